import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { docFromBytes, type Reading, read, type Span } from '../../src/index.ts'
import { packagedModel } from '../../src/workers/model.ts'
import { folderFor, jsonLines, onrecord, shell } from './run.ts'

const BRIDGE = 'examples/bridge-dispute.txt'
const INTERVIEW = 'examples/interview.html'
const bridge = readFileSync(BRIDGE, 'utf8')

const spansOf = ({ statements }: Reading): Span[] =>
  statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])

describe('onrecord read', { concurrency: 2 }, () => {
  test('--json is what the library gives, and its spans slice to their words', async () => {
    const { out, err, status } = await onrecord(['read', BRIDGE, '--json'])
    assert.deepEqual({ err, status }, { err: '', status: 0 })
    const reading = JSON.parse(out) as Reading
    assert.deepEqual(
      reading,
      JSON.parse(JSON.stringify(read(await docFromBytes(readFileSync(BRIDGE)), { model: packagedModel() }))),
    )
    assert.equal(reading.doc.text, bridge)
    assert.ok(reading.statements.length > 5)
    for (const { from, to, text } of spansOf(reading)) assert.equal(reading.doc.text.slice(from, to), text)
  })

  test('a page of HTML is read too', async () => {
    const { out } = await onrecord(['read', INTERVIEW, '--json'])
    const reading = JSON.parse(out) as Reading
    assert.equal(reading.doc.format, 'html')
    for (const { from, to, text } of spansOf(reading)) assert.equal(reading.doc.text.slice(from, to), text)
  })

  test('the page for people: plain where the output is no terminal, as wide as COLUMNS says', async () => {
    const { out, err, status } = await onrecord(['read', BRIDGE], { env: { COLUMNS: '60' } })
    assert.deepEqual({ err, status }, { err: '', status: 0 })
    assert.ok(!out.includes('\x1b'))
    assert.ok(out.startsWith('Mayor: No Bridge Before Spring\n'))
    assert.ok(out.split('\n').every((line) => line.length <= 60))
    assert.match(out, /\n\d+ statements: [^\n]*direct[^\n]*\n$/)
  })

  test('--color paints, and paints only', async () => {
    const [plain, coloured] = await Promise.all([onrecord(['read', BRIDGE]), onrecord(['read', BRIDGE, '--color'])])
    assert.ok(coloured.out.includes('\x1b[1m'))
    assert.equal(stripVTControlCharacters(coloured.out), plain.out)
  })

  test('--jsonl is one line a statement, with its file and document', async () => {
    const { out } = await onrecord(['read', BRIDGE, '--jsonl'])
    const lines = jsonLines(out)
    const { doc, statements } = read(await docFromBytes(readFileSync(BRIDGE)), { model: packagedModel() })
    assert.deepEqual(
      lines,
      JSON.parse(JSON.stringify(statements.map((statement) => ({ file: BRIDGE, doc: doc.id, ...statement })))),
    )
  })

  test('--form and --min-confidence leave out the others', async () => {
    const { out } = await onrecord(['read', BRIDGE, '--jsonl', '--form', 'direct,mixed', '--min-confidence', '0.9'])
    const lines = jsonLines(out) as Reading['statements']
    const all = read(bridge, { model: packagedModel() }).statements
    assert.equal(lines.length, all.filter(({ form, confidence }) => form !== 'indirect' && confidence >= 0.9).length)
    assert.ok(lines.length > 0 && lines.length < all.length)
  })

  test('several files: a list as JSON, a page each for people', async () => {
    const [json, page] = await Promise.all([
      onrecord(['read', BRIDGE, INTERVIEW, '--json']),
      onrecord(['read', BRIDGE, INTERVIEW]),
    ])
    assert.deepEqual(
      JSON.parse(json.out).map((reading: Reading) => reading.doc.format),
      ['plain', 'html'],
    )
    assert.ok(page.out.startsWith(`── ${BRIDGE} ─`))
    assert.ok(page.out.includes(`\n── ${INTERVIEW} ─`))
  })

  test('"-" is standard input', async () => {
    const { out } = await onrecord(['read', '-', '--json'], { input: '“We will build it,” said Mayor Ana Roe.' })
    assert.equal(JSON.parse(out).statements.length, 1)
  })

  test('one who reads only the head is no error', async () => {
    const { out, err, status } = await shell(`set -o pipefail; onrecord read ${BRIDGE} ${BRIDGE} ${BRIDGE} --json | head -n 1`)
    assert.deepEqual({ out, err, status }, { out: '[\n', err: '', status: 0 })
  })

  test('--output writes the file whole and leaves nothing beside it', async (t) => {
    const folder = folderFor(t)
    const file = join(folder, 'out.jsonl')
    writeFileSync(file, 'old')
    const [written, printed] = await Promise.all([
      onrecord(['read', BRIDGE, '--jsonl', '--output', file]),
      onrecord(['read', BRIDGE, '--jsonl']),
    ])
    assert.deepEqual(written, { status: 0, out: '', err: '' })
    assert.equal(readFileSync(file, 'utf8'), printed.out)
    assert.deepEqual(readdirSync(folder), ['out.jsonl'])
  })
})
