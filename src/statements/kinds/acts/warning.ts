import type { ActRule } from '../act-rule.ts'
import type { Modal } from '../modals.ts'
import { EVILS, NOT, set } from '../words.ts'

/** What keeps an evil off: "will help to stop the attacks" is no warning. */
const AGAINST = set('help stop prevent avoid end reduce fight solve despite against without')
/** How far behind its verb an evil may stand. */
const NEAR = 10

export const warning: ActRule = {
  kind: 'warning',
  named:
    'warn warning caution fear worry worried concern afraid alarm beware apprehensive raise+alarm voice+concern express+concern raise+concern share+concern',
  test: ({ modals, words, opens }) => {
    if (words.includes('beware')) return 'beware'
    if (opens && words[0] === 'be' && words[1] === 'careful') return 'be careful'
    const coming = modals.find(
      ({ mood, negated }) => !negated && (mood === 'will' || mood === 'would' || mood === 'may' || mood === 'can'),
    )
    const evil = coming && evilAfter(coming, words)
    return evil ? `${coming.text} … ${evil}` : null
  },
}

/** The evil that comes of a verb, or null: also where it does not come, or is kept off. */
function evilAfter({ at }: Modal, words: readonly string[]): string | null {
  if (words.slice(0, at).some((word) => NOT.has(word))) return null
  for (const word of words.slice(at, at + NEAR)) {
    if (AGAINST.has(word) || NOT.has(word)) return null
    if (EVILS.has(word)) return word
  }
  return null
}
