import type { Word } from '../../text/index.ts'
import { firstFrom } from '../prepared.ts'
import { isOf, type Laid, laidAlong, strengthOf } from './laid.ts'
import type { Saying } from './saying.ts'
import type { LineWord, Segment } from './segment.ts'

/** A line of more words is a speech that some outlet has whole: of it the sentences asked for are laid out, and those beside them that several have. */
const MOST_WORDS = 120

/** What of a line is laid out. `before` and `after`: how many of its words stand before and behind that. */
export type Focus = { readonly segments: readonly Segment[]; readonly before: number; readonly after: number }

/** The part of a long line around the words asked for; a line that is not long as it is. */
export function focusOn(asked: readonly Word[], segments: readonly Segment[], outlets: readonly (readonly Saying[])[]): Focus {
  const all = segments.reduce((sum, { length }) => sum + length, 0)
  const whole = { segments, before: 0, after: 0 }
  if (all <= MOST_WORDS) return whole
  let best: { at: number; laid: Laid; words: number } | null = null
  for (const [at, segment] of segments.entries()) {
    const laid = laidAlong(asked, segment, true)
    const { words } = strengthOf(asked, laid)
    if (isOf(asked, laid) && words > (best?.words ?? 0)) best = { at, laid, words }
  }
  if (!best) return whole
  const segment = segments[best.at]!
  const kept = best.laid.filter((at) => at >= 0)
  const { from, to } = grown(segment, Math.min(...kept), Math.max(...kept) + 1, outlets)
  const skipped = segments.slice(0, best.at).reduce((sum, { length }) => sum + length, 0)
  return { segments: [segment.slice(from, to)], before: skipped + from, after: all - skipped - to }
}

/** Words widened to whole sentences, and by the sentences beside them that more than one outlet has words of. */
function grown(
  segment: Segment,
  first: number,
  end: number,
  outlets: readonly (readonly Saying[])[],
): { from: number; to: number } {
  const starts = sentenceStarts(segment)
  const held = heldBy(segment, outlets)
  const isShared = (from: number, to: number) => held.slice(from, to).some((count) => count > 1)
  let from = starts.findLast((start) => start <= first) ?? 0
  let to = starts.find((start) => start >= end) ?? segment.length
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false
    const next = starts.find((start) => start > to) ?? segment.length
    if (to < segment.length && next - from <= MOST_WORDS && isShared(to, next)) {
      to = next
      isGrowing = true
    }
    const previous = starts.findLast((start) => start < from) ?? 0
    if (from > 0 && to - previous <= MOST_WORDS && isShared(previous, from)) {
      from = previous
      isGrowing = true
    }
  }
  return { from, to }
}

/** The words of a segment that begin a sentence of the document they are from. */
function sentenceStarts(segment: Segment): number[] {
  const sentenceOf = ({ of, from }: LineWord) => firstFrom(of.prepared.sentences(), from + 1)
  return segment.flatMap((word, n) => {
    const before = segment[n - 1]
    return !before || before.of !== word.of || sentenceOf(before) !== sentenceOf(word) ? [n] : []
  })
}

/** How many outlets have each word of a segment. */
function heldBy(segment: Segment, outlets: readonly (readonly Saying[])[]): Uint32Array {
  const counts = new Uint32Array(segment.length)
  for (const sayings of outlets) {
    const own = new Set<number>()
    for (const { words } of sayings) {
      const laid = laidAlong(words, segment, true)
      if (isOf(words, laid)) for (const at of laid) if (at >= 0) own.add(at)
    }
    for (const at of own) counts[at]!++
  }
  return counts
}
