/** Numbers hashed features: first it counts them, then, frozen, it gives those seen often enough the numbers 0, 1, 2 … by the order of their hashes. */
export class FeatureTable {
  #slots: Int32Array = new Int32Array(2 << 16)
  #bits = 16
  #size = 0
  /** How many features have numbers; 0 until it is frozen. */
  size = 0

  #slot(hash: number): number {
    const mask = (1 << this.#bits) - 1
    let slot = hash >>> (32 - this.#bits)
    while (this.#slots[2 * slot + 1] !== 0 && this.#slots[2 * slot] !== hash) slot = (slot + 1) & mask
    return slot
  }

  count(hash: number): void {
    const slot = this.#slot(hash)
    this.#slots[2 * slot] = hash
    if (this.#slots[2 * slot + 1]!++ === 0 && ++this.#size * 2 > 1 << this.#bits) this.#grow()
  }

  #grow(): void {
    const old = this.#slots
    this.#bits++
    this.#slots = new Int32Array(2 << this.#bits)
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue
      const slot = this.#slot(old[i]!)
      this.#slots[2 * slot] = old[i]!
      this.#slots[2 * slot + 1] = old[i + 1]!
    }
  }

  /** Forgets what was counted fewer than `least` times and numbers the rest. */
  freeze(least: number): this {
    const kept: number[] = []
    for (let i = 0; i < this.#slots.length; i += 2) if (this.#slots[i + 1]! >= least) kept.push(this.#slots[i]! >>> 0)
    kept.sort((a, b) => a - b)
    this.#bits = Math.max(4, Math.ceil(Math.log2(kept.length * 2 + 1)))
    this.#slots = new Int32Array(2 << this.#bits)
    for (const [number, hash] of kept.entries()) {
      const slot = this.#slot(hash | 0)
      this.#slots[2 * slot] = hash | 0
      this.#slots[2 * slot + 1] = number + 1
    }
    this.size = kept.length
    return this
  }

  /** The number of a feature, or -1 where it has none. */
  numberOf(hash: number): number {
    return this.#slots[2 * this.#slot(hash) + 1]! - 1
  }

  /** The hashes by their numbers. */
  hashes(): Int32Array {
    const hashes = new Int32Array(this.size)
    for (let i = 0; i < this.#slots.length; i += 2) if (this.#slots[i + 1]! > 0) hashes[this.#slots[i + 1]! - 1] = this.#slots[i]!
    return hashes
  }
}
