import { findPassages, type Words } from '../text/index.ts'
import { type Place, placeOf } from './place.ts'
import type { Prepared } from './prepared.ts'

/** Fewer words stand anywhere by chance. */
const LEAST_WORDS = 4
const LEAST_SHARE = 0.9

/**
 * The places a quotation was put together from, where its best place holds only a stretch of it and all the rest stands elsewhere nearly word for
 * word; null where it was not. In the order of the quotation.
 */
export function piecesOf(best: Place, documents: readonly Prepared[], indirect: boolean): Place[] | null {
  const { needle } = best
  const { first, end } = solidStretch(best)
  const count = needle.list.length
  if (end - first < LEAST_WORDS || end - first === count) return null
  const places: Place[] = []
  for (const [from, to] of [
    [0, first],
    [first, end],
    [end, count],
  ] as const) {
    // A stray word at a seam belongs to neither.
    if (to - from < (from === first ? 1 : 2)) continue
    const place = bestOf(part(needle, from, to), documents, indirect)
    if (!place || to - from < LEAST_WORDS || place.share < LEAST_SHARE) return null
    places.push(place)
  }
  return places.length > 1 ? places : null
}

/** The stretch of the quotation that stands at the place word after word, a stray difference allowed. */
function solidStretch({ needle, prepared, found }: Place): { first: number; end: number } {
  const { list } = prepared.haystack.words
  let best = { first: 0, end: 0, score: 0 }
  let [first, score] = [0, 0]
  for (const [n, at] of found.pairs.entries()) {
    const same = at >= 0 && list[at]!.folded === needle.list[n]!.folded
    const runsOn = same && (n === first || found.pairs[n - 1] === at - 1)
    score += runsOn ? 1 : same ? 0 : -1.5
    if (n > first && same && !runsOn && at - (found.pairs[n - 1] ?? at) > 3) score -= 3
    if (score <= 0) {
      score = same ? 1 : 0
      first = same ? n : n + 1
    }
    if (score > best.score) best = { first, end: n + 1, score }
  }
  return best
}

function part({ text, list, gapAtEnd }: Words, from: number, to: number): Words {
  return { text, list: list.slice(from, to), gapAtEnd: to === list.length ? gapAtEnd : (list[to]?.gap ?? false) }
}

function bestOf(needle: Words, documents: readonly Prepared[], indirect: boolean): Place | null {
  let best: Place | null = null
  for (const document of documents)
    for (const found of findPassages(needle, document.haystack, 1))
      if (!best || found.share > best.share) best = placeOf(document, needle, found, indirect)
  return best
}
