import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { risingBits } from '../../lab/learn/model-writer.ts'
import { risingIn } from '../../src/model/rising.ts'

const readBack = (numbers: readonly number[]) => {
  const { bits, low } = risingBits(numbers)
  const next = risingIn(bits, low)
  return numbers.map(() => next() >>> 0)
}

test('rising numbers are read as they were written, however far apart', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffffffff), { maxLength: 300 }), (list) => {
      const numbers = [...list].sort((a, b) => a - b)
      assert.deepEqual(readBack(numbers), numbers)
    }),
  )
  assert.deepEqual(readBack([0, 0, 1, 0xffffffff]), [0, 0, 1, 0xffffffff])
  assert.deepEqual(readBack([0xffffffff]), [0xffffffff])
})

test('numbers that lie by chance take two bits more than their distances ask for', () => {
  const numbers = Array.from({ length: 5000 }, (_, i) => Math.floor(((i * 0.6180339887498949) % 1) * 2 ** 32)).sort(
    (a, b) => a - b,
  )
  const { bits } = risingBits(numbers)
  assert.ok((8 * bits.length) / numbers.length <= Math.log2(2 ** 32 / 5000) + 2)
})

test('bits that are cut off give no endless run', () => {
  const next = risingIn(Uint8Array.of(0xff, 0xff), 3)
  for (let i = 0; i < 4; i++) assert.equal(Number.isInteger(next()), true)
})
