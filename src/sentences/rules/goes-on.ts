import { CLOSES } from '../quotations/roles.ts'
import { closesQuotation, isClosingBracket, type Rule, startsLower } from './rule.ts'

/** A comma, a colon, another stop or a closing bracket follows: "(at noon!), she", "the U.S.:", "Really?!...". */
export const punctuationFollows: Rule = {
  name: 'punctuation follows',
  ends: ({ tokens, roles, stop, next }) => {
    const token = tokens[next]!
    // "We left. … They stayed": the ellipsis begins what follows, unless nothing does.
    if (token.kind === 'ellipsis' && tokens[stop]!.kind !== 'ellipsis' && token.from > tokens[next - 1]!.to)
      return roles[next + 1] !== CLOSES
    if (token.text === '¿' || token.text === '¡') return null
    return token.kind === 'punctuation' || token.kind === 'ellipsis' || isClosingBracket(token) ? false : null
  },
}

/** “We will win.” — Ida Holm: a name behind a dash belongs to the quotation before it. */
export const dashFollows: Rule = {
  name: 'dash follows',
  ends: (candidate) => (candidate.tokens[candidate.next]!.kind === 'dash' && closesQuotation(candidate) ? false : null),
}

/** The fewest letters of a word that is taken for no abbreviation. */
const WHOLE_WORD = 4

/** “Stop!” she said; the U.S. government; incl. five: a small letter goes on with the sentence, but not behind a plain stop ("we left. they stayed"). */
export const smallLetterFollows: Rule = {
  name: 'small letter follows',
  ends: (candidate) => {
    if (!startsLower(candidate)) return null
    const { tokens, stop, next } = candidate
    const last = tokens[stop - 1]
    return (
      next === stop + 1 &&
      tokens[stop]!.text === '.' &&
      last?.kind === 'word' &&
      last.text.length >= WHOLE_WORD &&
      last.text === last.lower
    )
  },
}
