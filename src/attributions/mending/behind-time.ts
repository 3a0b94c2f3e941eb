import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { afterTime } from '../grammar/clause.ts'
import { tokenFrom } from '../grammar/lookup.ts'

/** "The rebels had said | hours earlier | that they would wait": when it was said is no part of the words that stand right behind it. */
export const behindTime = (passage: Passage, learned: readonly Attribution[]): readonly Attribution[] =>
  learned.map((one) => {
    const [first, how] = [one.content[0], one.cue.at(-1)]
    if (!first || !how || passage.text.slice(how.to, first.from) !== ' ') return one
    const [from, end] = [tokenFrom(passage, first.from), tokenFrom(passage, first.to)]
    const words = afterTime(passage, from, end)
    if (words === from || words >= end || passage.tokens[words]!.lower !== 'that') return one
    return { ...one, content: [{ from: passage.tokens[words]!.from, to: first.to }, ...one.content.slice(1)] }
  })
