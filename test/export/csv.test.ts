import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { FORMATS } from '../../src/export/index.ts'
import { TABLES } from '../../src/export/tables.ts'
import { bytesOf, exampleItems, hostileItem, itemOf, textOf } from './items.ts'

const CSV = FORMATS.find(({ name }) => name === 'csv')!
const items = await exampleItems()

const rowsIn = (text: string): Record<string, string>[] => parse(text, { columns: true, recordDelimiter: '\r\n' })

/** The places of a cell, "1-5;7-9", as the words that stand there by another way of counting. */
const wordsAt = (places: string, slice: (from: number, to: number) => string) =>
  places
    .split(';')
    .filter((place) => place !== '')
    .map((place) => slice(...(place.split('-').map(Number) as [number, number])))

const SLICERS = {
  utf16: (text: string) => (from: number, to: number) => text.slice(from, to),
  codepoint: (text: string) => {
    const points = Array.from(text)
    return (from: number, to: number) => points.slice(from, to).join('')
  },
  utf8: (text: string) => {
    const bytes = Buffer.from(text)
    return (from: number, to: number) => bytes.subarray(from, to).toString()
  },
}

test('another reader finds each cell, and at each place its words, in any unit', async () => {
  for (const unit of ['utf16', 'codepoint', 'utf8'] as const)
    await fc.assert(
      fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (hostile) => {
        const rows = rowsIn(await textOf(CSV, hostile, { unit }))
        const expected = hostile.flatMap((item) => item.statements.map((statement) => ({ ...item, statement })))
        assert.equal(rows.length, expected.length)
        for (const [n, { doc, statement, name }] of expected.entries()) {
          const row = rows[n]!
          const whole = (text: string | null | undefined) => (text ?? '').toWellFormed()
          const slice = SLICERS[unit](doc.text.toWellFormed())
          assert.equal(row.name, whole(name))
          assert.equal(row.title, whole(doc.title))
          assert.equal(row.speaker, whole(statement.speaker?.name))
          assert.equal(row.unit, unit)
          for (const part of ['source', 'cue', 'content'] as const) {
            const words = statement[part].map(({ text }) => text.toWellFormed())
            assert.equal(row[part], words.join(' … '))
            assert.deepEqual(wordsAt(row[`${part}_spans`]!, slice), words)
          }
          const clauses = statement.conditions.map(({ clause }) => clause.text.toWellFormed())
          assert.deepEqual(wordsAt(row.condition_spans!, slice), clauses)
          assert.equal(row.content_from, row.content_spans!.split('-')[0])
          assert.equal(row.content_to, row.content_spans!.split('-').at(-1))
        }
      }),
      { seed: 7, numRuns: 100 },
    )
})

test('the table of documents has the text that places point into', async () => {
  const rows = rowsIn(await textOf(CSV, items, { per: 'document', unit: 'utf8' }))
  assert.deepEqual(
    rows.map(({ name, text, statements, length }) => [name, text, Number(statements), Number(length)]),
    items.map(({ name, doc, statements }) => [name, doc.text, statements.length, Buffer.byteLength(doc.text)]),
  )
})

test('lines end as RFC 4180 has it, and there is no mark at the start unless one asks', async () => {
  const text = await textOf(CSV, items)
  assert.ok(text.startsWith('name,title,') && text.endsWith('\r\n'))
  assert.equal(text.replaceAll(/"(?:[^"]|"")*"/g, '').match(/(?<!\r)\n|\r(?!\n)/), null)
})

test('who the record says it is comes before who the document says it is', async () => {
  const [row, next] = rowsIn(await textOf(CSV, items.slice(0, 1)))
  assert.deepEqual(
    [row!.speaker, row!.speaker_id, row!.wikidata, row!.corrected],
    ['Lise "Li" Toft', 'lise-toft', 'Q42', 'false'],
  )
  const [{ doc, statements }] = items as [(typeof items)[0]]
  assert.deepEqual(
    [next!.speaker, next!.speaker_id, next!.wikidata, next!.corrected],
    [statements[1]!.speaker!.name, `${doc.id.slice(0, 16)}-${statements[1]!.speaker!.id}`, '', 'true'],
  )
})

describe('for spreadsheets', () => {
  test('begins with a byte order mark', async () => {
    assert.deepEqual([...(await bytesOf(CSV, items, { excel: true })).subarray(0, 3)], [0xef, 0xbb, 0xbf])
  })

  const GUARDED = [
    '=1+1',
    '+1',
    '-1',
    '@SUM',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '-',
    '1-2',
    '12',
    '0012',
    '1e5',
    '1/2',
    '3.14',
    '2024-07',
    '12:30',
  ]
  const LEFT = ['', 'a=1', ' =1', '“-1”', '2024-07-04', '12 years', '1e5f', '1-', 'e5', '1.2.a', "'=1"]
  for (const [cells, mark] of [
    [GUARDED, "'"],
    [LEFT, ''],
  ] as const)
    for (const cell of cells)
      test(`${JSON.stringify(cell)} ${mark ? 'is guarded' : 'is left'}`, async () => {
        const item = itemOf('“We will build it,” said Ana Roe.', ['“We will build it,”'], { title: cell, outlet: 'plain' })
        const [row] = rowsIn((await textOf(CSV, [item], { excel: true })).slice(1))
        assert.equal(row!.title, `${mark}${cell}`)
        assert.equal(row!.guarded!.split(' ').includes('title'), mark !== '')
        assert.equal(row!.outlet, 'plain')
      })

  test('no cell begins as a formula, and without the apostrophes that "guarded" names all is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (hostile) => {
        for (const per of ['statement', 'document'] as const) {
          const plain = rowsIn(await textOf(CSV, hostile, { per }))
          const rows = rowsIn((await textOf(CSV, hostile, { per, excel: true })).slice(1))
          for (const row of rows) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/)
          const restored = rows.map(({ guarded, ...row }) => {
            for (const column of guarded!.split(' ').filter((name) => name !== '')) row[column] = row[column]!.replace(/^'/, '')
            return row
          })
          assert.deepEqual(restored, plain)
        }
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})

test('no two columns have one name', () => {
  for (const { columns } of Object.values(TABLES)) assert.equal(new Set(columns.map(({ name }) => name)).size, columns.length)
})
