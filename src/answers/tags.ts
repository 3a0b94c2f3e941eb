import type { StatementSpeaker } from '../statements/index.ts'
import type { Difference, Range, Span } from '../text/index.ts'
import { plainOf, spanning, wordsOf } from './change-words.ts'
import type { Prepared } from './prepared.ts'

/** An outlet's ", she told the council on Monday," has no more words. */
const LONGEST_TAG = 40

/** The next quoted word behind what the outlet says after the quoted word `last`; -1 where there is none near. */
export function pastTag(document: Prepared, last: number): number {
  if (document.quoted(last) === 0 || document.quoted(last + 1) > 0) return -1
  for (let at = last + 2; at <= last + LONGEST_TAG + 1; at++) if (document.quoted(at) > 0) return at
  return -1
}

/** The difference without what the outlet says between two stretches of one speaker's words. */
export function spoken(prepared: Prepared, difference: Difference): Difference[] {
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
export function isOneVoice(prepared: Prepared, a: number, b: number): boolean {
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

export const isQuoted = (prepared: Prepared, at: number) => prepared.quoted(at) > 0

/** Whether a word between two places of one speaker's words is the outlet's: outside the marks, and in no statement that holds both. */
export function isOutlets(prepared: Prepared, at: number, a: number, b: number): boolean {
  const owners = prepared.statementsAt(at)
  if (!isQuoted(prepared, a) || !isQuoted(prepared, b)) return owners.length === 0
  const [one, other] = [prepared.statementsAt(a), prepared.statementsAt(b)]
  return prepared.quoted(at) <= TITLE_WORDS && !owners.some((statement) => one.includes(statement) && other.includes(statement))
}

/** The words of a stretch without those the outlet says within it. */
export function spokenIn(prepared: Prepared, found: Span): string[] {
  const { list, text } = prepared.haystack.words
  const [first, end] = wordsOf(list, found)
  const isWhole = !isOneVoice(prepared, first, end - 1)
  return list
    .slice(first, end)
    .flatMap((word, n) => (isWhole || !isOutlets(prepared, first + n, first, end - 1) ? [plainOf(text, word)] : []))
}
