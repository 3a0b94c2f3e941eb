import { type ModelFile, sectionOf } from './model-file.ts'

/**
 * Boosted trees that ask the same question everywhere on a level: tree t asks on level d whether value `features[t * depth + d]` exceeds
 * `cuts[t * depth + d]`; the answers, first as the highest bit, choose one of its 2^depth leaves.
 */
export type Trees = {
  readonly depth: number
  readonly features: Uint8Array
  readonly cuts: Float32Array
  readonly leaves: Float32Array
}

/** The trees stored under `name`. */
export function treesOf(file: ModelFile, name: string): Trees {
  const features = sectionOf(file, `${name}.features`, 'u8')
  const cuts = sectionOf(file, `${name}.cuts`, 'f32')
  const leaves = sectionOf(file, `${name}.leaves`, 'f32')
  const depth = sectionOf(file, `${name}.depth`, 'u8')[0]!
  return { depth, features, cuts, leaves }
}

/** The sum of the leaves the values fall into. */
export function treesScore({ depth, features, cuts, leaves }: Trees, values: Float32Array): number {
  let score = 0
  for (let at = 0, tree = 0; at < features.length; tree++) {
    let leaf = 0
    for (const end = at + depth; at < end; at++) leaf = 2 * leaf + (values[features[at]!]! > cuts[at]! ? 1 : 0)
    score += leaves[(tree << depth) + leaf]!
  }
  return score
}

/**
 * What each value adds to `treesScore`: on every level of every tree, by how much the answer changes the mean of the leaves that are left. `start` is the mean
 * of all leaves; it and the shares add up to the score.
 */
export function treesShares(
  { depth, features, cuts, leaves }: Trees,
  values: Float32Array,
): { shares: Float64Array; start: number } {
  const shares = new Float64Array(values.length)
  const mean = (first: number, count: number) => {
    let sum = 0
    for (let k = first; k < first + count; k++) sum += leaves[k]!
    return sum / count
  }
  let start = 0
  for (let at = 0, tree = 0; at < features.length; tree++) {
    let first = tree << depth
    let before = mean(first, 1 << depth)
    start += before
    for (let level = 0; level < depth; level++, at++) {
      const half = 1 << (depth - 1 - level)
      if (values[features[at]!]! > cuts[at]!) first += half
      const now = mean(first, half)
      shares[features[at]!]! += now - before
      before = now
    }
  }
  return { shares, start }
}
