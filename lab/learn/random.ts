/** Numbers that look random and are the same each time: xorshift32. */
export type Random = { bits(): number; below(n: number): number }

/** A stream of its own for each seed. */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1
  const bits = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  for (let i = 0; i < 8; i++) bits()
  return { bits, below: (n) => Math.floor((bits() / 2 ** 32) * n) }
}

/** Puts the numbers 0 … length - 1 in a random order. */
export function shuffled(length: number, random: Random): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i)
  for (let i = length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  return order
}
