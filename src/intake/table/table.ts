import { type Known, type Note, publishedIn } from '../../documents/index.ts'
import { OnrecordError } from '../../errors.ts'
import { found, type IntakeOptions, type Item } from '../item.ts'
import { textOf } from '../kind.ts'
import { LIMITS } from '../limits.ts'
import { columnsOf, delimiterOf, type Field } from './columns.ts'
import { type Row, rowsOf } from './rows.ts'

/**
 * The documents of a table with a column of texts, one a row: CSV, TSV, or with semicolons or bars between the fields. Other columns say what is
 * known, by their names. Yields `no-text-column`, with the names there are, where none is called as such columns are.
 */
export async function* tableItems(
  chunks: AsyncIterable<Uint8Array>,
  head: Uint8Array,
  name: string,
  { textColumn, passed }: Pick<IntakeOptions, 'textColumn' | 'passed'>,
): AsyncGenerator<Item> {
  let columns: ReadonlyMap<Field, number> | null = null
  for await (const row of rowsOf(textsOf(chunks, head), delimiterOf(textOf(head)))) {
    const where = `${name}:${row.line}`
    if ('error' in row) yield { where, error: row.error }
    else if (row.fields.length > LIMITS.columns) yield { where, error: tooWide() }
    else if (columns) {
      const item = itemOf(row.fields, columns, where)
      if (item) yield item
      else passed?.(where, 'a row without text')
    } else {
      columns = columnsOf(row.fields, textColumn)
      if (columns.has('text') || columns.has('html')) continue
      yield {
        where: name,
        error: new OnrecordError('no-text-column', { asked: textColumn ?? 'text, body, content', columns: namesIn(row) }),
      }
      return
    }
  }
}

function itemOf(fields: readonly string[], columns: ReadonlyMap<Field, number>, where: string): Item | null {
  const field = (of: Field) => fields[columns.get(of) ?? -1]?.trim() || null
  const content = field('text') ?? field('html')
  if (content === null) return null
  const known: Record<string, string> = {}
  const notes: Note[] = []
  for (const of of KNOWN) {
    const value = field(of)
    const said = value === null ? null : of === 'published' ? publishedIn(value) : value
    if (said !== null) known[of] = said
    else if (value !== null)
      notes.push({ code: 'date-unclear', says: `“${value.slice(0, 60)}” is no date that can be read in one way.` })
  }
  const isPage = field('text') === null || /<(?:p|br|div|html|body)\b[^<>]{0,200}>/i.test(content.slice(0, HEAD))
  return found(where, { known: known as Known, notes, ...(isPage ? { html: content } : { text: content }) })
}

/** The text of a table that comes piece by piece, in the encoding that its first bytes show. */
export async function* textsOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  head: Uint8Array,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(charsetOf(head))
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function charsetOf(head: Uint8Array): string {
  // Excel writes "Unicode text" so.
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

const namesIn = (row: Row) =>
  'fields' in row
    ? row.fields
        .slice(0, 12)
        .map((name) => name.slice(0, 40))
        .join(', ')
    : ''
const tooWide = () => new OnrecordError('damaged', { what: 'This row', reason: `it has more than ${LIMITS.columns} fields` })

const KNOWN = ['title', 'byline', 'outlet', 'published', 'url', 'language'] as const
const HEAD = 2048
