import type { Quotation, Sentence, Token } from '../passage.ts'
import { isVerbOfSaying, speechTagEnd, startsLower, startsUpper, tellsOfWords } from '../speech-tag.ts'

type Use = Quotation['use']

/** The words of one pair of marks, `first` up to `end` between the marks, in the sentence they begin in. */
export type Inside = {
  readonly tokens: readonly Token[]
  readonly first: number
  readonly end: number
  readonly sentence: Sentence
}

/** What the sentence around looks like: in Title Case capitals say nothing, and a headline without a stop quotes rather than winks. */
type Around = { readonly titleCase: boolean; readonly stopped: boolean }

/** Longer ones are somebody's words. */
const MOST_WORDS = { title: 10, nickname: 3, scare: 3 }

/** How far around short marks a word that tells of words makes them speech. */
const NEAR = 25

/** A first guess at what marks are for, from what is inside and what stands next to them; speech unless there is reason to think otherwise. */
export function useOf(inside: Inside): Use {
  if (inside.end - inside.first > MOST_WORDS.title + 1) return 'speech'
  const around = lookAround(inside)
  if (!around.titleCase && isNickname(inside)) return 'nickname'
  if (isTitle(inside, around.titleCase)) return 'title'
  return around.stopped && isScare(inside) ? 'scare' : 'speech'
}

/** In Title Case no word this long has a small letter, in so many words at least. */
const TITLE_CASE = { letters: 5, words: 5 }

function lookAround({ tokens, first, end, sentence }: Inside): Around {
  let words = 0
  let small = 0
  const limit = Math.min(sentence.end, sentence.first + NEAR)
  for (let at = sentence.first; at < limit; at++) {
    if (tokens[at]!.kind !== 'word' || (at >= first && at < end)) continue
    words++
    if (tokens[at]!.text.length >= TITLE_CASE.letters && startsLower(tokens[at]!)) small++
  }
  const last = tokens[sentence.end - 1]!
  return { titleCase: words >= TITLE_CASE.words && small === 0, stopped: last.kind !== 'word' && last.kind !== 'number' }
}

const before = ({ tokens, first }: Inside): Token | undefined => tokens[first - 2]
const after = ({ tokens, end }: Inside): Token | undefined => tokens[end + 1]

// Robert “Bob” Hale
function isNickname(inside: Inside): boolean {
  const { tokens, first, end, sentence } = inside
  if (first - 2 < sentence.first || end + 1 >= sentence.end || end - first > MOST_WORDS.nickname) return false
  return isName(before(inside)!) && isName(after(inside)!) && every(tokens, first, end, isName)
}

const isName = (token: Token): boolean => token.kind === 'word' && startsUpper(token) && !isVerbOfSaying(token)

const JOINING = new Set("a an the and or but nor of in on at to for from by with as vs. vs v. is s ’s 's n’t n't ’ '".split(' '))
const BEFORE_TITLES = new Set(
  `on in of called titled entitled named book novel film movie show series song album musical play documentary program programme memoir podcast magazine
   newspaper host hosts co-host anchor 's magazine's report essay poem opera ballet painting exhibition column game episode`.split(
    /\s+/,
  ),
)

// on “Meet the Harbour”; the musical “Lanterns”
function isTitle(inside: Inside, titleCase: boolean): boolean {
  const { tokens, first, sentence } = inside
  const end = withoutComma(inside)
  const words = end - first
  if (words < 1 || words > MOST_WORDS.title || first - 1 <= sentence.first) return false
  if (!startsUpper(tokens[first]!) || !every(tokens, first, end, isTitleWord)) return false
  if (BEFORE_TITLES.has(before(inside)!.lower)) return true
  if (titleCase || words === 1 || end < inside.end || isNearSpeech(inside)) return false
  return every(tokens, first, end, (token) => !STATING.has(token.lower))
}

// A slogan that states something is somebody's words, capitals or not.
const STATING = new Set('i we you he she they is are was were will not do does did can must'.split(' '))

function isTitleWord(token: Token): boolean {
  if (token.kind === 'number') return true
  if (token.kind === 'word') return startsUpper(token) || JOINING.has(token.lower)
  return token.text === ':' || token.text === '&' || token.text === ','
}

// American commas stand inside the marks of a title too.
const withoutComma = ({ tokens, end }: Inside): number => (tokens[end - 1]?.text === ',' ? end - 1 : end)

// a so-called “reform”; the “experts” in the council
function isScare(inside: Inside): boolean {
  const { tokens, first, end, sentence } = inside
  const words = end - first
  if (words < 1 || words > MOST_WORDS.scare || first - 1 <= sentence.first) return false
  if (!every(tokens, first, end, (token) => token.kind === 'word' || token.kind === 'number')) return false
  if (before(inside)!.lower === 'so-called') return true
  return !isNearSpeech(inside)
}

function isNearSpeech({ tokens, first, end, sentence }: Inside): boolean {
  const from = Math.max(sentence.first, first - NEAR)
  const to = Math.min(sentence.end, end + NEAR)
  for (let at = from; at < to; at++)
    if ((at < first || at >= end) && (tellsOfWords(tokens[at]!) || tokens[at]!.text === ':')) return true
  return speechTagEnd(tokens, end + 1, sentence.end) >= 0
}

function every(tokens: readonly Token[], first: number, end: number, is: (token: Token) => boolean): boolean {
  for (let at = first; at < end; at++) if (!is(tokens[at]!)) return false
  return true
}
