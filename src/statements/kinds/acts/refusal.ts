import type { ActRule } from '../act-rule.ts'
import { NOT, SAYING, UNWILLED, YIELDING } from '../words.ts'

const RESTING: ReadonlySet<string> = new Set(['rest', 'stop', 'sleep'])
const UNTIL = ['until', 'before', 'without', 'unless', 'till']

export const refusal: ActRule = {
  kind: 'refusal',
  named: `would+not+say would+not+comment would+not+discuss would+not+confirm would+not+name would+n't+say would+n't+comment refuse refusal decline reject oppose opposition opponent opposed rule+out veto dislike decide>not decide+against vote+against vote>not
    strike+down overturn object resist balk spurn rebuff renounce hate loathe detest have+no+plan have+no+intention turn+down rejection defy block
    object+to disagree withhold shun boycott no+plan no+intention scoff+at prohibit ban bar forbid outlaw restrict distance+from express+opposition voice+opposition`,
  test: ({ modals, words, me, quoted, side, opens }) => {
    // "Will you go back?" “Not unless they apologise.”
    if (opens && words[0] === 'not' && (words[1] === 'unless' || words[1] === 'without')) return `not ${words[1]}`
    for (const { subject, mood, negated, verb, hanging, text } of modals) {
      if (!negated || hanging) continue
      const yields = YIELDING.has(verb)
      const own = subject === 'me' || subject === 'side'
      if (words.includes('until') && RESTING.has(verb)) continue
      if (own && (mood === 'will' || mood === 'would') && (yields || !(UNWILLED.has(verb) || SAYING.has(verb)))) return text
      // "Moscow cannot agree": whoever speaks for a side says so; in his own mouth of others it is a judgement.
      if (mood === 'can' && yields && (own || !quoted)) return text
      if (mood !== 'may' && yields && side.official && !quoted && subject === 'other') return text
    }
    const no = words.findIndex((word, i) => word === 'no' && (words[i + 1] === 'intention' || words[i + 1] === 'plans'))
    if (no > 0 && words.slice(0, no).some((word) => me.has(word))) return words.slice(no - 1, no + 2).join(' ')
    const impossible = words.findIndex(
      (word, i) => word === 'impossible' || (word === 'possible' && words.slice(Math.max(0, i - 2), i).some((w) => NOT.has(w))),
    )
    const until = words.find((word) => UNTIL.includes(word))
    // "There will be no vote until he apologises."
    const there = modals.find(({ who, verb, mood }) => who === 'there' && verb === 'be' && (mood === 'will' || mood === 'would'))
    if (there && NOT.has(words[there.at + 1] ?? '') && until !== undefined) return `${there.text} ${words[there.at + 1]}`
    return impossible >= 0 && until !== undefined ? `not possible ${until}` : null
  },
}
