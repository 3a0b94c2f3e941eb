import { speechTagEnd } from '../speech-tag.ts'
import { closesQuotation, type Rule } from './rule.ts'

/** “Why now?” Lund asked. “We may …” Holm said. Behind a full stop only a tag that is a sentence's whole rest: “We go.” Lund said. */
export const speechTags: Rule = {
  name: 'speech tags',
  ends: (candidate) => {
    const { tokens, stop, next, end } = candidate
    if (!closesQuotation(candidate)) return null
    const tag = speechTagEnd(tokens, next, end)
    if (tag < 0) return null
    if (tokens[stop]!.text !== '.') return false
    return tokens[tag]?.text === '.' ? false : null
  },
}
