import { findPassages, type Words } from '../text/index.ts'
import { type Place, placeOf } from './place.ts'
import type { Prepared } from './prepared.ts'
import { areTwoVoices, pastTag } from './tags.ts'

/** Fewer words stand anywhere by chance. */
const LEAST_WORDS = 4
const LEAST_SHARE = 0.9

const MOST_PIECES = 4

/**
 * The places a quotation was put together from, in its order, where each stretch of it stands somewhere word for word, or where its best place holds
 * a stretch of it and all the rest stands elsewhere nearly so; null where it was not. Stretches of one sentence in their order are no splice.
 */
export function piecesOf(best: Place, documents: readonly Prepared[], indirect: boolean): Place[] | null {
  const places = exactPieces(best.needle, documents, indirect) ?? loosePieces(best, documents, indirect)
  return places && places.length > 1 && places.some((place, n) => n > 0 && isApart(places[n - 1]!, place)) ? places : null
}

/** A place parted where one speaker's words follow on another's, with a sign of what was left out between or not; null where they are all of one. */
export function voicesOf({ needle, prepared, found }: Place, indirect: boolean): Place[] | null {
  const { pairs } = found
  const seams: number[] = []
  let last = -1
  for (const [n, at] of pairs.entries()) {
    if (at < 0) continue
    if (last >= 0 && at > pairs[last]! + 1 && areTwoVoices(prepared, pairs[last]!, at)) seams.push(n)
    last = n
  }
  const parts = [0, ...seams].map((from, k) => ({ from, to: seams[k] ?? pairs.length }))
  if (parts.length === 1 || parts.length > MOST_PIECES || parts.some(({ from, to }) => to - from < LEAST_WORDS)) return null
  return parts.map(({ from, to }) => {
    const own = pairs.slice(from, to)
    const kept = own.filter((at) => at >= 0)
    return placeOf(
      prepared,
      part(needle, from, to),
      { pairs: own, words: { from: kept[0]!, to: kept.at(-1)! + 1 }, share: found.share },
      indirect,
    )
  })
}

/** The longest stretch that stands anywhere, then the longest from there on, to the end. */
function exactPieces(needle: Words, documents: readonly Prepared[], indirect: boolean): Place[] | null {
  const places: Place[] = []
  for (let from = 0; from < needle.list.length; ) {
    const longest = longestFrom(needle, from, documents)
    if (!longest || longest.pairs.length < LEAST_WORDS || places.length === MOST_PIECES) return null
    const { document, pairs } = longest
    const words = { from: pairs[0]!, to: pairs.at(-1)! + 1 }
    places.push(placeOf(document, part(needle, from, from + pairs.length), { words, pairs, share: 1 }, indirect))
    from += pairs.length
  }
  return places
}

/** Of a common word only so many places are tried. */
const MOST_STARTS = 2000

function longestFrom(needle: Words, from: number, documents: readonly Prepared[]) {
  let best: { readonly document: Prepared; readonly pairs: readonly number[] } | null = null
  for (const document of documents) {
    const { numbers, places } = document.haystack
    const starts = places[numbers.get(needle.list[from]!.folded) ?? -1] ?? []
    for (const start of starts.slice(0, MOST_STARTS)) {
      const pairs = runFrom(needle, from, document, start)
      if (pairs.length > (best?.pairs.length ?? 0)) best = { document, pairs }
    }
  }
  return best
}

/** The words of the document that the quotation runs along, one for one; ", she said," is stepped over. */
function runFrom(needle: Words, from: number, document: Prepared, start: number): number[] {
  const { list } = document.haystack.words
  const pairs = [start]
  for (let n = from + 1; needle.list[n]; n++) {
    const { folded } = needle.list[n]!
    const last = pairs.at(-1)!
    const next = list[last + 1]?.folded === folded ? last + 1 : pastTag(document, last)
    if (list[next]?.folded !== folded) break
    pairs.push(next)
  }
  return pairs
}

/** Whether two pieces do not follow each other in one sentence of one document. */
function isApart(one: Place, other: Place): boolean {
  if (one.prepared !== other.prepared || other.range.from < one.range.to) return true
  return one.prepared.sentences().some(({ from }) => from > one.range.from && from <= other.range.from)
}

function loosePieces(best: Place, documents: readonly Prepared[], indirect: boolean): Place[] | null {
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
  return places
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
