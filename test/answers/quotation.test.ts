import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { quotationOf, quotationsIn } from '../../src/answers/index.ts'
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
    ['https://courier.example/a#:~:text=We%20will,build%20it', 'We will … build it', null],
    ['https://courier.example/a#:~:text=he%20said-,We%20will%20build%20it,-and%20left', WORDS, null],
  ]
  for (const [input, words, speaker, form = 'direct'] of ROWS)
    test(input, () => {
      const { url, ...quotation } = quotationOf(input)
      assert.deepEqual(quotation, { words, speaker, form })
      assert.equal(url, input.startsWith('https') ? 'https://courier.example/a' : null)
    })
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
