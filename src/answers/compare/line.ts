import type { Word } from '../../text/index.ts'
import { isOf, type Laid, laidAlong, strengthOf } from './laid.ts'
import { outvoted } from './outvoted.ts'
import { quotedRuns, type Saying } from './saying.ts'
import { LEAST_PUT_IN, type LineWord, type Segment } from './segment.ts'

/**
 * The fullest words that the quotations of several outlets together support; `outlets` has the sayings of each. The longest comes first, each further one adds
 * what it has before, behind and between the words it shares. Nothing is added that would give words twice or in two orders, and where most outlets have
 * other words, theirs stand. Where nobody quotes it is the longest paraphrase.
 */
export function lineOf(outlets: readonly (readonly Saying[])[]): Segment[] {
  const sayings = outlets.flat()
  const runs = sayings.flatMap((of) => quotedRuns(of).map((words): Segment => words.map((word) => ({ ...word, of }))))
  if (runs.length === 0) {
    const [longest] = sayings.toSorted((a, b) => b.words.length - a.words.length)
    return longest ? [longest.words.map((word) => ({ ...word, of: longest }))] : []
  }
  let segments: Segment[] = []
  // A stable sort: among runs as long as each other the earlier one.
  for (const run of runs.toSorted((a, b) => b.length - a.length)) segments = withRun(segments, run)
  return segments.map((segment) => outvoted(segment, outlets))
}

function withRun(segments: readonly Segment[], run: Segment): Segment[] {
  const [at, laid] = placeOf(segments, run)
  if (!laid) return [...segments, run]
  const segment = segments[at]!
  const joined = joinedAt(segment, run, laid)
  if (joined === segment) return [...segments]
  // Now it may reach into another segment, or hold it.
  let whole = joined
  const apart = segments.filter((other, n) => {
    if (n === at) return false
    const both = holding(whole, other)
    whole = both ?? whole
    return both === null
  })
  return [whole, ...apart]
}

/** The segment that has the most of the run. */
function placeOf(segments: readonly Segment[], run: Segment): [at: number, laid: Laid | null] {
  let best: { at: number; laid: Laid; words: number } | null = null
  for (const [at, segment] of segments.entries()) {
    const laid = laidAlong(run, segment)
    const { words } = strengthOf(run, laid)
    if (isOf(run, laid) && words > (best?.words ?? 0)) best = { at, laid, words }
  }
  return [best?.at ?? -1, best?.laid ?? null]
}

/** The segment with all of the other in it; null where it cannot take all. */
function holding(segment: Segment, other: Segment): Segment | null {
  const laid = laidAlong(other, segment)
  if (!isOf(other, laid)) return null
  const whole = joinedAt(segment, other, laid)
  return laidAlong(other, whole).every((at) => at >= 0) ? whole : null
}

/** The segment with what the run has besides; the segment itself where that is nothing. */
function joinedAt(segment: Segment, run: Segment, laid: Laid): Segment {
  const pairs = laid.flatMap((at, n) => (at < 0 ? [] : [{ n, at }]))
  const [first, last] = [pairs[0]!, pairs.at(-1)!]
  const [head, tail] = [run.slice(0, first.n), run.slice(last.n + 1)]
  const joined: LineWord[] = []
  let isChanged = false
  const put = (words: Segment) => {
    joined.push(...words)
    isChanged = true
  }
  if (first.at === 0 && isNew(head, segment)) {
    put(head)
    joined.push({ ...segment[0]!, step: run[first.n]!.step })
  } else joined.push(...segment.slice(0, first.at + 1))
  for (const [k, { n, at }] of pairs.slice(0, -1).entries()) {
    const next = pairs[k + 1]!
    const [more, between] = [run.slice(n + 1, next.n), segment.slice(at + 1, next.at)]
    const follows = segment[next.at]!
    if (between.length === 0 && isMissing(more, follows) && isNew(more, segment)) {
      put(more)
      joined.push({ ...follows, step: run[next.n]!.step })
    } else if (follows.step === 'tag' && more.length + between.length === 0 && run[next.n]!.step === 'runs-on')
      put([{ ...follows, step: 'runs-on' }])
    else joined.push(...between, follows)
  }
  if (last.at === segment.length - 1 && isNew(tail, segment)) put(tail)
  else joined.push(...segment.slice(last.at + 1))
  return isChanged ? joined : segment
}

/** Whether words may have stood before a word: it shows a gap there, or they are many. */
const isMissing = (words: Segment, { step }: LineWord) => step === 'gap' || step === 'tag' || words.length >= LEAST_PUT_IN

/** Words that a segment has at another place would stand in it twice, or in two orders. */
const isNew = (words: readonly Word[], segment: Segment) => words.length > 0 && !isOf(words, laidAlong(words, segment))
