import type { Exported } from './exported.ts'

/** What offsets are counted in: UTF-16 code units (JavaScript, Java), code points (Python, R) or UTF-8 bytes (Rust, Go, grep). */
export const UNITS = ['utf16', 'codepoint', 'utf8'] as const

export type Unit = (typeof UNITS)[number]

export const PER = ['document', 'statement'] as const

/** How a format is written. Each format names those it takes. */
export type FormatOptions = {
  /** What there is one line or row for. Default: `document` for JSON lines, `statement` for tables. */
  readonly per?: (typeof PER)[number]
  /** Default `utf16`. */
  readonly unit?: Unit
  /** For spreadsheets: a byte order mark, and an apostrophe before what they would take for a formula, a date or a number. Default false. */
  readonly excel?: boolean
}

/** A way to write documents and their statements for another program. The same items and options give the same bytes. */
export type Format = {
  readonly name: string
  /** What it is and who reads it, in one sentence. */
  readonly says: string
  /** What of the documents and statements it leaves out, in one sentence. */
  readonly loses: string
  readonly mediaType: string
  /** Of a file's name, without the dot. */
  readonly extension: string
  /** Nothing for a terminal to show. */
  readonly binary: boolean
  readonly takes: readonly (keyof FormatOptions)[]
  /** Piece by piece, strings to be written as UTF-8. Takes an item only when what came of those before it was taken, and keeps none. */
  write(items: AsyncIterable<Exported>, options?: FormatOptions): AsyncIterable<string | Uint8Array>
}
