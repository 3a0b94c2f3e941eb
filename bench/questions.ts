import { compareIn, quotationOf, quotationsIn, type Said, utterancesOf, verifyIn } from '../src/answers/index.ts'
import { docFromText } from '../src/documents/index.ts'
import { type Reading, read } from '../src/read.ts'

/** A hostile question: what it is called, how large it is, and how it is asked once it is made `size` large. */
export type Question = { readonly name: string; readonly size: number; make(size: number): () => unknown }

const said = (words: string, outlet = 'Bell'): Reading =>
  read(docFromText(`Number ${outlet}. “${words}” said Ana Roe.`, { outlet, published: '2031-03-01' }))

/** Words by number, of so many different ones: the same each time. */
function words(count: number, different: number): string {
  let state = 7
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return `w${(state >> 8) % different}`
  }).join(' ')
}

const asked = (text: string) => ({ words: text, speaker: null, form: 'direct' as const })
const STATEMENT = 'We will not send children over a bridge that we ourselves are afraid of,'
const ARTICLES = Array.from({ length: 20 }, (_, n) => said(STATEMENT, `Outlet ${n}`))
const WORDS = 10_000

/** A quotation of `size` words looked for in a document made of as many. */
const inItsLike = (name: string, quotation: (size: number) => string, text: (size: number) => string): Question => ({
  name: `verify: ${name}`,
  size: WORDS,
  make(size) {
    const articles = [said(text(size))]
    const question = asked(quotation(size))
    return () => verifyIn(question, articles)
  },
})

const statements = (size: number, wordsOf: (n: number) => string): Said[] =>
  Array.from({ length: size }, (_, n) => ({
    id: String(n).padStart(8, '0'),
    words: wordsOf(n),
    quoted: [],
    speaker: { name: 'Ana Roe', kind: 'person' },
    day: '2031-03-01',
  }))

const grouped = (name: string, wordsOf: (n: number) => string): Question => ({
  name: `utterances: ${name}`,
  size: 5_000,
  make(size) {
    const all = statements(size, wordsOf)
    return () => utterancesOf(all)
  },
})

export const QUESTIONS: readonly Question[] = [
  {
    name: 'verify: many different words',
    size: WORDS,
    make(size) {
      const question = asked(words(size, 50_000))
      return () => verifyIn(question, ARTICLES)
    },
  },
  {
    name: 'verify: "the the the …"',
    size: WORDS,
    make(size) {
      const question = asked('the '.repeat(size))
      return () => verifyIn(question, ARTICLES)
    },
  },
  inItsLike(
    '"the the the …" in itself',
    (size) => 'the '.repeat(size),
    (size) => 'the '.repeat(size),
  ),
  inItsLike(
    '"the the the …" in "the the a …"',
    (size) => 'the '.repeat(size),
    (size) => 'the the a '.repeat(size),
  ),
  inItsLike(
    'ten words over and over',
    (size) => words(size, 10),
    (size) => `a ${words(size, 10)}`,
  ),
  inItsLike(
    'a thousand words over and over',
    (size) => words(size, 1000),
    (size) => `a ${words(size, 1000)}`,
  ),
  inItsLike(
    '"… a … b …"',
    (size) => words(size, 10).replaceAll(' ', ' … '),
    (size) => words(size, 11),
  ),
  inItsLike(
    '"[a] [b] …"',
    (size) => words(size, 10).replaceAll(/w\d/g, '[$&]'),
    (size) => words(size, 11),
  ),
  {
    name: 'verify: many documents',
    size: 200,
    make(size) {
      const articles = Array.from({ length: size }, (_, n) => said(STATEMENT, `Outlet ${n}`))
      const question = asked('We will send children over a bridge that you are afraid of')
      return () => verifyIn(question, articles)
    },
  },
  {
    name: 'check: many quotations',
    size: 100,
    make(size) {
      const draft = read(
        Array.from({ length: size }, (_, n) => `“We will send ${n} children over a bridge,” said Ana Roe.`).join('\n\n'),
      )
      return () => quotationsIn(draft).map(({ quotation }) => verifyIn(quotation, ARTICLES))
    },
  },
  ...['Ana Roe said ', '“a ', "'a ", '<a ', 'a - ', '(a ', 'https://a.example/#:~:text=a&'].map(
    (unit): Question => ({
      name: `asked: ${JSON.stringify(unit)}`,
      size: 50_000,
      make: (size) => () => quotationOf(unit.repeat(size)),
    }),
  ),
  {
    name: 'compare: many outlets',
    size: 100,
    make(size) {
      const all = words(size, 1000).split(' ')
      const articles = all.map((word, n) =>
        said(`We will not send ${word} over a bridge that we are ${all[size - 1 - n]} of,`, `Outlet ${n}`),
      )
      return () => compareIn({ words: 'We will not send over a bridge', speaker: null }, articles)
    },
  },
  {
    name: 'compare: ten words over and over',
    size: WORDS,
    make(size) {
      const articles = [words(size, 10), words(size, 11), words(size, 9)].map((text, n) => said(text, `Outlet ${n}`))
      return () => compareIn({ words: words(size, 10), speaker: null }, articles)
    },
  },
  grouped('the same words', () => 'we will not send children over bridges'),
  grouped('alike words', (n) => `we will not send children over bridges until ${n % 1000} others have`),
  grouped('two words in common', (n) => `children bridges ${n} ${n * 7} ${n * 11} ${n * 13}`),
]
