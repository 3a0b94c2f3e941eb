import type { Cell, Column } from './column.ts'
import type { Format } from './format.ts'
import { cellsOf, TABLES } from './tables.ts'

export const CSV: Format = {
  name: 'csv',
  says: 'CSV after RFC 4180, a row for each statement with its places as "from-to;from-to": for spreadsheets, R and statistics.',
  loses:
    "The document's text (it is in the table of documents), what decided the kind, roles, negations, modals, the single acts and the outlet's edits.",
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  binary: false,
  takes: ['per', 'unit', 'excel'],
  async *write(items, { per = 'statement', unit = 'utf16', excel = false } = {}) {
    const table = TABLES[per]
    const heads = table.columns.map(({ name }) => name)
    yield excel ? `${BYTE_ORDER_MARK}${lineOf([...heads, GUARDED])}` : lineOf(heads)
    for await (const cells of cellsOf(table, items, unit)) {
      const texts = cells.map(textOf)
      yield lineOf(excel ? guarded(texts, table.columns) : texts)
    }
  },
}

const BYTE_ORDER_MARK = '\ufeff'

/** The last column of a table for spreadsheets: the columns of this row in which an apostrophe was put first, with blanks between. */
const GUARDED = 'guarded'

const lineOf = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function textOf(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.map(({ from, to }) => `${from}-${to}`).join(';') : String(cell)
}

/** The cells with an apostrophe before those a spreadsheet would change, and the names of their columns. */
function guarded(cells: readonly string[], columns: readonly Column[]): string[] {
  const isGuarded = columns.map((column, n) => (column.cells === 'text' || column.cells === 'spans') && isChanged(cells[n]!))
  return [
    ...cells.map((cell, n) => (isGuarded[n] ? `'${cell}` : cell)),
    columns.flatMap(({ name }, n) => (isGuarded[n] ? [name] : [])).join(' '),
  ]
}

// A quotation may well begin with a dash, and "9-12" is a span, not the ninth of December. An id of sixteen digits would lose its last, and
// "12e4567890123456" is infinite. The wide signs are the narrow ones to a Japanese spreadsheet.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NUMBER_OR_DATE = /^\d+(?:[-/.:]\d+)*(?:e\d+)?$/i
const DAY = /^\d{4}-\d\d-\d\d$/ // becomes the very day it is

const isChanged = (cell: string) => FORMULA.test(cell) || (NUMBER_OR_DATE.test(cell) && !DAY.test(cell))
