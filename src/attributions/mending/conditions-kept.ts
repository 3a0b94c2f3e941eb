import { isThird, type Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { coverage } from '../coverage.ts'
import { sentenceAt, tokenFrom } from '../grammar/lookup.ts'
import { isVerb } from '../grammar/subject-before.ts'
import { FORMS } from '../lexicon/forms.ts'
import { byCue } from './by-cue.ts'

/** What opens a condition or a deadline, at the very place the model stopped. */
const OPENS =
  /^[\s,]*(?:unless|until|till|if|as long as|so long as|provided|providing|without|on condition|in case|(?:and|but) that|before|by|within|once|as soon as|after|when)\b|^ \(\p{L}/iu

/**
 * "It was pointless to talk | as long as the council answered to nobody." — a model that learnt where people stop may stop before a condition; cutting one off
 * changes what was said, and so does cutting off when it is to be ("would ratify it | before the year ends"). Where a rule that saw the same cue goes on, and goes on with a condition or a time, its end stands.
 */
export function conditionsKept(
  passage: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const own = learned.filter((one) => !isConnective(passage, one))
  const ruledBy = byCue(ruled)
  const isTaken = coverage(
    learned.flatMap((one) => [...one.source, ...one.cue, ...one.content].map(({ from, to }) => ({ first: from, end: to }))),
  )
  return own.map((given) => {
    const one = withProviso(passage, given, isTaken)
    const [last, longer] = [one.content.at(-1), ruledBy.get(one.cue[0]?.from)?.content.at(-1)]
    if (!last || !longer || longer.to <= last.to || longer.from > last.to) return one
    const dropped = passage.text.slice(last.to, Math.min(longer.to, last.to + 40))
    return OPENS.test(dropped) || isUnfinished(passage, last)
      ? { ...one, content: [...one.content.slice(0, -1), { from: last.from, to: longer.to }] }
      : one
  })
}

/** "We commit to cuts, | provided that there is money": what can be nothing but a condition goes on with the words before it, whether a rule saw them or not. */
function withProviso(passage: Passage, one: Attribution, isTaken: (place: number) => boolean): Attribution {
  const last = one.content.at(-1)
  if (!last || !one.cue[0] || last.from < one.cue[0].to || !PROVISO.test(passage.text.slice(last.to, last.to + 40))) return one
  const next = tokenFrom(passage, last.to)
  const sentence = sentenceAt(passage, next)
  if (sentence === null) return one
  let end = next
  for (; end < passage.sentences[sentence]!.end; end++) {
    const { from, text, kind } = passage.tokens[end]!
    if (isTaken(from) || kind === 'mark') return one
    if (text === '.' || text === ';') break
  }
  return { ...one, content: [...one.content.slice(0, -1), { from: last.from, to: passage.tokens[end - 1]!.to }] }
}
const PROVISO = /^,? (?:provided that|providing that|unless|as long as|so long as|on (?:the )?condition that) /i

/** "The work will go on | provided that the council pays": the model takes the participle for a verb of saying now and then. */
const isConnective = ({ text }: Passage, { cue }: Attribution): boolean =>
  cue.length === 1 &&
  /^(?:provided|providing)$/i.test(text.slice(cue[0]!.from, cue[0]!.to)) &&
  (/^ that\b/.test(text.slice(cue[0]!.to, cue[0]!.to + 6)) || /,\s$/.test(text.slice(0, cue[0]!.from).slice(-2)))

/** "alleged that Orr, | who denies it, lured him": no clause is over before its verb. */
function isUnfinished(passage: Passage, { from, to }: Range): boolean {
  const [first, end] = [tokenFrom(passage, from), tokenFrom(passage, to)]
  if (passage.tokens[first]!.lower !== 'that' || end - first > LONGEST_SUBJECT) return false
  for (let i = first + 1; i < end; i++) {
    const { lower, kind } = passage.tokens[i]!
    if (kind === 'mark' || isVerb(passage, i) || FORMS.has(lower) || isThird(lower)) return false
  }
  return true
}
const LONGEST_SUBJECT = 8
