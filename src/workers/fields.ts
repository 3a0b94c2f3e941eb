import { OnrecordError } from '../errors.ts'
import type { Reading } from '../read.ts'

/** One line of `extract`'s input: an object, its fields not yet looked at. */
export type Fields = Readonly<Record<string, unknown>>

/** A document is called by a string or a number; what was given is what is given back. */
export type Id = string | number

/** What came of one line: a line of the output, with its line feed, or the reading itself where that was asked for. */
export type Extracted = {
  readonly id: Id
  readonly line: string
  readonly read: Pick<Reading, 'doc' | 'statements'> | null
  readonly statements: number
  /** What was wrong, in a sentence; null where nothing was. */
  readonly failed: string | null
}

/** What a document without an id is called. */
export const idOfLine = (number: number): Id => `line ${number}`

/** The record that stands for a document that could not be read. */
export function failedRecord(id: Id, error: unknown): Extracted {
  const { code, message } = error instanceof OnrecordError ? error : new OnrecordError('unexpected', { reason: String(error) })
  return { id, line: `${JSON.stringify({ id, error: { code, message } })}\n`, read: null, statements: 0, failed: message }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Throws `not-utf8`, `not-json` or `not-an-object`. */
export function fieldsOf(line: Uint8Array): Fields {
  const found = parsed(decoded(line))
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new OnrecordError('not-an-object', { found: kindOf(found) })
  return found as Fields
}

/** Null where the record gives none. Throws `bad-field`. */
export function idOf({ id }: Fields): Id | null {
  if (id === undefined || id === null) return null
  if (typeof id === 'string' || typeof id === 'number') return id
  throw new OnrecordError('bad-field', { field: 'id', found: kindOf(id), expected: 'a string or a number' })
}

/** Null where the field is left out or null. Throws `bad-field`. */
export function stringIn(fields: Fields, field: string): string | null {
  const value = fields[field]
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  throw new OnrecordError('bad-field', { field, found: kindOf(value), expected: 'a string' })
}

function decoded(line: Uint8Array): string {
  try {
    return decoder.decode(line)
  } catch {
    throw new OnrecordError('not-utf8')
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new OnrecordError('not-json', { reason: (error as Error).message })
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `a ${typeof value}`
}
