import type { BlockKind } from '../../text/index.ts'
import { dateIn } from './dates.ts'
import { cut, type Found, type Line } from './line.ts'

/**
 * Reads lines like "Title: …", "Date: …", "Source: …" at the top as what they say. One such line alone may be anything; two are a header.
 * Of a title the name and its colon become a note, and the rest is the headline.
 */
export function header(lines: readonly Line[], found: Found): Line[] {
  const start = lines.findIndex(({ text }) => !FENCE.test(text))
  const length = lines.slice(Math.max(start, 0)).findIndex(({ text }) => !fieldOf(text))
  if (start < 0 || length < 2) return [...lines]
  const end = start + length
  return lines.flatMap((line, i) => {
    if (i >= end) return [i === end && FENCE.test(line.text) ? { ...line, kind: 'note' as const } : line]
    const field = fieldOf(line.text)
    if (!field) return [{ ...line, kind: 'note' as const }]
    if (field.takes) found[field.takes] ??= field.says(field.value)
    if (field.kind !== 'headline') return [{ ...line, kind: field.kind }]
    const [name, value] = cut(line, field.at, 'note')
    return value ? [name!, { ...value, kind: field.kind }] : [name!]
  })
}

type Field = { readonly kind: BlockKind; readonly takes: keyof Found | null; readonly says: (value: string) => string | null }

function fieldOf(line: string): (Field & { value: string; at: number }) | null {
  const colon = line.indexOf(':')
  if (colon < 0 || colon > 20 || line.length > 500) return null
  const field = FIELDS.get(line.slice(0, colon).trim().toLowerCase())
  return field ? { ...field, at: colon + 1, value: unquoted(line.slice(colon + 1).trim()) } : null
}

const unquoted = (value: string) => (/^(["']).*\1$/.test(value) ? value.slice(1, -1) : value)

const asItIs = (value: string) => value || null
const title: Field = { kind: 'headline', takes: 'title', says: asItIs }
const byline: Field = { kind: 'byline', takes: 'byline', says: asItIs }
const outlet: Field = { kind: 'note', takes: 'outlet', says: asItIs }
const published: Field = { kind: 'note', takes: 'published', says: dateIn }
const url: Field = { kind: 'note', takes: 'url', says: (value) => (/^https?:\/\/\S+$/.test(value) ? value : null) }
const other: Field = { kind: 'note', takes: null, says: asItIs }

const FIELDS: ReadonlyMap<string, Field> = new Map([
  ['title', title],
  ['headline', title],
  ['subject', title],
  ['author', byline],
  ['authors', byline],
  ['by', byline],
  ['byline', byline],
  ['source', outlet],
  ['publication', outlet],
  ['publisher', outlet],
  ['outlet', outlet],
  ['newspaper', outlet],
  ['date', published],
  ['published', published],
  ['publication date', published],
  ['pubdate', published],
  ['url', url],
  ['link', url],
  ['permalink', url],
  ['section', other],
  ['language', other],
  ['length', other],
  ['page', other],
  ['edition', other],
  ['tags', other],
  ['keywords', other],
  ['category', other],
  ['updated', other],
  ['from', other],
  ['to', other],
])

const FENCE = /^[-+=]{3,}$/
