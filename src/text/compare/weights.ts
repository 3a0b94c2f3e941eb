/** How much a word says: short words stand everywhere. */
export const weightOf = (folded: string): number => (folded.length <= 3 && !/\d/.test(folded) ? 1 : 2.5)

const WRONG = -1.2
const ALIKE = 0.6

/** What it is worth to put two different words against each other. */
export function substitution(a: string, b: string): number {
  if (a[0] !== b[0] || a[1] !== b[1]) return a.length === b.length && isNumber(a) && isNumber(b) ? ALIKE : WRONG
  let shared = 2
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared >= 3 && shared * 2 > Math.max(a.length, b.length) ? ALIKE : WRONG
}

const isNumber = (folded: string) => folded.charCodeAt(0) < 58 && folded.charCodeAt(0) > 47
