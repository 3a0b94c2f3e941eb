import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Model, read } from '../src/index.ts'

const ARTICLE = '“We will build it,” said Mayor Ana Roe. Roe said that the council had promised to pay.'

test('a model decides what the outermost statements are; of what it refuses only words with their tag beside them stay, as unsure', () => {
  const silent: Model = { find: () => [] }
  assert.deepEqual(
    read(ARTICLE, { outermost: true }).statements.map(({ rule }) => rule),
    ['quotation-tag', 'clause-after'],
  )
  assert.deepEqual(
    read(ARTICLE, { model: silent }).statements.map(({ rule, confidence }) => [rule, confidence]),
    [['quotation-tag', 0.3]],
  )
})

test('a text too long for the model is read by the rules, and says so', () => {
  const refusing: Model = {
    find: () => {
      throw new Error('the model was asked')
    },
  }
  const text = `${ARTICLE}\n\n`.repeat(4000)
  const { doc, statements } = read(text, { model: refusing })
  assert.ok(text.length > 150_000)
  assert.ok(statements.length > 4000)
  assert.ok(doc.notes.some(({ code }) => code === 'read-by-rules'))
  assert.throws(() => read(ARTICLE, { model: refusing }), /the model was asked/)
})

test('outermost leaves out what is nested, and minConfidence the less sure', () => {
  const all = read(ARTICLE).statements
  assert.ok(all.some(({ parent }) => parent !== null))
  assert.deepEqual(
    read(ARTICLE, { outermost: true }).statements,
    all.filter(({ parent }) => parent === null),
  )
  const sure = read(ARTICLE, { minConfidence: 0.9 }).statements
  assert.ok(sure.length > 0 && sure.length < all.length)
  for (const { confidence } of sure) assert.ok(confidence >= 0.9)
})

test('the shares of the voices add up to the whole text', () => {
  const { doc, voices } = read(ARTICLE)
  assert.equal(
    voices.reduce((sum, { characters }) => sum + characters, 0),
    doc.text.length,
  )
  assert.deepEqual(voices[0]?.speaker, 'Ana Roe')
})
