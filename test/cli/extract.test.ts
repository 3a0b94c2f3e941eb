import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { docFromText, read, type Statement } from '../../src/index.ts'
import { packagedModel } from '../../src/workers/model.ts'
import { folderFor, jsonLines, onrecord, shell } from './run.ts'

const SAID = '“We will build it,” said Mayor Ana Roe.'
const record = (fields: object) => JSON.stringify({ text: SAID, ...fields })
const errorsIn = (out: string) => jsonLines(out).map(({ id, error }) => [id, error?.code ?? null])
const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

describe('onrecord extract', { concurrency: 2 }, () => {
  test('a record becomes its id, what is known of the document, and its statements', async () => {
    const known = { title: 'The Dam', outlet: 'Harbour Herald', published: '2031-04-05', url: 'https://herald.example/dam' }
    const { out, err, status } = await onrecord(['extract'], { input: `${record({ id: 'a1', ...known })}\n` })
    assert.deepEqual({ err, status }, { err: '', status: 0 })
    const [line] = jsonLines(out)
    const doc = docFromText(SAID, known)
    const { text: _text, blocks: _blocks, ...facts } = doc
    assert.deepEqual(
      line,
      JSON.parse(JSON.stringify({ id: 'a1', doc: facts, statements: read(doc, { model: packagedModel() }).statements })),
    )
    assert.equal(line.doc.title, 'The Dam')
  })

  test('a record may hold a page of HTML', async () => {
    const html = `<!doctype html><title>The Dam</title><article><h1>The Dam</h1><p>${SAID}</p><p>The river rose again in the night.</p></article>`
    const { out } = await onrecord(['extract'], { input: JSON.stringify({ id: 1, html }) })
    const [{ id, doc, statements }] = jsonLines(out)
    assert.deepEqual([id, doc.format, statements.length], [1, 'html', 1])
  })

  test('lines come out in the order they went in, whatever the number of jobs', async () => {
    const input = Array.from(
      { length: 60 },
      (_, index) => `${record({ id: `d${index}`, text: `${SAID} `.repeat(index % 7 === 0 ? 300 : 1) })}\n`,
    )
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => onrecord(['extract', '--jobs', jobs], { input: input.join('') })),
    )
    assert.equal(one!.out, three!.out)
    assert.deepEqual(
      jsonLines(one!.out).map(({ id }) => id),
      input.map((_, index) => `d${index}`),
    )
  })

  test('a bad line becomes an error record and never stops the rest', async () => {
    const lines: [line: string | Uint8Array, id: string | number, code: string | null][] = [
      [record({ id: 'good' }), 'good', null],
      ['{"id": "cut off', 'line 2', 'not-json'],
      ['[1, 2]', 'line 3', 'not-an-object'],
      ['null', 'line 4', 'not-an-object'],
      ['{"id": "b"}', 'b', 'no-text'],
      ['{"id": "c", "text": null, "html": null}', 'c', 'no-text'],
      ['{"id": "d", "text": 5}', 'd', 'bad-field'],
      [record({ id: 'e', published: 2031 }), 'e', 'bad-field'],
      [record({ id: ['f'] }), 'line 9', 'bad-field'],
      [record({ id: 'good' }), 'good', 'duplicate-id'],
      [record({ id: 12 }), 12, null],
      [record({}), 'line 12', null],
      [record({ id: 'g', text: ' \n ' }), 'g', 'empty'],
      [Uint8Array.of(0x7b, 0xff, 0x7d), 'line 14', 'not-utf8'],
      [record({ id: 'h', text: 'x'.repeat(3000) }), 'line 15', 'line-too-long'],
      [record({ id: 'i', text: 'He said “yes\u2028no”.' }), 'i', null],
    ]
    const input = Buffer.concat(lines.flatMap(([line]) => [Buffer.from(line), Buffer.from('\n')]))
    const { out, err, status } = await onrecord(['extract', '--jobs', '2', '--max-line', '2k'], { input })
    assert.deepEqual({ err, status }, { err: '', status: 0 })
    assert.deepEqual(
      errorsIn(out),
      lines.map(([, id, code]) => [id, code]),
    )
  })

  test('input that ends in the middle of a line: all before it is read', async () => {
    const { out, status } = await onrecord(['extract'], { input: `${record({ id: 1 })}\n${record({ id: 2 }).slice(0, 20)}` })
    assert.equal(status, 0)
    assert.deepEqual(errorsIn(out), [
      [1, null],
      ['line 2', 'not-json'],
    ])
  })

  test('--max-errors stops, even while the input stays open', async (t) => {
    const child = spawn(process.execPath, [MAIN, 'extract', '--max-errors', '1'])
    t.after(() => child.kill())
    const said = { out: '', err: '' }
    child.stdout.on('data', (text) => (said.out += text))
    child.stderr.on('data', (text) => (said.err += text))
    child.stdin.write('null\nnull\n')
    const [status] = await once(child, 'close')
    assert.equal(status, 1)
    assert.deepEqual(errorsIn(said.out), [
      ['line 1', 'not-an-object'],
      ['line 2', 'not-an-object'],
    ])
    assert.ok(said.err.startsWith('onrecord: standard input: Stopped after 2 records that could not be read.\n'), said.err)
  })

  test('an answer does not wait for the next line', async (t) => {
    const child = spawn(process.execPath, [MAIN, 'extract', '--jobs', '1'], { stdio: ['pipe', 'pipe', 'inherit'] })
    t.after(() => child.kill())
    child.stdin.write(`${record({ id: 'first' })}\n`)
    const [chunk] = await once(child.stdout, 'data')
    assert.equal(JSON.parse(String(chunk)).id, 'first')
    child.stdin.end()
    const [status] = await once(child, 'close')
    assert.equal(status, 0)
  })

  test('Ctrl-C stops taking lines, writes what is under way and says so in its status', async (t) => {
    const child = spawn(process.execPath, [MAIN, 'extract', '--jobs', '1', '--stats'], { stdio: ['pipe', 'pipe', 'pipe'] })
    t.after(() => child.kill())
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
    const records = Array.from({ length: 8 }, (_, id) => `${record({ id, text: `${SAID} `.repeat(400) })}\n`)
    child.stdin.write(`${records.join('')}{"id": "never whole", `)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const [status] = await once(child, 'close')
    assert.equal(status, 130)
    assert.deepEqual(
      jsonLines(out).map(({ id }) => id),
      [0, 1, 2, 3, 4, 5, 6, 7],
    )
    assert.equal(JSON.parse(err).documents, 8)
  })

  test('a document that takes too long is stopped, the others are read', async () => {
    const long = `${SAID} `.repeat(400_000)
    const input = `${record({ id: 1 })}\n${record({ id: 'long', text: long })}\n${record({ id: 3 })}\n`
    const { out } = await onrecord(['extract', '--jobs', '1', '--timeout', '2'], { input })
    assert.deepEqual(errorsIn(out), [
      [1, null],
      ['long', 'too-slow'],
      [3, null],
    ])
  })

  test('one who reads only the head is no error', async () => {
    const { err, status } = await shell(
      `for n in $(seq 2000); do echo '${record({})}'; done | onrecord extract --jobs 1 | head -n 1 > /dev/null`,
    )
    assert.deepEqual({ err, status }, { err: '', status: 0 })
  })

  test('from a file to a file, with counts at the end', async (t) => {
    const folder = folderFor(t)
    const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')]
    writeFileSync(input, `\ufeff${record({ id: 'ä' })}\r\n\r\nnull\r\n`)
    const { out, err, status } = await onrecord(['extract', input, '--output', output, '--stats'])
    assert.deepEqual({ out, status }, { out: '', status: 0 })
    const { documents, statements, errors, seconds, megabytes } = JSON.parse(err)
    assert.deepEqual({ documents, statements, errors }, { documents: 2, statements: 1, errors: 1 })
    assert.ok(seconds > 0 && megabytes > 0)
    assert.deepEqual(errorsIn(readFileSync(output, 'utf8')), [
      ['ä', null],
      ['line 3', 'not-an-object'],
    ])
    assert.deepEqual(readdirSync(folder).sort(), ['in.jsonl', 'out.jsonl'])
  })

  test('--min-confidence leaves out the less sure', async () => {
    const text = readFileSync('examples/bridge-dispute.txt', 'utf8')
    const { out } = await onrecord(['extract', '--min-confidence', '0.9'], { input: JSON.stringify({ text }) })
    const statements = jsonLines(out)[0].statements as Statement[]
    assert.deepEqual(
      statements.map(({ id }) => id),
      read(text, { model: packagedModel(), minConfidence: 0.9 }).statements.map(({ id }) => id),
    )
  })
})
