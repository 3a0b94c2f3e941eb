import type { Token } from '../../sentences/index.ts'
import type { Period, When, Which } from './when.ts'

/** A phrase of time: the tokens from where it was looked for up to but not including `end`. */
export type Phrase = { readonly end: number; readonly when: When }

/**
 * The phrase of time that begins with token `i`, without a preposition: "Thursday evening", "July 4, 2024", "the 4th of July", "mid-June", "last month",
 * "two days ago", "the end of March". Capitals are looked at: "march on the capital" is no month. Null where none begins there.
 */
export function phraseAt(tokens: readonly Token[], i: number): Phrase | null {
  if (!mayBegin(tokens[i])) return null
  for (const form of FORMS) {
    const found = form(tokens, i)
    if (found) return found
  }
  return null
}

/** "ten", "10", "a": the number token `i` says, or null. */
export function numberAt(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i]
  if (token === undefined) return null
  if (/^\d{1,3}$/.test(token.lower)) return Number(token.lower)
  return NUMBERS.get(token.lower) ?? null
}

/** "days", "week": the unit token `i` names, or null. */
export const unitAt = (tokens: readonly Token[], i: number): Period | 'day' | null => UNITS.get(at(tokens, i)) ?? null

const at = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? ''

/** Whether a phrase of time can begin so at all: most words are sent away here. */
function mayBegin(token: Token | undefined): boolean {
  if (token === undefined) return false
  const { lower, kind } = token
  if (kind === 'number') return true
  return (
    kind === 'word' &&
    (BEGINNING.has(lower) || NUMBERS.has(lower) || MONTHS.has(lower) || WEEKDAYS.has(lower) || /^(?:\d|mid-)/.test(lower))
  )
}

type Form = (tokens: readonly Token[], i: number) => Phrase | null

const plainDay: Form = (tokens, i) => {
  const by = DAYS.get(at(tokens, i))
  return by === undefined ? null : { end: i + 1, when: { is: 'days', by } }
}

/** "this morning", "last night", "earlier in the day". */
const partOfDay: Form = (tokens, i) => {
  const [first, second] = [at(tokens, i), at(tokens, i + 1)]
  if (first === 'this' && PARTS.has(second)) return { end: i + 2, when: { is: 'days', by: 0 } }
  if (first === 'last' && second === 'night') return { end: i + 2, when: { is: 'days', by: -1 } }
  if (EARLIER.has(first) && second === 'in' && at(tokens, i + 2) === 'the' && at(tokens, i + 3) === 'day')
    return { end: i + 4, when: { is: 'days', by: 0 } }
  return null
}

/** "early Thursday", "late last month", "earlier on July 4": the word before says nothing of the day. */
const shaded: Form = (tokens, i) => {
  if (!EARLIER.has(at(tokens, i))) return null
  const next = LINKS.has(at(tokens, i + 1)) ? i + 2 : i + 1
  if (EARLIER.has(at(tokens, next))) return null
  return phraseAt(tokens, next)
}

const weekday: Form = (tokens, i) => {
  const which = whichAt(tokens, i)
  const here = which === null ? i : i + 1
  const day = WEEKDAYS.get(at(tokens, here))
  if (day === undefined || !isCapital(tokens[here]!)) return null
  let end = here + 1
  if (PARTS.has(at(tokens, end))) end++
  const date =
    monthDay(tokens, at(tokens, end) === ',' ? end + 1 : end) ?? dayMonth(tokens, at(tokens, end) === ',' ? end + 1 : end)
  return date ?? { end, when: { is: 'weekday', weekday: day, which } }
}

/** "July 4", "July 4, 2024", "July 4th". */
const monthDay: Form = (tokens, i) => {
  const month = monthAt(tokens, i)
  const day = dayNumber(at(tokens, i + 1))
  if (month === null || day === null) return null
  const comma = at(tokens, i + 2) === ',' ? i + 3 : i + 2
  const year = yearAt(tokens, comma)
  return { end: year === null ? i + 2 : comma + 1, when: { is: 'day', year, month, day } }
}

/** "4 July", "the 4th of July 2024". */
const dayMonth: Form = (tokens, i) => {
  const first = at(tokens, i) === 'the' ? i + 1 : i
  const day = dayNumber(at(tokens, first))
  const second = at(tokens, first + 1) === 'of' ? first + 2 : first + 1
  const month = monthAt(tokens, second)
  if (day === null || month === null || (first > i && second === first + 1)) return null
  const year = yearAt(tokens, second + 1)
  return { end: year === null ? second + 1 : second + 2, when: { is: 'day', year, month, day } }
}

/** "March", "last March", "March 2024", "March of last year", "mid-June". */
const month: Form = (tokens, i) => {
  const which = whichAt(tokens, i)
  const here = which === null ? i : i + 1
  const month = monthAt(tokens, here)
  if (month === null) return null
  const of = at(tokens, here + 1) === 'of' ? here + 2 : here + 1
  const year = yearAt(tokens, of)
  return { end: year === null ? here + 1 : of + 1, when: { is: 'month', year, month, which: year === null ? which : null } }
}

/** "last week", "this month", "next year", "the weekend". */
const period: Form = (tokens, i) => {
  const which = whichAt(tokens, i)
  const noun = at(tokens, i + 1)
  if (noun === 'weekend' && (which !== null || at(tokens, i) === 'the')) return { end: i + 2, when: { is: 'weekend', which } }
  const of = UNITS.get(noun)
  if (which === null || of === undefined || of === 'day' || noun.endsWith('s')) return null
  return { end: i + 2, when: { is: 'period', of, by: which === 'last' ? -1 : which === 'next' ? 1 : 0 } }
}

/** "two days ago", "a year ago". */
const ago: Form = (tokens, i) => {
  const number = numberAt(tokens, i)
  const of = unitAt(tokens, i + 1)
  if (number === null || of === null || at(tokens, i + 2) !== 'ago') return null
  return { end: i + 3, when: of === 'day' ? { is: 'days', by: -number } : { is: 'period', of, by: -number } }
}

/** "the end of March", "the end of the year", "year's end". */
const end: Form = (tokens, i) => {
  const here = at(tokens, i) === 'the' ? i + 1 : i
  if (at(tokens, here) !== 'end' || at(tokens, here + 1) !== 'of') return null
  const of = UNITS.get(at(tokens, here + 3))
  if (THE.has(at(tokens, here + 2)) && of !== undefined && of !== 'day')
    return { end: here + 4, when: { is: 'end', of: { is: 'period', of, by: 0 } } }
  const inner = month(tokens, here + 2) ?? period(tokens, here + 2) ?? year(tokens, here + 2)
  return inner && { end: inner.end, when: { is: 'end', of: inner.when } }
}

/** "the summer of 2019", "spring 2020": the year is certain. */
const season: Form = (tokens, i) => {
  const here = at(tokens, i) === 'the' ? i + 1 : i
  if (!SEASONS.has(at(tokens, here))) return null
  const next = at(tokens, here + 1) === 'of' ? here + 2 : here + 1
  const found = yearAt(tokens, next)
  return found === null ? null : { end: next + 1, when: { is: 'year', year: found } }
}

const year: Form = (tokens, i) => {
  const found = yearAt(tokens, i)
  return found === null ? null : { end: i + 1, when: { is: 'year', year: found } }
}

// Of two forms that begin alike, the longer stands first.
const FORMS: readonly Form[] = [plainDay, partOfDay, shaded, weekday, monthDay, dayMonth, month, period, ago, end, season, year]

const words = (text: string): readonly string[] => text.split(' ')
const set = (text: string): ReadonlySet<string> => new Set(words(text))

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])
const PARTS = set('morning afternoon evening night noon')
const EARLIER = set('earlier later early late mid')
const SEASONS = set('spring summer autumn fall winter')
const BEGINNING = set(
  'yesterday today tonight tomorrow this last past next coming the end earlier later early late mid spring summer autumn fall winter',
)
const LINKS = set('on in')
const THE = set('the this')
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...words('monday tuesday wednesday thursday friday saturday sunday').map((name, i) => [name, i] as const),
  ...words('mon. tue. wed. thu. fri. sat. sun.').map((name, i) => [name, i] as const),
  ['tues.', 1],
  ['thurs.', 3],
])
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...words('january february march april may june july august september october november december').map(
    (name, i) => [name, i + 1] as const,
  ),
  ...words('jan. feb. mar. apr. may. jun. jul. aug. sep. oct. nov. dec.').map((name, i) => [name, i + 1] as const),
  ...words('jan feb mar apr may jun jul aug sep oct nov dec').map((name, i) => [name, i + 1] as const),
  ['sept.', 9],
  ['sept', 9],
])
const UNITS: ReadonlyMap<string, Period | 'day'> = new Map([
  ...(['day', 'week', 'month', 'year'] as const).flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit] as const]),
])
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...words('zero one two three four five six seven eight nine ten eleven twelve').map((name, i) => [name, i] as const),
  ['a', 1],
  ['an', 1],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['sixty', 60],
  ['ninety', 90],
])

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)

function whichAt(tokens: readonly Token[], i: number): Which {
  const lower = at(tokens, i)
  if (lower === 'last' || lower === 'past') return 'last'
  if (lower === 'next' || lower === 'coming') return 'next'
  return lower === 'this' ? 'this' : null
}

function monthAt(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i]
  if (token === undefined) return null
  const name = token.lower.startsWith('mid-') ? token.lower.slice(4) : token.lower
  return isCapital({ ...token, text: token.text.slice(token.text.length - name.length) }) ? (MONTHS.get(name) ?? null) : null
}

function dayNumber(lower: string): number | null {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower)
  const day = found ? Number(found[1]) : 0
  return day >= 1 && day <= 31 ? day : null
}

function yearAt(tokens: readonly Token[], i: number): number | null {
  const lower = at(tokens, i)
  const year = /^\d{4}$/.test(lower) ? Number(lower) : 0
  return year >= 1800 && year < 2200 ? year : null
}
