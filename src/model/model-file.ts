import { OnrecordError } from '../errors.ts'

/** The arrays and the facts of a model file. */
export type ModelFile = {
  /** What the file says of itself: settings, label names, what it was trained on. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly sections: ReadonlyMap<string, Section>
}

export type Section = Int8Array | Uint8Array | Int32Array | Float32Array

/** Kinds of array a section may hold, by the name the header gives them. */
export const SECTION_TYPES = { i8: Int8Array, u8: Uint8Array, i32: Int32Array, f32: Float32Array } as const

export type SectionType = keyof typeof SECTION_TYPES

/** The header's list: `at` is a byte offset from the first byte after the header, a multiple of 8; `length` counts elements. */
export type SectionEntry = { readonly name: string; readonly type: SectionType; readonly at: number; readonly length: number }

/** The first eight bytes: the name of the format and its version. */
export const MAGIC = 'ONRMODL2'

/**
 * Takes a model file apart without copying: eight bytes of magic, the header's length in bytes (32 bits, little endian, padding included so that
 * the arrays begin at a multiple of 8), the header as JSON, the arrays. Throws `model-not-readable`.
 */
export function modelFileOf(bytes: ArrayBuffer): ModelFile {
  const refuse = (problem: string) => new OnrecordError('model-not-readable', { problem })
  if (bytes.byteLength < 16) throw refuse('it is too short')
  const magic = String.fromCharCode(...new Uint8Array(bytes, 0, 8))
  if (magic !== MAGIC) throw refuse(`it begins with “${magic.replaceAll(/[^ -~]/g, '?')}”, not “${MAGIC}”`)
  const start = 16 + new DataView(bytes).getUint32(8, true)
  if (start > bytes.byteLength || start % 8 !== 0) throw refuse('its header is cut off')
  const header = headerOf(new TextDecoder().decode(new Uint8Array(bytes, 16, start - 16)))
  if (header === null) throw refuse('its header is not in order')
  const sections = new Map<string, Section>()
  for (const { name, type, at, length } of header.sections) {
    const make = SECTION_TYPES[type]
    const inOrder =
      make !== undefined && Number.isInteger(at) && at >= 0 && at % 8 === 0 && Number.isInteger(length) && length >= 0
    if (!inOrder) throw refuse(`its part “${name}” is not in order`)
    if (start + at + length * make.BYTES_PER_ELEMENT > bytes.byteLength) throw refuse(`its part “${name}” is cut off`)
    sections.set(name, new make(bytes, start + at, length))
  }
  return { facts: header.facts, sections }
}

function headerOf(json: string): { facts: Record<string, unknown>; sections: SectionEntry[] } | null {
  try {
    const header = JSON.parse(json)
    const inOrder =
      typeof header.facts === 'object' &&
      Array.isArray(header.sections) &&
      header.sections.every((entry: unknown) => typeof entry === 'object' && entry !== null)
    return inOrder ? header : null
  } catch {
    return null
  }
}

/** The section of that name and kind. Throws `model-not-readable` where the file has none. */
export function sectionOf<T extends SectionType>(
  file: ModelFile,
  name: string,
  type: T,
): InstanceType<(typeof SECTION_TYPES)[T]> {
  const section = file.sections.get(name)
  if (!(section instanceof SECTION_TYPES[type]))
    throw new OnrecordError('model-not-readable', { problem: `it has no part “${name}”` })
  return section as InstanceType<(typeof SECTION_TYPES)[T]>
}
