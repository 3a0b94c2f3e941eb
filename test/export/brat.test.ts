import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Exported, FORMATS } from '../../src/export/index.ts'
import { KINDS, MODES } from '../../src/index.ts'
import { bytesOf, exampleItems, hostileItem, itemOf } from './items.ts'

const BRAT = FORMATS.find(({ name }) => name === 'brat')!
const SCRIPT = join(import.meta.dirname, 'standoff.py')
const PYTHON = spawnSync('python3', ['--version']).status === 0
const items = await exampleItems()

type Document = {
  name: string
  text: string
  bounds: Record<string, [kind: string, places: [number, number][], words: string]>
  relations: [kind: string, one: string, other: string][]
  attributes: [kind: string, target: string, value: string][]
  references: [target: string, base: string, id: string, name: string][]
  notes: Record<string, string>
}

function readBack(archive: Uint8Array): { documents: Document[]; configuration: string } {
  const { status, stdout, stderr } = spawnSync('python3', [SCRIPT], { input: archive, encoding: 'utf8', maxBuffer: 2 ** 28 })
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout)
}

/** Words as brat has them: each line of them on its own, joined by a blank. */
const inLines = (words: string) =>
  Array.from(words, (character) => ('\t\v\f\r\x1c\x1d\x1e\x85\u2028\u2029'.includes(character) ? '\n' : character))
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

/** Each statement is its content with what hangs on it. */
function check(of: readonly Exported[], documents: readonly Document[]): void {
  assert.equal(documents.length, of.length)
  for (const [n, { doc, statements }] of of.entries()) {
    const { text, bounds, relations, attributes, notes } = documents[n]!
    assert.equal(text, doc.text.toWellFormed())
    const contents = Object.keys(bounds).filter((id) => bounds[id]![0] === 'Content')
    const byStatement = new Map(contents.map((id) => [notes[id]!.slice(0, 16), id]))
    for (const { id, content, source, cue, parent, kind, form, mode } of statements) {
      const words = (spans: typeof content) => inLines(spans.map((span) => span.text.toWellFormed()).join('\n'))
      const hub = byStatement.get(id)
      // White space has no place in brat: a statement of nothing else is none.
      assert.equal(hub === undefined, words(content) === '')
      if (hub === undefined) continue
      const hung = (type: string) =>
        relations.filter(([relation, one]) => relation === type && one === hub).map(([, , other]) => bounds[other]![2])
      assert.equal(bounds[hub]![2], words(content))
      assert.deepEqual(hung('HasSource'), words(source) ? [words(source)] : [])
      assert.deepEqual(hung('HasCue'), words(cue) ? [words(cue)] : [])
      const within = relations.find(([relation, one]) => relation === 'Within' && one === hub)?.[2]
      assert.equal(within, parent === null ? undefined : byStatement.get(parent))
      assert.deepEqual(
        attributes.filter(([, target]) => target === hub).map(([name, , value]) => [name, value]),
        [
          ['Form', form],
          ['Mode', mode],
          ['Kind', kind],
        ],
      )
    }
  }
}

describe('brat standoff', { skip: PYTHON ? false : 'skipped: there is no python3 to read it back' }, () => {
  test('Python reads back the text, every span at its code points, and what belongs together', async () => {
    const { documents } = readBack(await bytesOf(BRAT, items))
    check(items, documents)
    assert.match(documents[0]!.name, /^bridge-dispute-[0-9a-f]{12}\.txt$/)
    assert.equal(documents[0]!.references.length, items[0]!.statements[0]!.source.length)
    assert.deepEqual(documents[0]!.references[0]!.slice(1), ['Wikidata', 'Q42', 'Lise "Li" Toft'])
  })

  test('of any documents, in one archive', async () => {
    const hostile = fc.sample(hostileItem, { seed: 7, numRuns: 300 })
    // Two with one id are one file.
    const different = [...new Map(hostile.map((item) => [item.doc.id, item])).values()]
    check(different, readBack(await bytesOf(BRAT, different)).documents)
  })

  test('its configuration knows every kind and mode', async () => {
    const { configuration } = readBack(await bytesOf(BRAT, []))
    assert.match(configuration, new RegExp(`^Kind\\tArg:Content, Value:${KINDS.join('\\|')}$`, 'm'))
    assert.match(configuration, new RegExp(`^Mode\\tArg:Content, Value:${MODES.join('\\|')}$`, 'm'))
  })
})

test('a file is called as the document is, as far as any disk takes that for a name', async () => {
  const nameOf = async (name: string | undefined, title: string | null) => {
    const item = itemOf('“We will build it,” said Ana Roe.', ['“We will build it,”'], { title, id: 'abcdef0123456789' })
    const archive = await bytesOf(BRAT, [name === undefined ? item : { ...item, name }])
    return new TextDecoder().decode(archive.subarray(1024, 1124)).replace(/\0.*$/s, '')
  }
  const ROWS: readonly (readonly [string | undefined, string | null, string])[] = [
    ['archive/2031/The Bridge.html', null, 'the-bridge'],
    ['C:\\news\\a.txt', null, 'a'],
    ['../../etc/passwd', null, 'passwd'],
    ['..', null, 'document'],
    [undefined, 'Åse Lund: “No!”', 'ase-lund-no'],
    [undefined, 'العربية', 'document'],
    ['CON', null, 'con'],
    [`${'long '.repeat(40)}.txt`, null, 'long-long-long-long-long-long-long-long'],
    [undefined, null, 'document'],
  ]
  for (const [name, title, expected] of ROWS) assert.equal(await nameOf(name, title), `${expected}-abcdef012345.txt`)
})
