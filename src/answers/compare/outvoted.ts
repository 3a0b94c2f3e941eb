import { laidAlong } from './laid.ts'
import { quotedRuns, type Saying } from './saying.ts'
import { LEAST_PUT_IN, type LineWord, type Segment } from './segment.ts'

/** Other words for those of a line after `from` and before `to`, and how many outlets have them. */
type Variant = { readonly from: number; readonly to: number; readonly words: Segment; readonly outlets: Set<number> }

/** The segment with the words of most outlets wherever one reading stands against another. Many words left out are a cut, however many outlets made it. */
export function outvoted(segment: Segment, outlets: readonly (readonly Saying[])[]): Segment {
  const variants = new Map<string, Variant>()
  /** Which outlets have the word at a place right before the next. */
  const runsOn: Set<number>[] = segment.map(() => new Set())
  for (const [outlet, sayings] of outlets.entries())
    for (const of of sayings)
      for (const run of quotedRuns(of)) {
        const laid = laidAlong(run, segment)
        let last = -1
        for (const [n, at] of laid.entries()) {
          if (at < 0) continue
          const before = last
          last = n
          if (before < 0 || run.slice(before + 1, n + 1).some(({ step }) => step === 'gap')) continue
          const from = laid[before]!
          const words = run.slice(before + 1, n).map((word): LineWord => ({ ...word, of }))
          if (at === from + 1 && words.length === 0) runsOn[from]!.add(outlet)
          else if (words.length * 2 >= at - from - 1 || at - from - 1 < LEAST_PUT_IN) {
            const key = `${from} ${at} ${words.map(({ folded }) => folded).join(' ')}`
            const variant = variants.get(key) ?? { from, to: at, words, outlets: new Set() }
            variant.outlets.add(outlet)
            variants.set(key, variant)
          }
        }
      }
  const holders = ({ from, to }: Variant) =>
    [...runsOn[from]!].filter((outlet) => runsOn.slice(from, to).every((set) => set.has(outlet))).length
  const winners = [...variants.values()]
    .map((variant) => ({ ...variant, lead: variant.outlets.size - holders(variant) }))
    .filter(({ lead }) => lead > 0)
    .sort((a, b) => b.lead - a.lead || a.from - b.from || a.to - b.to)
  const taken: typeof winners = []
  for (const winner of winners) if (!taken.some(({ from, to }) => from < winner.to && winner.from < to)) taken.push(winner)
  return taken
    .sort((a, b) => b.from - a.from)
    .reduce<Segment>(
      (words, { from, to, words: instead }) => [...words.slice(0, from + 1), ...instead, ...words.slice(to)],
      segment,
    )
}
