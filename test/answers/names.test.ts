import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRole, sameName } from '../../src/answers/names.ts'

/** Two ways of naming somebody, and whether they may be one. */
const ROWS: readonly (readonly [a: string, b: string, same: boolean])[] = [
  ['Maria Lund', 'Lund', true],
  ['Maria Lund', 'M. Lund', true],
  ['Maria Lund', 'the mayor, Maria Lund', true],
  ['Maria Lund', 'Maria Lund, the mayor of Nordvik', true],
  ['Rosa Marten', 'Sen. Rosa Marten (R-Ark Valley)', true],
  ['Rosa Marten', 'panel Chairwoman Rep. Rosa Marten', true],
  ['Jon Brask', 'Lund spokesman Jon Brask', true],
  ['José Ruiz', 'Jose Ruiz', true],
  ['maria lund', 'Maria Lund', true],
  ['Martin King', 'King', true],
  ['Maria Lund', 'a spokesman for Maria Lund', false],
  ['Maria Lund', 'Jon Lund', false],
  ['Maria Lund', 'Lund spokesman', false],
  ['Lund', 'a Lund spokesman', false],
  ['Lund', 'Lund spokesman Jon Brask', false],
  ['Maria Lund', 'Maria Brask', false],
  ['the mayor', 'Mayor', false],
]

describe('names of one person', () => {
  for (const [a, b, same] of ROWS)
    test(`${a} · ${b}: ${same ? 'one' : 'two'}`, () => {
      assert.equal(sameName(a, b), same)
      assert.equal(sameName(b, a), same)
    })

  test('what somebody is names nobody', () => {
    assert.deepEqual(['a Lund spokesman', 'Maria Lund', 'the mayor'].map(isRole), [true, false, false])
  })
})
