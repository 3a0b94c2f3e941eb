import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { passageOf } from '../../src/sentences/index.ts'
import { conditionsOf } from '../../src/statements/conditions/index.ts'
import { readLines, shown } from '../conditions/notation.ts'

const read = (name: string) => readLines(readFileSync(new URL(`../conditions/${name}.txt`, import.meta.url), 'utf8'))
const passage = (text: string) => passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }])
const found = (text: string, content: readonly { from: number; to: number }[]) =>
  conditionsOf(passage(text), content, null).conditions

for (const name of ['conditions', 'near-misses'])
  describe(name, () => {
    for (const { line, text, content, conditions } of read(name))
      test(`${name}.txt:${line} ${text}`, () => assert.equal(shown(text, found(text, content)), shown(text, conditions)))
  })

test('the half that was written first keeps its floor', (t) => {
  const lines = [...read('unseen-conditions'), ...read('unseen-near-misses')]
  let [right, expected, given, silent] = [0, 0, 0, 0]
  for (const { text, content, conditions } of lines) {
    const got = found(text, content)
    const keys = new Set(got.map(({ relation, clause }) => `${relation} ${clause.from} ${clause.to}`))
    const hits = conditions.filter(({ relation, clause }) => keys.has(`${relation} ${clause.from} ${clause.to}`)).length
    right += hits
    expected += conditions.length
    given += got.length
    if (conditions.length === 0 && got.length === 0) silent++
  }
  const f1 = (200 * right) / (expected + given)
  t.diagnostic(
    `unseen half: ${right} right of ${expected} expected and ${given} found, F1 ${f1.toFixed(1)}; near misses left alone ${silent} of 40`,
  )
  assert.ok(f1 >= 85, `F1 ${f1}`)
})
