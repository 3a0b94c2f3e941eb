import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { NOTHING_MORE, type Statement, sharesOf, voicesOf, without } from '../../src/statements/index.ts'

const statement = (id: string, parent: string | null, name: string | null, ...content: [number, number][]): Statement => ({
  id,
  form: 'direct',
  mode: 'speech',
  kind: 'assertion',
  why: '',
  rule: 'test',
  confidence: 0.5,
  parent,
  source: [],
  cue: [],
  content: content.map(([from, to]) => ({ from, to, text: '' })),
  speaker: name === null ? null : { id: name, name, kind: 'person', via: 'name', confidence: 1, roles: [], others: [] },
  ...NOTHING_MORE,
})

test('the words of a nested statement belong to the innermost voice', () => {
  const statements = [statement('a', null, 'Lund', [10, 60]), statement('b', 'a', 'Moe', [30, 50])]
  assert.deepEqual(voicesOf(80, statements), [
    { from: 0, to: 10, statement: null },
    { from: 10, to: 30, statement: 'a' },
    { from: 30, to: 50, statement: 'b' },
    { from: 50, to: 60, statement: 'a' },
    { from: 60, to: 80, statement: null },
  ])
  assert.deepEqual(sharesOf(voicesOf(80, statements), statements), [
    { speaker: null, id: null, characters: 30, relayed: 0, share: 0.375 },
    { speaker: 'Lund', id: 'Lund', characters: 30, relayed: 0, share: 0.375 },
    { speaker: 'Moe', id: 'Moe', characters: 20, relayed: 20, share: 0.25 },
  ])
})

test('two without a name who go by the same words have a share each', () => {
  const one = statement('a', null, 'an official', [0, 10])
  const other = { ...statement('b', null, 'an official', [20, 25]) }
  const statements = [one, { ...other, speaker: { ...other.speaker!, id: 's2' } }]
  assert.deepEqual(
    sharesOf(voicesOf(30, statements), statements).map(({ speaker, id, characters }) => [speaker, id, characters]),
    [
      [null, null, 15],
      ['an official', 'an official', 10],
      ['an official', 's2', 5],
    ],
  )
})

test('what a speaker says he said himself is no relay', () => {
  const statements = [statement('a', null, 'Lund', [0, 30]), statement('b', 'a', 'Lund', [10, 20])]
  assert.deepEqual(
    sharesOf(voicesOf(30, statements), statements).map(({ characters, relayed }) => [characters, relayed]),
    [[30, 0]],
  )
})

test('a nested statement whose parent is left out is nested in what the parent was nested in', () => {
  const statements = [statement('a', null, null, [0, 9]), statement('b', 'a', null, [1, 8]), statement('c', 'b', null, [2, 7])]
  const left = without(statements, ({ id }) => id === 'b')
  assert.deepEqual(
    left.map(({ id, parent }) => [id, parent]),
    [
      ['a', null],
      ['c', 'a'],
    ],
  )
})

test('every character has one owner, whatever the statements are', () => {
  const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1])
  fc.assert(
    fc.property(fc.array(fc.tuple(range, fc.option(fc.nat(5))), { maxLength: 8 }), (list) => {
      const statements = list.map(([content, above], n) =>
        statement(`s${n}`, above !== null && above < n ? `s${above}` : null, null, content),
      )
      const voices = voicesOf(50, statements)
      assert.equal(voices[0]!.from, 0)
      assert.equal(voices.at(-1)!.to, 50)
      for (let n = 1; n < voices.length; n++) assert.equal(voices[n]!.from, voices[n - 1]!.to)
      for (const voice of voices) {
        const owner = statements.find(({ id }) => id === voice.statement)
        const inside = ({ from, to }: { from: number; to: number }) => from <= voice.from && voice.to <= to
        assert.equal(owner?.content.some(inside) ?? !statements.some(({ content }) => content.some(inside)), true)
      }
    }),
    { seed: 7, numRuns: 500 },
  )
})
