import type { Edits } from './edits.ts'
import type { Range } from './span.ts'

/** Which way a place goes where an edit leaves a choice: -1 before what was put in or taken out there, 1 after it. */
export type Side = -1 | 1

/** The place in the text after of a place in the text before. Monotone for each side; inside an edit the side chooses its start or its end. */
export function mapForward(edits: Edits, position: number, side: Side): number {
  return mapped(edits.list.length, position, side, before(edits), after(edits))
}

/** The place in the text before of a place in the text after. Monotone for each side; inside an insert the side chooses the start or the end of what it stands for. */
export function mapBack(edits: Edits, position: number, side: Side): number {
  return mapped(edits.list.length, position, side, after(edits), before(edits))
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
  const { from, to } = after(edits)
  const i = count(edits.list.length, (i) => from(i) < position) - 1
  return i >= 0 && position < to(i)
}

/** Where edit `i` begins and ends on one side of the edits. */
type Ends = { readonly from: (i: number) => number; readonly to: (i: number) => number }

const before = ({ list }: Edits): Ends => ({ from: (i) => list[i]!.from, to: (i) => list[i]!.to })
const after = ({ list, starts }: Edits): Ends => ({ from: (i) => starts[i]!, to: (i) => starts[i]! + list[i]!.insert.length })

function mapped(length: number, position: number, side: Side, here: Ends, there: Ends): number {
  if (side < 0) {
    const i = count(length, (i) => here.to(i) < position)
    if (i === length || position <= here.from(i)) return i === 0 ? position : position - here.to(i - 1) + there.to(i - 1)
    return position === here.to(i) ? there.to(i) : there.from(i)
  }
  const i = count(length, (i) => here.from(i) <= position) - 1
  if (i < 0) return position
  if (here.to(i) <= position) return position - here.to(i) + there.to(i)
  return position === here.from(i) ? there.from(i) : there.to(i)
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
