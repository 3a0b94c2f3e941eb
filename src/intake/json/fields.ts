import type { Known } from '../../documents/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Content } from '../content.ts'

/** A document as JSON: an object, its fields not yet looked at. */
export type Fields = Readonly<Record<string, unknown>>

/** A document is called by a string or a number; what was given is what is given back. */
export type Id = string | number

const KNOWN = ['title', 'byline', 'outlet', 'published', 'url', 'language'] as const
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
function stringIn(fields: Fields, field: string): string | null {
  const value = fields[field]
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  throw new OnrecordError('bad-field', { field, found: kindOf(value), expected: 'a string' })
}

/** The article of a record, its `text` or else its `html`, and what the record knows of it. Throws `no-text` or `bad-field`. */
export function contentOf(fields: Fields): Content {
  const known: Known = Object.fromEntries(
    KNOWN.map((name) => [name, stringIn(fields, name)]).filter(([, value]) => value !== null),
  )
  const text = stringIn(fields, 'text')
  if (text !== null) return { known, text }
  const html = stringIn(fields, 'html')
  if (html !== null) return { known, html }
  throw new OnrecordError('no-text')
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
