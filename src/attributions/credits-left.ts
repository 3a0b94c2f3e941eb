import type { Passage } from '../sentences/index.ts'
import type { Attribution } from './attribution.ts'

/** What a credit line begins with. */
const CREDIT = /^(?:photos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|maps?|videos?|credits?)$/i

/** "Photo: Jonas Brekke": a caption's credit has the look of somebody who speaks, and nobody does. */
export const creditsLeft = ({ text }: Passage, learned: readonly Attribution[]): readonly Attribution[] =>
  learned.filter(({ source, cue }) => {
    const [who, how] = [source[0], cue[0]]
    return !(who && how && text.slice(how.from, how.to).trim() === ':' && CREDIT.test(text.slice(who.from, who.to)))
  })
