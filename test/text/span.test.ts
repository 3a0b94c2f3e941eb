import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkedSpan, spanOf } from '../../src/text/index.ts'
import { damagedText, lawful } from './texts.ts'

test('a span slices to its words', () => {
  const law = lawful(({ text, a, b }: { text: string; a: number; b: number }) => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const span = spanOf(text, from, to)
    assert.equal(text.slice(span.from, span.to), span.text)
    assert.equal(checkedSpan(text, span), span)
  })
  const input = damagedText.chain((text) =>
    fc.record({ text: fc.constant(text), a: fc.nat(text.length), b: fc.nat(text.length) }),
  )
  fc.assert(fc.property(input, law), { seed: 7, numRuns: 300 })
})

for (const [from, to] of [
  [-1, 2],
  [0, 6],
  [3, 2],
  [0.5, 2],
  [0, Number.NaN],
] as const)
  test(`a span ${from}…${to} of five code units is refused`, () => {
    assert.throws(() => spanOf('a😀bc', from, to), { code: 'span-does-not-fit' })
  })

test('a span with other words than the text has is refused, and both are said', () => {
  assert.throws(() => checkedSpan('The bridge is shut.', { from: 4, to: 10, text: 'tunnel' }), {
    code: 'span-has-other-words',
    message: 'The span 4…10 holds “bridge”, not “tunnel”.',
  })
})
