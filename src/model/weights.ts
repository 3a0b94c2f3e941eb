import type { FeatureList } from './feature-list.ts'
import { type ModelFile, sectionOf } from './model-file.ts'

/**
 * Rows of weights found by the hash of a feature. A feature that was not seen in training has no row and adds nothing. Weights are kept in 8 bits
 * and read through a table of 256 values, fine near zero and coarse far from it.
 */
export type Weights = {
  /** How many scores a row adds to. */
  readonly width: number
  /**
   * Open addressing, `stride` numbers a slot: the hash, then the row itself, four weights to a number, the first in the lowest bits, or, where rows are wide, the place of
   * the row in `rows`. A slot with the hash 0 is empty: that hash is nobody's.
   */
  readonly slots: Int32Array
  readonly stride: number
  /** A hash's first slot is its high bits: `hash >>> shift`. */
  readonly shift: number
  /** Where rows are wide, all of them, four weights to a number; else `slots`. */
  readonly rows: Int32Array
  readonly values: Float32Array
}

// Rows up to this width stand in their slots: what is found by chance in memory is slow to reach, and one reach is better than two.
const WIDEST_INLINE = 24

/**
 * The weights stored under `name`: sections `name.gaps` (see `keysFrom`), `name.rows`, `name.peak`, and, where most weights are nothing, `name.masks` and `name.width`
 * (see `filledFrom`).
 */
export function weightsOf(file: ModelFile, name: string): Weights {
  const keys = keysFrom(sectionOf(file, `${name}.gaps`, 'u8'))
  const stored = sectionOf(file, `${name}.rows`, 'i8')
  const rows = file.sections.has(`${name}.masks`)
    ? filledFrom(stored, sectionOf(file, `${name}.masks`, 'u8'), sectionOf(file, `${name}.width`, 'u8')[0]!, keys.length)
    : stored
  const peak = sectionOf(file, `${name}.peak`, 'f32')[0]!
  return indexed(keys, rows, valuesFor(peak))
}

/** Rows of which only what is not nothing is stored: for each row a bit a weight, the first the lowest of the first byte, says whether the next stored one is its. */
function filledFrom(stored: Int8Array, masks: Uint8Array, width: number, count: number): Int8Array {
  const rows = new Int8Array(count * width)
  const bytes = Math.ceil(width / 8)
  let next = 0
  for (let row = 0; row < count; row++)
    for (let k = 0; k < width; k++) if ((masks[row * bytes + (k >> 3)]! >> (k & 7)) & 1) rows[row * width + k] = stored[next++]!
  return rows
}

/**
 * The hashes of the rows, which come in the order of unsigned numbers: each is stored as what it exceeds the one before by, seven bits a byte, the lowest first, the
 * highest bit set where more follow. Two bytes a hash instead of four.
 */
function keysFrom(gaps: Uint8Array): Int32Array {
  const keys = new Int32Array(gaps.reduce((count, byte) => count + (byte < 128 ? 1 : 0), 0))
  let [key, shift, n] = [0, 0, 0]
  for (let i = 0; i < gaps.length; i++) {
    key = (key + ((gaps[i]! & 127) << shift)) | 0
    if (gaps[i]! < 128) {
      keys[n++] = key
      shift = 0
    } else shift += 7
  }
  return keys
}

/** What the 256 stored values stand for, read as unsigned bytes: squares, so that small weights keep more of their precision. */
export function valuesFor(peak: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, i) => {
    const stored = i < 128 ? i : i - 256
    return Math.sign(stored) * (stored / 127) ** 2 * peak
  })
}

function indexed(keys: Int32Array, weights: Int8Array, values: Float32Array): Weights {
  const width = keys.length ? weights.length / keys.length : 1
  const numbers = Math.ceil(width / 4)
  const inline = width <= WIDEST_INLINE
  const stride = inline ? 1 + numbers : 2
  // At most two thirds full, so that a search for an absent feature ends soon.
  const bits = Math.max(4, Math.ceil(Math.log2(keys.length * 1.5 + 1)))
  const slots = new Int32Array(stride << bits)
  const rows = inline ? slots : new Int32Array(keys.length * numbers)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    if (key === 0) continue
    let slot = (key >>> (32 - bits)) * stride
    while (slots[slot] !== 0) slot = slot + stride === slots.length ? 0 : slot + stride
    slots[slot] = key
    const at = inline ? slot + 1 : row * numbers
    if (!inline) slots[slot + 1] = at
    for (let k = 0; k < width; k++) rows[at + (k >> 2)]! |= (weights[row * width + k]! & 255) << (8 * (k & 3))
  }
  return { width, slots, stride, shift: 32 - bits, rows, values }
}

// Of the features at hand: what stands where each would stand, then where the rows of those that have one are.
let held = new Int32Array(128)

/** Adds the rows of all `features` to `scores`, from `at` on. */
export function addScores(weights: Weights, features: FeatureList, scores: Float32Array, at: number): void {
  if (held.length < features.count) held = new Int32Array(features.count)
  const found = findRows(weights, features)
  const { width, rows, values } = weights
  // Four sums at a time, kept at hand and rounded each time as an array of 32 bits would round them.
  for (let k = 0; k < width; k += 4) {
    const to = at + k
    const more = Math.min(4, width - k)
    let [a, b, c, d] = [
      scores[to]!,
      more > 1 ? scores[to + 1]! : 0,
      more > 2 ? scores[to + 2]! : 0,
      more > 3 ? scores[to + 3]! : 0,
    ]
    const part = k >> 2
    for (let i = 0; i < found; i++) {
      const four = rows[held[i]! + part]!
      a = Math.fround(a + values[four & 255]!)
      b = Math.fround(b + values[(four >>> 8) & 255]!)
      c = Math.fround(c + values[(four >>> 16) & 255]!)
      d = Math.fround(d + values[four >>> 24]!)
    }
    scores[to] = a
    if (more > 1) scores[to + 1] = b
    if (more > 2) scores[to + 2] = c
    if (more > 3) scores[to + 3] = d
  }
}

/** Puts where their rows are, for the features that have one, into `held`; returns how many they are. */
function findRows({ slots, stride, shift, rows }: Weights, { hashes, count }: FeatureList): number {
  // All first slots are fetched before any is looked at, so that the waits for memory overlap.
  for (let i = 0; i < count; i++) held[i] = slots[(hashes[i]! >>> shift) * stride]!
  const inline = rows === slots
  let found = 0
  for (let i = 0; i < count; i++) {
    const key = hashes[i]!
    let there = held[i]!
    let slot = (key >>> shift) * stride
    while (there !== key && there !== 0) {
      slot = slot + stride === slots.length ? 0 : slot + stride
      there = slots[slot]!
    }
    if (there !== 0) held[found++] = inline ? slot + 1 : slots[slot + 1]!
  }
  return found
}
