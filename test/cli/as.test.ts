import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { type Exported, FORMATS, readJsonLine } from '../../src/export/index.ts'
import { docFromBytes, docFromText, read } from '../../src/index.ts'
import { packagedModel } from '../../src/workers/model.ts'
import { bytesOf, textOf } from '../export/items.ts'
import { folderFor, jsonLines, onrecord } from './run.ts'

const FILES = ['examples/bridge-dispute.txt', 'examples/interview.html']

async function itemsOf(files: readonly string[]): Promise<Exported[]> {
  const items: Exported[] = []
  for (const name of files) {
    const { doc, statements } = read(await docFromBytes(readFileSync(name), { name }), { model: packagedModel() })
    items.push({ doc, statements, name })
  }
  return items
}

const named = (name: string) => FORMATS.find((format) => format.name === name)!

describe('--as', { concurrency: 2 }, () => {
  for (const format of FORMATS)
    test(`read --as ${format.name} writes what the library writes`, async (t) => {
      const file = join(folderFor(t), 'out')
      const ran = await onrecord(['read', ...FILES, '--as', format.name, '--output', file])
      assert.deepEqual(ran, { status: 0, out: '', err: '' })
      assert.deepEqual(readFileSync(file), await bytesOf(format, await itemsOf(FILES)))
    })

  test('with its options, on standard output', async () => {
    const { out } = await onrecord(['read', ...FILES, '--as', 'csv', '--per', 'document', '--unit', 'utf8', '--excel'])
    const options = { per: 'document', unit: 'utf8', excel: true } as const
    assert.equal(out, await textOf(named('csv'), await itemsOf(FILES), options))
  })

  test('standard input has no name', async () => {
    const { out } = await onrecord(['read', '-', '--as', 'jsonl'], { input: '“We will build it,” said Mayor Ana Roe.' })
    assert.equal('name' in JSON.parse(out), false)
  })

  test('of statements that were left out, what was nested in them is nested in what they were', async () => {
    const { out } = await onrecord(['read', 'examples/interview.html', '--as', 'jsonl', '--form', 'direct'])
    const { statements } = readJsonLine({ number: 1, bytes: Buffer.from(out) })
    assert.ok(statements.length > 0 && statements.every(({ form }) => form === 'direct'))
  })

  test('a file that cannot be read is named, and the others are written', async () => {
    const { out, err, status } = await onrecord(['read', 'no-such.txt', FILES[0]!, '--as', 'jsonl'])
    assert.equal(status, 3)
    assert.match(err, /^onrecord: no-such\.txt: /)
    assert.equal(out, await textOf(named('jsonl'), await itemsOf([FILES[0]!])))
  })

  const REFUSED: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [['--as', 'xlsx'], /There is no format "xlsx"; choose from jsonl, csv, /],
    [['--as', 'csv', '--json'], /'--as <format>' cannot be used with option '--json'/],
    [['--excel'], /--excel goes with --as csv\./],
    [['--as', 'parquet', '--excel'], /--excel goes with --as csv\./],
    [['--as', 'brat', '--unit', 'utf8'], /--unit goes with --as csv or parquet\./],
    [['--as', 'citron', '--per', 'statement'], /--per goes with --as jsonl or csv or parquet\./],
    [['--as', 'csv', '--unit', 'bytes'], /Allowed choices are utf16, codepoint, utf8/],
  ]
  for (const [args, says] of REFUSED)
    test(`${args.join(' ')} is refused`, async () => {
      const { out, err, status } = await onrecord(['read', FILES[0]!, ...args])
      assert.deepEqual({ out, status }, { out: '', status: 2 })
      assert.match(err, says)
    })
})

describe('extract --as', { concurrency: 2 }, () => {
  const TEXTS = ['“We will build it,” said Mayor Ana Roe.', 'Ana Roe said that she would go unless it rained.']
  const LINES = [JSON.stringify({ id: 'dam', text: TEXTS[0] }), 'nonsense', JSON.stringify({ text: TEXTS[1], outlet: 'Courier' })]

  test('reads each line, calls it by its id, and names what cannot be read', async () => {
    const { out, err, status } = await onrecord(['extract', '--as', 'jsonl', '--stats'], { input: `${LINES.join('\n')}\n` })
    assert.equal(status, 0)
    const [complaint, stats] = err.trimEnd().split('\n')
    assert.match(complaint!, /^onrecord: standard input: "line 2": This line is not JSON \(/)
    const { documents, errors } = JSON.parse(stats!)
    assert.deepEqual({ documents, errors }, { documents: 3, errors: 1 })
    const model = packagedModel()
    const items = [
      { ...read(docFromText(TEXTS[0]!), { model }), name: 'dam' },
      { ...read(docFromText(TEXTS[1]!, { outlet: 'Courier' }), { model }), name: 'line 3' },
    ]
    assert.equal(out, await textOf(named('jsonl'), items))
  })

  test('writes a file whole or not at all', async (t) => {
    const file = join(folderFor(t), 'out.parquet')
    writeFileSync(file, 'old')
    const { status, err } = await onrecord(['extract', '--as', 'parquet', '--max-errors', '0', '--output', file], {
      input: `${LINES.join('\n')}\n`,
    })
    assert.equal(status, 1)
    assert.match(err, /Stopped after 1 records/)
    assert.equal(readFileSync(file, 'utf8'), 'old')
  })

  test('without --as a line that cannot be read is a record among the others', async () => {
    const { out } = await onrecord(['extract'], { input: `${LINES.join('\n')}\n` })
    assert.deepEqual(
      jsonLines(out).map(({ id, error }) => [id, error?.code]),
      [
        ['dam', undefined],
        ['line 2', 'not-json'],
        ['line 3', undefined],
      ],
    )
  })
})
