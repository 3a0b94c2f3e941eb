import type { Curve } from '../../src/attributions/index.ts'

/** A rising curve through the shares that were right, score by score (isotonic regression by pooling neighbours), in at most `points` points. */
export function calibrate(scores: ArrayLike<number>, right: ArrayLike<number>, points = 24): Curve {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]! || a - b)
  // Equal parts first, so that no pool rests on a handful.
  const size = Math.max(1, Math.ceil(order.length / points))
  const pools: { score: number; right: number; count: number }[] = []
  for (let from = 0; from < order.length; from += size) {
    const part = order.slice(from, from + size)
    let pool = {
      score: part.reduce((sum, i) => sum + scores[i]!, 0),
      right: part.reduce((sum, i) => sum + right[i]!, 0),
      count: part.length,
    }
    while (pools.length > 0 && shareOf(pools.at(-1)!) >= shareOf(pool)) {
      const before = pools.pop()!
      pool = { score: pool.score + before.score, right: pool.right + before.right, count: pool.count + before.count }
    }
    pools.push(pool)
  }
  return pools.map(({ score, right, count }) => [score / count, shareOf({ right, count })] as const)
}

// Half a case on each side, so that no pool is wholly sure.
const shareOf = ({ right, count }: { right: number; count: number }) => (right + 0.5) / (count + 1)

/** How far the chances are from the shares that were right, on average over ten equal steps of chance (expected calibration error). */
export function calibrationError(chances: readonly number[], right: readonly boolean[]): number {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = chances
      .map((chance, i) => ({ chance, right: right[i]! }))
      .filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === bin)
    if (inside.length === 0) continue
    const said = inside.reduce((sum, { chance }) => sum + chance, 0)
    const were = inside.filter((one) => one.right).length
    error += Math.abs(said - were) / chances.length
  }
  return error
}
