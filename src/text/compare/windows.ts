import type { Range } from '../span.ts'
import type { Haystack } from './haystack.ts'
import { weightOf } from './weights.ts'

/** A stretch of the haystack, in words, that holds much of the needle, and how much. */
type Window = Range & { readonly held: number }

/**
 * The stretches of the haystack most worth aligning: those that hold the most of the needle's words, rare ones first. Asked twice, once for
 * stretches hardly longer than the needle and once for long ones, where something was left out. Linear in the haystack.
 */
export function windowsFor(needle: Int32Array, haystack: Haystack, gaps: number, most: number): Range[] {
  const hits = hitsOf(needle, haystack)
  const near = Math.ceil(needle.length * 1.3) + 6
  const far = needle.length * 2 + 300 + Math.min(gaps, 4) * 150
  const margin = Math.min(needle.length, 60) + 8
  const found: Range[] = []
  for (const length of [near, far])
    for (const { from, to } of bestWindows(hits, length, most)) {
      const wide = { from: Math.max(0, from - margin), to: Math.min(haystack.ids.length, to + margin) }
      if (!found.some((other) => other.from <= wide.from && wide.to <= other.to)) found.push(wide)
    }
  return found
}

type Hits = { readonly at: readonly number[]; readonly id: readonly number[]; readonly wanted: ReadonlyMap<number, Wanted> }
type Wanted = { readonly times: number; readonly worth: number }

/** Every place of the haystack where a word of the needle stands. */
function hitsOf(needle: Int32Array, { ids, places, words }: Haystack): Hits {
  const wanted = new Map<number, Wanted>()
  for (const id of needle) {
    if (id < 0) continue
    const { length } = places[id]!
    const worth = weightOf(words.list[places[id]![0]!]!.folded) / (1 + Math.log2(length) / 4)
    wanted.set(id, { times: (wanted.get(id)?.times ?? 0) + 1, worth })
  }
  const at: number[] = []
  for (let place = 0; place < ids.length; place++) if (wanted.has(ids[place]!)) at.push(place)
  return { at, id: at.map((place) => ids[place]!), wanted }
}

/** The best windows of a length that do not overlap. */
function bestWindows(hits: Hits, length: number, most: number): Window[] {
  const found: Window[] = []
  for (let round = 0; round < most; round++) {
    const best = bestWindow(hits, length, found)
    if (!best || (found[0] && best.held < found[0].held / 3)) break
    found.push(best)
  }
  return found
}

function bestWindow({ at, id, wanted }: Hits, length: number, taken: readonly Window[]): Window | null {
  const counts = new Map<number, number>()
  const add = (hit: number, by: 1 | -1): number => {
    const { times, worth } = wanted.get(id[hit]!)!
    const before = counts.get(id[hit]!) ?? 0
    counts.set(id[hit]!, before + by)
    return Math.min(before + by, times) === Math.min(before, times) ? 0 : by * worth
  }
  const isTaken = (place: number) => taken.some(({ from, to }) => from <= place && place < to)
  let best: Window | null = null
  let held = 0
  for (let first = 0, last = 0; last < at.length; last++) {
    if (isTaken(at[last]!)) {
      for (; first < last; first++) held += add(first, -1)
      first = last + 1
      continue
    }
    held += add(last, 1)
    for (; at[last]! - at[first]! >= length; first++) held += add(first, -1)
    // A rounding error must not make a later, longer window better.
    if (held > (best?.held ?? 0) + 1e-9) best = { from: at[first]!, to: at[last]! + 1, held }
  }
  return best
}
