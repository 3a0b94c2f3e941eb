import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readCases } from '../lab/notation.ts'
import { explain, OnrecordError, read } from '../src/index.ts'

const FOLDER = new URL('./cases/', import.meta.url)
const texts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readCases(readFileSync(new URL(name, FOLDER), 'utf8')).map(({ text }) => text))

test('explain finds at every statement’s cue just what read found, and names the rule that spoke', () => {
  for (const text of texts)
    for (const statement of read(text).statements) {
      const at = (statement.cue[0] ?? statement.content[0]!).from
      const { statements, steps } = explain(text, at)
      assert.ok(
        statements.some((each) => JSON.stringify(each) === JSON.stringify(statement)),
        `explain at ${at} of ${JSON.stringify(text)} does not have the statement ${JSON.stringify(statement.content)}`,
      )
      assert.ok(
        steps.some(({ rule, outcome }) => rule === statement.rule && outcome === 'found'),
        `no step at ${at} of ${JSON.stringify(text)} says that ${statement.rule} found it`,
      )
    }
})

test('explain gives a reason for every verb it does not take', () => {
  const text = 'The new director reports to the board and has an office by the river.'
  const { statements, steps } = explain(text, text.indexOf('reports'))
  assert.deepEqual(statements, [])
  assert.ok(steps.length > 0)
  for (const { why, range } of steps) {
    assert.ok(why.length > 0)
    assert.equal(text.slice(range.from, range.to), range.text)
  }
})

test('a place outside the text is refused', () => {
  assert.throws(() => explain('Lund said no.', 13), OnrecordError)
  assert.throws(() => explain('Lund said no.', -1), OnrecordError)
})
