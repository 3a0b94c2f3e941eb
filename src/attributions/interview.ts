import { type BlockRun, blockRuns, type Passage } from '../sentences/index.ts'
import { coverage } from './coverage.ts'
import { sentenceAt } from './grammar/lookup.ts'
import type { Run } from './grammar/run.ts'
import { isCapitalised } from './lexicon/words.ts'

/** An interview whose turns bear no names: what is asked stands in paragraphs of its own, what is answered below. */
export type Interview = {
  /** Indices of the blocks that ask. */
  readonly asked: ReadonlySet<number>
  /** The paragraphs of each answer. */
  readonly answers: readonly (readonly BlockRun[])[]
  /** What stands before the first question, in tokens: the headline, who is interviewed. */
  readonly head: Run
  /** The words there that say it is one; none where only the form shows it. */
  readonly introductions: readonly Introduction[]
}

/** A word that says somebody is interviewed, and on which side of it he is named: either, where both may be ("talks to"). */
type Introduction = { readonly at: number; readonly guest: 'before' | 'after' | 'either' }

const FEWEST_QUESTIONS = 3
const FEWEST_TO_YOU = 2
const FEWEST_UNTOLD = 5
const LONGEST_QUESTION = 80
// Paragraphs to a question, on the average: a column that asks its readers something now and then has more.
const MOST_TO_A_QUESTION = 4
const SHORTEST_ANSWER = 8
const MOST_INTRODUCTIONS = 16

/**
 * The interview a text is, or null. Whole paragraphs become somebody's words by it, so that all must agree: three questions at least, to a "you", most answers by
 * an "I", the most of the text, and words above that say it is one; where nothing says so, more and surer turns. Questions of readers have an "I" of their own, what
 * explains the news has none in its answers, and a column no "you" in its questions.
 */
export function interviewIn(passage: Passage): Interview | null {
  if (!known.has(passage)) known.set(passage, lookedFor(passage))
  return known.get(passage) ?? null
}

// Asked by the rule, by what leaves out the questions, with the model and without, and by what tells whose the answers are.
const known = new WeakMap<Passage, Interview | null>()

function lookedFor(passage: Passage): Interview | null {
  const { blocks } = passage
  const rows = blockRuns(passage).filter(({ block }) => KINDS.has(blocks[block]!.kind))
  const turns = turnsOf(passage, rows)
  const { asks, from, to } = turns
  const asked = rows.filter((_, n) => asks[n])
  const most = turns.inBold ? 2 * MOST_TO_A_QUESTION : MOST_TO_A_QUESTION
  if (asked.length < FEWEST_QUESTIONS || to - from > most * asked.length || (to - from + 2) * 2 < rows.length) return null
  const own = ownWords(passage)
  const toYou = asked.filter((row) => own(row, YOU)).length
  const readers = asked.filter((row) => own(row, ME) && !own(row, YOU)).length
  if (toYou < FEWEST_TO_YOU || readers * 3 >= asked.length) return null
  const answers = answersIn(passage, rows, turns, own)
  const byI = answers.filter((answer) => answer.some((row) => own(row, I))).length
  const byOne = answers.filter((answer) => answer.some((row) => own(row, ME))).length
  if (answers.length < FEWEST_QUESTIONS || byI * 2 < answers.length || byOne * 3 < answers.length) return null
  const head = { first: 0, end: rows[from]!.run.first }
  const introductions = introductionsIn(passage, head)
  const words = answers.reduce((sum, answer) => sum + answer.reduce((all, { run }) => all + run.end - run.first, 0), 0)
  const isSure =
    asked.length >= FEWEST_UNTOLD &&
    toYou * 2 >= asked.length &&
    byOne * 3 >= answers.length * 2 &&
    words >= SHORTEST_ANSWER * answers.length
  if (introductions.length ? toYou * 4 < asked.length : !isSure) return null
  return { asked: new Set(asked.map(({ block }) => block)), answers, head, introductions }
}

/** Which rows ask, the first and the last that do beyond doubt, and whether the page sets what is asked in bold letters. */
type Turns = { readonly asks: readonly boolean[]; readonly from: number; readonly to: number; readonly inBold: boolean }

function turnsOf(passage: Passage, rows: readonly BlockRun[]): Turns {
  const { blocks } = passage
  const isBold = ({ block }: BlockRun) => blocks[block]!.bold === true
  const marked = rows.map((row) => isQuestion(passage, row))
  const bold = rows.filter((row, n) => marked[n] && isBold(row)).length
  const inBold = bold >= FEWEST_TO_YOU && bold * 2 > marked.filter(Boolean).length
  const questions = inBold ? rows.map((row, n) => marked[n]! && (isBold(row) || blocks[row.block]!.kind === 'heading')) : marked
  const [from, to] = [questions.indexOf(true), questions.lastIndexOf(true)]
  // in such letters "The mayor says you were warned." is asked, too
  const asks = rows.map((row, n) => questions[n]! || (inBold && n > from && n < to && isBold(row)))
  return { asks, from, to, inBold }
}

type Own = (row: BlockRun, words: ReadonlySet<string>) => boolean

/** Whether one of the words stands in a row outside quotation marks. */
function ownWords({ tokens, quotations }: Passage): Own {
  const quoted = coverage(quotations)
  return ({ run: { first, end } }, words) => {
    for (let i = first; i < end; i++) if (words.has(tokens[i]!.lower) && !quoted(i)) return true
    return false
  }
}

/** The paragraphs of each answer that does not begin in quotation marks. */
function answersIn(passage: Passage, rows: readonly BlockRun[], { asks, from, to, inBold }: Turns, own: Own): BlockRun[][] {
  const { blocks, tokens } = passage
  const isUnsure = (row: BlockRun) => isPrompt(passage, row, own) || (isShort(row) && !own(row, I))
  const answers: BlockRun[][] = []
  for (let n = from + 1; n < rows.length; n++) {
    const row = rows[n]!
    const { kind, bold } = blocks[row.block]!
    if (asks[n]) continue
    if (asks[n - 1]) answers.push([])
    if (kind === 'heading' || isNote(passage, row)) continue
    // the first paragraph below a question answers it; what follows may be asked without a mark, and behind the last answer the article goes on
    const isFirst = asks[n - 1]
    if (!isFirst && n > to && (bold || !own(row, ME))) break
    if (isFirst || n > to || (isSentence(passage, row) && !(inBold ? opensAsking(passage, row, own) : isUnsure(row))))
      answers.at(-1)!.push(row)
  }
  return answers.filter(([row]) => row && tokens[row.run.first]!.kind !== 'mark')
}

const KINDS = new Set(['heading', 'paragraph', 'quote', 'item'])
const YOU = new Set(['you', 'your', 'yours', 'yourself', 'yourselves'])
const ME = new Set(['i', 'me', 'my', 'mine', 'myself'])
const WE = new Set('i me my we our'.split(' '))
const I = new Set([...ME, 'we', 'us', 'our', 'ours', 'ourselves'])

function isQuestion({ tokens, blocks }: Passage, { block, run: { first, end } }: BlockRun): boolean {
  if (blocks[block]!.kind === 'headline' || end - first > LONGEST_QUESTION || tokens[first]!.kind === 'mark') return false
  // not the asterisks a scrape leaves of bold letters
  return tokens.slice(first, end).findLast(({ text }) => !/^[*_]+$/u.test(text))?.text === '?'
}

/** "(Laughs.)", "[The phone rings.]" */
const isNote = ({ tokens }: Passage, { run: { first, end } }: BlockRun): boolean =>
  (tokens[first]!.text === '(' && tokens[end - 1]!.text === ')') || (tokens[first]!.text === '[' && tokens[end - 1]!.text === ']')

/** Not what a scrape leaves of a picture ("Lund on the quay. Image: A. Moe") or of a line in large letters. */
const isSentence = ({ tokens }: Passage, { run: { first, end } }: BlockRun): boolean =>
  (/^(?:[.!…)\]]|\.\.\.)$/u.test(tokens[end - 1]!.text) || tokens[end - 1]!.kind === 'mark') &&
  tokens[first]!.kind !== 'mark' &&
  !tokens.slice(first, end).some(({ lower }, n) => PICTURE.has(lower) && tokens[first + n + 1]?.text === ':')
const PICTURE = new Set('image images photo photograph picture credit caption'.split(' '))

/** "And your brother? He is well.": a question to the one who answers before what he says. */
function opensAsking(passage: Passage, row: BlockRun, own: Own): boolean {
  const { first } = row.run
  const { end } = passage.sentences[sentenceAt(passage, first)!]!
  return passage.tokens[end - 1]!.text === '?' && own({ ...row, run: { first, end } }, YOU)
}

/** "You have been called stubborn.", "Tell us about the ice.", "Were you afraid? Of the ice.": a "you" and no "I", one asked to tell, a question first. */
function isPrompt(passage: Passage, row: BlockRun, own: Own): boolean {
  const { tokens, sentences } = passage
  const { first } = row.run
  const asks = tokens[sentences[sentenceAt(passage, first)!]!.end - 1]!.text === '?'
  return asks || (own(row, YOU) && !own(row, WE)) || TELL.has(tokens[first]!.lower)
}
/** "The mayor says it was an accident.": whose so few words are nothing tells. */
const isShort = ({ run: { first, end } }: BlockRun): boolean => end - first < SHORTEST_ALONE
const SHORTEST_ALONE = 30
const TELL = new Set('tell talk describe explain'.split(' '))

/** Where the words above the questions say that somebody is interviewed who is named there. */
function introductionsIn(passage: Passage, { end }: Run): readonly Introduction[] {
  const found: Introduction[] = []
  let named = false // in the sentence before, or in the paragraph
  let block = -1
  for (const sentence of passage.sentences) {
    if (sentence.first >= end || found.length >= MOST_INTRODUCTIONS) break
    const before: boolean = named
    named = isNamedIn(passage, sentence) || (before && sentence.block === block)
    block = sentence.block
    if (!named && !before) continue
    for (let at = sentence.first; at < sentence.end; at++) {
      const guest = sideOf(passage, at, end)
      if (guest) found.push({ at, guest })
    }
  }
  return found
}

/** Two capitals on end. */
function isNamedIn({ tokens }: Passage, { first, end }: Run): boolean {
  for (let at = first + 1; at < end; at++) if (isCapitalised(tokens[at]!.text) && isCapitalised(tokens[at - 1]!.text)) return true
  return false
}

function sideOf({ tokens }: Passage, at: number, end: number): Introduction['guest'] | null {
  const next = (n: number) => (at + n < end ? tokens[at + n]!.lower : '')
  const { lower } = tokens[at]!
  if (lower === 'interviewed' && next(1) === 'by') return 'before'
  if (/^interview(?:s|ed)?$/u.test(lower)) return lower === 'interview' && next(1) !== 'with' ? 'either' : 'after'
  if (TALKS.has(lower) && (OF.has(next(1)) || lower === 'conversation')) return 'either'
  if (MEETS.has(lower) && (next(1) === 'down' || next(1) === 'up') && next(2) === 'with') return 'either'
  if (lower === 'tells' || (ANSWERS.has(lower) && tokens.slice(at, at + NEAR).some((token) => token.lower === 'questions')))
    return 'before'
  if (ASKS.has(lower) && isCapitalised(tokens[at + 1]!.text)) return 'after'
  if (MET.has(lower) && HIM.has(next(1))) return 'either'
  return lower === 'q&a' || (lower === 'q' && AND.has(next(1)) && next(2) === 'a') ? 'either' : null
}
const NEAR = 5
const AND = new Set(['&', 'and'])
const ANSWERS = new Set('answers answered answering'.split(' '))
const WITH = new Set(['with', 'to'])
const OF = new Set([...WITH, 'about'])
const TALKS = new Set('talk talks talked talking speak speaks spoke spoken speaking chat chats chatted conversation'.split(' '))
const MEETS = new Set('sat sit sits caught catch catches catching meet meets met'.split(' '))
const MET = new Set(['met', 'meets', 'meet'])
const HIM = new Set(['him', 'her'])
const ASKS = new Set(['asks', 'asked'])
