import { isGerund, isPast } from '../../sentences/index.ts'
import { finiteAt, isAdverb, lowerAt } from './finite.ts'
import { isStop, type Word } from './view.ts'
import { ACTS, DETERMINERS, EMBEDDING, SUBJECT_PRONOUNS, set, TIMES } from './words.ts'

/** What follows a connective. */
export type Complement = 'clause' | 'gerund' | 'participle' | 'noun' | 'time' | 'none'

/**
 * Reads what begins with word `i` and reaches to `limit` at most. `spare` verbs are not its own: "before" in the middle of a clause leaves that
 * clause its verb. Where it may be a noun and stands in front, it ends at the first comma.
 */
export function complementAt(words: readonly Word[], i: number, limit: number, spare: number, endsAtComma: boolean): Complement {
  let at = i
  while (at < limit && isAdverb(lowerAt(words, at))) at++
  if (at >= limit || isStop(words[at]!) || words[at]!.text === ',') return 'none'
  const { lower } = words[at]!
  if (isGerund(lower)) return 'gerund'
  if (isTime(words, at, limit)) return 'time'
  if (SUBJECT_PRONOUNS.has(lower) && !DETERMINERS.has(lower)) return 'clause'
  if (isPast(lower) || lower === 'necessary' || lower === 'needed') return 'participle'
  let owed = 1 + spare
  for (let j = at; j < limit && j < at + REACH; j++) {
    const word = words[j]!
    if (isStop(word)) break
    if (word.text === ',' && (endsAtComma || spare > 0)) break
    if (j > at && EMBEDDING.has(word.lower)) owed++
    if (finiteAt(words, j) && --owed <= 0) return 'clause'
  }
  return 'noun'
}

/** How many words a clause may need to come to its verb. */
const REACH = 30

/** "Friday", "the end of the week", "2019", "next spring": a time and nothing else. */
function isTime(words: readonly Word[], i: number, limit: number): boolean {
  let at = i
  while (
    at < limit &&
    (DETERMINERS.has(lowerAt(words, at)) || BEFORE_TIMES.has(lowerAt(words, at)) || words[at]!.kind === 'number')
  )
    at++
  if (at > i && words[at - 1]!.kind === 'number' && (at >= limit || !/^\p{L}/u.test(words[at]!.text))) return true
  if (!TIMES.has(lowerAt(words, at))) return false
  return !NOUN_AFTER.has(lowerAt(words, at + 1)) && !finiteAt(words, at + 1)
}

const BEFORE_TIMES = set(
  'early late mid last next this the end of middle beginning start close very coming following first second third a few at in on by least half about around noon',
)
// "next season's review", "the summer talks": the time only says which.
const NOUN_AFTER = set(`'s ’s ' ’ talks election elections summit`)

const SCHEDULED = set('election elections vote votes referendum trial talks review inquiry match summit meeting')
/** Whether something stands among the words that comes on its day in any case. */
export const namesDay = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (SCHEDULED.has(words[i]!.lower)) return true
  return false
}

/** Whether a noun for an act stands among the words: "the approval of the senate", "a fair vote". */
export function namesAct(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ACTS.has(words[i]!.lower)) return true
  return false
}
