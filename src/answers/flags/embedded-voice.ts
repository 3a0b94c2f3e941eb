import { tellerAt } from '../attribution.ts'
import { inSentence } from '../names.ts'
import type { FlagRule } from './flag.ts'

/** The words stand in the speaker's mouth, but as another's; or they are the speaker's, but only as another tells them. */
export const embeddedVoice: FlagRule = {
  flag: 'embedded-voice',
  look: ({ attribution: { verdict, asked, found }, place }) => {
    const { range, prepared } = place
    const told = (says: string) => [
      { says, quoted: null, found: { ...range, text: prepared.reading.doc.text.slice(range.from, range.to) } },
    ]
    if (verdict === 'speaker-was-quoting') return told(`${inSentence(asked!)} was giving the words of ${inSentence(found!)}`)
    const teller = verdict === 'confirmed' ? tellerAt(place) : null
    return teller === null ? [] : told(`${inSentence(asked!)} has these words only as ${inSentence(teller)} tells them`)
  },
}
