import { type Range, type Span, spanOf } from '../../text/index.ts'
import type { ComparisonPiece } from './comparison.ts'
import type { Focus } from './focus.ts'
import { isOf, type Laid, laidAlong } from './laid.ts'
import type { Saying, Uttered } from './saying.ts'
import type { Segment } from './segment.ts'

/** A saying laid along a segment. */
type Along = { readonly saying: Saying; readonly laid: Laid }

/** Words that stand in the place of those of the line, or between them where `line` is empty. */
type Other = { readonly line: Range; readonly words: readonly number[]; readonly saying: Saying }

/** Longer words of an outlet's own between quoted ones are its report of something else. */
const MOST_OWN = 12

/**
 * What the sayings of one outlet have of a segment of the line, in its order. `before`: how many words of the line stand before the segment. Where the line is a
 * part of a speech, what a saying has before and behind that is no more than the rest of it.
 */
export function piecesOf(
  sayings: readonly Saying[],
  segment: Segment,
  before: number,
  beyond: Pick<Focus, 'before' | 'after'> = { before: 0, after: 0 },
): ComparisonPiece[] {
  const along = sayings
    .map((saying): Along => ({ saying, laid: laidOf(saying, segment) }))
    .filter(({ saying, laid }) => isOf(saying.words, laid))
    .toSorted((a, b) => countOf(b.laid) - countOf(a.laid))
  const kept = keptOf(along, segment.length)
  const others = along
    .flatMap((one) => othersOf(one, segment.length))
    .filter((other) => isHeld(other, kept) && !isBeyond(other, segment.length, beyond))
  const pieces: ComparisonPiece[] = []
  const at = (range: Range): Range => ({ from: range.from + before, to: range.to + before })
  for (let n = 0; n <= segment.length; ) {
    const other = others.find(({ line }) => line.from === n)
    if (other) {
      others.splice(others.indexOf(other), 1)
      pieces.push({
        kind: other.line.to > n ? 'changed' : 'put-in',
        spans: spansOf(other.words, other.saying),
        quoted: other.words.every((word) => other.saying.words[word]!.quoted),
        line: at(other.line),
        disclosed: false,
      })
      n = other.line.to
      continue
    }
    if (n === segment.length) break
    const end = stretchEnd(kept, others, n)
    const first = kept[n]
    pieces.push({
      kind: first ? 'kept' : 'left-out',
      spans: first
        ? spansOf(
            kept.slice(n, end).map((one) => one!.n),
            first.saying,
          )
        : [],
      quoted: first?.word.quoted ?? false,
      line: at({ from: n, to: end }),
      disclosed: !first && kept[end]?.word.step === 'gap',
    })
    n = end
  }
  return pieces
}

/** Whether a saying quotes words of the segment that it has in another place than the segment. */
export function isReordered({ words }: Saying, segment: Segment): boolean {
  const quoted = words.filter((word) => word.quoted)
  const laid = laidAlong(quoted, segment)
  const rest = quoted.filter((_, n) => laid[n]! < 0)
  const again = laidAlong(rest, segment)
  return isOf(quoted, laid) && rest.length >= 4 && isOf(rest, again) && again.filter((at) => at >= 0).length >= 4
}

/** A quoted word is the same or it is changed; in the outlet's own words another ending does not matter. */
function laidOf({ words }: Saying, segment: Segment): Laid {
  return laidAlong(words, segment, true).map((at, n) =>
    at >= 0 && words[n]!.quoted && words[n]!.folded !== segment[at]!.folded ? -1 : at,
  )
}

type Kept = { readonly n: number; readonly word: Uttered; readonly saying: Saying } | null

/** For each word of the segment the outlet's, quoted if it is quoted anywhere. */
function keptOf(along: readonly Along[], length: number): Kept[] {
  const kept: Kept[] = Array.from({ length }, () => null)
  for (const isQuoted of [true, false])
    for (const { saying, laid } of along)
      for (const [n, at] of laid.entries())
        if (at >= 0 && !kept[at] && saying.words[n]!.quoted === isQuoted) kept[at] = { n, word: saying.words[n]!, saying }
  return kept
}

const countOf = (laid: Laid) => laid.filter((at) => at >= 0).length

/** Whether what a saying has besides shows between words of its own: a place where another of the same outlet has the words of the line needs none. */
function isHeld({ line: { from, to }, saying }: Other, kept: readonly Kept[]): boolean {
  const beside = [kept[from - 1], kept[to]].filter((one) => one != null)
  return kept.slice(from, to).every((one) => one === null) && beside.every((one) => one.saying === saying)
}

const isBeyond = ({ line, words, saying }: Other, length: number, { before, after }: Pick<Focus, 'before' | 'after'>): boolean =>
  (before > 0 && line.from === 0 && words[0] === 0) ||
  (after > 0 && line.to === length && words.at(-1) === saying.words.length - 1)

/** What a saying has between words of the segment, before the first and after the last. */
function othersOf({ saying, laid }: Along, length: number): Other[] {
  const { words } = saying
  const others: Other[] = []
  const add = (from: number, to: number, n: number, end: number) => {
    if (n === end) return
    const own = words.slice(n, end).filter(({ quoted }) => !quoted).length
    // Words of its own before, behind and for long stretches between the speaker's are the outlet's report.
    if (own > 0 && (n === 0 || end === words.length || own > MOST_OWN)) return
    others.push({ line: { from, to }, words: Array.from({ length: end - n }, (_, k) => n + k), saying })
  }
  let [last, at] = [-1, -1]
  for (const [n, place] of laid.entries()) {
    if (place < 0) continue
    // What a saying has before the first word it shares may stand in the place of about as many words.
    if (last < 0) add(place - Math.min(place, n), place, 0, n)
    else add(at + 1, place, last + 1, n)
    ;[last, at] = [n, place]
  }
  const rest = words.length - last - 1
  add(at + 1, at + 1 + Math.min(rest, length - at - 1), last + 1, words.length)
  return others
}

/** Where a stretch of one kind ends: words of one saying, all quoted or none; or words that are not there. */
function stretchEnd(kept: readonly Kept[], others: readonly Other[], from: number): number {
  const first = kept[from]
  let end = from + 1
  while (end < kept.length && !others.some(({ line }) => line.from === end)) {
    const next = kept[end]
    if (!first !== !next || (first && (next!.saying !== first.saying || next!.word.quoted !== first.word.quoted))) break
    end++
  }
  return end
}

/** Words of a saying, by their numbers, as spans of the document: one for each stretch that stands there without a break. */
function spansOf(numbers: readonly number[], { words, reading: { doc } }: Saying): Span[] {
  const spans: { from: number; to: number }[] = []
  for (const [k, n] of numbers.entries()) {
    const { from, to, step } = words[n]!
    if (k > 0 && numbers[k - 1] === n - 1 && step === 'runs-on') spans.at(-1)!.to = to
    else spans.push({ from, to })
  }
  return spans.map(({ from, to }) => spanOf(doc.text, from, to))
}
