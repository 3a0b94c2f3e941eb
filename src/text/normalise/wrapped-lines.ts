import type { Edit } from '../edits.ts'
import { isDigit, isLetter, isLower, isUpper } from './characters.ts'

/**
 * Line ends inside a paragraph become spaces. In a text wrapped at a width a line goes on where it was full; in any text it goes on where a
 * sentence plainly runs over the line end. The lines of a wrapped text that stay apart get a blank line between them, so that nobody has to
 * ask again.
 */
export function wrappedLines(text: string): Edit[] {
  const pairs = pairsOf(text)
  const width = widthOf(pairs)
  // Not all lines are equally full; but where no blank line ends a paragraph, only a short line does, and less than full is short.
  const least = text.includes('\n\n') ? width * 0.9 : width
  const edits: Edit[] = []
  for (const pair of pairs) {
    if (pair.runsOver || (width > 0 && isFull(text, pair, least) && !standsApart(text, pair))) edits.push(join(text, pair.end))
    else if (width > 0) edits.push({ from: pair.end, to: pair.end, insert: '\n' })
  }
  return edits
}

/** Two lines with one line end between them, at `end`; the first begins at `from`, the second ends at `to`. */
type Pair = { readonly from: number; readonly end: number; readonly to: number; readonly runsOver: boolean }

function pairsOf(text: string): Pair[] {
  const pairs: Pair[] = []
  let from = 0
  // Length of what has run over into the first line, and it. Short lines that go on in small letters may be verse or a list.
  let running = 0
  for (let end = text.indexOf('\n'); end >= 0; ) {
    const next = text.indexOf('\n', end + 1)
    const to = next < 0 ? text.length : next
    running += end - from
    const runsOver = running >= 25 && sentenceRunsOver(text, end, to)
    if (from < end && end + 1 < to) pairs.push({ from, end, to, runsOver })
    running = runsOver ? running + join(text, end).insert.length : 0
    from = end + 1
    end = next
  }
  return pairs
}

// Words with which neither a sentence nor a headline ends.
const UNFINISHED = new Set('the a an of and or nor from into than its their our my your whose per via'.split(' '))

function sentenceRunsOver(text: string, end: number, to: number): boolean {
  const last = text.charAt(end - 1)
  const next = text.charAt(end + 1)
  if (isLower(next) && (isLetter(last) || isDigit(last) || ',%-–—'.includes(last))) return isPlainWord(text, end + 1, to)
  return (isUpper(next) || isDigit(next)) && UNFINISHED.has(lastWord(text, end))
}

function lastWord(text: string, end: number): string {
  let from = end
  while (from > end - 6 && isLetter(text.charAt(from - 1))) from--
  return text.slice(from, end)
}

/** No address, no brand (“iPhone”), no list's letter (“b)”). */
function isPlainWord(text: string, from: number, to: number): boolean {
  let end = from
  while (end < to && end < from + 40 && isLower(text[end]!)) end++
  const after = end < to ? text[end]! : ' '
  if (isUpper(after) || isDigit(after) || '@/_=:('.includes(after)) return false
  return !(')].'.includes(after) && end - from < 4)
}

// No line of a wrapped text is longer, but for an address here and there.
const LONGEST = 100

/** The width a text was wrapped at; 0 where it was not. */
function widthOf(pairs: readonly Pair[]): number {
  const lengths = new Uint32Array(LONGEST + 1)
  let over = 0
  let runningOver = 0
  for (const { from, end, runsOver } of pairs) {
    if (end - from > LONGEST) over++
    else lengths[end - from]!++
    if (runsOver) runningOver++
  }
  // Of the lines of wrapped prose at least every fourth goes on in small letters. Once these are joined no text looks wrapped.
  if (runningOver < 2 || runningOver * 4 < pairs.length || over * 10 > pairs.length) return 0
  let width = LONGEST
  for (let longer = 0; width > 0 && (longer + lengths[width]!) * 10 <= pairs.length; width--) longer += lengths[width]!
  return width >= 30 ? width : 0
}

/** Whether the next line's first word would have made the line longer than `least`. A line longer than any width was never wrapped. */
function isFull(text: string, { from, end, to }: Pair, least: number): boolean {
  if (end - from > LONGEST) return false
  let word = end + 1
  while (word < to && word < from + least && text[word] !== ' ') word++
  return word >= from + least
}

const APART = /(?:[•‣·*>|#] ?|[-—–] (?=[\p{Lu}\d])|\(?\d{1,3}[.)] |\(?[a-z]\) |[QA]: |\p{Lu}[\p{Lu} .’'-]{1,40}: )/uy

/** A list, a table, a label of a transcript, a line of somebody else's mail, a line after a heading in capitals. */
function standsApart(text: string, { from, end, to }: Pair): boolean {
  APART.lastIndex = end + 1
  if (APART.test(text)) return true
  const line = text.slice(from, end)
  const isHeading = line === line.toUpperCase() && line !== line.toLowerCase()
  return isHeading || line.includes('|') || text.slice(end + 1, to).includes('|')
}

/** After a hyphen or dash that holds a word nothing stands between the lines. */
function join(text: string, end: number): Edit {
  const dash = '-‐—–'.includes(text.charAt(end - 1)) && isLetter(text.charAt(end - 2))
  return { from: end, to: end + 1, insert: dash && isLetter(text.charAt(end + 1)) ? '' : ' ' }
}
