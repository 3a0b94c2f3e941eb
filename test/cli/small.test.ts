import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { progressLine, progressOn } from '../../src/cli/progress.ts'
import { seenIds } from '../../src/cli/seen-ids.ts'
import { lineStartsOf, offsetOf, placeOf } from '../../src/text/places.ts'

test('places count lines as editors do', () => {
  const text = 'ab\r\ncd\re\n\nf'
  const starts = lineStartsOf(text)
  assert.deepEqual(starts, [0, 4, 7, 9, 10])
  assert.deepEqual(placeOf(starts, 5), { line: 2, column: 2 })
  assert.equal(offsetOf(text, { line: 5, column: 1 }), 10)
})

test('law: a place names the offset it was made from', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r', '😀')).map((parts) => `${parts.join('')}z`)
  fc.assert(
    fc.property(text, fc.nat(), (whole, seed) => {
      const offset = seed % whole.length
      assert.equal(offsetOf(whole, placeOf(lineStartsOf(whole), offset)), offset, JSON.stringify({ whole, offset }))
    }),
    { seed: 7, numRuns: 300 },
  )
})

for (const asked of [5, 99, { line: 1, column: 4 }, { line: 3, column: 1 }, { line: 2, column: 3 }])
  test(`${JSON.stringify(asked)} is outside of "ab\\ncd"`, () =>
    assert.throws(() => offsetOf('ab\ncd', asked), { code: 'offset-outside' }))

test('an id is known again, the string "1" is not the number 1', () => {
  const seen = seenIds()
  assert.deepEqual(['a', 'b', 'a', 1, '1', 1].map(seen), [false, false, true, false, false, true])
})

test('ids are remembered up to a bound, and the table grows until there', () => {
  const seen = seenIds(5000)
  for (let id = 0; id < 6000; id++) assert.equal(seen(id), false)
  assert.equal(seen(0), true)
  assert.equal(seen(4999), true)
  assert.equal(seen(5999), false)
})

test('the line of progress', () => {
  assert.equal(progressLine({ documents: 1, statements: 3, errors: 0 }, 900), '1 document · 1/s · 0:00')
  assert.equal(
    progressLine({ documents: 12_402, statements: 3, errors: 2 }, 40_000),
    '12,402 documents · 310/s · 2 errors · 0:40',
  )
  assert.equal(progressLine({ documents: 10, statements: 0, errors: 1 }, 3_725_000), '10 documents · 0/s · 1 error · 1:02:05')
})

test('progress is written over now and then, and only where it is shown', () => {
  let time = 0
  const written: string[] = []
  const stream = { write: (text: string) => written.push(text) }
  const shown = progressOn(stream, true, () => time)
  for (; time <= 500; time += 10) shown.update({ documents: time, statements: 0, errors: 0 })
  shown.clear()
  assert.equal(written.length, 3)
  assert.equal(written.at(-1), '\r\x1b[K')
  const hidden = progressOn(stream, false, () => time + 9999)
  hidden.update({ documents: 1, statements: 0, errors: 0 })
  hidden.clear()
  assert.equal(written.length, 3)
})
