import { findPassages, haystackOf, type Word } from '../../text/index.ts'
import { stemOf } from '../turns.ts'
import { isCommon } from '../words.ts'

/** For each word of the one the place of the same word in the other, or -1; rising. */
export type Laid = readonly number[]

/** Matches this near to each other, in both, hold each other. */
const NEAR = 5

/**
 * Lays words along a line: which of them stand in it, in its order. Words changed only by an ending count as the same where `loosely`. A word or two that
 * agree by chance, far from the rest, do not.
 */
export function laidAlong(words: readonly Word[], line: readonly Word[], loosely = false): Laid {
  const [found] = findPassages(wordsOf(words), haystackOf(wordsOf(line)), 1)
  if (!found) return words.map(() => -1)
  const laid = found.pairs.map((at, n) => (at >= 0 && isSame(words[n]!, line[at]!, loosely) ? at : -1))
  for (const cluster of clustersOf(laid))
    if (cluster.length < 2 || cluster.every((n) => isCommon(words[n]!.folded) && cluster.length < 3))
      for (const n of cluster) laid[n] = -1
  return laid
}

const wordsOf = (list: readonly Word[]) => ({ text: '', list, gapAtEnd: false })

const isSame = ({ folded: a }: Word, { folded: b }: Word, loosely: boolean) =>
  a === b || (loosely && a.length > 3 && b.length > 3 && stemOf(a) === stemOf(b))

/** The matched words, in stretches of such as stand near each other in both. */
function clustersOf(laid: Laid): number[][] {
  const clusters: number[][] = []
  for (const [n, at] of laid.entries()) {
    if (at < 0) continue
    const cluster = clusters.at(-1)
    const last = cluster?.at(-1)
    if (last !== undefined && n - last <= NEAR && at - laid[last]! <= NEAR) cluster!.push(n)
    else clusters.push([n])
  }
  return clusters
}

/** How much of the words was laid: words, and those among them that say something. */
export function strengthOf(words: readonly Word[], laid: Laid): { readonly words: number; readonly content: number } {
  const kept = words.filter((_, n) => laid[n]! >= 0)
  return { words: kept.length, content: kept.filter(({ folded }) => !isCommon(folded)).length }
}

/** Enough of the words to say that they are of this line. */
export function isOf(words: readonly Word[], laid: Laid): boolean {
  const kept = strengthOf(words, laid)
  return kept.content >= 2 || kept.words >= 4 || (kept.words === words.length && (kept.content > 0 || kept.words >= 3))
}
