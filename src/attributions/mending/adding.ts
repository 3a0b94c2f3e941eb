import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { coverage } from '../coverage.ts'
import { quotationAt, tokenFrom } from '../grammar/lookup.ts'
import { lastUpTo } from '../search.ts'

/**
 * “We are ready,” Lund said, adding that the bridge was safe. — "adding" carries its speaker on and names no source of its own, and its words
 * stand behind it and are no part of those before it. The corpus the model learnt from gives it the source of the verb before; the product's convention does not.
 */
export function addingApart(
  passage: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const isAdding = ({ cue }: Attribution) => cue[0] !== undefined && /^adding\b/i.test(passage.text.slice(cue[0].from, cue[0].to))
  const found = new Set(learned.map(({ cue }) => cue[0]?.from))
  const inLearned = coverage(learned.flatMap(({ content }) => content.map(({ from, to }) => ({ first: from + 1, end: to }))))
  const swallowed = ruled.filter((one) => isAdding(one) && !found.has(one.cue[0]!.from) && inLearned(one.cue[0]!.from))
  // the model may find it and yet leave its words with the verb before
  const inside = learned.filter(
    (one) => isAdding(one) && inLearned(one.cue[0]!.from) && !quotationAt(passage, tokenFrom(passage, one.cue[0]!.from)),
  )
  const places = [...swallowed, ...inside].map(({ cue }) => cue[0]!.from).sort((a, b) => a - b)
  return [
    ...learned.map((one) => {
      const content = one.content.map((range) => cut(passage.text, range, places))
      // "with the mayor adding …" names its own
      const names = one.source.some(({ to }) => one.cue[0] && one.cue[0].from - to === 1)
      if (!isAdding(one) || names) return { ...one, content }
      const behind = content.filter(({ from }) => from > one.cue[0]!.from)
      return { ...one, source: [], content: behind.length ? behind : content }
    }),
    ...swallowed,
  ]
}

/** A range up to the first place inside it, without the comma before that. */
function cut(text: string, range: Range, places: readonly number[]): Range {
  const at = places[lastUpTo(places, (place) => place, range.from) + 1]
  if (at === undefined || at >= range.to) return range
  let to = at
  while (to > range.from + 1 && ' ,\n'.includes(text[to - 1]!)) to--
  return { from: range.from, to }
}
