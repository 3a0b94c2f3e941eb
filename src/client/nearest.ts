/**
 * Places for things in a column, none over another, first to last, each as near as can be to where it is wanted (least squares, by weight; pool
 * adjacent violators). None stands above 0. Linear.
 */
export function nearest(wanted: readonly number[], heights: readonly number[], weights: readonly number[]): readonly number[] {
  // With what stands above it taken off, each is wanted somewhere and none may be less than the one before it.
  const pools: { sum: number; weight: number; count: number }[] = []
  let above = 0
  wanted.forEach((place, at) => {
    const weight = weights[at] ?? 1
    pools.push({ sum: (place - above) * weight, weight, count: 1 })
    above += heights[at] ?? 0
    for (let last = pools.at(-1)!, before = pools.at(-2); before && before.sum / before.weight > last.sum / last.weight; ) {
      pools.pop()
      before.sum += last.sum
      before.weight += last.weight
      before.count += last.count
      last = before
      before = pools.at(-2)
    }
  })
  above = 0
  let at = 0
  return pools.flatMap(({ sum, weight, count }) =>
    Array.from({ length: count }, () => {
      const top = Math.max(sum / weight, 0) + above
      above += heights[at++] ?? 0
      return top
    }),
  )
}
