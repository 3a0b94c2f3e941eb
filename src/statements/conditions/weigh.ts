import type { Complement } from './complement.ts'
import type { Relation } from './condition.ts'
import type { Mood, Place } from './main-clause.ts'

/** What is known of a candidate and of the clause it would govern. */
export type Weighed = {
  readonly relation: Relation
  readonly complement: Complement
  readonly place: Place
  readonly mood: Mood
  /** The connective says "only" or "not" itself. */
  readonly strict: boolean
  /** What follows names an act: agreement, approval, withdrawal. */
  readonly act: boolean
  /** What follows is held on its day: an election, a vote. */
  readonly scheduled: boolean
  /** The tense of the clause is past, without "had". */
  readonly past: boolean
  readonly present: boolean
}

/** Whether a time, a lack or a supposition is a condition there: what was done or is the case has none. */
const BY_RELATION: Partial<Record<Relation, (weighed: Weighed) => boolean>> = {
  if: ({ mood, past }) => !(past && mood.told),
  until: ({ mood, complement, act }) =>
    !mood.told && (complement !== 'noun' || mood.negated || (act && (mood.open || mood.present))),
  without: ({ mood, complement, act, place }) =>
    !mood.told &&
    (mood.negated ||
      (complement !== 'gerund' &&
        ((mood.loss && (mood.open || mood.present)) ||
          (act && !mood.bare && (place !== 'back' || mood.shifted)) ||
          (place === 'front' && mood.open)))),
  before: ({ mood, complement, act, strict, past }) =>
    strict ||
    (!mood.told &&
      !(past && !mood.shifted) &&
      (complement === 'noun' ? mood.negated || (mood.duty && act) : mood.negated || mood.open)),
  after: ({ mood, complement, act, scheduled, strict, past }) =>
    strict ||
    (!mood.told &&
      mood.open &&
      !(past && !mood.shifted) &&
      (complement === 'clause' || (complement === 'noun' && act && !scheduled))),
  once: ({ mood, past, strict }) => strict || (!mood.told && !(past && !mood.shifted)),
  'as-soon-as': ({ mood, past }) => !mood.told && !(past && !mood.shifted),
  'as-long-as': ({ mood }) => !mood.told,
  had: ({ mood }) => mood.open,
  were: ({ mood }) => mood.open,
  moment: ({ mood }) => !mood.told,
}

export function isCondition(weighed: Weighed): boolean {
  const { mood, present } = weighed
  // "Port closed until the mines are cleared": nobody tells the past with a present behind it; the verb is a headline's participle.
  const settled = mood.told && present ? { ...mood, told: false } : mood
  return BY_RELATION[weighed.relation]?.({ ...weighed, mood: settled }) ?? true
}
