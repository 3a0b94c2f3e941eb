import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { type Exported, FORMATS, type FormatOptions } from '../../src/export/index.ts'
import { cellsOf, TABLES } from '../../src/export/tables.ts'
import { all, bytesOf, exampleItems, hostileItem, stream } from './items.ts'

const PARQUET = FORMATS.find(({ name }) => name === 'parquet')!
const items = await exampleItems()

const fileOf = async (of: readonly Exported[], options: FormatOptions = {}): Promise<ArrayBuffer> =>
  new Uint8Array(await bytesOf(PARQUET, of, options)).buffer

// The reader's own takes a byte order mark at the start of a string for no part of it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const parsers = { stringFromBytes: (bytes: Uint8Array) => bytes && decoder.decode(bytes) }

/** The rows of a table as a reader of Parquet is to find them. */
async function expectedOf(of: readonly Exported[], { per = 'statement', unit = 'utf16' }: FormatOptions = {}) {
  const table = TABLES[per]
  return (await all(cellsOf(table, stream(of), unit))).map((cells) =>
    Object.fromEntries(
      table.columns.map(({ name }, n) => {
        const cell = cells[n]!
        if (typeof cell === 'string') return [name, cell.toWellFormed()]
        return [name, typeof cell === 'object' && cell ? cell.map(({ from, to }) => [from, to]) : cell]
      }),
    ),
  )
}

test('another reader finds every row and every cell, of any documents', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (hostile) => {
      for (const options of [{}, { per: 'document', unit: 'utf8' }] satisfies FormatOptions[])
        assert.deepEqual(
          await parquetReadObjects({ file: await fileOf(hostile, options), parsers }),
          await expectedOf(hostile, options),
        )
    }),
    { seed: 7, numRuns: 100 },
  )
})

test('rows of several groups are one table', async () => {
  const many = Array.from({ length: 600 }, () => items).flat()
  const file = await fileOf(many)
  const { row_groups: groups, num_rows: rows } = parquetMetadata(file)
  assert.ok(groups.length > 2 && groups.every(({ num_rows }) => num_rows <= 10_000n))
  const read = await parquetReadObjects({ file, columns: ['statement', 'content_spans', 'confidence'] })
  assert.equal(read.length, Number(rows))
  const statements = many.flatMap((item) => item.statements)
  assert.deepEqual(
    read.map(({ statement }) => statement),
    statements.map(({ id }) => id),
  )
  assert.deepEqual(
    read.at(-1)!.content_spans,
    statements.at(-1)!.content.map(({ from, to }) => [from, to]),
  )
})

test('the file says what it is, in which unit, and of which type each column is', async () => {
  const { schema, key_value_metadata: about, created_by: by } = parquetMetadata(await fileOf(items, { unit: 'codepoint' }))
  assert.equal(by, 'onrecord')
  assert.deepEqual(about, [
    { key: 'schema', value: 'onrecord/statement/1' },
    { key: 'unit', value: 'codepoint' },
  ])
  const typeOf = (name: string) => {
    const { type, converted_type: as } = schema.find((element) => element.name === name)!
    return as ?? type
  }
  assert.deepEqual(['content', 'content_spans', 'content_from', 'confidence', 'corrected'].map(typeOf), [
    'UTF8',
    'JSON',
    'INT32',
    'DOUBLE',
    'BOOLEAN',
  ])
})
