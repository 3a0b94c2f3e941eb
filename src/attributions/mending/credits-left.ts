import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { isKicker } from '../lexicon/kickers.ts'

/** "Photo: Jonas Brekke", "Transcript: The Minister on the ferries": what stands before such a colon has the look of somebody who speaks, and nobody does. */
export const creditsLeft = ({ text }: Passage, learned: readonly Attribution[]): readonly Attribution[] =>
  learned.filter(({ source, cue }) => {
    const [who, how] = [source[0], cue[0]]
    return !(who && how && text.slice(how.from, how.to).trim() === ':' && isKicker(text.slice(who.from, who.to)))
  })
