import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '../../src/export/canonical.ts'
import { type Exported, FORMATS, readJsonLine, readJsonl } from '../../src/export/index.ts'
import { OnrecordError } from '../../src/index.ts'
import { all, exampleItems, hostileItem, itemOf, stream, textOf } from './items.ts'

const JSONL = FORMATS.find(({ name }) => name === 'jsonl')!
const items = await exampleItems()

const linesOf = (text: string) => text.split('\n').slice(0, -1)
const lined = (lines: readonly string[]) =>
  stream(lines.map((line, n) => ({ number: n + 1, bytes: new TextEncoder().encode(line) })))
const readBack = (text: string) => all(readJsonl(lined(linesOf(text))))

test('what is written is read back exactly', async () => {
  const text = await textOf(JSONL, items)
  assert.deepEqual(await readBack(text), items)
  assert.equal(await textOf(JSONL, await readBack(text)), text)
})

test('of any documents, whatever characters are in them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (hostile) => {
      const text = await textOf(JSONL, hostile)
      assert.equal(linesOf(text).length, hostile.length)
      // -0 is 0 in JSON.
      assert.deepEqual(
        await readBack(text),
        hostile.map((item) => ('kept' in item ? { ...item, kept: JSON.parse(JSON.stringify(item.kept)) } : item)),
      )
    }),
    { seed: 7, numRuns: 200 },
  )
})

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value instanceof Map) return new Map([...value].reverse())
  if (value instanceof Set) return new Set([...value].reverse())
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

test('the order of keys is not whoever made the x, but that of the standard', async () => {
  for (const per of ['document', 'statement'] as const) {
    const text = await textOf(JSONL, items, { per })
    assert.equal(await textOf(JSONL, items.map(turned) as Exported[], { per }), text)
    for (const line of linesOf(text)) assert.equal(canonical(JSON.parse(line)), line)
  }
  assert.equal(canonical([1, undefined, { a: undefined, b: Number.NaN }, -0, 1e21]), '[1,null,{"b":null},0,1e+21]')
  // The example of RFC 8785, 3.2.3.
  const sorted = canonical({ '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 })
  assert.equal(sorted, '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
})

test('a line for each statement has its document without the text, and who the record says it is', async () => {
  const lines = linesOf(await textOf(JSONL, items.slice(0, 1), { per: 'statement' })).map((line) => JSON.parse(line))
  const [{ doc, statements, speakers }] = items as [Exported]
  assert.deepEqual(
    lines.map(({ statement }) => statement),
    statements,
  )
  assert.deepEqual(lines[0].speaker, speakers!.get(statements[0]!.id))
  assert.deepEqual(
    lines.map(({ corrected }) => corrected),
    statements.map((_, n) => (n === 1 ? true : undefined)),
  )
  assert.deepEqual(Object.keys(lines[0].doc), ['byline', 'hash', 'id', 'language', 'outlet', 'published', 'title', 'url'])
  assert.equal(lines[0].doc.id, doc.id)
})

describe('refused, with the line and what is wrong', () => {
  const item = itemOf('“We will build it,” said Ana Roe.', ['“We will build it,”'])
  /** The line of the item with another value at a path; undefined leaves the field out. */
  const changed = async (path: string, value: unknown) => {
    const line = JSON.parse(linesOf(await textOf(JSONL, [item]))[0]!)
    const fields = path.split('.')
    const last = fields.pop()!
    fields.reduce((inner, field) => inner[field], line)[last] = value
    return JSON.stringify(line)
  }
  const ROWS: readonly (readonly [problem: string, path: string, value?: unknown])[] = [
    ['the words of "statements[0].content[0]" do not stand at its place', 'statements.0.content.0.from', 1],
    ['"statements[0].content[0]" does not fit the text', 'statements.0.content.0.to', 999],
    ['"statements[0].content[0]" does not fit the text', 'statements.0.content.0.from', 30],
    ['"statements[0].content[0].from" is not a whole number', 'statements.0.content.0.from', -1],
    ['"statements[0].content[0].from" is not a whole number', 'statements.0.content.0.from', 0.5],
    ['"statements[0].content" is empty', 'statements.0.content', []],
    ['"statements[0].cue" is not a list', 'statements.0.cue', {}],
    ['"statements[0].speaker" is not an object', 'statements.0.speaker', 'Ana'],
    ['"statements[0].form" is not one of direct, mixed, indirect', 'statements.0.form', 'quoted'],
    ['"statements[0].confidence" is not a number from 0 to 1', 'statements.0.confidence', '0.9'],
    ['"statements" is not a list', 'statements'],
    ['the "parent" of the statement "0123456789abcdef" is not among them', 'statements.0.parent', 'gone'],
    ['two statements have one "id"', 'statements', [...item.statements, ...item.statements]],
    ['the text is not that of "doc.hash"', 'doc.text', `${item.doc.text} `],
    ['"doc.text" is not a string', 'doc', null],
    ['"doc.title" is not a string', 'doc.title'],
    ['"doc.blocks[0].label" is not an object', 'doc.blocks.0.label', 'Ana'],
    ['"line.speakers.x.wikidata" is not a string', 'speakers', { x: { id: '1', name: 'Ana', wikidata: 7 } }],
    ['"line.corrected[0]" is not a string', 'corrected', [1]],
    ['its "schema" is "onrecord/document/2", not "onrecord/document/1"', 'schema', 'onrecord/document/2'],
    ['its "schema" is left out, not "onrecord/document/1"', 'schema'],
  ]
  for (const [problem, path, value] of ROWS)
    test(`${path} ${JSON.stringify(value)}: ${problem}`, async () => {
      const lines = lined([linesOf(await textOf(JSONL, [item]))[0]!, await changed(path, value)])
      await assert.rejects(all(readJsonl(lines)), { code: 'not-exported', values: { line: 2, problem } })
    })

  const LINES: readonly (readonly [string, Uint8Array | null])[] = [
    ['it is longer than one line may be', null],
    ['it is no JSON in UTF-8', new TextEncoder().encode('{')],
    ['it is no JSON in UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['it is no JSON in UTF-8', new TextEncoder().encode('null')],
  ]
  for (const [problem, bytes] of LINES)
    test(`${problem}: ${bytes}`, () => {
      assert.throws(
        () => readJsonLine({ number: 3, bytes }),
        (error) => error instanceof OnrecordError && error.values.problem === problem && error.values.line === 3,
      )
    })

  test('a line for a statement is no document', async () => {
    const lines = lined(linesOf(await textOf(JSONL, [item], { per: 'statement' })))
    await assert.rejects(all(readJsonl(lines)), /its "schema" is "onrecord\/statement\/1"/)
  })
})
