import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { FORMS } from '../lexicon/forms.ts'

/** "The Secretary told him again on Friday": whoever is told is nothing that was said. */
export const listenersLeft = ({ text }: Passage, learned: readonly Attribution[]): readonly Attribution[] =>
  learned.filter(({ cue, content }) => {
    const [said, more] = content
    const verb = cue.at(-1)
    if (!said || more || !verb || !LISTENERS.has(text.slice(said.from, said.to).toLowerCase())) return true
    const word = text.slice(verb.from, verb.to).toLowerCase().split(/\s+/u).at(-1) ?? ''
    return !FORMS.get(word)?.entries.some(({ frames }) => frames.has('tell'))
  })
const LISTENERS = new Set('him her them me us you'.split(' '))
