import type { Range } from '../span.ts'
import { anchorsIn } from './anchors.ts'
import { alignBox, type Box } from './box.ts'
import { type Haystack, idsIn } from './haystack.ts'
import type { Words } from './words.ts'

/** Boxes larger than this are not looked into word by word: what such a box of a very long quotation holds is told as a whole. */
const MOST_CELLS = 500_000

/**
 * For each word of the needle the word of the haystack it stands against, itself or another in its place, or -1; rising. All of the needle is
 * placed, the haystack's rims are free. Time and memory are bounded by the cells of one box and the lengths.
 */
export function align(needle: Words, haystack: Haystack, { from, to }: Range): Int32Array {
  const ids = idsIn(needle, haystack)
  const pairs = new Int32Array(ids.length).fill(-1)
  const cells = ids.length * (to - from)
  const anchors = cells > MOST_CELLS / 4 ? anchorsIn(ids, haystack.ids.subarray(from, to), from) : []
  let spent = 0
  let [i, j] = [0, from]
  for (const [n, anchor] of [...anchors, { i: ids.length, j: to }].entries()) {
    const last = n === anchors.length
    const box: Box = { i, iEnd: anchor.i, j, jEnd: anchor.j, freeStart: n === 0, freeEnd: last }
    const size = (box.iEnd - box.i) * (box.jEnd - box.j)
    if (size <= MOST_CELLS && spent + size <= 2 * MOST_CELLS) {
      spent += size
      alignBox(needle, ids, haystack, box, pairs)
    }
    if (last) break
    pairs[anchor.i] = anchor.j
    ;[i, j] = [anchor.i + 1, anchor.j + 1]
  }
  return pairs
}
