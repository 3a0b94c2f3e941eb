import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nearest } from '../../src/client/nearest.ts'

test('where there is room everything stands where it is wanted', () =>
  assert.deepEqual(nearest([0, 50, 90], [20, 20, 20], [1, 1, 1]), [0, 50, 90]))

test('two that want one place share the way', () => assert.deepEqual(nearest([50, 50], [20, 20], [1, 1]), [40, 60]))

test('one that weighs more stays', () => {
  const [first, second, third] = nearest([50, 50, 50], [20, 20, 20], [1, 1e9, 1])
  assert.ok(Math.abs(second! - 50) < 0.001)
  assert.deepEqual([Math.round(first!), Math.round(third!)], [30, 70])
})

test('nothing stands above the top', () => assert.deepEqual(nearest([0, 0, 0], [20, 20, 20], [1, 1, 1]), [0, 20, 40]))

test('law: none over another, in order, none above the top, and none could be moved alone to a better place', () => {
  const things = fc.array(fc.record({ wanted: fc.nat(500), height: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(things, (list) => {
      const wanted = list.map((one) => one.wanted)
      const heights = list.map((one) => one.height)
      const tops = nearest(
        wanted,
        heights,
        list.map(() => 1),
      )
      tops.forEach((top, at) => {
        const least = at === 0 ? 0 : tops[at - 1]! + heights[at - 1]!
        const most = at + 1 < tops.length ? tops[at + 1]! - heights[at]! : Number.POSITIVE_INFINITY
        assert.ok(top >= least - 1e-6)
        const best = Math.min(Math.max(wanted[at]!, least), most)
        assert.ok(Math.abs(top - wanted[at]!) <= Math.abs(best - wanted[at]!) + 1e-6, JSON.stringify({ list, tops }))
      })
    }),
    { seed: 5, numRuns: 300 },
  )
})
