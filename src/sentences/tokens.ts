import {
  APOSTROPHE,
  CLOSING,
  DASH,
  DIGIT,
  DOT,
  ELLIPSIS,
  groupAt,
  groupOfUnit,
  HYPHEN,
  isPair,
  LOWER,
  MARK,
  OPENING,
  PUNCTUATION,
  SPACE,
} from './characters.ts'
import type { Token, TokenKind } from './passage.ts'
import { takesDot } from './tokens/abbreviations.ts'
import { addressEnd, handleEnd, webAddressEnd } from './tokens/addresses.ts'
import { type Apostrophes, type ApostropheUse, apostrophesOf, keepsApostrophe } from './tokens/apostrophes.ts'
import { cliticStart, isClitic } from './tokens/clitics.ts'
import { ellipsisEnd, hyphensEnd, shoutEnd, symbolEnd } from './tokens/signs.ts'
import { isHangingHyphen, isNumber, lettersEnd, wordEnd } from './tokens/words.ts'

/**
 * The tokens of `from`…`to`, one block of a normalised text: in order, never overlapping, with nothing but white space between them.
 * Much as the Penn Treebank parts them.
 */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  addTokens(tokens, text, from, to)
  return tokens
}

/** Adds the tokens of `from`…`to` to those of the blocks before. */
export function addTokens(tokens: Token[], text: string, from: number, to: number): void {
  const scan: Scan = { text, from, to, tokens, apostrophes: null, cursor: 0, doubles: 0 }
  let at = from
  while (at < to) at = step(scan, at)
}

type Scan = {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly tokens: Token[]
  /** Looked at once for the whole block, and only if it has any. */
  apostrophes: Apostrophes | null
  cursor: number
  /** Straight double marks so far. */
  doubles: number
}

// Takes what stands at `at` and says where to go on.
function step(scan: Scan, at: number): number {
  const { text, to } = scan
  const unit = text.charCodeAt(at)
  const group = groupOfUnit(unit)
  if (group === SPACE) return at + 1
  if (group <= DIGIT) return word(scan, at, at)
  switch (group) {
    case APOSTROPHE:
      return apostrophe(scan, at)
    case MARK:
      return push(scan, isInches(scan, at) ? 'symbol' : 'mark', at, at + 1)
    case OPENING:
    case CLOSING:
      return push(scan, 'bracket', at, at + 1)
    case DOT:
    case ELLIPSIS: {
      const end = ellipsisEnd(text, at, to)
      return end > at ? push(scan, 'ellipsis', at, end) : push(scan, 'punctuation', at, at + 1)
    }
    case HYPHEN: {
      const end = hyphensEnd(text, at, to)
      if (end === at + 1 && isMinus(scan, at)) return word(scan, at, end)
      return push(scan, 'dash', at, end)
    }
    case DASH:
      return push(scan, 'dash', at, at + 1)
    case PUNCTUATION:
      return push(scan, 'punctuation', at, unit === 33 || unit === 63 ? shoutEnd(text, at, to) : at + 1)
  }
  if (isPair(text, at, to) && groupAt(text, at, to) <= DIGIT) return word(scan, at, at)
  if (unit === 64 || unit === 35) {
    const end = handleEnd(text, at, to)
    if (end > at) return push(scan, 'word', at, end)
  }
  return push(scan, 'symbol', at, symbolEnd(text, at, to))
}

// A word or number whose letters begin at `start`; an apostrophe or a minus that belongs to it stands before, at `from`.
function word(scan: Scan, from: number, start: number): number {
  const { text, to } = scan
  const address = webAddressEnd(text, start, to)
  if (address > start) return push(scan, 'word', from, address)
  let end = wordEnd(text, start, to)
  const next = end < to ? text.charCodeAt(end) : 0
  if (next === 46) {
    if (
      text.charCodeAt(end + 1) !== 46 &&
      groupOfUnit(text.charCodeAt(start)) < DIGIT &&
      takesDot(text, start, end, to, scan.from)
    )
      return push(scan, 'word', from, end + 1)
  } else if (next === 64 && isWordAt(text, end + 1, to)) {
    return push(scan, 'word', from, wordEnd(text, end + 1, to))
  } else if (next === 47 && isDomain(text, start, end) && isWordAt(text, end + 1, to)) {
    return push(scan, 'word', from, addressEnd(text, start, to))
  } else if (next > 0 && isHangingHyphen(text, end, to)) {
    end++
  } else if (next > 0 && groupOfUnit(next) === APOSTROPHE && useAt(scan, end) === 'apostrophe' && keepsApostrophe(text, end)) {
    return push(scan, 'word', from, end + 1)
  }
  return withClitics(scan, from, start, end)
}

/** "wouldn’t’ve" has two; what looks like more is no word. */
const MOST_CLITICS = 2

function withClitics(scan: Scan, from: number, start: number, end: number): number {
  const { text } = scan
  const ends = [end]
  while (ends.length <= MOST_CLITICS) {
    const clitic = cliticStart(text, start, ends[0]!)
    if (clitic === ends[0]) break
    ends.unshift(clitic)
  }
  const base = ends[0]!
  push(scan, groupOfUnit(text.charCodeAt(start)) === DIGIT && isNumber(text, start, base) ? 'number' : 'word', from, base)
  for (let i = 1; i < ends.length; i++) push(scan, 'word', ends[i - 1]!, ends[i]!)
  return end
}

function apostrophe(scan: Scan, at: number): number {
  const { text, to } = scan
  switch (useAt(scan, at)) {
    case 'opens':
    case 'closes':
      return push(scan, 'mark', at, at + 1)
    case 'prime':
      return push(scan, 'symbol', at, at + 1)
    case 'elision': {
      const end = lettersEnd(text, at + 1, to)
      // "rock ’n’ roll": the second apostrophe is part of the word too.
      if (end === at + 2 && end < to && groupOfUnit(text.charCodeAt(end)) === APOSTROPHE) return push(scan, 'word', at, end + 1)
      return end > at + 1 ? word(scan, at, at + 1) : push(scan, 'symbol', at, at + 1)
    }
    default: {
      // "Jr.’s": a clitic behind the dot of an abbreviation.
      const end = lettersEnd(text, at + 1, to)
      const behind = scan.tokens.at(-1)?.to === at && end > at + 1 && isClitic(text.slice(at + 1, end)) ? end : at + 1
      return push(scan, behind > at + 1 || isPossessive(scan, at) ? 'word' : 'symbol', at, behind)
    }
  }
}

function useAt(scan: Scan, at: number): ApostropheUse | undefined {
  scan.apostrophes ??= apostrophesOf(scan.text, scan.from, scan.to)
  const places = scan.apostrophes.at
  while (scan.cursor < places.length && places[scan.cursor]! < at) scan.cursor++
  return places[scan.cursor] === at ? scan.apostrophes.uses[scan.cursor] : undefined
}

const isWordAt = (text: string, at: number, to: number): boolean => at < to && groupOfUnit(text.charCodeAt(at)) <= DIGIT

// "players’": behind a word, and nothing but an apostrophe.
const isPossessive = (scan: Scan, at: number): boolean => at > scan.from && groupOfUnit(scan.text.charCodeAt(at - 1)) <= DIGIT

// "bit.ly" before a slash.
function isDomain(text: string, from: number, to: number): boolean {
  let dot = to - 1
  while (dot > from && text[dot] !== '.') dot--
  return dot > from && groupOfUnit(text.charCodeAt(dot + 1)) === LOWER
}

function isMinus(scan: Scan, at: number): boolean {
  if (groupAt(scan.text, at + 1, scan.to) !== DIGIT) return false
  const before = at > scan.from ? groupOfUnit(scan.text.charCodeAt(at - 1)) : SPACE
  return before === SPACE || before === OPENING
}

// 5'10" and 12": behind a number, where no mark is open; behind feet in any case.
function isInches(scan: Scan, at: number): boolean {
  const { text, tokens } = scan
  if (text[at] !== '"') return false
  const number = tokens.at(-1)
  if (number?.kind === 'number' && number.to === at && (scan.doubles % 2 === 0 || isPrime(tokens.at(-2), number.from)))
    return true
  scan.doubles++
  return false
}

const isPrime = (token: Token | undefined, to: number): boolean =>
  token?.kind === 'symbol' && token.to === to && isApostrophe(token.text)
const isApostrophe = (text: string): boolean => groupOfUnit(text.charCodeAt(0)) === APOSTROPHE

function push(scan: Scan, kind: TokenKind, from: number, to: number): number {
  const text = scan.text.slice(from, to)
  scan.tokens.push({ from, to, text, lower: lowered(text), kind })
  return to
}

// Most words are lower case already, and those need no second string.
function lowered(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((unit >= 65 && unit <= 90) || unit > 126) return straightened(text.toLowerCase())
  }
  return text
}

function straightened(text: string): string {
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) === 0x2019 || text.charCodeAt(at) === 0x2018) return text.replaceAll(/[’‘]/g, "'")
  return text
}
