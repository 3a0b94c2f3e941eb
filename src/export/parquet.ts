import type { ByteWriter, ColumnSource, SchemaElement } from 'hyparquet-writer'
import type { Cell, Column } from './column.ts'
import type { Format } from './format.ts'
import { SCHEMAS } from './json-lines.ts'
import { cellsOf, TABLES } from './tables.ts'

/** What is held before it is written as one group of rows. */
const ROWS = 10_000
const CHARACTERS = 8_000_000

export const PARQUET: Format = {
  name: 'parquet',
  says: 'Apache Parquet, a row for each statement, with its places as JSON "[[from, to], …]": for DuckDB, Spark, pandas and arrow.',
  loses:
    "The document's text (it is in the table of documents), what decided the kind, roles, negations, modals, the single acts and the outlet's edits.",
  mediaType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  binary: true,
  takes: ['per', 'unit'],
  async *write(items, { per = 'statement', unit = 'utf16' } = {}) {
    const table = TABLES[per]
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
    const writer = new ByteWriter()
    const file = new ParquetWriter({
      writer,
      schema: schemaOf(table.columns),
      createdBy: 'onrecord',
      kvMetadata: [
        { key: 'schema', value: SCHEMAS[per] },
        { key: 'unit', value: unit },
      ],
    })
    let held: Cell[][] = table.columns.map(() => [])
    let [rows, characters] = [0, 0]
    const written = () => {
      file.write({
        columnData: table.columns.map((column, n) => ({
          name: column.name,
          data: held[n]!.map(jsonOf) as ColumnSource['data'],
          offsetIndex: false,
        })),
        rowGroupSize: rows,
      })
      held = table.columns.map(() => [])
      rows = 0
      characters = 0
      return drained(writer)
    }
    for await (const cells of cellsOf(table, items, unit)) {
      for (const [n, cell] of cells.entries()) {
        held[n]!.push(cell)
        if (typeof cell === 'string') characters += cell.length
      }
      rows++
      if (rows >= ROWS || characters >= CHARACTERS) yield written()
    }
    if (rows > 0) yield written()
    await file.finish()
    yield drained(writer)
  },
}

/** What was written since it was last asked; the writer goes on counting from where it was. */
function drained(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

const ELEMENTS: Readonly<Record<Column['cells'], Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  share: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  spans: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
}

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, cells }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...ELEMENTS[cells] })),
]

const jsonOf = (cell: Cell) => (typeof cell === 'object' && cell ? cell.map(({ from, to }) => [from, to]) : cell)
