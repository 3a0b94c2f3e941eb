import { UPPER } from '../characters.ts'
import { groupBehind, type Rule, wordBehind } from './rule.ts'
import { STARTERS } from './starters.ts'

/** "J. Lund", "Ida K. Holm"; but "went for Plan B. They". */
export const initials: Rule = {
  name: 'initials',
  ends: (candidate) => {
    const token = candidate.tokens[candidate.stop]!
    if (token.kind !== 'word' || token.text.length !== 2) return null
    return groupBehind(candidate) !== UPPER || STARTERS.has(wordBehind(candidate))
  },
}
