import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fitAsked, keysAsked, nameKeyOf } from '../../src/speakers/index.ts'

describe('a name that somebody types', () => {
  test('leads to the keys of those who may go by it', () => {
    assert.ok(keysAsked('oleh marchenskiy').includes(nameKeyOf('Oleh Marchenskyy', 'person')!))
    assert.ok(keysAsked('roe').includes(nameKeyOf('Ada J. Roe', 'person')!))
    assert.ok(keysAsked('the harbour trust').includes(nameKeyOf('Harbour Trust', 'organisation')!))
    assert.ok(keysAsked('foreign ministry').includes(nameKeyOf('Kenyan Foreign Ministry', 'organisation')!))
    assert.deepEqual(keysAsked(' '), [])
  })

  const FITS: readonly (readonly [typed: string, names: readonly string[], fit: number])[] = [
    ['ada roe', ['Ada Roe'], 3],
    ['the harbour trust', ['Harbour Trust'], 3],
    ['ADA ROE', ['Roe', 'Ada Roe'], 3],
    ['Ada J. Roe', ['Ada Roe'], 2],
    ['Sen. Ada Roe', ['Ada Roe'], 2],
    ['Bill Roe', ['William Roe'], 1],
    ['roe', ['Ada Roe'], 1],
    ['Oleh Marchenskiy', ['Oleh Marchenskyy'], 1],
    ['Per Roe', ['Ada Roe'], 0],
    ['Ada Roe', ['Roe'], 0],
    ['roe', [], 0],
  ]
  for (const [typed, names, fit] of FITS)
    test(`“${typed}” fits ${JSON.stringify(names)}: ${fit}`, () => assert.equal(fitAsked(typed, names), fit))
})
