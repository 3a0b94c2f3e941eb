import { APOSTROPHE, DIGIT, groupAt, groupOfUnit, HYPHEN, isPair, SPACE, UPPER } from '../characters.ts'

/**
 * Where the word or number that begins at `from` ends, its clitics included, a dot behind it left out. What joins: hyphens and apostrophes
 * between letters ("long-time", "O’Dell"), dots in "U.S", "example.com" and "3.5", signs between digits ("1,000", "10:30", "9/11"), "&"
 * between capitals ("R&D").
 */
export function wordEnd(text: string, from: number, to: number): number {
  let at = from
  for (;;) {
    at = lettersEnd(text, at, to)
    if (at >= to || !joins(text, from, at, to)) return at
    at++
  }
}

/** The end of the run of letters and digits at `at`. */
export function lettersEnd(text: string, at: number, to: number): number {
  while (at < to) {
    const unit = text.charCodeAt(at)
    if (groupOfUnit(unit) <= DIGIT) at++
    else if (isPair(text, at, to) && groupAt(text, at, to) <= DIGIT) at += 2
    else break
  }
  return at
}

// Whether the character at `at`, behind a letter or digit, goes on with the word.
function joins(text: string, from: number, at: number, to: number): boolean {
  const next = groupAt(text, at + 1, to)
  if (next === 0 || next > DIGIT) return false
  const before = groupOfUnit(text.charCodeAt(at - 1))
  const unit = text.charCodeAt(at)
  switch (unit) {
    case 46: // .
      if (next === DIGIT) return before === DIGIT
      // "30th.https://": an address begins a word of its own.
      if (next !== UPPER) return !text.startsWith('http', at + 1)
      return partsBehindDotAreInitials(text, from, at, to)
    case 44: // ,
      return before === DIGIT && isThousands(text, at + 1, to)
    case 58: // :
    case 47: // /
      return before === DIGIT && next === DIGIT
    case 38: // &
      return before === UPPER && next === UPPER
  }
  const group = groupOfUnit(unit)
  if (group === HYPHEN) return true
  return group === APOSTROPHE && next !== DIGIT && unit !== 0x60
}

const isThousands = (text: string, at: number, to: number): boolean =>
  groupAt(text, at, to) === DIGIT &&
  groupAt(text, at + 1, to) === DIGIT &&
  groupAt(text, at + 2, to) === DIGIT &&
  groupAt(text, at + 3, to) !== DIGIT

// "U.S", "J.R.R", "Ph.D.": a single capital behind the dot, and before it a single one, or two letters where another dot follows.
// "council.He" and "example.Com" are no words.
function partsBehindDotAreInitials(text: string, from: number, dot: number, to: number): boolean {
  const after = groupAt(text, dot + 2, to)
  if (after !== 0 && after <= DIGIT) return false
  if (dot - from === 1 || isEdge(text, dot - 2)) return groupOfUnit(text.charCodeAt(dot - 1)) === UPPER
  return text[dot + 2] === '.' && (dot - from === 2 || isEdge(text, dot - 3))
}

const isEdge = (text: string, at: number): boolean => text[at] === '.' || text[at] === '-'

const COUNTERS: ReadonlySet<string> = new Set([
  's',
  'st',
  'nd',
  'rd',
  'th',
  'm',
  'bn',
  'k',
  'g',
  'am',
  'pm',
  'km',
  'mm',
  'cm',
  'kg',
  'mph',
  'x',
  'b',
  'tn',
])

/** Whether a word that begins with a digit is a number: "1,000", "2016-17", "1990s", "2,000th", "10am"; "20-year-old" is not. */
export function isNumber(text: string, from: number, to: number): boolean {
  let at = to
  while (at > from && groupOfUnit(text.charCodeAt(at - 1)) < DIGIT) at--
  if (at < to && !COUNTERS.has(text.slice(at, to).toLowerCase())) return false
  for (; at > from; at--) if (groupOfUnit(text.charCodeAt(at - 1)) < DIGIT) return false
  return true
}

/** "mid- to late", "pre- and post-war": whether the hyphen at `at` behind a word stands for the rest of a word named later. */
export function isHangingHyphen(text: string, at: number, to: number): boolean {
  if (groupOfUnit(text.charCodeAt(at)) !== HYPHEN || groupAt(text, at + 1, to) !== SPACE) return false
  const next = text.slice(at + 2, Math.min(to, at + 6))
  return next.startsWith('and ') || next.startsWith('or ') || next.startsWith('to ')
}
