import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { DETERMINERS, isCapitalised, SUBJECT_PRONOUNS } from '../lexicon/words.ts'
import { byCue } from './by-cue.ts'

/**
 * Moon told | her two million followers: | “Believe them.” — whom the words are told to stands before the colon and is no part of them. The model takes a long listener along now and
 * then; where a rule that saw the same cue begins behind the colon, and both end alike, its words stand.
 */
export function behindColon(
  passage: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const { text } = passage
  const ruledBy = byCue(ruled)
  return learned.map((given) => {
    const one = behindName(passage, given)
    const [own, other] = [one.content[0], ruledBy.get(one.cue[0]?.from)]
    const words = other?.content[0]
    if (!own || !other || !words || words.from <= own.from || words.from >= own.to || words.to !== own.to) return one
    const [left, kept] = [text.slice(own.from, words.from).trimEnd(), text.slice(words.from, words.from + 5)]
    if (!left.endsWith(':') && !(kept === 'that ' && PLACE.test(left))) return one
    return { ...one, content: [words, ...one.content.slice(1)], form: one.content.length > 1 ? one.form : other.form }
  })
}
/** "said | outside court | that it was over" */
const PLACE = /^(?:outside|inside|in|at|on|after|before|during|through|via)\b[^,“”"]*$/

/** "told Tennis | Weekly she was tired": a name in capitals is whole. */
function behindName(passage: Passage, one: Attribution): Attribution {
  const { tokens } = passage
  const [how, words] = [one.cue[0], one.content[0]]
  if (!how || !words || words.from <= how.to) return one
  const [first, end] = [tokenFrom(passage, how.to), tokenFrom(passage, words.from)]
  const isName = (i: number) => tokens[i]?.kind === 'word' && isCapitalised(tokens[i]!.text) && tokens[i]!.lower !== 'i'
  for (let i = first; i < end; i++) if (!isName(i)) return one
  let at = end
  while (isName(at) && tokens[at]!.to < words.to) at++
  const { lower } = tokens[at] ?? { lower: '' }
  if (at === end || first === end || !(SUBJECT_PRONOUNS.has(lower) || DETERMINERS.has(lower) || lower === 'that')) return one
  return { ...one, content: [{ from: tokens[at]!.from, to: words.to }, ...one.content.slice(1)] }
}
