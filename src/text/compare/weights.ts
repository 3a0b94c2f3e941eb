/** How much a word says: short words stand everywhere. */
export const weightOf = (folded: string): number => (folded.length <= 3 && !/\d/.test(folded) ? 1 : 2.5)

/** What it costs to put two words against each other that have nothing in common. */
export const WRONG = -1.2
const ALIKE = 0.6

/** What it is worth to put two different words against each other. More than `WRONG` only where both begin alike, or the first is a number. */
export function substitution(a: string, b: string): number {
  if (a[0] !== b[0] || a[1] !== b[1]) return a.length === b.length && isNumber(a) && isNumber(b) ? ALIKE : WRONG
  let shared = 2
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared >= 3 && shared * 2 > Math.max(a.length, b.length) ? ALIKE : WRONG
}

/** The first two letters as one number: words that begin alike have the same. */
export const beginningOf = (folded: string): number => (folded.charCodeAt(0) << 16) | folded.charCodeAt(1)

export const isNumber = (folded: string) => folded.charCodeAt(0) < 58 && folded.charCodeAt(0) > 47
