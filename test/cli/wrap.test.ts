import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { screenOf, visible } from '../../src/cli/terminal.ts'
import { quotedApart, unbroken } from '../../src/cli/words.ts'
import { painted, widthOf, wrap } from '../../src/cli/wrap.ts'

const plain = screenOf({}, {})
const wrapped = (text: string, width: number) => wrap([{ text, style: null }], width).map((line) => painted(line, plain))

for (const [text, width, lines] of [
  ['the bridge would reopen in May', 12, ['the bridge', 'would reopen', 'in May']],
  ['exactly ten', 11, ['exactly ten']],
  ['a  b\tc', 10, ['a  b c']],
  ['  a   b', 4, ['a', 'b']],
  ['one\ntwo', 10, ['one', 'two']],
  ['incomprehensibilities yes', 8, ['incompre', 'hensibil', 'ities', 'yes']],
  ['日本語の橋', 6, ['日本語', 'の橋']],
  ['cafe\u0301 x', 6, ['cafe\u0301 x']],
  ['', 10, []],
] as const)
  test(`wrap ${JSON.stringify(text)} at ${width}`, () => assert.deepEqual(wrapped(text, width), lines))

test('law: no line is wider than asked, and no character but white space is lost', () => {
  const text = fc.array(fc.constantFrom('a', 'longer', ' ', '\n', '語', '😀', '“')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (whole, width) => {
      const lines = wrap([{ text: whole, style: null }], width)
      for (const line of lines) assert.ok(widthOf(line) <= width, JSON.stringify({ whole, width }))
      const kept = lines.map((line) => painted(line, plain)).join('')
      assert.equal(kept.replaceAll(' ', ''), whole.replaceAll(/[ \n]/g, ''), JSON.stringify({ whole, width }))
    }),
    { seed: 7, numRuns: 300 },
  )
})

for (const [text, quoted] of [
  ['that it was “a shame” and no more', ['“a shame”']],
  ['it was "a shame", "really"', ['"a shame"', '"really"']],
  ['‘we don’t’, the players’ union said', ['‘we don’t’']],
  ['the ’90s were “good', ['“good']],
  ['„Gut“ he said', ['„Gut“']],
  ['no marks at all', []],
] as const)
  test(`quoted words in ${JSON.stringify(text)}`, () => {
    const pieces = quotedApart(text)
    assert.equal(pieces.map((piece) => piece.text).join(''), text)
    assert.deepEqual(
      pieces.filter((piece) => piece.style === 'quoted').map((piece) => piece.text),
      quoted,
    )
  })

test('lines broken inside a paragraph run on, paragraphs do not', () => {
  assert.equal(unbroken('one\r\ntwo  three\n \nfour'), 'one two three\nfour')
})

test('an article cannot move the cursor or turn the line around', () => {
  assert.equal(visible('\x1b[2Jgone\u202e\x9b\u0007'), '␛[2Jgone\ufffd\ufffd␇')
})

test('colour follows what was asked, then NO_COLOR, then FORCE_COLOR, then the terminal', () => {
  const coloured = (...[stream, environment, asked]: Parameters<typeof screenOf>) =>
    screenOf(stream, environment, asked).paint('quoted', 'x') !== 'x'
  const terminal = { isTTY: true, columns: 72 }
  assert.equal(coloured(terminal, {}), true)
  assert.equal(coloured(terminal, { TERM: 'dumb' }), false)
  assert.equal(coloured(terminal, { NO_COLOR: '1' }), false)
  assert.equal(coloured(terminal, { NO_COLOR: '1' }, true), true)
  assert.equal(coloured(terminal, {}, false), false)
  assert.equal(coloured({}, {}), false)
  assert.equal(coloured({}, { FORCE_COLOR: '1' }), true)
  assert.equal(coloured({}, { FORCE_COLOR: '1', NO_COLOR: '1' }), false)
})

test('the page is as wide as the terminal, within reason', () => {
  assert.equal(screenOf({ isTTY: true, columns: 72 }, {}).width, 72)
  assert.equal(screenOf({ isTTY: true, columns: 20 }, {}).width, 40)
  assert.equal(screenOf({ isTTY: true, columns: 250 }, {}).width, 100)
  assert.equal(screenOf({ columns: 72 }, {}).width, 80)
  assert.equal(screenOf({}, { COLUMNS: '60' }).width, 60)
})
