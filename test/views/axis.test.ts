import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { axisOf } from '../../src/views/record/axis.ts'

const ticks = (...values: string[]) => axisOf(values)?.ticks.map(({ says }) => says)

describe('a stretch of time', () => {
  test('is told in years, in months, or by its ends, in five steps at most', () => {
    assert.deepEqual(ticks('2019-05-01', '2024-02-03'), ['2020', '2021', '2022', '2023', '2024'])
    assert.deepEqual(ticks('2023-12-20', '2024-04-03'), ['Jan 2024', 'Feb 2024', 'Mar 2024', 'Apr 2024'])
    assert.deepEqual(ticks('2024-03-04', '2024-03-20'), ['4 March 2024', '20 March 2024'])
    assert.deepEqual(ticks('2024-03-04'), ['4 March 2024'])
    assert.deepEqual(ticks('0044-03-15', '2024-03-04'), ['500', '1000', '1500', '2000'])
  })

  test('has a month and a year at their middle, and no place for what is no date', () => {
    const axis = axisOf(['2023-01-01', '2025-01-01'])!
    assert.deepEqual([axis.at('2023-01-01'), axis.at('2025-01-01')], [2, 98])
    assert.ok(Math.abs(axis.at('2024')! - 74) < 1)
    assert.ok(Math.abs(axis.at('2024-01')! - 51) < 2)
    assert.equal(axis.at('soon'), null)
    assert.equal(axisOf(['soon']), null)
    assert.equal(axisOf([]), null)
  })

  test('draws all within its width, the earlier to the left, with few ticks in order', () => {
    const digits = (length: number, most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(length, '0'))
    const date = fc.oneof(
      fc.tuple(digits(4, 9999), digits(2, 99), digits(2, 99)).map((parts) => parts.join('-')),
      fc.tuple(digits(4, 9999), digits(2, 12)).map((parts) => parts.join('-')),
      digits(4, 9999),
    )
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 8 }), (values) => {
        const axis = axisOf(values)!
        for (const value of values) {
          const at = axis.at(value)!
          assert.ok(at >= 2 && at <= 98)
        }
        const places = axis.ticks.map(({ at }) => at)
        assert.ok(places.length <= 6, String(places.length))
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        )
        assert.ok(places.every((at) => at >= 2 && at <= 98))
      }),
    )
  })
})
