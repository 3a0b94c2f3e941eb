import type { ActRule } from '../act-rule.ts'
import { basesOf } from '../bases.ts'
import { HARMING } from '../words.ts'

const RESERVING: ReadonlySet<string> = new Set(['reserve', 'reserves', 'reserved'])

// Harm from the speaker's own side. "You will pay for this" and "there will be consequences" name no doer, but nobody else says them.
export const threat: ActRule = {
  kind: 'threat',
  named: 'threaten threat blackmail see+in+court',
  test: ({ modals, words, conditional }) => {
    const harm = modals.find(
      ({ subject, mood, negated, verb, hanging }) =>
        (subject === 'me' || subject === 'side') &&
        (mood === 'will' || mood === 'would') &&
        !negated &&
        !hanging &&
        basesOf(verb).some((base) => HARMING.has(base)),
    )
    if (harm !== undefined) return harm.text
    // "(vowed) to impose a toll unless …"
    if (words[0] === 'to' && conditional && HARMING.has(words[1] ?? '')) return words.slice(0, 2).join(' ')
    // "If they do, we reserve the right to act alike"
    if (conditional && words.some((word, i) => RESERVING.has(word) && words[i + 1] === 'the' && words[i + 2] === 'right'))
      return 'reserve the right'
    const you = modals.find(
      ({ subject, mood, negated, verb, at }) =>
        (mood === 'will' || mood === 'would') &&
        !negated &&
        ((subject === 'you' && (verb === 'pay' || verb === 'regret')) ||
          (subject !== 'me' && verb === 'answer' && words[at + 1] === 'for') ||
          (verb === 'pay' && subject !== 'me' && words.slice(at + 1, at + 4).includes('price'))),
    )
    if (you !== undefined) return you.text
    const at = words.indexOf('consequences')
    if (at > 0 && words.includes('there') && words.includes('will')) return 'there will be consequences'
    return /\bsee(?:ing)? you\b.*\bin court\b/.test(words.join(' ')) ? 'see you in court' : null
  },
}
