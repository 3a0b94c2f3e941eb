import type { FeatureList } from './feature-list.ts'
import { type ModelFile, sectionOf } from './model-file.ts'

/**
 * Rows of weights found by the hash of a feature. A feature that was not seen in training has no row and adds nothing. Weights are kept in 8 bits
 * and read through a table of 256 values, fine near zero and coarse far from it.
 */
export type Weights = {
  /** How many scores a row adds to. */
  readonly width: number
  /** Pairs (hash, row + 1) by open addressing; 0 in the second place is an empty slot. */
  readonly slots: Int32Array
  /** A hash's first slot is its high bits: `hash >>> shift`. */
  readonly shift: number
  readonly rows: Int8Array
  readonly values: Float32Array
}

/** The weights stored under `name`: sections `name.keys`, `name.rows`, `name.peak`. Keys come in the order of unsigned numbers. */
export function weightsOf(file: ModelFile, name: string): Weights {
  const keys = sectionOf(file, `${name}.keys`, 'i32')
  const rows = sectionOf(file, `${name}.rows`, 'i8')
  const peak = sectionOf(file, `${name}.peak`, 'f32')[0]!
  return indexed(keys, rows, valuesFor(peak))
}

/** What the 256 stored values stand for, read with `stored & 255`: squares, so that small weights keep more of their precision. */
export function valuesFor(peak: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, i) => {
    const stored = i < 128 ? i : i - 256
    return Math.sign(stored) * (stored / 127) ** 2 * peak
  })
}

function indexed(keys: Int32Array, rows: Int8Array, values: Float32Array): Weights {
  // At most two thirds full, so that a search for an absent feature ends soon.
  const bits = Math.max(4, Math.ceil(Math.log2(keys.length * 1.5 + 1)))
  const slots = new Int32Array(2 << bits)
  const mask = (1 << bits) - 1
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    let slot = key >>> (32 - bits)
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    slots[2 * slot] = key
    slots[2 * slot + 1] = row + 1
  }
  return { width: keys.length ? rows.length / keys.length : 1, slots, shift: 32 - bits, rows, values }
}

/** Adds the rows of all `features` to `scores`, from `at` on. */
export function addScores(weights: Weights, features: FeatureList, scores: Float32Array, at: number): void {
  const { width, slots, shift, rows, values } = weights
  const mask = (slots.length >>> 1) - 1
  const { hashes, count } = features
  for (let i = 0; i < count; i++) {
    const key = hashes[i]!
    let slot = key >>> shift
    for (;;) {
      const row = slots[2 * slot + 1]!
      if (row === 0) break
      if (slots[2 * slot] === key) {
        const from = (row - 1) * width
        for (let k = 0; k < width; k++) scores[at + k]! += values[rows[from + k]! & 255]!
        break
      }
      slot = (slot + 1) & mask
    }
  }
}
