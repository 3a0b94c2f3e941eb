import { unitsOf } from '../text/index.ts'
import { type Cell, type Table, tableOf } from './column.ts'
import { DOCUMENT_COLUMNS, type DocumentRow } from './document-columns.ts'
import type { Exported } from './exported.ts'
import type { FormatOptions, Unit } from './format.ts'
import { linkerOf } from './link.ts'
import { STATEMENT_COLUMNS, type StatementRow } from './statement-columns.ts'

/** A row for each statement, or a row for each document. */
export const TABLES: Readonly<Record<NonNullable<FormatOptions['per']>, Table>> = {
  statement: tableOf<StatementRow>(STATEMENT_COLUMNS, function* (item, unit) {
    const row = rowOf(item, unit)
    const link = linkerOf(item.doc)
    for (const statement of item.statements)
      yield { ...row, statement, known: item.speakers?.get(statement.id) ?? null, link: link(statement) }
  }),
  document: tableOf<DocumentRow>(DOCUMENT_COLUMNS, (item, unit) => [rowOf(item, unit)]),
}

/** The cells of all items, row by row. */
export async function* cellsOf(table: Table, items: AsyncIterable<Exported>, unit: Unit): AsyncGenerator<readonly Cell[]> {
  for await (const item of items) yield* table.cellsOf(item, unit)
}

const rowOf = (item: Exported, unit: Unit): DocumentRow => ({ item, doc: item.doc, unit, placed: placedIn(item.doc.text, unit) })

/** How offsets of a text are told in a unit. */
function placedIn(text: string, unit: Unit): (offset: number) => number {
  if (unit === 'utf16') return (offset) => offset
  const { utf8, codePoint } = unitsOf(text)
  return unit === 'utf8' ? utf8 : codePoint
}
