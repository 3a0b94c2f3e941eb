import type { Found, Stretch } from '../../src/attributions/index.ts'
import type { Marked } from '../corpora/articles.ts'

const size = (spans: readonly Stretch[]) => spans.reduce((sum, { first, end }) => sum + end - first, 0)

/** How many tokens two lists of stretches share. */
export function shared(a: readonly Stretch[], b: readonly Stretch[]): number {
  let sum = 0
  for (const s of a) for (const t of b) sum += Math.max(0, Math.min(s.end, t.end) - Math.max(s.first, t.first))
  return sum
}

/**
 * Which findings are right: linked with what people marked by the best shared content (half of it at least, as F1), cue and source touched too, one cue to one mark.
 * The definition of `attribution` in the scoring script, but that all readings of a cue may be right: only one of them is kept in the end.
 */
export function rightOnes(found: readonly Found[], marked: readonly Marked[]): Uint8Array {
  const pairs: [number, number, number][] = []
  for (const [i, mark] of marked.entries())
    for (const [j, { role }] of found.entries()) {
      const both = shared(mark.content, role.content)
      if (both === 0) continue
      const f1 = (2 * both) / (size(mark.content) + size(role.content))
      const touched =
        shared(mark.cue, role.cue) > 0 && (mark.source.length ? shared(mark.source, role.source) > 0 : role.source.length === 0)
      if (f1 >= 0.5 && touched) pairs.push([f1, i, j])
    }
  pairs.sort((x, y) => y[0] - x[0])
  const right = new Uint8Array(found.length)
  const cueOf = new Map<number, number>()
  const markOf = new Map<number, number>()
  for (const [, i, j] of pairs) {
    const { at } = found[j]!.cue
    if ((cueOf.get(i) ?? at) !== at || (markOf.get(at) ?? i) !== i) continue
    cueOf.set(i, at)
    markOf.set(at, i)
    right[j] = 1
  }
  return right
}
