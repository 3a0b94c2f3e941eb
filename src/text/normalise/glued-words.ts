import type { Edit } from '../edits.ts'
import { isDigit, isLetter, isLower, isSpace, isUpper } from './characters.ts'

// Words that begin a sentence and are no second half of a name (as “LinkedIn”, “MoveOn” and “PostIt” have).
const STARTERS = 'The|They|This|That|These|Those|There|But|When|While|However|Meanwhile|According|He|She'

const GLUE = new RegExp(`["\\n]|[.!?]|(?<=\\p{Ll})(?:${STARTERS})(?=[ \\n’'])`, 'gu')

/**
 * A space where a scrape glued two sentences: “council.He said”, “No.”He left”, `works."We know`, “securityThe minister”. Addresses, names of files
 * and initials stay: before the stop must be two small letters, after it a capitalised word that ends like one.
 */
export function gluedWords(text: string): Edit[] {
  const edits: Edit[] = []
  // Places up to here are settled: the start of the line or the last space put in.
  let settled = 0
  let straight: 'opening' | 'closing' = 'closing'
  for (const { 0: found, index } of text.matchAll(GLUE)) {
    let place = 0
    if (found === '\n') {
      settled = index + 1
      if (text.charAt(index + 1) === '\n') straight = 'closing'
    } else if (found === '"') {
      const sentence = isStop(text.charAt(index - 1)) && startsWord(text, index + 1)
      if (sentence && endsWord(text, index - 1, settled)) {
        straight = straight === 'opening' ? 'closing' : 'opening'
        place = straight === 'opening' ? index : index + 1
      } else {
        straight = isOpening(text.charAt(index - 1)) || index === settled ? 'opening' : 'closing'
      }
    } else if (isStop(found)) {
      place = afterStop(text, index, settled)
    } else if (endsLongWord(text, index, settled)) {
      place = index
    }
    if (place) {
      edits.push({ from: place, to: place, insert: ' ' })
      settled = place
    }
  }
  return edits
}

const isStop = (character: string): boolean => character === '.' || character === '!' || character === '?'
const isOpening = (character: string): boolean =>
  character === '' || character === '\n' || isSpace(character) || '([{—–-“‘'.includes(character)

/** Where a space belongs after the stop at `at`: 0 where none does. Of straight marks the double are seen to elsewhere, the single may be anything. */
function afterStop(text: string, at: number, settled: number): number {
  const next = text.charAt(at + 1)
  if (next === '”' || next === '’') return startsWord(text, at + 2) && !inAddress(text, at, settled) ? at + 2 : 0
  const start = next === '“' || next === '‘' ? at + 2 : at + 1
  return startsWord(text, start) && endsWord(text, at, settled) ? at + 1 : 0
}

/** Two small letters and a stop at `at`, in nothing that looks like an address. */
function endsWord(text: string, at: number, settled: number): boolean {
  return isLower(text.charAt(at - 1)) && isLower(text.charAt(at - 2)) && !inAddress(text, at, settled)
}

function inAddress(text: string, at: number, settled: number): boolean {
  for (let i = at - 1; i >= settled && i > at - 64; i--) {
    const character = text[i]!
    if (character === '\n' || isSpace(character)) return false
    if ('./@:\\_=#&'.includes(character)) return true
  }
  return false
}

const ENDINGS = new Set(
  'Com Org Net Gov Edu Info Biz Tv Io Co Uk Us Eu De Fr Ru Js Ts Py Html Htm Php Asp Aspx Pdf Doc Docx Txt Jpg Png Gif Exe Zip'.split(
    ' ',
  ),
)

/** A capitalised word, or “A” or “I”, that ends as a word of a sentence does. */
function startsWord(text: string, from: number): boolean {
  if (!isUpper(text.charAt(from))) return false
  let to = from + 1
  while (to < from + 32 && isLower(text.charAt(to))) to++
  if (/^(?:Mc|Mac|O)$/.test(text.slice(from, to)) && isUpper(text.charAt(to).replace(/['’]/, text.charAt(to + 1)))) return true
  if (to === from + 1) return 'AI'.includes(text[from]!) && /[ \n’']/.test(text.charAt(to))
  if (ENDINGS.has(text.slice(from, to))) return false
  const after = text.charAt(to) || ' '
  if (isLetter(after) || isDigit(after) || '@/_(=#\\&'.includes(after)) return false
  return !(isStop(after) || after === ':') || !isLetter(text.charAt(to + 1))
}

/** A word of three letters and more, all small but perhaps the first, that ends at `at`. */
function endsLongWord(text: string, at: number, settled: number): boolean {
  let from = at
  while (from > settled && from > at - 32 && isLower(text[from - 1]!)) from--
  if (from > settled && isUpper(text[from - 1]!)) from--
  const before = from > settled ? text[from - 1]! : ''
  return at - from >= 3 && from > at - 32 && (before === '' || isOpening(before))
}
