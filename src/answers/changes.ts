import type { StatementSpeaker } from '../statements/index.ts'
import {
  type Difference,
  differencesOf,
  type Found,
  type Range,
  type Span,
  spanOf,
  type Word,
  type Words,
} from '../text/index.ts'
import { firstFrom, type Prepared } from './prepared.ts'
import { isTurn } from './turns.ts'
import type { Change } from './verdict.ts'
import { BEGINNERS, CLAUSES, DISFLUENCIES, DISFLUENT_PHRASES, opened } from './words.ts'

/** A change with its words, for the steps that judge it. */
export type Told = Change & {
  /** The words of each side, contractions opened. */
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
  /**
   * What bears on the words kept: of what is cut at a rim those of the same clause, of what is cut over several sentences those of the sentences that are
   * kept in part. Elsewhere `theirs`.
   */
  readonly near: readonly string[]
  /** Where conditions of the words kept may stand: all that is left out, or the parts of it in the sentences that are kept in part. */
  readonly reach: readonly Range[]
  /** What is cut at a rim is broken off inside a clause. */
  readonly broken: boolean
  /** How many sentences it leaves or joins: 0 inside one. */
  readonly crosses: number
}

/** Which side gives the words indirectly, with tense and person turned; null where neither does. */
export type Turning = 'quotation' | 'record' | null

/** What is changed inside the quotation and cut at its rims, in order. What the outlet says between two stretches of one speaker's words is no change. */
export function changesAt(prepared: Prepared, needle: Words, found: Found, turning: Turning): Told[] {
  const inside = differencesOf(needle, prepared.haystack, found).flatMap((difference) =>
    spoken(prepared, difference).map((own) => insideOf(prepared, needle, own, difference.found, turning)),
  )
  return [...rimOf(prepared, needle, found, 'start'), ...inside, ...rimOf(prepared, needle, found, 'end')]
}

/** An outlet's ", she told the council on Monday," has no more words. */
const LONGEST_TAG = 40

/** The next quoted word behind what the outlet says after the quoted word `last`; -1 where there is none near. */
export function pastTag(document: Prepared, last: number): number {
  if (document.quoted(last) === 0 || document.quoted(last + 1) > 0) return -1
  for (let at = last + 2; at <= last + LONGEST_TAG + 1; at++) if (document.quoted(at) > 0) return at
  return -1
}

/** The difference without what the outlet says between two stretches of one speaker's words. */
function spoken(prepared: Prepared, difference: Difference): Difference[] {
  if (!difference.found) return [difference]
  const { list } = prepared.haystack.words
  const [first, end] = slid(prepared, wordsOf(list, difference.found), difference.kind === 'deletion')
  if (!isOneVoice(prepared, first - 1, end) || hasOther(prepared, first, end)) return [difference]
  const isTag = (at: number) => isOutlets(prepared, at, first - 1, end)
  let [from, to] = [first, end]
  while (from < to && isTag(from)) from++
  while (to > from && isTag(to - 1)) to--
  if (end - first - (to - from) > LONGEST_TAG) return [difference]
  if (from < to) return [{ ...difference, found: spanning(prepared, from, to) }]
  return difference.quoted ? [{ ...difference, kind: 'insertion', found: null }] : []
}

/** Whether somebody else speaks between two statements: "…,” Roe said. Fann denied it. “…": then nobody says that the one goes on in the other. */
function hasOther(prepared: Prepared, first: number, end: number): boolean {
  const [one, other] = [prepared.statementsAt(first - 1), prepared.statementsAt(end)]
  if (one.some((statement) => other.includes(statement))) return false
  const own = [one[0]?.speaker?.id, other[0]?.speaker?.id]
  for (let at = first; at < end; at++) {
    const speaker = prepared.statementsAt(at)[0]?.speaker?.id
    if (speaker !== undefined && !own.includes(speaker)) return true
  }
  return false
}

/** "… the committee,” said Roe of the [committee,] “and …": which of two like words was left out is chosen so that a tag is left out whole. */
function slid(prepared: Prepared, [first, end]: readonly [number, number], isDeletion: boolean): readonly [number, number] {
  const { list } = prepared.haystack.words
  const isWhole = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (!isOutlets(prepared, at, from - 1, to)) return false
    return true
  }
  if (!isDeletion || isWhole(first, end)) return [first, end]
  for (let by = 1; by <= MOST_SLID && list[end + by - 1] && list[first + by - 1]!.folded === list[end + by - 1]!.folded; by++)
    if (isWhole(first + by, end + by)) return [first + by, end + by]
  for (let by = 1; by <= MOST_SLID && first - by > 0 && list[first - by]!.folded === list[end - by]!.folded; by++)
    if (isWhole(first - by, end - by)) return [first - by, end - by]
  return [first, end]
}

const MOST_SLID = 6

/** Whether the words at two places are known to be those of two speakers. */
export function areTwoVoices(prepared: Prepared, a: number, b: number): boolean {
  const [mine, theirs] = [prepared.statementsAt(a)[0]?.speaker, prepared.statementsAt(b)[0]?.speaker]
  if (!mine || !theirs || mine.id === theirs.id) return false
  const { list } = prepared.haystack.words
  // Two who are both named are two. A pronoun may be misread: within a paragraph the one who spoke goes on.
  return (isSure(mine) && isSure(theirs)) || blockAt(prepared, list[a]!) !== blockAt(prepared, list[b]!)
}

/** Whether the words at two places may be one speaker's: both somebody's, and not those of two. */
function isOneVoice(prepared: Prepared, a: number, b: number): boolean {
  const { list } = prepared.haystack.words
  if (!list[a] || !list[b]) return false
  const [one, other] = [prepared.statementsAt(a), prepared.statementsAt(b)]
  if (isQuoted(prepared, a) !== isQuoted(prepared, b) && !one.some((statement) => other.includes(statement))) return false
  if (!isQuoted(prepared, a) && (one.length === 0 || other.length === 0)) return false
  return !areTwoVoices(prepared, a, b)
}

const isSure = ({ via }: StatementSpeaker) => via === 'name' || via === 'alias' || via === 'label'

const blockAt = ({ reading }: Prepared, { from }: Range): number =>
  reading.doc.blocks.findIndex((block) => block.from <= from && from < block.to)

/** Words in marks within what the outlet says are a title or a nickname where they are no more than this. */
const TITLE_WORDS = 5

const isQuoted = (prepared: Prepared, at: number) => prepared.quoted(at) > 0

/** Whether a word between two places of one speaker's words is the outlet's: outside the marks, and in no statement that holds both. */
function isOutlets(prepared: Prepared, at: number, a: number, b: number): boolean {
  const owners = prepared.statementsAt(at)
  if (!isQuoted(prepared, a) || !isQuoted(prepared, b)) return owners.length === 0
  const [one, other] = [prepared.statementsAt(a), prepared.statementsAt(b)]
  return prepared.quoted(at) <= TITLE_WORDS && !owners.some((statement) => one.includes(statement) && other.includes(statement))
}

/** `whole` is what lies between, the outlet's words with it. */
function insideOf(prepared: Prepared, needle: Words, difference: Difference, whole: Span | null, turning: Turning): Told {
  const { kind, quoted, found, disclosed } = difference
  const { list } = prepared.haystack.words
  const [mine, theirs] = [folded(needle.text, needle.list, quoted), found ? spokenIn(prepared, found) : []]
  const kept = whole ? wordsOf(list, whole) : null
  const crosses = found && whole && !isOfOneSentence(prepared, found, kept!) ? sentencesCrossed(prepared, whole) : 0
  const sides = found && crosses > 0 ? sidesOf(prepared, found, kept!) : null
  const [ours, others] = turning === null ? [mine, theirs] : unturned(mine, theirs, turning)
  return {
    kind,
    where: 'inside',
    quoted,
    found,
    at: quoted?.from ?? needle.list[difference.before]?.from ?? needle.text.length,
    disclosed,
    turned: turning === 'quotation' ? isTurn(mine, theirs) : turning === 'record' && isTurn(theirs, mine),
    disfluency:
      isContraction(mine, theirs) || (kind === 'deletion' && isDisfluency(theirs, found ? before(prepared, found) : '')),
    gap: sides && gapOf(prepared, kept!, crosses),
    mine: opened(ours),
    theirs: opened(theirs),
    near: sides ? sides.near : opened(others),
    reach: sides ? sides.reach : found ? [found] : [],
    broken: false,
    crosses,
  }
}

/** The words of a stretch without those the outlet says within it. */
function spokenIn(prepared: Prepared, found: Span): string[] {
  const { list, text } = prepared.haystack.words
  const [first, end] = wordsOf(list, found)
  const isWhole = !isOneVoice(prepared, first, end - 1)
  return list
    .slice(first, end)
    .flatMap((word, n) => (isWhole || !isOutlets(prepared, first + n, first, end - 1) ? [plainOf(text, word)] : []))
}

/** Whether what is left out is only the end of the sentence kept before it, or the beginning of the one kept after it: that is a cut in one sentence. */
function isOfOneSentence(prepared: Prepared, found: Span, [first, end]: readonly [number, number]): boolean {
  const { list } = prepared.haystack.words
  const holds = (kept: Word | undefined) => {
    const sentence = kept && sentenceAt(prepared, kept)
    return sentence !== undefined && sentence.from <= found.from && found.to <= sentence.to
  }
  return holds(list[first - 1]) || holds(list[end])
}

/** The words of both sides without those that indirect speech turns, where they stand word against word. */
function unturned(mine: readonly string[], theirs: readonly string[], turning: Turning): [string[], string[]] {
  if (mine.length !== theirs.length) return [[...mine], [...theirs]]
  const isTurned = (n: number) => (turning === 'quotation' ? isTurn([mine[n]!], [theirs[n]!]) : isTurn([theirs[n]!], [mine[n]!]))
  const left = mine.flatMap((word, n) => (word === theirs[n] || isTurned(n) ? [] : [n]))
  return [left.map((n) => mine[n]!), left.map((n) => theirs[n]!)]
}

/** Of what is left out over several sentences: what else the sentences say that were kept in part, before the gap and behind it. */
function sidesOf(prepared: Prepared, found: Span, [first, end]: readonly [number, number]): Pick<Told, 'near' | 'reach'> {
  const { list, text } = prepared.haystack.words
  const within = (kept: Word | undefined) => {
    if (!kept) return { range: found, cut: [] }
    const sentence = sentenceAt(prepared, kept)
    const range = { from: Math.max(found.from, sentence.from), to: Math.min(found.to, sentence.to) }
    return { range, cut: list.slice(firstFrom(list, range.from), firstFrom(list, range.to)) }
  }
  const [left, right] = [within(list[first - 1]), within(list[end])]
  const near = [
    ...(left.cut.length > 0 ? nearPart(text, left.cut, 'end', list[first - 1]!) : []),
    ...(right.cut.length > 0 ? nearPart(text, right.cut, 'start', list[end]!) : []),
  ]
  return {
    near: opened(near.map((word) => plainOf(text, word))),
    reach: [left, right].filter(({ cut }) => cut.length > 0).map(({ range }) => range),
  }
}

/** How much lies between what was kept on both sides, and whose words besides. */
function gapOf(prepared: Prepared, [first, end]: readonly [number, number], crosses: number): Change['gap'] {
  const own = new Set([first - 1, end].map((at) => prepared.statementsAt(at)[0]?.speaker?.name))
  const speakers = new Set<string>()
  for (let at = first; at < end; at++) {
    const name = prepared.statementsAt(at)[0]?.speaker?.name
    if (name !== undefined && !own.has(name)) speakers.add(name)
  }
  return { words: end - first, sentences: crosses + 1, speakers: [...speakers] }
}

/** What the sentence says before the first or after the last word found, as far as it is somebody's words. */
function rimOf(prepared: Prepared, needle: Words, { words }: Found, where: 'start' | 'end'): Told[] {
  const { list } = prepared.haystack.words
  const at = where === 'start' ? words.from : words.to - 1
  const sentence = sentenceAt(prepared, list[at]!)
  const owner = prepared.statementsAt(at)[0]
  const step = where === 'start' ? -1 : 1
  const isIts = (n: number) =>
    list[n] !== undefined &&
    list[n].from >= sentence.from &&
    list[n].to <= sentence.to &&
    // Where nobody is known to say it, the marks tell how far the words reach.
    (owner === undefined ? isQuoted(prepared, n) === isQuoted(prepared, at) : prepared.statementsAt(n).includes(owner))
  // The words may go on behind ", she said,": so much of a tag is stepped over.
  let rim = at
  for (let n = at + step; list[n] && list[n]!.from >= sentence.from && list[n]!.to <= sentence.to; n += step)
    if (isIts(n)) rim = n
  if (rim === at) return []
  const [first, end] = where === 'start' ? [rim, at] : [at + 1, rim + 1]
  const cut = list.slice(first, end).filter((_, n) => isIts(first + n))
  // "She said that": no word of hers.
  if (where === 'start' && cut.length === 1 && cut[0]!.folded === 'that') return []
  const { text } = prepared.haystack.words
  const clause = nearPart(text, cut, where, list[at]!)
  // A fragment says by its small letter that it is one: of what stands before it only the words right before it bear on it.
  const near = where === 'start' && !isSentence(needle) ? clause.slice(-RIGHT_BEFORE) : clause
  const disclosed = where === 'start' ? needle.list[0]!.gap : needle.gapAtEnd
  return [
    {
      kind: 'deletion',
      where,
      quoted: null,
      found: spanning(prepared, first, end),
      at: where === 'start' ? needle.list[0]!.from : needle.list.at(-1)!.to,
      disclosed,
      turned: false,
      disfluency: isDisfluency(
        cut.map((word) => word.folded),
        '',
      ),
      gap: null,
      mine: [],
      theirs: opened(cut.map((word) => plainOf(text, word))),
      near: opened(near.map((word) => plainOf(text, word))),
      reach: [spanning(prepared, first, end)],
      broken: isBroken(needle, text, list[at]!, cut, where),
      crosses: 0,
    },
  ]
}

/** The words of the cut that belong to the clause of what was kept: up to the first mark or word that begins another clause. */
function nearPart(text: string, cut: readonly Word[], where: 'start' | 'end', kept: Word): Word[] {
  const order = where === 'start' ? [...cut].reverse() : cut
  const part: Word[] = []
  let last = kept
  if (where === 'start' && CLAUSES.has(kept.folded)) return []
  for (const word of order) {
    const between = where === 'start' ? text.slice(word.to, last.from) : text.slice(last.to, word.from)
    if (/[,;:—–()]| - /.test(between) || CLAUSES.has(word.folded)) break
    part.push(word)
    last = word
  }
  return where === 'start' ? part.reverse() : part
}

const RIGHT_BEFORE = 3

/** Whether it begins with a capital as a sentence does; of capitals alone, and of a word or two, nobody can tell. */
function isSentence({ text, list }: Words): boolean {
  const opening = text[list[0]!.from]!
  return list.length > 2 && opening !== opening.toLowerCase() && text !== text.toUpperCase()
}

/**
 * Whether the quotation stands as a whole sentence that the record does not have so: it begins with a capital, and what it leaves out is torn
 * off inside a clause. A quotation that begins small is a fragment and says so.
 */
function isBroken(needle: Words, text: string, kept: Word, cut: readonly Word[], where: 'start' | 'end'): boolean {
  if (!isSentence(needle)) return false
  const opening = needle.text[needle.list[0]!.from]!
  const [left, right] = where === 'start' ? [cut.at(-1)!, kept] : [kept, cut[0]!]
  if (/[,;:—–()…]| - /.test(text.slice(left.to, right.from))) return false
  if (where === 'start') {
    // A name or "I" has its capital wherever it stands.
    const same = text[kept.from] === opening
    return !same && !BEGINNERS.has(left.folded) && !CLAUSES.has(kept.folded)
  }
  return !BEGINNERS.has(right.folded)
}

function sentenceAt(prepared: Prepared, word: Word): Range {
  const sentences = prepared.sentences()
  const sentence = sentences[firstFrom(sentences, word.from + 1) - 1]
  return sentence && sentence.to >= word.to ? sentence : { from: word.from, to: word.to }
}

/** How many sentences begin inside the words left out, counting the one that begins right after. */
function sentencesCrossed(prepared: Prepared, found: Span): number {
  const sentences = prepared.sentences()
  const { list } = prepared.haystack.words
  const [, end] = wordsOf(list, found)
  const next = list[end]?.from ?? found.to
  const [first, last] = [firstFrom(sentences, found.from + 1), firstFrom(sentences, next + 1)]
  // A cut that begins with its sentence and ends with it leaves that sentence out whole.
  return last - first
}

/** "I'm" for "I am", or the other way round. */
const isContraction = (mine: readonly string[], theirs: readonly string[]): boolean =>
  mine.length > 0 && mine.length + theirs.length > 0 && opened(mine).join(' ') === opened(theirs).join(' ')

function isDisfluency(words: readonly string[], previous: string): boolean {
  if (words.length === 0) return false
  if (words.length === 1 && words[0] === previous) return true
  return words.every((word) => DISFLUENCIES.has(word)) || DISFLUENT_PHRASES.includes(words.join(' '))
}

const before = ({ haystack }: Prepared, found: Span): string =>
  haystack.words.list[firstFrom(haystack.words.list, found.from) - 1]?.folded ?? ''

const wordsOf = (list: readonly Word[], { from, to }: Range): readonly [number, number] => [
  firstFrom(list, from),
  firstFrom(list, to),
]

function spanning({ haystack }: Prepared, first: number, end: number): Span {
  const { text, list } = haystack.words
  return spanOf(text, list[first]!.from, list[end - 1]!.to)
}

function folded(text: string, list: readonly Word[], span: Range | null): string[] {
  if (!span) return []
  const [first, end] = wordsOf(list, span)
  return list.slice(first, end).map((word) => plainOf(text, word))
}

const BEFORE_MONTH =
  /(?:\b(?:in|of|on|since|until|till|by|last|next|this|early|late|mid|before|after|from|to|through)|\d)[\s-]+$/i

/** A word as it is folded, but for the month of May, which is no "may". */
function plainOf(text: string, { folded, from, to }: Word): string {
  const isMonth =
    folded === 'may' &&
    text[from] === 'M' &&
    (BEFORE_MONTH.test(text.slice(Math.max(0, from - 12), from)) || /^\s+\d/.test(text.slice(to, to + 3)))
  return isMonth ? 'May' : folded
}
