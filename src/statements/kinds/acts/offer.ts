import type { ActRule } from '../act-rule.ts'
import { NOT } from '../words.ts'

const READY = ['ready', 'willing', 'prepared', 'open', 'happy', 'glad', 'eager']

export const offer: ActRule = {
  kind: 'offer',
  named: `offer propose proposal ready willing willingness readiness open+to openness+to float put+forward propose invite>thing`,
  test: ({ words, me, quoted }) => {
    const at = words.findIndex(
      (word, i) =>
        READY.includes(word) &&
        (words[i + 1] === 'to' || words[i + 1] === 'for') &&
        !words.slice(Math.max(0, i - 3), i).some((w) => NOT.has(w)),
    )
    if (at < 0) return null
    // Ready are we, or the side the speaker speaks for, not those he speaks of as "people willing to".
    const before = words.slice(Math.max(0, at - 4), at)
    const stated = before.some((word) =>
      ['am', 'is', 'are', "'m", "'re", "'s", 'was', 'were', 'be', 'would', 'remain', 'remains'].includes(word),
    )
    return stated &&
      !before.some((word) => ['who', 'that', 'you', 'people', 'if', 'whether', 'how'].includes(word)) &&
      (before.some((word) => me.has(word)) || (!quoted && !before.includes('are')))
      ? words.slice(at, at + 2).join(' ')
      : null
  },
}
