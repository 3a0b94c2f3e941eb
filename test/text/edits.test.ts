import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  applyEdits,
  composeEdits,
  type Edit,
  editsOf,
  invertEdits,
  mapBack,
  mapForward,
  rangeBack,
} from '../../src/text/index.ts'
import { damagedText, editsOn, lawful } from './texts.ts'

const RUNS = { seed: 7, numRuns: 400 }
const SIDES = [-1, 1] as const

/** A text, edits on it, and edits on what comes out. */
const twice = damagedText.chain((text) =>
  editsOn(text).chain((first) => {
    const after = applyEdits(text, editsOf(text.length, first))
    return editsOn(after).map((second) => ({ text, first, second }))
  }),
)

test('inverted edits bring the text back', () => {
  const law = lawful(({ text, first }: { text: string; first: Edit[] }) => {
    const edits = editsOf(text.length, first)
    const after = applyEdits(text, edits)
    assert.equal(after.length, edits.after)
    const inverted = invertEdits(edits, text)
    assert.equal(applyEdits(after, inverted), text)
    assert.deepEqual(invertEdits(inverted, after).list, first)
  })
  fc.assert(fc.property(twice, law), RUNS)
})

test('composed edits do what the two do in turn', () => {
  const law = lawful(({ text, first, second }: { text: string; first: Edit[]; second: Edit[] }) => {
    const a = editsOf(text.length, first)
    const b = editsOf(a.after, second)
    const both = composeEdits(a, b)
    assert.equal(applyEdits(text, both), applyEdits(applyEdits(text, a), b))
    assert.equal(both.after, b.after)
  })
  fc.assert(fc.property(twice, law), RUNS)
})

test('composing is the same in whatever order three are taken', () => {
  const thrice = twice.chain((two) => {
    const middle = editsOf(two.text.length, two.first)
    const end = editsOf(middle.after, two.second)
    const after = applyEdits(applyEdits(two.text, middle), end)
    return editsOn(after).map((third) => ({ ...two, third }))
  })
  const law = lawful(({ text, first, second, third }: { text: string; first: Edit[]; second: Edit[]; third: Edit[] }) => {
    const a = editsOf(text.length, first)
    const b = editsOf(a.after, second)
    const c = editsOf(b.after, third)
    const left = composeEdits(composeEdits(a, b), c)
    const right = composeEdits(a, composeEdits(b, c))
    assert.equal(applyEdits(text, left), applyEdits(text, right))
  })
  fc.assert(fc.property(thrice, law), RUNS)
})

test('places map monotonically, within the text, the earlier side never after the later', () => {
  const law = lawful(({ text, first }: { text: string; first: Edit[] }) => {
    const edits = editsOf(text.length, first)
    for (const [map, from, to] of [
      [mapForward, edits.before, edits.after],
      [mapBack, edits.after, edits.before],
    ] as const) {
      for (const side of SIDES) {
        let last = 0
        for (let place = 0; place <= from; place++) {
          const mapped = map(edits, place, side)
          assert.ok(last <= mapped && mapped <= to, `${place} → ${mapped}`)
          last = mapped
        }
      }
      for (let place = 0; place <= from; place++) assert.ok(map(edits, place, -1) <= map(edits, place, 1))
    }
  })
  fc.assert(fc.property(twice, law), RUNS)
})

test('a character no edit touches maps exactly, there and back', () => {
  const law = lawful(({ text, first, second }: { text: string; first: Edit[]; second: Edit[] }) => {
    const a = editsOf(text.length, first)
    const edits = composeEdits(a, editsOf(a.after, second))
    const after = applyEdits(text, edits)
    for (let i = 0; i < text.length; i++) {
      if (edits.list.some(({ from, to }) => from <= i && i < to)) continue
      const range = { from: mapForward(edits, i, 1), to: mapForward(edits, i + 1, -1) }
      assert.equal(after.slice(range.from, range.to), text[i])
      assert.deepEqual(rangeBack(edits, range), { from: i, to: i + 1 })
    }
  })
  fc.assert(fc.property(twice, law), RUNS)
})

test('a range goes back to a range that fits and is not turned around', () => {
  const law = lawful(({ text, first }: { text: string; first: Edit[] }) => {
    const edits = editsOf(text.length, first)
    for (let from = 0; from <= edits.after; from++)
      for (let to = from; to <= edits.after; to++) {
        const back = rangeBack(edits, { from, to })
        assert.ok(0 <= back.from && back.from <= back.to && back.to <= text.length, `${from}…${to}`)
      }
  })
  fc.assert(fc.property(twice, law), { seed: 7, numRuns: 60 })
})

/** What a range of the text after finds in the text before. */
const rows: readonly [says: string, text: string, list: Edit[], range: [number, number], found: string][] = [
  [
    'a replaced piece comes whole',
    'He said &quot;no&quot;.',
    [
      { from: 8, to: 14, insert: '"' },
      { from: 16, to: 22, insert: '"' },
    ],
    [8, 12],
    '&quot;no&quot;',
  ],
  [
    'what is inside the marks comes without them',
    'He said &quot;no&quot;.',
    [
      { from: 8, to: 14, insert: '"' },
      { from: 16, to: 22, insert: '"' },
    ],
    [9, 11],
    'no',
  ],
  [
    'what was taken out at the rim stays out',
    'a   b   c',
    [
      { from: 2, to: 4, insert: '' },
      { from: 6, to: 8, insert: '' },
    ],
    [2, 3],
    'b',
  ],
  [
    'what was taken out inside comes along',
    'a   b   c',
    [
      { from: 2, to: 4, insert: '' },
      { from: 6, to: 8, insert: '' },
    ],
    [0, 5],
    'a   b   c',
  ],
  [
    'half of an insert brings the piece it stands for',
    'x&amp;#128512;y',
    [{ from: 1, to: 14, insert: '😀' }],
    [2, 3],
    '&amp;#128512;',
  ],
  ['an insert alone stands for nothing', 'worksThe', [{ from: 5, to: 5, insert: ' ' }], [5, 6], ''],
  ['an insert at the rim adds nothing', 'worksThe', [{ from: 5, to: 5, insert: ' ' }], [0, 6], 'works'],
  ['an empty range stays empty', 'ab--cd', [{ from: 2, to: 4, insert: '' }], [2, 2], ''],
]
for (const [says, text, list, [from, to], found] of rows)
  test(says, () => {
    const back = rangeBack(editsOf(text.length, list), { from, to })
    assert.equal(text.slice(back.from, back.to), found)
  })

test('edits out of order, over each other or outside are refused', () => {
  const refused = { code: 'edits-do-not-fit' }
  assert.throws(() => editsOf(5, [{ from: 3, to: 6, insert: '' }]), refused)
  assert.throws(() => editsOf(5, [{ from: 3, to: 2, insert: '' }]), refused)
  assert.throws(() => editsOf(5, [{ from: -1, to: 2, insert: '' }]), refused)
  assert.throws(
    () =>
      editsOf(5, [
        { from: 1, to: 3, insert: '' },
        { from: 2, to: 4, insert: '' },
      ]),
    refused,
  )
  assert.throws(() => applyEdits('abc', editsOf(5, [])), refused)
  assert.throws(() => invertEdits(editsOf(5, []), 'abc'), refused)
  assert.throws(() => composeEdits(editsOf(5, [{ from: 0, to: 1, insert: '' }]), editsOf(5, [])), refused)
})
