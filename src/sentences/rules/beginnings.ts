import type { Rule } from './rule.ts'

/** "… and so on", "1. Close the bridge": before the first word, or behind the number of a list's item, no sentence is over. */
export const beginnings: Rule = {
  name: 'beginnings',
  ends: ({ tokens, start, first, stop, worded }) => {
    if (first === start && stop === start + 1 && (tokens[start]!.kind === 'number' || isLetter(tokens[start]!.text))) return false
    if (first === start && stop === start && isLetter(tokens[start]!.text)) return false
    return worded ? null : false
  },
}

const isLetter = (text: string): boolean => text.length === 1 || (text.length === 2 && text.endsWith('.'))
