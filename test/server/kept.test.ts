import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../../src/index.ts'
import { keptReadings } from '../../src/server/kept.ts'

const readings = ['one', 'two', 'three', 'four'].map((name) => read(`This is text ${name}.`))
const idOf = (at: number) => readings[at]!.doc.id

test('what was looked at longest ago goes when there are too many', () => {
  const kept = keptReadings({ readings: 2, characters: 1e6 })
  kept.put(readings[0]!)
  kept.put(readings[1]!)
  assert.equal(kept.get(idOf(0)), readings[0])
  kept.put(readings[2]!)
  assert.deepEqual(
    [0, 1, 2].map((at) => kept.get(idOf(at)) !== null),
    [true, false, true],
  )
})

test('and when they are too long together; the newest stays, however long it is', () => {
  const kept = keptReadings({ readings: 100, characters: 40 })
  for (const reading of readings) kept.put(reading)
  assert.deepEqual(
    readings.map((_, at) => kept.get(idOf(at)) !== null),
    [false, false, true, true],
  )
  const small = keptReadings({ readings: 100, characters: 3 })
  small.put(readings[0]!)
  assert.equal(small.get(idOf(0)), readings[0])
})

test('the same put in twice is one', () => {
  const kept = keptReadings({ readings: 2, characters: 1e6 })
  for (const at of [0, 1, 1, 1]) kept.put(readings[at]!)
  assert.ok(kept.get(idOf(0)))
})
