import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { FORMATS } from '../../src/export/index.ts'
import { bytesOf, exampleItems, hostileItem, itemOf } from './items.ts'

const CITRON = FORMATS.find(({ name }) => name === 'citron')!

type Place = { start: number; end: number; text: string }
type Quote = { cue: Place; sources: Place[]; contents: Place[]; coreferences: Place[]; confidence: number; id: string }
type Document = { text: string; quotes: Quote[]; coreference_groups: Place[][] }

const items = await exampleItems()

async function documentsOf(of: typeof items): Promise<Document[]> {
  const text = Buffer.from(await bytesOf(CITRON, of)).toString()
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

/** Every place of every document, held against its text in code points. */
function check({ text, quotes, coreference_groups: groups }: Document): void {
  const points = Array.from(text)
  for (const { cue, sources, contents, coreferences } of quotes)
    for (const place of [cue, ...sources, ...contents, ...coreferences, ...groups.flat()])
      assert.equal(points.slice(place.start, place.end).join(''), place.text)
}

test('each statement with a cue is a quote, each place in code points', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (hostile) => {
      const documents = await documentsOf(hostile)
      for (const [n, document] of documents.entries()) {
        check(document)
        const cued = hostile[n]!.statements.filter(({ cue }) => cue.length > 0)
        assert.equal(document.text, hostile[n]!.doc.text)
        assert.deepEqual(
          document.quotes.map(({ id, cue, contents, sources }) => [
            id,
            cue.text,
            contents.map(({ text }) => text),
            sources.length,
          ]),
          cued.map(({ id, cue, content, source }) => [id, cue[0]!.text, content.map(({ text }) => text), source.length]),
        )
      }
    }),
    { seed: 7, numRuns: 100 },
  )
})

test('who is meant by "he" is the first that has the whole name, and all words for one speaker are a group', async () => {
  const interview = items.find(({ name }) => name?.includes('interview'))!
  const [document] = await documentsOf([interview])
  const he = document!.quotes.find(({ sources }) => sources[0]?.text === 'he')!
  assert.deepEqual(
    he.coreferences.map(({ text }) => text),
    ['Mikkel Sara'],
  )
  assert.ok(
    document!.coreference_groups.some(
      (group) => group.some(({ text }) => text === 'he') && group.some(({ text }) => text === 'Mikkel Sara'),
    ),
  )
  const named = document!.quotes.find(({ sources }) => sources[0]?.text === 'Mikkel Sara')!
  assert.deepEqual(named.coreferences, [])
})

test('a statement without a cue is left out', async () => {
  const [document] = await documentsOf([itemOf('“We will build it.”', ['“We will build it.”'])])
  assert.deepEqual(document!.quotes, [])
})

// What Citron's own reader does with each place, without spaCy: json.load, then text[start:end].
const READER = `
import json, sys
for line in sys.stdin.buffer.read().split(b"\\n")[:-1]:
    data = json.loads(line)
    for quote in data["quotes"]:
        for place in [quote["cue"], *quote["sources"], *quote["contents"], *quote["coreferences"]]:
            assert data["text"][place["start"]:place["end"]] == place["text"] != "", place
`

test('Python finds the words at their places', async (t) => {
  const { error, status, stderr } = spawnSync('python3', ['-c', READER], {
    input: await bytesOf(CITRON, items),
    encoding: 'utf8',
  })
  if (error) return t.skip('skipped: there is no python3 to read it back')
  assert.equal(status, 0, stderr)
})
