import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { OnrecordError } from '../../src/errors.ts'
import { type Passage, passageOf, tokensOf } from '../../src/sentences/index.ts'
import { passageOfLines } from './marked.ts'

// Texts of the pieces that matter, with now and then any character at all.
const PIECES =
  `“ ” ‘ ’ " ' « » „ ( ) [ ] . , ! ? : … ... — - -- Mr. U.S. J. a.m. 5 1,000 12" 5'10" ’90s we the Lund said he Holm asked
  players’ don’t n’t @x #y https://a.example/b 👨‍👩‍👧 𝕏 é \ud83d \u200d % $ /`.split(/\s+/)
const piece = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
)
const gap = fc.constantFrom(' ', ' ', ' ', '', '', '\n')
const texts = fc
  .array(fc.tuple(piece, gap), { maxLength: 60, size: 'max' })
  .map((pairs) => pairs.map(([word, space]) => word + space).join(''))

const law = (name: string, holds: (passage: Passage) => void): void => {
  test(name, () => {
    fc.assert(
      fc.property(texts, (text) => holds(passageOfLines(text))),
      { seed: 7, numRuns: 1500 },
    )
  })
}

law('tokens lose nothing but white space, and hold their own words', ({ text, blocks, tokens }) => {
  let at = 0
  for (const token of tokens) {
    assert.ok(token.from >= at && token.to > token.from)
    assert.equal(text.slice(at, token.from).trim(), '')
    assert.equal(text.slice(token.from, token.to), token.text)
    at = token.to
  }
  assert.equal(text.slice(at).trim(), '')
  for (const { from, to } of blocks)
    assert.deepEqual(
      tokensOf(text, from, to),
      tokens.filter((token) => token.from >= from && token.to <= to),
    )
})

law('sentences take every token in order, and none crosses a block', ({ blocks, tokens, sentences }) => {
  let next = 0
  for (const { from, to, first, end, block } of sentences) {
    assert.equal(first, next)
    assert.ok(end > first)
    assert.deepEqual([from, to], [tokens[first]!.from, tokens[end - 1]!.to])
    assert.ok(from >= blocks[block]!.from && to <= blocks[block]!.to)
    next = end
  }
  assert.equal(next, tokens.length)
})

law('quotations stand in order, inside their blocks, and nest', ({ blocks, tokens, quotations }) => {
  for (const [index, quotation] of quotations.entries()) {
    const { from, to, pieces, first, end, closed, depth, parent } = quotation
    assert.ok(index === 0 || quotations[index - 1]!.from < from)
    assert.deepEqual([from, to], [pieces[0]!.from, pieces.at(-1)!.to])
    assert.deepEqual([from, to], [tokens[first]!.from, tokens[end - 1]!.to])
    assert.equal(tokens[first]!.kind, 'mark')
    if (closed) assert.equal(tokens[end - 1]!.kind, 'mark')
    for (const piece of pieces) assert.equal(blocks.filter((block) => block.from <= piece.from && piece.to <= block.to).length, 1)
    const outer = parent === null ? null : quotations[parent]!
    assert.equal(depth, outer === null ? 0 : outer.depth + 1)
    if (outer !== null) assert.ok(parent! < index && outer.from <= from && to <= outer.to)
    // Two that are not one inside the other have nothing in common.
    for (const other of quotations.slice(0, index)) assert.ok(other.to <= from || other.to >= to)
  }
})

law('the outlet’s edits stand in order, what it put in and left out inside quotations of speech', ({ quotations, edits }) => {
  let at = 0
  for (const { from, to, kind } of edits) {
    assert.ok(from >= at && to > from)
    at = to
    if (kind === 'footnote' || kind === 'remark') continue
    assert.ok(
      quotations.some(({ use, pieces }) => use === 'speech' && pieces.some((piece) => piece.from <= from && to <= piece.to)),
    )
  }
})

test('a block that does not fit is refused', () => {
  assert.throws(
    () => passageOf('short', [{ from: 0, to: 9, kind: 'paragraph' }]),
    (error) => error instanceof OnrecordError && error.code === 'span-does-not-fit',
  )
})

test('a hundred thousand of anything is read without running deep', () => {
  for (const shape of ['“', '“a ', '‘“', '(', '[', "'", "'s", '"', '. ', 'Mr. ', '." ', '"a\n', '👨‍', 'a@', '1,'])
    assert.equal(passageOfLines(shape.repeat(100_000)).sentences.length > 0, true)
})

test('depth of nesting is bounded', () => {
  const { quotations } = passageOfLines(`${'“‘'.repeat(500)}a${'’”'.repeat(500)}`)
  assert.ok(quotations.length > 0)
  assert.ok(quotations.every(({ depth }) => depth < 32))
})
