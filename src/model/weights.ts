import { OnrecordError } from '../errors.ts'
import type { FeatureList } from './feature-list.ts'
import { type ModelFile, type Section, sectionOf } from './model-file.ts'
import { MOST_LOW, risingIn } from './rising.ts'
import { roomFor } from './room.ts'

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
 * The weights stored under `name`: sections `name.gaps` and `name.count` (the hashes of the rows, see `risingIn`), `name.rows`, `name.peak`, and, where most weights are nothing, `name.masks` and `name.width`
 * (see `weightsIn`); or as `laidOut` has them.
 */
export function weightsOf(file: ModelFile, name: string): Weights {
  if (file.sections.has(`${name}.slots`)) return laidOutWeights(file, name)
  const gaps = sectionOf(file, `${name}.gaps`, 'u8')
  const stored = sectionOf(file, `${name}.rows`, 'i8')
  const masks = file.sections.has(`${name}.masks`) ? sectionOf(file, `${name}.masks`, 'u8') : null
  const [count = 0, low = 0] = sectionOf(file, `${name}.count`, 'i32')
  // No number takes less than a bit.
  if (count < 0 || count > 8 * gaps.length || low < 0 || low > MOST_LOW)
    throw new OnrecordError('model-not-readable', { problem: `its part “${name}” is not in order` })
  const width = masks ? sectionOf(file, `${name}.width`, 'u8')[0]! : count ? stored.length / count : 1
  const values = valuesFor(sectionOf(file, `${name}.peak`, 'f32')[0]!)
  return indexed(risingIn(gaps, low), weightsIn(stored, masks, width), count, width, values)
}

/** The sections of weights as they are used, which `weightsOf` takes as they are. */
export function weightsLaidOut(name: string, { width, slots, stride, shift, rows, values }: Weights): [string, Section][] {
  const sections: [string, Section][] = [
    [`${name}.shape`, Int32Array.of(width, stride, shift)],
    [`${name}.slots`, slots],
    [`${name}.values`, values],
  ]
  if (rows !== slots) sections.push([`${name}.wide`, rows])
  return sections
}

function laidOutWeights(file: ModelFile, name: string): Weights {
  const [width = 1, stride = 1, shift = 0] = sectionOf(file, `${name}.shape`, 'i32')
  const slots = sectionOf(file, `${name}.slots`, 'i32')
  const rows = file.sections.has(`${name}.wide`) ? sectionOf(file, `${name}.wide`, 'i32') : slots
  return { width, slots, stride, shift, rows, values: sectionOf(file, `${name}.values`, 'f32') }
}

/**
 * Reads the weights of row after row into `out`. With masks only what is not nothing is stored: for each row a bit a weight, the first the lowest of the first byte,
 * says whether the next stored one is its.
 */
function weightsIn(stored: Int8Array, masks: Uint8Array | null, width: number): (row: number, out: Int8Array) => void {
  if (masks === null)
    return (row, out) => {
      for (let k = 0; k < width; k++) out[k] = stored[row * width + k]!
    }
  const bytes = Math.ceil(width / 8)
  let next = 0
  return (row, out) => {
    for (let k = 0; k < width; k++) out[k] = (masks[row * bytes + (k >> 3)]! >> (k & 7)) & 1 ? stored[next++]! : 0
  }
}

/** What the 256 stored values stand for, read as unsigned bytes: squares, so that small weights keep more of their precision. */
export function valuesFor(peak: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, i) => {
    const stored = i < 128 ? i : i - 256
    return Math.sign(stored) * (stored / 127) ** 2 * peak
  })
}

function indexed(
  nextKey: () => number,
  readRow: (row: number, out: Int8Array) => void,
  count: number,
  width: number,
  values: Float32Array,
): Weights {
  const numbers = Math.ceil(width / 4)
  const inline = width <= WIDEST_INLINE
  const stride = inline ? 1 + numbers : 2
  // At most two thirds full, so that a search for an absent feature ends soon.
  const bits = Math.max(4, Math.ceil(Math.log2(count * 1.5 + 1)))
  const slots = new Int32Array(roomFor(4 * (stride << bits)))
  const rows = inline ? slots : new Int32Array(roomFor(4 * count * numbers))
  const weights = new Int8Array(4 * numbers)
  for (let row = 0; row < count; row++) {
    const key = nextKey()
    readRow(row, weights)
    if (key === 0) continue
    let slot = (key >>> (32 - bits)) * stride
    while (slots[slot] !== 0) slot = slot + stride === slots.length ? 0 : slot + stride
    slots[slot] = key
    const at = inline ? slot + 1 : row * numbers
    if (!inline) slots[slot + 1] = at
    for (let k = 0; k < width; k++) rows[at + (k >> 2)]! |= (weights[k]! & 255) << (8 * (k & 3))
  }
  return { width, slots, stride, shift: 32 - bits, rows, values }
}

// Of the features at hand: what stands where each would stand, then where the rows of those that have one are.
let held = new Int32Array(128)

/** Adds the rows of all `features` to `scores`, from `at` on. */
export function addScores(weights: Weights, features: FeatureList, scores: Float32Array, at: number): void {
  if (held.length < features.count) held = new Int32Array(features.count)
  const places = held
  const found = findRows(weights, features, places)
  const { width, rows, values } = weights
  // Four sums at a time, kept at hand and rounded each time as an array of 32 bits would round them. No list is made, here or below: it would be most of the garbage.
  for (let k = 0; k < width; k += 4) {
    const to = at + k
    const part = k >> 2
    let a = scores[to]!
    let b = k + 1 < width ? scores[to + 1]! : 0
    let c = k + 2 < width ? scores[to + 2]! : 0
    let d = k + 3 < width ? scores[to + 3]! : 0
    for (let i = 0; i < found; i++) {
      const four = rows[places[i]! + part]!
      a = Math.fround(a + values[four & 255]!)
      b = Math.fround(b + values[(four >>> 8) & 255]!)
      c = Math.fround(c + values[(four >>> 16) & 255]!)
      d = Math.fround(d + values[four >>> 24]!)
    }
    scores[to] = a
    if (k + 1 < width) scores[to + 1] = b
    if (k + 2 < width) scores[to + 2] = c
    if (k + 3 < width) scores[to + 3] = d
  }
}

/** Puts where their rows are, for the features that have one, into `places`; returns how many they are. */
function findRows({ slots, stride, shift, rows }: Weights, { hashes, count }: FeatureList, places: Int32Array): number {
  // All first slots are fetched before any is looked at, so that the waits for memory overlap.
  for (let i = 0; i < count; i++) places[i] = slots[(hashes[i]! >>> shift) * stride]!
  const inline = rows === slots
  let found = 0
  for (let i = 0; i < count; i++) {
    const key = hashes[i]!
    let there = places[i]!
    let slot = (key >>> shift) * stride
    while (there !== key && there !== 0) {
      slot = slot + stride === slots.length ? 0 : slot + stride
      there = slots[slot]!
    }
    if (there !== 0) places[found++] = inline ? slot + 1 : slots[slot + 1]!
  }
  return found
}
