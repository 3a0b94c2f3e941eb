import { closesQuotation, isClosingBracket, type Rule, startsLower } from './rule.ts'

/** A comma, a colon, another stop or a closing bracket follows: "(at noon!), she", "the U.S.:", "Really?!...". */
export const punctuationFollows: Rule = {
  name: 'punctuation follows',
  ends: ({ tokens, next }) => {
    const token = tokens[next]!
    if (token.text === '¿' || token.text === '¡') return null
    return token.kind === 'punctuation' || token.kind === 'ellipsis' || isClosingBracket(token) ? false : null
  },
}

/** “We will win.” — Ida Holm: a name behind a dash belongs to the quotation before it. */
export const dashFollows: Rule = {
  name: 'dash follows',
  ends: (candidate) => (candidate.tokens[candidate.next]!.kind === 'dash' && closesQuotation(candidate) ? false : null),
}

/** “Stop!” she said; the U.S. government; approx. five: a small letter goes on with the sentence. */
export const smallLetterFollows: Rule = {
  name: 'small letter follows',
  ends: (candidate) => (startsLower(candidate) ? false : null),
}
