import type { ActRule } from '../act-rule.ts'
import { NOT, SAYING, UNWILLED, YIELDING } from '../words.ts'

const UNTIL = ['until', 'before', 'without', 'unless', 'till']

export const refusal: ActRule = {
  kind: 'refusal',
  named: `refuse refusal decline reject oppose opposition opponent opposed rule+out veto dislike decide>not decide+against vote+against vote>not
    strike+down overturn object resist balk spurn rebuff renounce hate loathe detest have+no+plan have+no+intention turn+down rejection defy block
    object+to disagree withhold shun boycott no+plan no+intention scoff+at prohibit ban bar forbid outlaw restrict distance+from express+opposition voice+opposition`,
  test: ({ modals, words, me, quoted }) => {
    for (const { subject, mood, negated, verb, hanging, text } of modals) {
      if (!negated || hanging) continue
      const yields = YIELDING.has(verb)
      if (subject === 'me' && (mood === 'will' || mood === 'would') && (yields || !(UNWILLED.has(verb) || SAYING.has(verb))))
        return text
      // "Moscow cannot agree": whoever speaks for a side says so; in his own mouth of others it is a judgement.
      if (mood === 'can' && yields && (subject === 'me' || !quoted)) return text
    }
    const no = words.findIndex((word, i) => word === 'no' && (words[i + 1] === 'intention' || words[i + 1] === 'plans'))
    if (no > 0 && words.slice(0, no).some((word) => me.has(word))) return words.slice(no - 1, no + 2).join(' ')
    const impossible = words.findIndex(
      (word, i) => word === 'impossible' || (word === 'possible' && words.slice(Math.max(0, i - 2), i).some((w) => NOT.has(w))),
    )
    const until = words.find((word) => UNTIL.includes(word))
    return impossible >= 0 && until !== undefined ? `not possible ${until}` : null
  },
}
