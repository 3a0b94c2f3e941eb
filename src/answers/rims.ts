import type { Found, Word, Words } from '../text/index.ts'
import { isDisfluency, nearPart, plainOf, sentenceAt, spanning } from './change-words.ts'
import type { Prepared } from './prepared.ts'
import { isQuoted } from './tags.ts'
import type { Told } from './told.ts'
import { BEGINNERS, CLAUSES, opened } from './words.ts'

/** What the sentence says before the first or after the last word found, as far as it is somebody's words. */
export function rimOf(prepared: Prepared, needle: Words, { words }: Found, where: 'start' | 'end'): Told[] {
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
