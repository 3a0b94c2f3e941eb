import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { standsOnce } from '../../src/export/unique.ts'

const codesOf = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0))

test('a window said to stand once does, and one that holds a window of half its length that stands once is said to', () => {
  const window = fc
    .tuple(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 40 }), fc.nat(), fc.nat())
    .map(([text, one, other]) => {
      const [from, to] = [one % text.length, other % text.length].sort((a, b) => a - b)
      return { text, from: from!, to: to! + 1 }
    })
  fc.assert(
    fc.property(window, ({ text, from, to }) => {
      const isAlone = (start: number, end: number) => {
        const words = text.slice(start, end)
        return text.indexOf(words) === start && text.indexOf(words, start + 1) < 0
      }
      const said = standsOnce(codesOf(text))(from, to)
      if (said) assert.ok(isAlone(from, to))
      else {
        const width = 2 ** Math.floor(Math.log2(to - from))
        assert.ok(!isAlone(from, from + width) && !isAlone(to - width, to))
      }
    }),
    { seed: 7, numRuns: 3000 },
  )
})

test('what hashes alike by ill will is at worst called repeated', () => {
  // Thue and Morse: two windows of this row have one polynomial hash modulo any power of two, whatever the base.
  let row = 'a'
  for (let n = 0; n < 12; n++) row += row.replaceAll(/./g, (letter) => (letter === 'a' ? 'b' : 'a'))
  const once = standsOnce(codesOf(row))
  for (let from = 0; from + 2048 <= row.length; from += 97)
    if (once(from, from + 2048)) assert.equal(row.indexOf(row.slice(from, from + 2048), from + 1), -1)
})
