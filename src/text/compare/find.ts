import type { Range } from '../span.ts'
import { align } from './align.ts'
import { exactPlaces } from './exact.ts'
import { type Haystack, idsIn } from './haystack.ts'
import { weightOf } from './weights.ts'
import { windowsFor } from './windows.ts'
import type { Words } from './words.ts'

/** A place of a haystack where a needle, or something like it, stands. */
export type Found = {
  /** The words of the haystack from the first to the last that stands against one of the needle. */
  readonly words: Range
  /** For each word of the needle the index of the haystack's word it stands against, the same or another in its place, or -1. */
  readonly pairs: readonly number[]
  /** Share of the needle that stands here word for word, 0 to 1, by what each word says. For ranking; it is no verdict. */
  readonly share: number
}

/**
 * Where the needle stands in the haystack, best first: word for word if it does anywhere, else the places most like it. At most `most`, none
 * inside another.
 */
export function findPassages(needle: Words, haystack: Haystack, most = 4): Found[] {
  const ids = idsIn(needle, haystack)
  if (ids.length === 0 || haystack.ids.length === 0) return []
  const exact = exactPlaces(ids, haystack.ids, most)
  if (exact.length)
    return exact.map((from) =>
      foundOf(
        needle,
        haystack,
        ids,
        Int32Array.from(ids, (_, i) => from + i),
      ),
    )
  const gaps = needle.list.filter(({ gap }) => gap).length
  const found = windowsFor(ids, haystack, gaps, most)
    .map((window) => foundOf(needle, haystack, ids, align(needle, haystack, window)))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || length(a) - length(b))
  return found
    .filter(({ words }, n) => !found.slice(0, n).some((better) => better.words.from < words.to && words.from < better.words.to))
    .slice(0, most)
}

const length = ({ words }: Found) => words.to - words.from

function foundOf(needle: Words, haystack: Haystack, ids: Int32Array, pairs: Int32Array): Found {
  pullIn(needle, pairs)
  let [from, to] = [haystack.ids.length, 0]
  let [all, same] = [0, 0]
  for (const [i, j] of pairs.entries()) {
    const weight = weightOf(needle.list[i]!.folded)
    all += weight
    if (j < 0) continue
    if (ids[i] === haystack.ids[j]) same += weight
    from = Math.min(from, j)
    to = Math.max(to, j + 1)
  }
  return { words: { from, to: Math.max(from, to) }, pairs: [...pairs], share: same / all }
}

/** Of a rim that says less than this, this many words away from the rest, nobody can say that it is no chance. */
const STRAY_WEIGHT = 4
const FAR = 6

/** A word or two at a rim of the needle that were found far from the rest by chance are put against the words right beside the rest. */
function pullIn({ list, gapAtEnd }: Words, pairs: Int32Array): void {
  const last = pairs.length - 1
  let weight = 0
  for (let n = 1; n <= last; n++) {
    weight += weightOf(list[n - 1]!.folded)
    if (weight >= STRAY_WEIGHT) break
    if (pairs[n - 1]! < 0 || pairs[n]! - pairs[n - 1]! <= FAR || list[n]!.gap) continue
    for (let k = n - 1; k >= 0; k--) pairs[k] = Math.max(pairs[n]! - (n - k), -1)
  }
  weight = 0
  for (let n = last - 1; n >= 0; n--) {
    weight += weightOf(list[n + 1]!.folded)
    if (weight >= STRAY_WEIGHT) break
    if (pairs[n]! >= 0 && pairs[n + 1]! - pairs[n]! > FAR && !list[n + 1]!.gap && !gapAtEnd) pairs.fill(-1, n + 1)
  }
}
