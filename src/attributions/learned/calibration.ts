/** Points (score, chance) in the order of the scores; between two points the chance goes straight, before the first and after the last it stays. */
export type Curve = readonly (readonly [score: number, chance: number])[]

/** The chance that belongs to a score. */
export function chanceOf(curve: Curve, score: number): number {
  const first = curve[0]
  if (first === undefined) return 1 / (1 + Math.exp(-score))
  if (score <= first[0]) return first[1]
  for (let i = 1; i < curve.length; i++) {
    const [left, low] = curve[i - 1]!
    const [right, high] = curve[i]!
    if (score < right) return low + ((high - low) * (score - left)) / (right - left)
  }
  return curve.at(-1)![1]
}
