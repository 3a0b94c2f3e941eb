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
  /** The tense of the clause, where it has a verb that says it. */
  readonly tense: string | null
}

/** Whether a time, a lack or a supposition is a condition there: what was done or is the case has none. */
export function isCondition(weighed: Weighed): boolean {
  const { mood, tense } = weighed
  // "Port closed until the mines are cleared": nobody tells the past with a present behind it; the verb is a headline's participle.
  const settled = mood.told && tense === 'present' ? { ...mood, told: false } : mood
  return BY_RELATION[weighed.relation]?.({ ...weighed, mood: settled }) ?? true
}

/** The clause tells what was, and no "would" before it makes that a past of what was to come. */
const isFact = ({ tense, mood }: Weighed): boolean => tense === 'past' && !mood.shifted

// What is not here is a condition wherever it stands.
const BY_RELATION: Partial<Record<Relation, (weighed: Weighed) => boolean>> = {
  if: ({ mood, tense }) => !(tense === 'past' && mood.told),
  until: ({ mood, complement, act }) =>
    !mood.told && (complement !== 'noun' || mood.negated || (act && (mood.open || mood.present))),
  without: (weighed) => !weighed.mood.told && isLack(weighed),
  before: (weighed) => !weighed.mood.told && (weighed.strict || (!isFact(weighed) && isBarred(weighed))),
  after: (weighed) => !weighed.mood.told && (weighed.strict || (weighed.mood.open && !isFact(weighed) && isAwaited(weighed))),
  once: (weighed) => !weighed.mood.told && (weighed.strict || !isFact(weighed)),
  'as-soon-as': (weighed) => !weighed.mood.told && !isFact(weighed),
  'as-long-as': ({ mood }) => !mood.told,
  had: ({ mood }) => mood.open,
  were: ({ mood }) => mood.open,
  moment: (weighed) => !weighed.mood.told && !isFact(weighed),
  // "subject to approval"; what is subject to a fine has none
  'on-condition': ({ complement, act, mood }) => complement !== 'noun' || (act && !mood.told),
}

/** "cannot start before …", "must be drained before …": refused or owed until then. With a noun a promise is a plan. */
const isBarred = ({ mood, complement, act }: Weighed): boolean =>
  mood.negated || (complement === 'noun' ? mood.duty && act : mood.open)

const isAwaited = ({ complement, act, scheduled }: Weighed): boolean =>
  complement === 'clause' || (complement === 'noun' && act && !scheduled)

/** "cannot … without", "would collapse without …", "without aid, the town will …": a gerund behind anything else is a manner. */
const isLack = ({ mood, complement, act, place }: Weighed): boolean =>
  mood.negated ||
  (complement !== 'gerund' &&
    ((mood.loss && (mood.open || mood.present)) || (act && !mood.bare && place !== 'back') || (place === 'front' && mood.open)))
