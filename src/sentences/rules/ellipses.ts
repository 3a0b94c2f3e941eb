import { closesQuotation, type Rule, wordBehind } from './rule.ts'
import { STARTERS } from './starters.ts'

/**
 * "I don't know ... Lund may": an ellipsis between spaces leaves words out of a sentence, unless a word that begins one follows. Right behind a word
 * ("I saw it... Later"), with a stop of its own ("….", "...."), or before a closing mark it ends one.
 */
export const ellipses: Rule = {
  name: 'ellipses',
  ends: (candidate) => {
    const { tokens, first, stop } = candidate
    const token = tokens[stop]!
    if (token.kind !== 'ellipsis') return null
    if (closesQuotation(candidate) || hasStop(token.text)) return true
    const isGlued = stop > first && tokens[stop - 1]!.to === token.from
    // "I" is as likely in the middle of what somebody said.
    const word = wordBehind(candidate)
    return isGlued || (STARTERS.has(word) && word !== 'i')
  },
}

const hasStop = (text: string): boolean => text === '....' || text === '….' || text === '. . . .'
