import type { ActRule } from '../act-rule.ts'
import type { Clause } from '../clause.ts'
import { isOf } from '../side.ts'
import { BE, isAdverb, MODALS, NOT, SUBJECTS, set } from '../words.ts'

const STANDING = set('remain remains stand stands stood')
const READY = set('ready willing prepared open happy glad eager')
/** Those of whom readiness is only told, or supposed. */
const OTHERS = set('who that which you people if whether they those members being')

export const offer: ActRule = {
  kind: 'offer',
  named: 'offer propose proposal ready willing willingness readiness open+to openness+to float put+forward invite>thing',
  test: (clause) => {
    const at = clause.words.findIndex((_, i) => isReady(clause, i))
    return at < 0 ? null : clause.words.slice(at, at + 2).join(' ')
  },
}

/** "We are ready to", "(said that) Norland is open to": of the speaker, or of the side he speaks for. */
function isReady({ words, me, quoted, side }: Clause, at: number): boolean {
  const next = words[at + 1]
  if (!READY.has(words[at]!) || (next !== 'to' && next !== 'for')) return false
  let verb = at - 1
  while (verb > 0 && isAdverb(words[verb]!) && !NOT.has(words[verb]!)) verb--
  if (verb < 1 || !(BE.has(words[verb]!) || STANDING.has(words[verb]!))) return false
  let subject = verb - 1
  while (subject > 0 && (MODALS.has(words[subject]!) || isAdverb(words[subject]!))) subject--
  const who = words[subject]!
  return (
    !words.slice(subject, at).some((word) => NOT.has(word)) &&
    (me.has(who) ||
      isOf(side, who) ||
      ((!quoted || side.official) && words[verb] !== 'be' && !OTHERS.has(who) && !SUBJECTS.has(who)))
  )
}
