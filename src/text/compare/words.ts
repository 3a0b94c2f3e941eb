import type { Range } from '../span.ts'
import { tableOf } from '../table.ts'
import { bracketAt, ellipsisAt, remarkAt } from './outlet-marks.ts'
import { spelled } from './spelling.ts'

/**
 * A word and its place in its own text. `folded` is what it is compared by: without case, accents, ligatures, invisible characters and the
 * line break a hyphen was torn by; the word itself is untouched at its place.
 */
export type Word = Range & {
  readonly folded: string
  /** An ellipsis stands before it. */
  readonly gap: boolean
  /** It stands in square brackets, or is a remark such as (Laughter). */
  readonly bracketed: boolean
}

/** The words of a text in order. Hyphens and dashes part words; marks are no words, but `$`, `%` and their like are. */
export type Words = {
  readonly text: string
  readonly list: readonly Word[]
  /** An ellipsis stands after the last word. */
  readonly gapAtEnd: boolean
}

/** The words of a text from `from` to `to` (UTF-16 code units; default all of it). Linear. */
export function wordsIn(text: string, from = 0, to = text.length): Words {
  const list: Word[] = []
  let gap = false
  let bracketEnd = -1
  for (let at = from; at < to; ) {
    if (OUTLETS.includes(text[at]!)) {
      const dots = ellipsisAt(text, at, to)
      if (dots > at) {
        gap = true
        at = dots
        continue
      }
      const end = at < bracketEnd ? at : Math.max(bracketAt(text, at, to), remarkAt(text, at, to))
      if (end > at) {
        bracketEnd = end
        at++
        continue
      }
    }
    const end = wordEnd(text, at, to)
    if (end === at) {
      at++
      continue
    }
    const folded = fold(text.slice(at, end))
    if (folded !== '') {
      list.push({ from: at, to: end, folded, gap, bracketed: at < bracketEnd })
      gap = false
    }
    at = end
  }
  return { text, list, gapAtEnd: gap }
}

// What an ellipsis, a bracket or a remark begins with.
const OUTLETS = '.…[('

const SYMBOLS: Readonly<Record<string, string>> = tableOf({ '%': 'percent', '&': 'and', $: '$', '€': '€', '£': '£', '¥': '¥' })

/** Where the word that begins at `at` ends; `at` where none begins. */
function wordEnd(text: string, at: number, to: number): number {
  if (SYMBOLS[text[at]!]) return at + 1
  if (!isLetterAt(text, at)) return at
  let end = at
  while (end < to) {
    if (isLetterAt(text, end)) end += text.codePointAt(end)! > 0xffff ? 2 : 1
    else if (isInvisible(text[end]!)) end++
    else {
      const next = joinedAt(text, at, end, to)
      if (next === end) break
      end = next
    }
  }
  // What nobody sees at the end belongs to no word.
  while (end > at && isInvisible(text[end - 1]!)) end--
  return Math.min(end, to)
}

/** Where a word goes on after the sign at `end`: an apostrophe, the point of "U.S." or of a number, a hyphen at the end of a line. */
function joinedAt(text: string, at: number, end: number, to: number): number {
  const sign = text[end]!
  if (end + 1 >= to) return end
  if (APOSTROPHES.includes(sign)) return isLetterAt(text, end + 1) ? end + 1 : end
  if (sign === '.' || sign === ',' || sign === ':') {
    if (isDigit(text[end - 1]) && isDigit(text[end + 1])) return end + 1
    const initial = sign === '.' && (end - at === 1 || text[end - 2] === '.')
    return initial && isLetterAt(text, end + 1) && !isDigit(text[end + 1]) ? end + 1 : end
  }
  if (sign !== '-' && sign !== '\u2010') return end
  // Torn at the end of a line, as a PDF has it: the next line goes on in small letters.
  let next = end + 1
  while (next < to && next < end + 40 && ' \t\r\n'.includes(text[next]!)) next++
  return text.slice(end + 1, next).includes('\n') && isSmall(text[next]) ? next : end
}

const APOSTROPHES = "'’‘ʼ`´"

/** What two spellings of one word have in common. */
function fold(word: string): string {
  if (isPlain(word)) return word.toLowerCase()
  const symbol = SYMBOLS[word]
  if (symbol) return symbol
  return word
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[-\u2010]\s+/g, '')
    .toLowerCase()
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(',', '')
}

/** Nothing but Latin letters without accents, as nearly all words are. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) | 32
    if (code < 97 || code > 122) return false
  }
  return true
}

/** The letters alone: "e-mail" and "email", "U.S." and "US", "can not" and "cannot", "colour" and "color" have the same. */
export const lettersOf = (words: readonly Word[]): string =>
  words.map(({ folded }) => spelled(folded.replaceAll(/[.']/g, ''))).join('')

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return /^[\p{L}\p{N}\p{M}]/u.test(code >= 0xd800 && code < 0xdc00 ? text.slice(at, at + 2) : text[at]!)
}

const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9'
const isSmall = (character: string | undefined) => character !== undefined && /^\p{Ll}/u.test(character)
const isInvisible = (character: string) => character >= '\xad' && /^[\xad\u200b-\u200f\u2060\ufeff]/.test(character)
