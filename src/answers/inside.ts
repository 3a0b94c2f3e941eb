import type { Difference, Span, Word, Words } from '../text/index.ts'
import { before, folded, isDisfluency, nearPart, plainOf, sentenceAt, wordsOf } from './change-words.ts'
import { firstFrom, type Prepared } from './prepared.ts'
import { spokenIn } from './tags.ts'
import type { Told, Turning } from './told.ts'
import { isTurn } from './turns.ts'
import type { Change } from './verdict.ts'
import { opened } from './words.ts'

/** `whole` is what lies between, the outlet's words with it. */
export function insideOf(prepared: Prepared, needle: Words, difference: Difference, whole: Span | null, turning: Turning): Told {
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
  mine.length > 0 && opened(mine).join(' ') === opened(theirs).join(' ')
