import {
  MAGIC,
  MOST_LOW,
  SECTION_TYPES,
  type Section,
  type SectionEntry,
  type SectionType,
  type Trees,
} from '../../src/model/index.ts'

/** Collects the arrays of a model file. */
export type Sections = Map<string, Section>

/** The bytes of a model file; see `modelFileOf`. */
export function modelBytes(facts: Readonly<Record<string, unknown>>, sections: Sections): Uint8Array {
  let at = 0
  const entries: SectionEntry[] = []
  for (const [name, data] of sections) {
    entries.push({ name, type: typeOf(data), at, length: data.length })
    at = Math.ceil((at + data.byteLength) / 8) * 8
  }
  const json = new TextEncoder().encode(JSON.stringify({ facts, sections: entries }))
  const start = Math.ceil((16 + json.length) / 8) * 8
  const bytes = new Uint8Array(start + at)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(8, start - 16, true)
  bytes.fill(0x20, 16, start)
  bytes.set(json, 16)
  for (const [i, data] of [...sections.values()].entries())
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), start + entries[i]!.at)
  return bytes
}

const typeOf = (data: Section): SectionType =>
  (Object.keys(SECTION_TYPES) as SectionType[]).find((type) => data instanceof SECTION_TYPES[type])!

/**
 * Stores rows of weights under `name`: 8 bits each, squares (see `valuesFor`); rows with no weight of at least `least` are left out. `hashes` are in the
 * order of unsigned numbers. Returns how many rows were kept.
 */
export function storeWeights(
  sections: Sections,
  name: string,
  hashes: Int32Array,
  weights: Float32Array,
  width: number,
  least: number,
): number {
  let peak = 0
  for (const w of weights) peak = Math.max(peak, Math.abs(w))
  const kept: number[] = []
  for (let row = 0; row < hashes.length; row++)
    if (weights.subarray(row * width, (row + 1) * width).some((w) => Math.abs(w) >= least)) kept.push(row)
  const rows = new Int8Array(kept.length * width)
  for (const [i, row] of kept.entries())
    for (let k = 0; k < width; k++) {
      const w = weights[row * width + k]!
      rows[i * width + k] = Math.sign(w) * Math.round(Math.sqrt(Math.abs(w) / (peak || 1)) * 127)
    }
  const { bits, low } = risingBits(kept.map((row) => hashes[row]! >>> 0))
  sections.set(`${name}.gaps`, bits)
  sections.set(`${name}.count`, Int32Array.of(kept.length, low))
  const filled = filledOnly(rows, width)
  if (filled.weights.length + filled.masks.length < rows.length) {
    sections.set(`${name}.width`, Uint8Array.of(width))
    sections.set(`${name}.masks`, filled.masks)
    sections.set(`${name}.rows`, filled.weights)
  } else sections.set(`${name}.rows`, rows)
  sections.set(`${name}.peak`, Float32Array.of(peak))
  return kept.length
}

/** The weights that are not nothing, and for each row a bit for each of its weights that says which these are. */
function filledOnly(rows: Int8Array, width: number): { weights: Int8Array; masks: Uint8Array } {
  const bytes = Math.ceil(width / 8)
  const masks = new Uint8Array((rows.length / width) * bytes)
  for (const [i, w] of rows.entries())
    if (w !== 0) masks[Math.floor(i / width) * bytes + ((i % width) >> 3)]! |= 1 << ((i % width) & 7)
  return { weights: rows.filter((w) => w !== 0), masks }
}

/** Rising numbers as `risingIn` reads them, and how many lowest bits of each excess stand as they are: those that make it shortest where the numbers lie by chance. */
export function risingBits(numbers: readonly number[]): { bits: Uint8Array; low: number } {
  const mean = (numbers.at(-1) ?? 0) / Math.max(1, numbers.length)
  const low = Math.max(0, Math.min(MOST_LOW, Math.floor(Math.log2(mean * Math.LN2 + 1))))
  const bits: number[] = []
  let [held, count, last] = [0, 0, 0]
  const add = (bit: number) => {
    held |= bit << count
    if (++count === 8) {
      bits.push(held)
      held = 0
      count = 0
    }
  }
  for (const number of numbers) {
    const gap = number - last
    last = number
    for (let high = Math.floor(gap / 2 ** low); high > 0; high--) add(1)
    add(0)
    for (let k = 0; k < low; k++) add(Math.floor(gap / 2 ** k) & 1)
  }
  if (count > 0) bits.push(held)
  return { bits: Uint8Array.from(bits), low }
}

/** Stores trees under `name`; see `treesOf`. */
export function storeTrees(sections: Sections, name: string, { depth, features, cuts, leaves }: Trees): void {
  sections.set(`${name}.depth`, Uint8Array.of(depth))
  sections.set(`${name}.features`, features)
  sections.set(`${name}.cuts`, cuts)
  sections.set(`${name}.leaves`, leaves)
}

/** Stores a lookup under `name`; see `lookupOf`. */
export function storeLookup(sections: Sections, name: string, lookup: ReadonlyMap<number, number>): void {
  const keys = [...lookup.keys()].sort((a, b) => a - b)
  sections.set(`${name}.keys`, Int32Array.from(keys))
  sections.set(
    `${name}.values`,
    Uint8Array.from(keys, (key) => lookup.get(key)!),
  )
}
