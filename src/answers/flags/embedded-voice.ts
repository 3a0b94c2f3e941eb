import type { FlagRule } from './flag.ts'

/** The words stand in the speaker's mouth, but as another's. */
export const embeddedVoice: FlagRule = {
  flag: 'embedded-voice',
  look: ({ attribution, place }) =>
    attribution.verdict === 'speaker-was-quoting'
      ? [
          {
            says: `${attribution.asked} was giving the words of ${attribution.found}`,
            quoted: null,
            found: { ...place.range, text: place.prepared.reading.doc.text.slice(place.range.from, place.range.to) },
          },
        ]
      : [],
}
