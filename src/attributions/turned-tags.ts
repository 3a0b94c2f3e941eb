import type { Passage } from '../sentences/index.ts'
import type { Attribution } from './attribution.ts'
import { tokenFrom } from './grammar/lookup.ts'
import { FORMS } from './lexicon/forms.ts'

/** "Said Lund: “I have no idea.”": a verb that opens the sentence is the cue, and no part of the name behind it. */
export const turnedTags = (passage: Passage, learned: readonly Attribution[]): readonly Attribution[] =>
  learned.map((one) => {
    const [who, how] = [one.source[0], one.cue[0]]
    if (!who || !how || passage.text.slice(how.from, how.to).trim() !== ':') return one
    const [verb, name] = [tokenFrom(passage, who.from), tokenFrom(passage, who.from) + 1].map((at) => passage.tokens[at])
    const reading = FORMS.get(verb?.lower ?? '')
    if (!verb || !name || name.from >= who.to || !reading?.forms.has('past') || !reading.entries[0]!.frames.has('say')) return one
    return { ...one, source: [{ from: name.from, to: who.to }], cue: [{ from: verb.from, to: verb.to }] }
  })
