import type { ActRule } from '../act-rule.ts'

const FAULTS = [
  'wrong',
  'mistake',
  'mistakes',
  'mistaken',
  'failed',
  'guilty',
  'fault',
  'error',
  'errors',

  'sorry',
  'apologize',
  'apologise',
  'regret',
]

/** "We were too slow." */
const EXCESSES: ReadonlySet<string> = new Set(
  'slow late optimistic confident trusting naive cautious soft lenient complacent ambitious greedy hasty quick eager timid lax harsh'.split(
    ' ',
  ),
)

export const admission: ActRule = {
  kind: 'admission',
  named: `admit admission acknowledge acknowledgment acknowledgement concede concession confess apologize apologise apology regret express+regret own+up`,
  test: ({ words, me }) => {
    const too = words.findIndex((word, i) => word === 'too' && (words[i - 1] === 'were' || words[i - 1] === 'was'))
    if (too > 1 && me.has(words[too - 2]!) && words[too - 2] !== 'it' && EXCESSES.has(words[too + 1] ?? ''))
      return `too ${words[too + 1]}`
    const at = words.findIndex((word) => FAULTS.includes(word))
    if (at < 0) {
      const enough = words.findIndex((word, i) => word === 'enough' && (words[i - 1] === 'done' || words[i - 1] === 'do'))
      return enough > 0 && words.slice(0, enough).some((word) => me.has(word)) && words.includes('not') ? 'not done enough' : null
    }
    const before = words.slice(Math.max(0, at - 5), at)
    const mine = before.some((word) => (me.has(word) && word !== 'it') || word === 'my' || word === 'our')
    return mine && !before.some((word) => ['not', "n't", 'never', 'no', 'nothing', 'you', 'if'].includes(word))
      ? words[at]!
      : null
  },
}
