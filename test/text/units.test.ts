import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { unitsOf } from '../../src/text/index.ts'
import { damagedText, lawful } from './texts.ts'

const encoder = new TextEncoder()
const long = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 300 }), damagedText).map(([a, b]) => a + b)

test('offsets agree with Array.from and TextEncoder, and come back', () => {
  const law = lawful((text: string) => {
    const units = unitsOf(text)
    let [utf16, utf8] = [0, 0]
    for (const [index, character] of [...Array.from(text), ''].entries()) {
      assert.equal(units.codePoint(utf16), index)
      assert.equal(units.utf8(utf16), utf8)
      assert.equal(units.fromCodePoint(index), utf16)
      assert.equal(units.fromUtf8(utf8), utf16)
      utf16 += character.length
      utf8 += encoder.encode(character).length
    }
    assert.equal(units.utf8(text.length), encoder.encode(text).length)
  })
  fc.assert(fc.property(long, law), { seed: 7, numRuns: 200 })
})

test('an offset inside a character is refused', () => {
  const units = unitsOf('a😀é')
  const refused = { code: 'offset-splits-character' }
  assert.throws(() => units.codePoint(2), refused)
  assert.throws(() => units.utf8(2), refused)
  for (const inside of [2, 3, 4, 6]) assert.throws(() => units.fromUtf8(inside), refused)
})

test('half a pair alone is one code point and three bytes', () => {
  const units = unitsOf('\ude00\ud83da')
  assert.deepEqual([0, 1, 2, 3].map(units.codePoint), [0, 1, 2, 3])
  assert.deepEqual([0, 1, 2, 3].map(units.utf8), [0, 3, 6, 7])
})

test('an offset outside the text is refused, in its unit', () => {
  const units = unitsOf('😀')
  assert.throws(() => units.codePoint(3), { message: 'The offset 3 does not fit a text of 2 UTF-16 code units.' })
  assert.throws(() => units.fromCodePoint(2), { message: 'The offset 2 does not fit a text of 1 code points.' })
  assert.throws(() => units.fromUtf8(-1), { code: 'offset-does-not-fit' })
  assert.throws(() => units.fromUtf8(0.5), { code: 'offset-does-not-fit' })
})
