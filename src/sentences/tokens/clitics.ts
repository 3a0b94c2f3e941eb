import { APOSTROPHE, groupOfUnit } from '../characters.ts'

const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll'])

/** Whether letters behind an apostrophe are a clitic: "s", "ll". */
export const isClitic = (letters: string): boolean => CLITICS.has(letters.toLowerCase())

/**
 * Where the last clitic of the word `from`…`to` begins: "Lund|’s", "they|’ll", "do|n’t", "ca|n’t"; `to` where it has none.
 * Asked again for what is left, it finds the others ("would|n’t|’ve").
 */
export function cliticStart(text: string, from: number, to: number): number {
  let at = to - 1
  // The longest clitic is two letters behind its apostrophe.
  const floor = Math.max(from, to - 4)
  while (at > floor && groupOfUnit(text.charCodeAt(at)) !== APOSTROPHE) at--
  if (at <= from || groupOfUnit(text.charCodeAt(at)) !== APOSTROPHE) return to
  const tail = text.slice(at + 1, to)
  if (isClitic(tail)) return at
  const n = text.charCodeAt(at - 1)
  return (tail === 't' || tail === 'T') && (n === 110 || n === 78) && at - 1 > from ? at - 1 : to
}
