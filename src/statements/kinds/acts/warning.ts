import type { ActRule } from '../act-rule.ts'
import { EVILS } from '../words.ts'

export const warning: ActRule = {
  kind: 'warning',
  named: 'warn warning caution fear worry worried concern afraid alarm beware apprehensive raise+alarm',
  test: ({ modals, words }) => {
    if (words.includes('beware')) return 'beware'
    const careful = words.indexOf('careful')
    if (careful > 0 && words[careful - 1] === 'be') return 'be careful'
    const coming = modals.find(
      ({ mood, negated }) => !negated && (mood === 'will' || mood === 'would' || mood === 'may' || mood === 'can'),
    )
    const evil = coming && words.slice(coming.at).find((word) => EVILS.has(word))
    return evil === undefined || coming === undefined ? null : `${coming.text} … ${evil}`
  },
}
