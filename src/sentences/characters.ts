// What a character is, for the scanners of this folder. Small whole numbers, ordered so that a comparison asks for a group:
// up to DIGIT a character may stand inside a word.
export const UPPER = 1
export const LOWER = 2
const LETTER = 3
export const COMBINING = 4
export const DIGIT = 5
export const APOSTROPHE = 6
export const MARK = 7
export const OPENING = 8
export const CLOSING = 9
export const HYPHEN = 10
export const DASH = 11
export const DOT = 12
export const ELLIPSIS = 13
export const PUNCTUATION = 14
export const SYMBOL = 15
export const SPACE = 16

// The rest of Unicode, asked in turn; the first that fits.
const GROUPS: readonly [RegExp, number][] = [
  [/^\s$/u, SPACE],
  [/^[\p{Lu}\p{Lt}]$/u, UPPER],
  [/^\p{Ll}$/u, LOWER],
  [/^\p{L}$/u, LETTER],
  [/^\p{M}$/u, COMBINING],
  [/^\p{N}$/u, DIGIT],
  [/^\p{Ps}$/u, OPENING],
  [/^\p{Pe}$/u, CLOSING],
  [/^\p{Pd}$/u, DASH],
  [/^\p{P}$/u, PUNCTUATION],
]

// Characters whose part in news text is not what Unicode's groups say.
const NAMED: readonly [string, number][] = [
  ["'‘’‛`´ʼ＇", APOSTROPHE],
  ['"“”„‟‚«»‹›〝〞〟「」『』＂', MARK],
  ['-‐‑', HYPHEN],
  ['.', DOT],
  ['…', ELLIPSIS],
  ['_', LETTER],
  ['&@#%*/\\†‡•·§¶‰′″‴', SYMBOL],
]

// Filled as characters are met: most texts use a hundred of them, and filling the whole table would cost more than reading an article.
const plane = new Uint8Array(0x10000)
for (const [characters, group] of NAMED) for (const character of characters) plane[character.charCodeAt(0)] = group

function groupOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  for (const [pattern, group] of GROUPS) if (pattern.test(character)) return group
  return SYMBOL
}

/** The group of one code unit; half of an astral character is a symbol here, see `groupAt`. */
export function groupOfUnit(unit: number): number {
  return plane[unit] || fill(unit)
}

function fill(unit: number): number {
  const group = groupOf(unit)
  plane[unit] = group
  return group
}

/** The group of the character that begins at `at`, astral characters whole; 0 outside `to`. */
export function groupAt(text: string, at: number, to: number): number {
  if (at >= to) return 0
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < to) return groupOf(text.codePointAt(at) as number)
  return groupOfUnit(unit)
}

/** Whether two code units at `at` make one character. */
export function isPair(text: string, at: number, to: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= to) return false
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff
}
