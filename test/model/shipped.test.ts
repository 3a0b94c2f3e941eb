import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { attributionsOf, extractorOf } from '../../src/attributions/index.ts'
import { modelFileOf } from '../../src/model/index.ts'
import { passageOf } from '../../src/sentences/index.ts'

const { buffer, byteOffset, byteLength } = readFileSync(new URL('../../models/en/en.model', import.meta.url))
const bytes = (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength)
const find = extractorOf(modelFileOf(bytes))
const passageFor = (text: string) => passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }])

/** What is found, as "source | cue | content", least sure last. */
function found(text: string): string[] {
  const passage = passageFor(text)
  const words = (ranges: readonly { from: number; to: number }[]) =>
    ranges.map(({ from, to }) => text.slice(from, to)).join(' … ')
  return [...find(passage, attributionsOf(passage))]
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`)
}

const CASES: readonly (readonly [text: string, ...found: string[]])[] = [
  ['Maria Lund said the bridge would reopen in May.', 'Maria Lund | said | the bridge would reopen in May'],
  ['“We owe people that,” she added.', 'she | added | “We owe people that,”'],
  ['“We will build it,” Holm said on Friday, “whatever it costs.”', 'Holm | said | “We will build it,” … “whatever it costs.”'],
  [
    'According to the harbour office, nine ships were turned away.',
    'the harbour office | According to | nine ships were turned away',
  ],
  ['The ferry left the harbour at noon and came back at six.'],
  ['Two men carried the piano down the stairs.'],
]

for (const [text, ...expected] of CASES) test(`the model reads: ${text}`, () => assert.deepEqual(found(text), expected))

test('the chance it gives is lower for a weak cue than for a plain one', () => {
  const surest = (text: string) => {
    const passage = passageFor(text)
    return Math.max(0, ...find(passage, attributionsOf(passage)).map(({ confidence }) => confidence))
  }
  assert.ok(surest('The mayor said that the tram would be late.') > surest('The mayor knew that the tram would be late.'))
})

test('a model file of another version, or none, is refused in words', () => {
  const other = bytes.slice(0)
  new Uint8Array(other)[7] = '9'.charCodeAt(0)
  assert.throws(() => modelFileOf(other), { code: 'model-not-readable', message: /ONRMODL9/ })
  assert.throws(() => modelFileOf(new ArrayBuffer(3)), { code: 'model-not-readable' })
})
