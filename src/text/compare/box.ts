import type { Haystack } from './haystack.ts'
import { beginningOf, isNumber, substitution, WRONG, weightOf } from './weights.ts'
import type { Words } from './words.ts'

/** Words `i` to `iEnd` of the needle against words `j` to `jEnd` of the haystack. At a free rim words of the haystack are left out at no cost. */
export type Box = {
  readonly i: number
  readonly iEnd: number
  readonly j: number
  readonly jEnd: number
  readonly freeStart: boolean
  readonly freeEnd: boolean
}

// Words left out in one run cost little more than one word: a cut is one cut. A word put in costs each time. After an ellipsis a cut is free.
const CUT = -1.6
const CUT_MORE = -0.05
const TOLD_MORE = -0.01
const PUT_IN = -1
const PUT_IN_FIRST = -0.5
// Words in square brackets are the outlet's: they cost nothing, and that they stand somewhere says little.
const SET_IN = 0.2

// How a cell was reached, by state: paired, haystack's word left out, needle's word put in.
const PAIRED = 0
const LEFT_OUT = 1
const ADDED = 2
const START = 3

/** The scores of one row, by state. */
type Row = { readonly paired: Float64Array; readonly leftOut: Float64Array; readonly added: Float64Array }

/** Gotoh's alignment with three states. Writes the pairs of the box. */
export function alignBox(needle: Words, ids: Int32Array, haystack: Haystack, box: Box, pairs: Int32Array): void {
  const { i, iEnd, j, jEnd, freeStart, freeEnd } = box
  const [rows, columns] = [iEnd - i, jEnd - j]
  if (rows === 0 || columns === 0) return
  const width = columns + 1
  // Two bits a state: from which state its best score came.
  const trace = new Uint8Array((rows + 1) * width)
  let above = rowOf(width)
  let here = rowOf(width)

  for (let c = 0; c <= columns; c++) {
    above.paired[c] = c === 0 || freeStart ? 0 : Number.NEGATIVE_INFINITY
    above.leftOut[c] = c > 0 && !freeStart ? CUT + CUT_MORE * (c - 1) : Number.NEGATIVE_INFINITY
    above.added[c] = Number.NEGATIVE_INFINITY
    trace[c] = code(START, c > 1 && !freeStart ? LEFT_OUT : PAIRED, START)
  }
  for (let r = 1; r <= rows; r++) {
    scoreRow(needle, ids, haystack, box, r, above, here, trace)
    ;[above, here] = [here, above]
  }

  let end = columns
  let state = largest(above.paired[end]!, above.leftOut[end]!, above.added[end]!)
  let best = [above.paired, above.leftOut, above.added][state]![end]!
  if (freeEnd)
    for (let c = columns; c >= 0; c--)
      for (const s of [PAIRED, ADDED]) {
        const score = (s === PAIRED ? above.paired : above.added)[c]!
        if (score < best) continue
        best = score
        end = c
        state = s
      }
  for (let [r, c] = [rows, end]; r > 0; ) {
    const from = (trace[r * width + c]! >> (2 * state)) & 3
    if (state === PAIRED) pairs[i + --r] = j + --c
    else if (state === LEFT_OUT) c--
    else r--
    state = from
  }
}

// The one loop that a search spends its time in: no list is made and no function called but for the few words that are nearly alike.
function scoreRow(
  needle: Words,
  ids: Int32Array,
  haystack: Haystack,
  { i, j, jEnd }: Box,
  r: number,
  above: Row,
  here: Row,
  trace: Uint8Array,
): void {
  const columns = jEnd - j
  const start = r * (columns + 1)
  const word = needle.list[i + r - 1]!
  const next = needle.list[i + r]
  const id = ids[i + r - 1]!
  const weight = word.bracketed ? SET_IN : weightOf(word.folded)
  const [putIn, putInFirst] = word.bracketed ? [0, 0] : [PUT_IN, PUT_IN_FIRST]
  // The last word of a bracket stands for what it replaced.
  const isInstead = word.bracketed && !next?.bracketed
  // A cut before the next word of the needle is told where an ellipsis stands.
  const told = next ? next.gap : needle.gapAtEnd
  const [cut, cutMore] = told ? [0, TOLD_MORE] : [CUT, CUT_MORE]
  const beginning = beginningOf(word.folded)
  const isFigure = isNumber(word.folded)
  const { paired: abovePaired, leftOut: aboveLeftOut, added: aboveAdded } = above
  const { paired: herePaired, leftOut: hereLeftOut, added: hereAdded } = here
  const { ids: hay, beginnings, words } = haystack
  // The cell to the left, and the one left of the cell above.
  let leftPaired = Number.NEGATIVE_INFINITY
  let leftLeftOut = Number.NEGATIVE_INFINITY
  let leftAdded = Number.NEGATIVE_INFINITY
  let cornerPaired = Number.NEGATIVE_INFINITY
  let cornerLeftOut = Number.NEGATIVE_INFINITY
  let cornerAdded = Number.NEGATIVE_INFINITY
  for (let c = 0; c <= columns; c++) {
    let pairedFrom = START
    let paired = Number.NEGATIVE_INFINITY
    let leftOutFrom = PAIRED
    let leftOut = Number.NEGATIVE_INFINITY
    if (c > 0) {
      const other = hay[j + c - 1]!
      let gain = WRONG
      if (other === id) gain = weight
      else if (isInstead) gain = SET_IN
      else if (isFigure || beginnings[other] === beginning) gain = substitution(word.folded, words.list[j + c - 1]!.folded)
      pairedFrom = largest(cornerPaired, cornerLeftOut, cornerAdded)
      paired = (pairedFrom === PAIRED ? cornerPaired : pairedFrom === LEFT_OUT ? cornerLeftOut : cornerAdded) + gain
      const open = leftPaired + cut
      const more = leftLeftOut + cutMore
      const after = leftAdded + cut
      leftOutFrom = largest(open, more, after)
      leftOut = leftOutFrom === PAIRED ? open : leftOutFrom === LEFT_OUT ? more : after
    }
    cornerPaired = abovePaired[c]!
    cornerLeftOut = aboveLeftOut[c]!
    cornerAdded = aboveAdded[c]!
    const first = cornerPaired + putIn + putInFirst
    const after = cornerLeftOut + putIn + putInFirst
    const more = cornerAdded + putIn
    const addedFrom = largest(first, after, more)
    leftPaired = paired
    leftLeftOut = leftOut
    leftAdded = addedFrom === PAIRED ? first : addedFrom === LEFT_OUT ? after : more
    herePaired[c] = leftPaired
    hereLeftOut[c] = leftLeftOut
    hereAdded[c] = leftAdded
    trace[start + c] = code(pairedFrom, leftOutFrom, addedFrom)
  }
}

const rowOf = (width: number): Row => ({
  paired: new Float64Array(width),
  leftOut: new Float64Array(width),
  added: new Float64Array(width),
})
const code = (paired: number, leftOut: number, added: number) => paired | (leftOut << 2) | (added << 4)

function largest(paired: number, leftOut: number, added: number): number {
  if (paired >= leftOut) return paired >= added ? PAIRED : ADDED
  return leftOut >= added ? LEFT_OUT : ADDED
}
