import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Marked, markText, ROLES, type Role, readCases, readMarked } from '../lab/notation.ts'

const FILE = `# A pronoun carries the speaker on

{1.source:Maria Lund, the mayor,} {1.cue:said} {1.content:the bridge would reopen}.
“{2.content:We owe people that},” {2.cue:added} {2.source:she}.

==> 1 speaker="Maria Lund" form=indirect
==> 2 form=direct

# Nothing is said here

The bridge is closed.
`

test('a file of cases is read: titles, lines, text without marks, spans, expectations', () => {
  const [first, second, ...rest] = readCases(FILE)
  assert.equal(rest.length, 0)
  assert.deepEqual(
    [first?.title, first?.line, second?.title, second?.line],
    ['A pronoun carries the speaker on', 1, 'Nothing is said here', 9],
  )
  assert.equal(first?.text, 'Maria Lund, the mayor, said the bridge would reopen.\n“We owe people that,” added she.')
  assert.deepEqual(first?.attributions, [
    { source: [{ from: 0, to: 22 }], cue: [{ from: 23, to: 27 }], content: [{ from: 28, to: 51 }] },
    { source: [{ from: 81, to: 84 }], cue: [{ from: 75, to: 80 }], content: [{ from: 54, to: 72 }] },
  ])
  assert.deepEqual(first?.expects, [
    { of: 1, line: 6, values: { speaker: 'Maria Lund', form: 'indirect' } },
    { of: 2, line: 7, values: { form: 'direct' } },
  ])
  assert.deepEqual(second, {
    title: 'Nothing is said here',
    line: 9,
    text: 'The bridge is closed.',
    attributions: [],
    expects: [],
  })
})

test('spans nest, and a content may have several pieces', () => {
  const { text, attributions } = readMarked(
    '{1.content:“No,” {2.source:she} once {2.cue:said}} {1.cue:wrote} {1.source:he}, {1.content:“ever.”}',
  )
  assert.equal(text, '“No,” she once said wrote he, “ever.”')
  const words = (ranges: Marked['content'] = []) => ranges.map(({ from, to }) => text.slice(from, to))
  assert.deepEqual(words(attributions[0]?.content), ['“No,” she once said', '“ever.”'])
  assert.deepEqual(words(attributions[1]?.source), ['she'])
})

test('escaped characters stand for themselves, and lone back slashes stay', () => {
  assert.equal(readMarked('\\{a\\} \\# \\=\\=> C:\\new \\\\').text, '{a} # ==> C:\\new \\')
})

const FAULTS: readonly (readonly [name: string, file: string, message: RegExp])[] = [
  ['text before the first title', '\nHello\n# A\n\nb', /^line 2: a case begins with/],
  ['a title without text', '# A\n\nb\n\n# B\n\n', /^line 5: “B” has no text/],
  ['a brace that opens no span', '# A\n\nb\n{x}', /^line 4: a span begins/],
  ['an unknown part', '# A\n\n{1.speaker:b}', /^line 3: a span begins/],
  ['a brace that closes no span', '# A\n\nb}', /^line 3: this “}” closes no span/],
  ['a span that is not closed', '# A\n\n{1.cue:b\nc', /^line 3: the cue of 1 is not closed/],
  ['an empty span', '# A\n\n{1.cue:} b', /^line 3: the cue of 1 is empty/],
  ['a number left out', '# A\n\n{2.cue:b}', /^line 3: there is no attribution 1/],
  ['number nought', '# A\n\n{0.cue:b}', /^line 3: attributions are numbered from 1/],
  ['an expectation of nothing', '# A\n\nb\n\n==> 1 form=direct', /^line 5: “A” marks no attribution 1/],
  ['an expectation that cannot be read', '# A\n\n{1.cue:b}\n\n==> 1 form', /^line 5: an expectation is written/],
  ['text after an expectation', '# A\n\n{1.cue:b}\n\n==> 1 form=direct\nc', /^line 6: an expectation is written/],
]
for (const [name, file, message] of FAULTS)
  test(`refused with its line: ${name}`, () => assert.throws(() => readCases(file), { message }))

/** A text of awkward characters, and attributions with non-empty ranges of each part that neither touch nor overlap their like. */
const marked = fc
  .array(fc.constantFrom(...'ab{}\\#= \n“”', '==>', '# ', '{1.cue:', '𝕏'), { minLength: 1, maxLength: 30 })
  .chain((chars) => {
    const text = chars.join('')
    const ranges = fc.uniqueArray(fc.nat(text.length), { maxLength: 4 }).map((ends) => {
      ends.sort((a, b) => a - b)
      return ends.length % 2 ? ends.slice(1) : ends
    })
    const part = ranges.map((ends) => ends.flatMap((from, i) => (i % 2 ? [] : [{ from, to: ends[i + 1] ?? from }])))
    const attribution = fc
      .tuple(part, part, part)
      .map(([source, cue, content]) => ({ source, cue, content }))
      .filter((parts) => ROLES.some((role) => parts[role].length > 0))
    return fc.array(attribution, { maxLength: 4 }).map((attributions) => ({ text, attributions }))
  })

test('law: reading what was marked gives it back, spans that cross included', () => {
  fc.assert(
    fc.property(marked, ({ text, attributions }) =>
      assert.deepEqual(readMarked(markText(text, attributions)), { text, attributions }),
    ),
    { seed: 7, numRuns: 2000 },
  )
})

test('law: a marked text put in a file of cases is read back from there', () => {
  fc.assert(
    fc.property(marked, ({ text, attributions }) => {
      const solid = `a${text}z`
      const moved = attributions.map((parts) => {
        const shift = (role: Role) => parts[role].map(({ from, to }) => ({ from: from + 1, to: to + 1 }))
        return { source: shift('source'), cue: shift('cue'), content: shift('content') }
      })
      const [only, ...rest] = readCases(`# Title\n\n${markText(solid, moved)}\n`)
      assert.equal(rest.length, 0)
      assert.deepEqual({ text: only?.text, attributions: only?.attributions }, { text: solid, attributions: moved })
    }),
    { seed: 7, numRuns: 1000 },
  )
})
