import { type Span, wordsIn } from '../../text/index.ts'
import { isCommon, opened } from '../words.ts'

/** A word of a content: its place in the document's text and its folded letters. */
export type ContentWord = {
  readonly from: number
  readonly to: number
  readonly folded: string
  /** What its forms share; empty for a word that says nothing of a subject. */
  readonly stem: string
  /** It has a capital where none is due. */
  readonly isName: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Said of everything, besides the words that stand in any text: two statements that share one share no subject by it. */
const EMPTY = set(
  `people person man men woman women nobody anybody somebody everybody someone everyone anyone nothing time times week weeks month months year years yesterday tomorrow
   good great bad new old long little right sure able likely first last next same own little lots sort kind ways quite rather almost already several least less few too
   might ought shall upon without within across along toward towards among amid past
   tell tells told telling asks asked believe believes believed looks looked look hope hopes hoped feel feels felt mean means meant try tries tried trying using call calls called
   seem seems seemed happen happens happened become becomes became start starts started begin begins began continue continues continued keep keeps kept knew knows thinks thought
   says saying sees seen wanted comes takes gives gave yes okay mr mrs ms dr percent being`,
)

const MOST_WORDS = 400

/** The words of a content in order, contractions in one piece. */
export function contentWords(content: readonly Span[]): readonly ContentWord[] {
  return content
    .flatMap(({ from, text }) =>
      wordsIn(text).list.map((word) => ({
        from: from + word.from,
        to: from + word.to,
        folded: word.folded,
        stem: stemOf(word.folded),
        isName: isCapital(text[word.from]!) && !beginsSentence(text, word.from),
      })),
    )
    .slice(0, MOST_WORDS)
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

function beginsSentence(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && ' \t\r\n“”"‘’\'([«'.includes(text[before]!)) before--
  return before < 0 || '.!?…'.includes(text[before]!)
}

/** What the forms of one word share ("sign", "signed", "signing"); empty for a word of no subject. The word is folded. */
export function stemOf(folded: string): string {
  const [word = ''] = opened([folded])
  if (word.length < 2 || isCommon(word) || isCommon(folded) || EMPTY.has(word) || /^[^\p{L}\p{N}]/u.test(word)) return ''
  return shortened(word.replace(/'s?$/, ''))
}

// A word longer than this is none, and no pattern is to walk along it.
const LONGEST = 40

function shortened(given: string): string {
  const word = given.slice(0, LONGEST)
  if (word.length < 4 || /\d/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  const singular = word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
  const bare = /^(.{2,}[aeiouy].*?|.*[aeiouy].{2,}?)(?:ed|ing)$/.exec(singular)?.[1] ?? singular
  const once = bare !== singular && /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare
  return once.length > 3 && once.endsWith('e') ? once.slice(0, -1) : once.endsWith('i') ? `${once.slice(0, -1)}y` : once
}

/** The stems of words somebody asks about. */
export const stemsOf = (text: string): readonly string[] => {
  const words = wordsIn(text).list.map(({ folded }) => folded)
  const stems = [...new Set(words.map(stemOf).filter((stem) => stem !== ''))]
  // "about you": where all words are empty they are all there is.
  return stems.length > 0 ? stems : [...new Set(words)]
}
