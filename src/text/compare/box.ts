import type { Haystack } from './haystack.ts'
import { substitution, weightOf } from './weights.ts'
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

/** Gotoh's alignment with three states. Writes the pairs of the box. */
export function alignBox(needle: Words, ids: Int32Array, haystack: Haystack, box: Box, pairs: Int32Array): void {
  const { i, iEnd, j, jEnd, freeStart, freeEnd } = box
  const [rows, columns] = [iEnd - i, jEnd - j]
  if (rows === 0 || columns === 0) return
  const width = columns + 1
  // Two bits a state: from which state its best score came.
  const trace = new Uint8Array((rows + 1) * width)
  let above = [row(width), row(width), row(width)] as const
  let here = [row(width), row(width), row(width)] as const

  for (let c = 0; c <= columns; c++) {
    above[PAIRED]![c] = c === 0 || freeStart ? 0 : Number.NEGATIVE_INFINITY
    above[LEFT_OUT]![c] = c > 0 && !freeStart ? CUT + CUT_MORE * (c - 1) : Number.NEGATIVE_INFINITY
    above[ADDED]![c] = Number.NEGATIVE_INFINITY
    trace[c] = code(START, c > 1 && !freeStart ? LEFT_OUT : PAIRED, START)
  }
  for (let r = 1; r <= rows; r++) {
    const word = needle.list[i + r - 1]!
    const id = ids[i + r - 1]!
    const weight = word.bracketed ? SET_IN : weightOf(word.folded)
    const [putIn, putInFirst] = word.bracketed ? [0, 0] : [PUT_IN, PUT_IN_FIRST]
    // The last word of a bracket stands for what it replaced.
    const instead = word.bracketed && !needle.list[i + r]?.bracketed ? SET_IN : null
    // A cut before the next word of the needle is told where an ellipsis stands.
    const told = i + r < needle.list.length ? needle.list[i + r]!.gap : needle.gapAtEnd
    const [cut, cutMore] = told ? [0, TOLD_MORE] : [CUT, CUT_MORE]
    for (let c = 0; c <= columns; c++) {
      let pairedFrom = START
      let paired = Number.NEGATIVE_INFINITY
      if (c > 0) {
        const best = largest(above[PAIRED]![c - 1]!, above[LEFT_OUT]![c - 1]!, above[ADDED]![c - 1]!)
        const hay = haystack.ids[j + c - 1]!
        const gain = id === hay ? weight : (instead ?? substitution(word.folded, haystack.words.list[j + c - 1]!.folded))
        pairedFrom = best
        paired = above[best]![c - 1]! + gain
      }
      let leftOutFrom = PAIRED
      let leftOut = Number.NEGATIVE_INFINITY
      if (c > 0) {
        const [open, more, after] = [here[PAIRED]![c - 1]! + cut, here[LEFT_OUT]![c - 1]! + cutMore, here[ADDED]![c - 1]! + cut]
        leftOutFrom = largest(open, more, after)
        leftOut = Math.max(open, more, after)
      }
      const [first, after, more] = [
        above[PAIRED]![c]! + putIn + putInFirst,
        above[LEFT_OUT]![c]! + putIn + putInFirst,
        above[ADDED]![c]! + putIn,
      ]
      here[PAIRED]![c] = paired
      here[LEFT_OUT]![c] = leftOut
      here[ADDED]![c] = Math.max(first, after, more)
      trace[r * width + c] = code(pairedFrom, leftOutFrom, largest(first, after, more))
    }
    ;[above, here] = [here, above]
  }

  let end = columns
  let state = largest(above[PAIRED]![end]!, above[LEFT_OUT]![end]!, above[ADDED]![end]!)
  if (freeEnd)
    for (let c = columns; c >= 0; c--)
      for (const s of [PAIRED, ADDED])
        if (above[s]![c]! >= above[state]![end]!) {
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

const row = (width: number) => new Float64Array(width)
const code = (paired: number, leftOut: number, added: number) => paired | (leftOut << 2) | (added << 4)

function largest(paired: number, leftOut: number, added: number): number {
  if (paired >= leftOut) return paired >= added ? PAIRED : ADDED
  return leftOut >= added ? LEFT_OUT : ADDED
}
