import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { quotationOf, quotationsIn, spelledOut } from '../../src/answers/index.ts'
import { read } from '../../src/read.ts'

describe('a quotation as people have it', () => {
  const WORDS = 'We will build it'
  const ROWS: readonly (readonly [input: string, words: string, speaker: string | null, form?: 'indirect'])[] = [
    [WORDS, WORDS, null],
    [`“${WORDS}”`, WORDS, null],
    [`"${WORDS},"`, `${WORDS},`, null],
    [`‘${WORDS}’`, WORDS, null],
    [`«${WORDS}»`, WORDS, null],
    [`“${WORDS},” said Ana Roe.`, `${WORDS},`, 'Ana Roe'],
    [`Ana Roe said on Friday: “${WORDS}.”`, `${WORDS}.`, 'Ana Roe'],
    [`Ana Roe: “${WORDS}”`, WORDS, 'Ana Roe'],
    [`Ana Roe: ${WORDS}`, WORDS, 'Ana Roe'],
    ['“We will,” Ana Roe said, “build it.”', 'We will, build it.', 'Ana Roe'],
    ['“We will build it,” she said.', 'We will build it,', null],
    ['Ana Roe said that they would build it', 'they would build it', 'Ana Roe', 'indirect'],
    ['Ana Roe told reporters on Friday that they would build it', 'they would build it', 'Ana Roe', 'indirect'],
    ['I said that we will build it', 'I said that we will build it', null],
    [
      'We will build the “wall of glass” by the sea and then another one',
      'We will build the “wall of glass” by the sea and then another one',
      null,
    ],
    [`“${WORDS},” Ana Roe, the mayor, told reporters on Friday.`, `${WORDS},`, 'Ana Roe'],
    [`As Ana Roe put it, “${WORDS}.”`, `${WORDS}.`, 'Ana Roe'],
    [`According to Ana Roe, "${WORDS}"`, WORDS, 'Ana Roe'],
    [`Did Ana Roe really say “${WORDS}”?`, WORDS, 'Ana Roe'],
    [`A spokesman for Ana Roe said: “${WORDS}.”`, `${WORDS}.`, 'A spokesman for Ana Roe'],
    [`Ana Roe told Jon Brask: “${WORDS}.”`, `${WORDS}.`, 'Ana Roe'],
    [`'${WORDS}, but we don't know when,' said Ana Roe`, `${WORDS}, but we don't know when,`, 'Ana Roe'],
    [`“${WORDS}” — Ana Roe, March 2031`, WORDS, 'Ana Roe'],
    [`${WORDS} – Ana Roe`, WORDS, 'Ana Roe'],
    [`${WORDS} (Ana Roe)`, WORDS, 'Ana Roe'],
    [`${WORDS} (and they will pay)`, `${WORDS} (and they will pay)`, null],
    [`${WORDS} - and nobody will pay`, `${WORDS} - and nobody will pay`, null],
    ['Ana Roe said “we will build it” and “nobody will pay”.', 'we will build it … nobody will pay', 'Ana Roe'],
    [`<p>${WORDS}</p>`, WORDS, null],
    ['Did Ana Roe say that they would build it?', 'they would build it', 'Ana Roe', 'indirect'],
    ['Nobody said that they would build it', 'Nobody said that they would build it', null],
    ['Did we build it?', 'Did we build it?', null],
    ['https://courier.example/a#:~:text=We%20will,build%20it', 'We will … build it', null],
    ['See https://courier.example/a#:~:text=We%20will%20build%20it', WORDS, null],
    ['https://courier.example/a#:~:text=We%20will&text=build%20it', 'We will … build it', null],
    ['https://courier.example/a#:~:text=he%20said-,We%20will%20build%20it,-and%20left', WORDS, null],
  ]
  for (const [input, words, speaker, form = 'direct'] of ROWS)
    test(input, () => {
      const { url, isRange, ...quotation } = quotationOf(input)
      assert.deepEqual(quotation, { words, speaker, form })
      assert.equal(isRange, input.includes('We%20will,build'))
      assert.equal(url, input.includes('https') ? 'https://courier.example/a' : null)
    })
})

test('a range that an address names is spelled out from the article that has it', () => {
  const article = read('“We will build it, whatever they say, and nobody will stop us,” said Ana Roe.')
  const asked = quotationOf('https://courier.example/a#:~:text=said-,We%20will,stop%20us')
  assert.equal(
    spelledOut(asked, [read('The sea was calm.'), article]).words,
    'We will build it, whatever they say, and nobody will stop us',
  )
  assert.equal(spelledOut(asked, []).words, 'We will … stop us')
  assert.deepEqual(quotationOf('https://courier.example/a').words, '')
})

test('the quotations of a draft, with the speaker the draft gives each', () => {
  const draft = read(`“We will build it,” said Ana Roe. “By May.”

Jon Brask called the plan “brave but dear.” The old song “Home over the cold grey sea” was sung. It is a “plan”.`)
  assert.deepEqual(
    quotationsIn(draft).map(({ quotation }) => [quotation.words, quotation.speaker]),
    [
      ['We will build it, By May.', 'Ana Roe'],
      ['brave but dear.', 'Jon Brask'],
      ['Home over the cold grey sea', null],
    ],
  )
})
