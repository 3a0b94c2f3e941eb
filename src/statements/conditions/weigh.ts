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
  /** The tense of the clause is past, without "had". */
  readonly past: boolean
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
          (act && (place !== 'back' || mood.shifted)) ||
          (place === 'front' && mood.open)))),
  before: ({ mood, complement, act, strict, past }) =>
    strict ||
    (!mood.told &&
      !(past && !mood.shifted) &&
      (complement === 'noun' ? mood.negated || (mood.duty && act) : mood.negated || mood.open)),
  after: ({ mood, complement, act, strict, past }) =>
    strict ||
    (!mood.told && mood.open && !(past && !mood.shifted) && (complement === 'clause' || (complement === 'noun' && act))),
  once: ({ mood, past, strict }) => strict || (!mood.told && !(past && !mood.shifted)),
  'as-soon-as': ({ mood, past }) => !mood.told && !(past && !mood.shifted),
  'as-long-as': ({ mood }) => !mood.told,
  moment: ({ mood }) => !mood.told,
}

export const isCondition = (weighed: Weighed): boolean => BY_RELATION[weighed.relation]?.(weighed) ?? true
