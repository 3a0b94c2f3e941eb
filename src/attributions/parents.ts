import type { Attribution, NestedAttribution } from './attribution.ts'

/**
 * The attributions in the order of the text, each with the place in that list of the one it is nested in: the innermost whose content holds
 * its cue (its first word, where it has no cue), or null.
 */
export function withParents(attributions: readonly Attribution[]): readonly NestedAttribution[] {
  const list = [...attributions].sort(inOrder)
  const runs = list
    .flatMap(({ content }, of) => content.map(({ from, to }) => ({ from, to, of })))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const asked = list.map((one, n) => ({ n, at: anchor(one) })).sort((a, b) => a.at - b.at)
  const parents = new Array<number | null>(list.length).fill(null)
  const open: typeof runs = []
  let next = 0
  for (const { n, at } of asked) {
    while (next < runs.length && runs[next]!.from <= at) {
      while (open.length && open.at(-1)!.to <= runs[next]!.from) open.pop()
      open.push(runs[next++]!)
    }
    while (open.length && open.at(-1)!.to <= at) open.pop()
    parents[n] = open.findLast(({ to, of }) => to > at && of !== n)?.of ?? null
  }
  openRings(parents, list)
  return list.map((one, n) => ({ ...one, parent: parents[n]! }))
}

/** Each of two may hold the other's cue: nothing is nested in itself, so the longest of such a ring stands outside. */
function openRings(parents: (number | null)[], list: readonly Attribution[]): void {
  const length = (n: number) => list[n]!.content.reduce((sum, { from, to }) => sum + to - from, 0)
  const walked = new Int32Array(list.length) // the number of the walk that came by, from 1
  for (let n = 0; n < list.length; n++) {
    let at: number | null = n
    while (at !== null && walked[at] === 0) {
      walked[at] = n + 1
      at = parents[at]!
    }
    if (at === null || walked[at] !== n + 1) continue
    let longest = at
    for (let next = parents[at]!; next !== at; next = parents[next]!) if (length(next) > length(longest)) longest = next
    parents[longest] = null
  }
}

const start = ({ source, cue, content }: Attribution) => Math.min(...[...source, ...cue, ...content].map(({ from }) => from))
const holds = (a: Attribution, b: Attribution) => a.content.some(({ from, to }) => from <= anchor(b) && anchor(b) < to)
/** By where they begin; of two that begin together the outer one first, then the one whose cue comes first. */
const inOrder = (a: Attribution, b: Attribution) =>
  start(a) - start(b) || (holds(a, b) ? -1 : holds(b, a) ? 1 : anchor(a) - anchor(b))
const anchor = ({ cue, content }: Attribution) => (cue[0] ?? content[0]!).from
