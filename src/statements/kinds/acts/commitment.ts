import type { ActRule } from '../act-rule.ts'
import { SAYING, UNWILLED } from '../words.ts'

const RESTING: ReadonlySet<string> = new Set(['rest', 'stop', 'sleep'])

export const commitment: ActRule = {
  kind: 'commitment',
  named: `promise vow pledge swear commit commitment undertake guarantee assurance plan intend intention intent+on aim want>to look>to seek>to decide>to
    vote>to agree>to,to-do resolve make+decision>to plot>to determined>to considering consider>doing prepare>to aspire volunteer agree+on choose>to opt>to announce>thing,to accept vow+to
    declare+moratorium declare+ceasefire declare+truce`,
  test: ({ modals, quoted, me, words }) => {
    for (const { subject, mood, negated, verb, hanging, text } of modals) {
      if (subject !== 'me' && subject !== 'side') continue
      // "We will not rest until every child is home"
      if (negated && RESTING.has(verb) && words.includes('until')) return text
      if (negated || hanging || UNWILLED.has(verb) || SAYING.has(verb)) continue
      // "I would" in his own mouth only supposes; reported, it is what was "I will".
      if (mood === 'will' || (mood === 'would' && !quoted)) return text
    }
    const planned = words.findIndex(
      (word) => word === 'plan' || word === 'plans' || word === 'planned' || word === 'intends' || word === 'intend',
    )
    return planned > 0 && planned < 5 && me.has(words[planned - 1]!) && words[planned + 1] === 'to'
      ? words.slice(planned - 1, planned + 2).join(' ')
      : null
  },
}
