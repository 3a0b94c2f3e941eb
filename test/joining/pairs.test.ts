import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { recordSpeakersOf } from '../../src/speakers/index.ts'
import { readSpeaker } from './appearances.ts'

const ROWS = readFileSync(new URL('pairs.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

/** What two speakers are to each other in a record of nothing else. */
function verdictOn(one: string, other: string): string {
  const appearances = [readSpeaker('a', one), readSpeaker('b', other)]
  const { speakers, speakerOf } = recordSpeakersOf(appearances)
  const [a, b] = appearances.map(({ id }) => speakers.find((speaker) => speaker.id === speakerOf.get(id))!)
  if (a === b) return 'same'
  const told = [a!.mayBe.some(({ id }) => id === b!.id), b!.mayBe.some(({ id }) => id === a!.id)]
  assert.equal(told[0], told[1], 'who may be the same is told on both sides')
  return told[0] ? 'may be' : 'apart'
}

describe('pairs of names', () => {
  test('there are enough of them', () => assert.ok(ROWS.length >= 80))
  for (const row of ROWS)
    test(row, () => {
      const [, one = '', other = '', expected] = /^(.*) \| (.*) => (same|may be|apart)$/.exec(row)!
      assert.equal(verdictOn(one, other), expected)
      assert.equal(verdictOn(other, one), expected, 'the other way round')
    })
})
