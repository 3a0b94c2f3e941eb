import type { Edits } from './edits.ts'
import type { Range } from './span.ts'

/** Which way a place goes where an edit leaves a choice: -1 before what was put in or taken out there, 1 after it. */
export type Side = -1 | 1

/** The place in the text after of a place in the text before. Monotone for each side; inside an edit the side chooses its start or its end. */
export function mapForward(edits: Edits, position: number, side: Side): number {
  const { list, starts } = edits
  const from = (i: number) => list[i]!.from
  const to = (i: number) => list[i]!.to
  const start = (i: number) => starts[i]!
  const end = (i: number) => starts[i]! + list[i]!.insert.length
  return mapped(list.length, position, side, from, to, start, end)
}

/** The place in the text before of a place in the text after. Monotone for each side; inside an insert the side chooses the start or the end of what it stands for. */
export function mapBack(edits: Edits, position: number, side: Side): number {
  const { list, starts } = edits
  const from = (i: number) => list[i]!.from
  const to = (i: number) => list[i]!.to
  const start = (i: number) => starts[i]!
  const end = (i: number) => starts[i]! + list[i]!.insert.length
  return mapped(list.length, position, side, start, end, from, to)
}

/**
 * The range of the text before for a range of the text after. What was taken out at its rim is left out; what stands for a replaced piece,
 * even in part, brings the whole piece. Never turned around.
 */
export function rangeBack(edits: Edits, range: Range): Range {
  const from = inside(edits, range.from) ? mapBack(edits, range.from, -1) : mapBack(edits, range.from, 1)
  const to = inside(edits, range.to) ? mapBack(edits, range.to, 1) : mapBack(edits, range.to, -1)
  // Only an empty range can turn around: it stands where something was taken out.
  return { from, to: Math.max(from, to) }
}

function inside(edits: Edits, position: number): boolean {
  const i = count(edits.list.length, (i) => edits.starts[i]! < position) - 1
  return i >= 0 && position < edits.starts[i]! + edits.list[i]!.insert.length
}

type At = (i: number) => number

/** One direction of mapping: edit `i` covers `from(i)…to(i)` on this side of the edits and `start(i)…end(i)` on the other. */
function mapped(length: number, position: number, side: Side, from: At, to: At, start: At, end: At): number {
  if (side < 0) {
    const i = count(length, (i) => to(i) < position)
    if (i === length || position <= from(i)) return i === 0 ? position : position - to(i - 1) + end(i - 1)
    return position === to(i) ? end(i) : start(i)
  }
  const i = count(length, (i) => from(i) <= position) - 1
  if (i < 0) return position
  if (to(i) <= position) return position - to(i) + end(i)
  return position === from(i) ? start(i) : end(i)
}

/** How many of the first `length` numbers have a property that all up to some number have and none after. */
function count(length: number, has: (i: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (has(middle)) low = middle + 1
    else high = middle
  }
  return low
}
