import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits, mapBack, mapForward, normalise, rangeBack, spanOf } from '../../src/text/index.ts'
import { damagedText, lawful, wrappedText } from './texts.ts'

const anyText = fc.oneof(
  damagedText,
  wrappedText,
  fc.tuple(wrappedText, damagedText).map(([a, b]) => `${a}\n${b}`),
)
const RUNS = { seed: 7, numRuns: 1500 }

test('normalising twice is normalising once', () => {
  const law = lawful((text: string) => {
    const once = normalise(text).text
    const again = normalise(once)
    assert.equal(again.text, once)
    assert.deepEqual(
      again.applied.filter(({ count }) => count > 0),
      [],
    )
  })
  fc.assert(fc.property(anyText, law), RUNS)
})

test('the recorded edits lead from the text as given to the plain text', () => {
  const law = lawful((text: string) => {
    const plain = normalise(text)
    assert.equal(applyEdits(text, plain.edits), plain.text)
  })
  fc.assert(fc.property(anyText, law), RUNS)
})

test('every range of the plain text has its place in the text as given', () => {
  const law = lawful((text: string) => {
    const { text: plain, edits } = normalise(text)
    for (let from = 0; from < plain.length; from++) {
      const one = rangeBack(edits, { from, to: from + 1 })
      const untouched = one.to - one.from === 1 && !edits.list.some((edit) => edit.from <= one.from && one.from < edit.to)
      if (untouched) assert.equal(spanOf(text, one.from, one.to).text, plain[from])
      for (let to = from; to <= plain.length; to += 7) {
        const range = rangeBack(edits, { from, to: Math.max(from, to) })
        spanOf(text, range.from, range.to)
      }
      for (const side of [-1, 1] as const) assert.ok(mapBack(edits, from, side) <= mapBack(edits, from + 1, side))
    }
  })
  fc.assert(fc.property(damagedText, law), { seed: 7, numRuns: 300 })
})

test('a character that no edit touches is found exactly', () => {
  const law = lawful((text: string) => {
    const { text: plain, edits } = normalise(text)
    let next = 0
    for (let i = 0; i < text.length; i++) {
      while (next < edits.list.length && edits.list[next]!.to <= i) next++
      const edit = edits.list[next]
      if (edit && edit.from <= i) continue
      const at = mapForward(edits, i, 1)
      assert.equal(plain[at], text[i])
      assert.deepEqual(rangeBack(edits, { from: at, to: at + 1 }), { from: i, to: i + 1 })
    }
  })
  fc.assert(fc.property(anyText, law), RUNS)
})

test('no white space but single spaces and line ends is left, and none at the ends of a line', () => {
  const law = lawful((text: string) => {
    assert.doesNotMatch(normalise(text).text, /[\t\v\f\r\u00a0\u2028\u2029]| {2}|^ | $|\n{3}/m)
  })
  fc.assert(fc.property(anyText, law), RUNS)
})
