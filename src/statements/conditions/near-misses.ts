import { isBase, isPast } from '../../sentences/index.ts'
import type { Complement } from './complement.ts'
import type { Opening } from './connectives.ts'
import { finiteAt, hasFinite, isAdverb, lowerAt } from './finite.ts'
import { hasSubjectAndVerb } from './main-clause.ts'
import { isStop, type Word } from './view.ts'
import {
  ASKING,
  AUXILIARIES,
  CLAUSE_TAKERS,
  DETERMINERS,
  MANNERS,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  set,
  TIMES,
} from './words.ts'

/** A connective with what follows it, in its sentence. */
type Candidate = {
  readonly words: readonly Word[]
  readonly opening: Opening
  readonly complement: Complement
  readonly clauseTo: number
  /** The connective begins its clause, but for "and", "but", "then". */
  readonly leads: boolean
}

/** A reason why a connective opens no condition: by its words and its neighbours alone, whatever the main clause says. */
type NearMiss = { readonly name: string; readonly is: (candidate: Candidate) => boolean }

const before = ({ words, opening }: Candidate): string => lowerAt(words, opening.first - 1)
const after = ({ words, opening }: Candidate): string => lowerAt(words, opening.end)
const next = ({ words, opening }: Candidate): string => lowerAt(words, opening.end + 1)
const is = ({ opening }: Candidate, relation: string): boolean => opening.relation === relation
const endsSentence = ({ words, opening }: Candidate): boolean => opening.end >= words.length || isStop(words[opening.end]!)

export const NEAR_MISSES: readonly NearMiss[] = [
  { name: 'conceded: "even if", "as if", "what if"', is: (c) => CONCEDING.has(before(c)) && !is(c, 'otherwise') },
  { name: 'a verb and no subject: "the moment was"', is: (c) => !TURNED.has(c.opening.relation) && isVerb(c) },
  { name: 'asked: "asked if", "no matter if"', is: (c) => is(c, 'if') && asks(c) },
  { name: 'an aside: "if you remember", "in case you missed it"', is: (c) => (is(c, 'if') || is(c, 'in-case')) && isAside(c) },
  { name: 'no clause: "if any", "if not the best"', is: (c) => is(c, 'if') && IF_PHRASES.has(after(c)) && !isIfNot(c) },
  { name: 'granted: "a good, if slow, worker"', is: (c) => is(c, 'if') && isGranted(c) },
  { name: 'wished: "if only"', is: (c) => is(c, 'if') && after(c) === 'only' && before(c) !== 'but' },
  { name: 'manner: "without delay"', is: (c) => is(c, 'without') && isManner(c) },
  { name: 'a time: "until now", "as soon as Friday"', is: (c) => TIMED.has(c.opening.relation) && c.complement === 'time' },
  { name: 'an adverb: "never before", "the day after", "shortly after"', is: isAdverbial },
  {
    name: 'once a time, or once such a thing',
    is: (c) => is(c, 'once') && (isRate(c) || ONCE_WORDS.has(after(c)) || before(c) === 'than' || !opensOnce(c)),
  },
  { name: 'measured: "as long as three hours", "as soon as possible"', is: isMeasure },
  { name: 'given: "provided food"', is: (c) => is(c, 'provided') && !isProviso(c) },
  { name: 'a case: "in case" alone', is: (c) => is(c, 'in-case') && c.complement === 'none' },
  { name: 'a question or a plain verb: "should", "had", "were"', is: (c) => INVERTED.has(c.opening.relation) && !isInverted(c) },
  {
    name: 'a moment of time: "at the moment"',
    is: (c) => is(c, 'moment') && (PREPOSITIONS.has(before(c)) || MEETING.has(before(c)) || c.complement !== 'clause'),
  },
  { name: 'a failing bank', is: (c) => is(c, 'failing') && !isFailing(c) },
  {
    name: 'what somebody suffers: "were you subject to"',
    is: (c) => is(c, 'on-condition') && after(c) !== 'that' && (SUBJECT_PRONOUNS.has(before(c)) || SUFFERED.has(before(c))),
  },
  { name: 'in another way: "said otherwise"', is: (c) => is(c, 'otherwise') && !isOtherwise(c) },
]

/** What one has been, or was, subject to: no day to come is. */
const SUFFERED = set('been being was were')
const CONCEDING = set('even as what so ever')
const TIMED: ReadonlySet<string> = set('until before after as-soon-as')
/** They need no subject behind them, or have it there. */
const TURNED: ReadonlySet<string> = set('should had were otherwise failing without')
const isVerb = ({ words, opening }: Candidate): boolean =>
  lowerAt(words, opening.end) === 'to' || finiteAt(words, opening.end)?.sure === true
const MEETING = set('is was be been remember remembers remembered recall recalled describe described waited')
const INVERTED: ReadonlySet<string> = set('should had were')

function asks(c: Candidate): boolean {
  let i = c.opening.first - 1
  while (i >= 0 && (isAdverb(lowerAt(c.words, i)) || OBJECTS.has(lowerAt(c.words, i)))) i--
  if (c.leads) return false
  const word = lowerAt(c.words, i)
  if (!ASKING.has(word)) return false
  // "would tell us if", "will see if": an answer is asked for; "we will decide if" too.
  return true
}
const OBJECTS = set('him her them us me you it')

/** "if you remember,": somebody speaks to the listener about the speaking itself. */
function isAside(c: Candidate): boolean {
  if (!ASIDE_SUBJECTS.has(after(c))) return false
  if (
    is(c, 'in-case') &&
    after(c) === 'you' &&
    c.words.slice(c.opening.end, c.opening.end + 4).some(({ lower }) => UNAWARE.has(lower))
  )
    return true
  const limit = Math.min(c.clauseTo, c.opening.end + 7)
  const length = c.clauseTo - c.opening.end
  // "if you remember", "if I may say so": the verb right behind its subject, not that of a clause it thinks of
  for (let i = c.opening.end + 1; i < limit; i++) {
    if (ASIDES.has(lowerAt(c.words, i))) return length <= 7 && !hasObjectClause(c, i)
    if (CLAUSE_TAKERS.has(lowerAt(c.words, i))) return false
  }
  return false
}
const UNAWARE = set('noticed heard missed forgot forgotten wondered wondering notice')
const hasObjectClause = (c: Candidate, i: number): boolean => {
  const word = lowerAt(c.words, i + 1)
  return word === 'to' || word === 'for' || (word === 'the' && lowerAt(c.words, i) !== 'pardon')
}
const ASIDE_SUBJECTS = set('you i we memory that it')
const ASIDES = set(
  'remember recall like ask asked will please may wondered wonder mistaken correctly forgive excuse pardon missed say',
)
const IF_PHRASES = set('any anything ever at nothing not only possible at')
/** Nothing but a word or two between commas, which takes back a little of what stands before. */
const isGranted = (c: Candidate): boolean =>
  before(c) === ',' &&
  lowerAt(c.words, c.clauseTo) === ',' &&
  c.clauseTo - c.opening.end <= 2 &&
  c.complement === 'noun' &&
  !NEEDED.has(lowerAt(c.words, c.clauseTo - 1))
const NEEDED = set('necessary needed possible required so not true')

/** "if not, we leave" and "if not stopped" are conditions; "if not the best" is none. */
const isIfNot = (c: Candidate): boolean =>
  after(c) === 'not' && (lowerAt(c.words, c.opening.end + 1) === ',' || isPast(next(c))) && before(c) !== ','

function isManner(c: Candidate): boolean {
  if (MANNERS.has(lowerAt(c.words, c.clauseTo - 1)) && c.complement !== 'gerund') return true
  for (let i = c.opening.end; i < c.clauseTo && i < c.opening.end + 4; i++) {
    const { lower } = c.words[i]!
    if (MANNERS.has(lower)) return true
    if (!DETERMINERS.has(lower) && !PLAIN.has(lower) && !isAdverb(lower)) return false
  }
  return c.complement === 'none'
}
const PLAIN = set('further much little undue serious great slightest least single')

function isAdverbial(c: Candidate): boolean {
  if (!is(c, 'before') && !is(c, 'after') && !is(c, 'until') && !is(c, 'unless')) return false
  if (c.complement === 'none') return true
  if (is(c, 'after')) return after(c) === 'all' || LOOKING.has(before(c)) || after(c) === 'midnight' || TIME_UNITS.has(before(c))
  return is(c, 'before') && (BEFORE_WHOM.has(after(c)) || TIME_UNITS.has(before(c)) || appears(c))
}
const LOOKING = set(
  'look looks looked looking named day week month year days weeks months years hours shortly soon long just named sought goes go went chase',
)
const TIME_UNITS = set(
  'day week month year days weeks months years hours hour minutes minute night morning ever never seen shortly long just',
)
const BEFORE_WHOM = set('us me him her them long')
/** "before the court": a place to stand in. */
const appears = (c: Candidate): boolean => {
  const head = lowerAt(c.words, c.clauseTo - 1)
  return c.complement === 'noun' && BENCHES.has(head)
}
const BENCHES = set(
  'court judge parliament congress committee senate tribunal commission council judges jury cameras eyes board assembly',
)

/** A clause with its verb, or a participle that stands apart: "once signed, …". */
const opensOnce = (c: Candidate): boolean =>
  c.complement === 'clause'
    ? hasFinite(c.words, c.opening.end, c.clauseTo)
    : c.complement === 'participle' && (c.leads || before(c) === ',')
/** "once a week", "once a year"; "once a deal is signed" is a condition. */
const isRate = (c: Candidate): boolean => after(c) === 'a' && (TIMES.has(next(c)) || TIME_UNITS.has(next(c)))
const ONCE_WORDS = set('before again more upon every each in and or for per')

function isMeasure(c: Candidate): boolean {
  if (is(c, 'as-soon-as'))
    return after(c) === 'possible' || c.complement === 'noun' || c.complement === 'none' || DAYS_SOON.has(after(c))
  if (!is(c, 'as-long-as')) return false
  if (before(c) === 'for' || c.complement === 'noun' || c.complement === 'none' || c.complement === 'time') return true
  return (
    (after(c) === 'it' && (next(c) === 'takes' || next(c) === 'took')) ||
    LIKING.has(next(c)) ||
    ANYBODY.has(after(c)) ||
    after(c) === 'possible'
  )
}
const DAYS_SOON = set('next this tomorrow')
const LIKING = set('like likes liked wish wishes')
const ANYBODY = set('anyone anybody')

/** A comma or a clause stands before it and a clause behind it. */
function isProviso(c: Candidate): boolean {
  if (c.complement !== 'clause') return false
  if (lowerAt(c.words, c.opening.end - 1) === 'that' || c.leads || before(c) === ',') return !PLAIN_PROVIDERS.has(before(c))
  return !AUXILIARIES.has(before(c)) && !PREPOSITIONS.has(after(c)) && !DETERMINERS.has(before(c)) && hasVerbBefore(c)
}
const PLAIN_PROVIDERS = set('has have had was were is are be been')
const hasVerbBefore = ({ words, opening }: Candidate): boolean => {
  for (let i = opening.first - 1; i >= 0 && i > opening.first - 40; i--) if (finiteAt(words, i)) return true
  return false
}

/** "Should the talks fail, …": the verb before its subject at the head of a clause, and no question. */
function isInverted(c: Candidate): boolean {
  const { words, opening, clauseTo } = c
  // Behind its main clause ("would serve should the party ask") only a subject right behind it shows that it is turned round.
  const told = before(c) === 'that' && opening.first > 1 // "the town that had the money"; "said that had he known, …" is turned round
  const leads = (c.leads || before(c) === ',') && before(c) !== 'and' && !told
  if (
    !leads &&
    (told || ASKING_WORDS.has(before(c)) || (!PRONOUNS.has(after(c)) && !(is(c, 'should') && DETERMINERS.has(after(c)))))
  )
    return false
  if (words[words.length - 1]!.text === '?') return false
  if (!isSubjectWord(words[opening.end])) return false
  const inside = (test: (lower: string) => boolean) =>
    words.slice(opening.end + 1, Math.min(clauseTo, opening.end + 20)).some(({ lower }) => test(lower))
  if (is(c, 'should')) return inside((lower) => isBase(lower) || lower === 'be')
  if (is(c, 'had')) return inside((lower) => isPast(lower) || lower === 'been')
  return inside((lower) => lower === 'to' || lower === 'not') || after(c) === 'it'
}
const ASKING_WORDS = set('what why how when where who which whom whether and or')
const PRONOUNS = set('i we he she it they you')
const VERBAL = set('be have been also always still only ever then')
const isSubjectWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  !NEGATIONS.has(word.lower) &&
  !isBase(word.lower) &&
  !VERBAL.has(word.lower) &&
  (SUBJECT_PRONOUNS.has(word.lower) ||
    DETERMINERS.has(word.lower) ||
    word.kind === 'number' ||
    (word.kind === 'word' && !PREPOSITIONS.has(word.lower) && !isPast(word.lower)))

function isFailing(c: Candidate): boolean {
  const last = lowerAt(c.words, c.opening.end - 1)
  if (last === 'which' || last === 'that') return true
  return (c.leads || before(c) === ',') && c.complement === 'noun' && after(c) !== 'to'
}

/** "Pay, otherwise we leave": at the head of a clause of its own. */
function isOtherwise(c: Candidate): boolean {
  if (lowerAt(c.words, c.opening.first) === 'or') return hasSubjectAndVerb(c.words, c.opening.end, c.words.length)
  if (endsSentence(c)) return false
  if (after(c) === ',') return c.leads || isStopBefore(c)
  if (!c.leads && before(c) !== ',' && !isStopBefore(c)) return false
  return hasSubjectAndVerb(c.words, c.opening.end, c.words.length) && (before(c) !== 'but' || hasModal(c))
}
const hasModal = ({ words, opening }: Candidate): boolean => {
  for (let i = opening.end; i < words.length && i < opening.end + 10; i++) if (MODALS.has(words[i]!.lower)) return true
  return false
}
const isStopBefore = ({ words, opening }: Candidate): boolean => opening.first > 0 && isStop(words[opening.first - 1]!)
