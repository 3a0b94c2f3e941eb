import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { differencesOf, findPassages, haystackOf, sameTypography, wordsIn } from '../../src/text/index.ts'

const folded = (text: string) => wordsIn(text).list.map((word) => word.folded)

/** What differs, as "not>": left out; ">not": put in; "may>will": another in its place; with "~" before where it is disclosed. */
function compared(quotation: string, text: string): string[] {
  const [needle, haystack] = [wordsIn(quotation), haystackOf(wordsIn(text))]
  const best = findPassages(needle, haystack)[0]
  if (!best) return ['nothing']
  return differencesOf(needle, haystack, best).map(
    ({ quoted, found, disclosed }) => `${disclosed ? '~' : ''}${found?.text ?? ''}>${quoted?.text ?? ''}`,
  )
}

describe('words', () => {
  test('are folded for case, accents, marks and ligatures', () => {
    assert.deepEqual(folded('Café “DON’T” ﬁnd'), ['cafe', "don't", 'find'])
    assert.deepEqual(folded('short-range — e-mail'), ['short', 'range', 'e', 'mail'])
    assert.deepEqual(folded('$1,000.50, U.S. and 5%'), ['$', '1000.50', 'u.s', 'and', '5', 'percent'])
  })

  test('torn at the end of a line, or by a soft hyphen, are whole', () => {
    assert.deepEqual(folded('irrever-\n  sible steps, long-\nStanding, co\u00adoperate'), [
      'irreversible',
      'steps',
      'long',
      'standing',
      'cooperate',
    ])
  })

  test('know what the outlet put around them', () => {
    const { list, gapAtEnd } = wordsIn('We [the council] shall … wait [. . .] here (Laughter.) now ...')
    assert.deepEqual(
      list.filter((word) => word.bracketed).map((word) => word.folded),
      ['the', 'council', 'laughter'],
    )
    assert.deepEqual(
      list.filter((word) => word.gap).map((word) => word.folded),
      ['wait', 'here'],
    )
    assert.equal(gapAtEnd, true)
  })

  test('stand at their place in their own text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(20), (text, from) => {
        let end = from
        for (const word of wordsIn(text, from).list) {
          assert.ok(word.from >= end && word.to > word.from && word.to <= text.length)
          end = word.to
        }
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('comparing', () => {
  const TEXT =
    'The harbour was quiet. “We cannot open the old harbour unless the province pays for new cranes, and the council may say no,” she said. Snow fell.'

  test('the same words differ in nothing, whatever the marks', () => {
    const needle = wordsIn('we cannot open the OLD harbour')
    const haystack = haystackOf(wordsIn(TEXT))
    const [best] = findPassages(needle, haystack)
    assert.deepEqual(differencesOf(needle, haystack, best!), [])
    assert.equal(best!.share, 1)
    assert.equal(sameTypography(needle, haystack, best!), false)
    const same = wordsIn('We cannot open the\nold harbour')
    assert.equal(sameTypography(same, haystack, findPassages(same, haystack)[0]!), true)
  })

  const ROWS: readonly (readonly [string, ...string[]])[] = [
    ['We can open the old harbour', 'cannot>can'],
    ['We cannot open the harbour unless the province pays', 'old>'],
    ['We cannot open the new harbour unless the province pays', 'old>new'],
    ['We cannot ever open the old harbour', '>ever'],
    ['We cannot open the old harbour, and the council may say no', 'unless the province pays for new cranes>'],
    ['We cannot open the old harbour … and the council may say no', '~unless the province pays for new cranes>'],
    ['[The city] cannot open the old harbour', '~We>The city'],
    ['We can not open the old har-\nbour'],
  ]
  for (const [quotation, ...differences] of ROWS) test(quotation, () => assert.deepEqual(compared(quotation, TEXT), differences))

  test('every kept word stands in both, and the pairs rise', () => {
    const word = fc.constantFrom('a', 'the', 'not', 'bridge', 'river', 'opens', 'may', 'winter')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.array(word, { maxLength: 60 }), (quoted, text) => {
        const [needle, haystack] = [wordsIn(quoted.join(' ')), haystackOf(wordsIn(text.join(' ')))]
        for (const found of findPassages(needle, haystack)) {
          const kept = found.pairs.filter((at) => at >= 0)
          assert.deepEqual(
            kept,
            [...new Set(kept)].sort((a, b) => a - b),
          )
          // The differences, undone, lead from the quotation to the text.
          const pieces: string[] = []
          let from = 0
          for (const { quoted, found: theirs, before } of differencesOf(needle, haystack, found)) {
            pieces.push(...needle.list.slice(from, before).map((w) => w.folded), ...(theirs ? theirs.text.split(' ') : []))
            from = before + (quoted ? quoted.text.split(' ').length : 0)
          }
          pieces.push(...needle.list.slice(from).map((w) => w.folded))
          assert.deepEqual(
            pieces,
            haystack.words.list.slice(found.words.from, found.words.to).map((w) => w.folded),
          )
        }
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  test('what stands nowhere is found nowhere', () => {
    assert.deepEqual(findPassages(wordsIn('lorem ipsum'), haystackOf(wordsIn(TEXT))), [])
    assert.deepEqual(findPassages(wordsIn(''), haystackOf(wordsIn(TEXT))), [])
    assert.deepEqual(findPassages(wordsIn('harbour'), haystackOf(wordsIn(''))), [])
  })

  test('a long quotation with one word changed, and one of the same word over and over', () => {
    let state = 1
    const many = Array.from({ length: 10_000 }, () => {
      state = (state * 48271) % 2147483647
      return `w${state % 4001}`
    })
    const changed = many.with(5000, 'other')
    assert.deepEqual(compared(changed.join(' '), many.join(' ')), [`${many[5000]}>other`])
    const the = wordsIn('the '.repeat(10_000))
    // Nothing in it stands once: it is not looked into, and that is told as nothing found.
    assert.deepEqual(findPassages(the, haystackOf(wordsIn('the cat '.repeat(10_000)))), [])
    assert.equal(findPassages(the, haystackOf(wordsIn('the '.repeat(30_000)))).length, 3)
  })
})
