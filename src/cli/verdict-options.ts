import { InvalidArgumentError, Option } from 'commander'
import { type Limits, MATCHES, PROFILES, type Profile, type Verdict } from '../answers/index.ts'
import { OnrecordError } from '../errors.ts'
import type { RecordOptions } from './record-options.ts'

const WRONG_SPEAKERS = ['different-speaker', 'speaker-was-quoting'] as const
const FAILURES: readonly string[] = [...MATCHES, ...WRONG_SPEAKERS]

/** What the commands that look in articles share: in which, or in which record. */
export type SearchOptions = RecordOptions & { readonly in?: readonly string[] } & Limits

/** What the commands that give verdicts share. */
export type VerdictOptions = SearchOptions & {
  readonly house: Profile
  readonly failOn?: ReadonlySet<string>
}

export const articles = () =>
  new Option(
    '--in <files...>',
    'look in these articles, not in the record: text, Markdown, HTML, PDF or Word; "-" is standard input',
  )

export const after = () =>
  new Option('--after <date>', 'only articles published on this day or later: a day, a month or a year').argParser(firstDayOf)

export const before = () => new Option('--before <date>', 'only articles published on this day or earlier').argParser(lastDayOf)

export const house = () =>
  new Option('--house <rules>', 'house rules for the grade shown: strict, wire or lenient-speech')
    .choices(PROFILES)
    .default('wire')

/** `more`: what else a command can fail on. */
export const failOn = (...more: readonly string[]) =>
  new Option('--fail-on <verdicts>', 'exit with status 4 where a quotation is one of these, with commas between').argParser(
    (value) => failuresIn(value, [...FAILURES, ...more]),
  )

/** Throws `quotations-failed` where verdicts are what the user said must not be. */
export function refuseFailed(verdicts: readonly Verdict[], { failOn }: VerdictOptions, more: readonly string[] = []): void {
  const failed = verdicts.filter(({ match, attribution }) =>
    [match, attribution.verdict, ...more].some((name) => failOn?.has(name)),
  )
  if (failed.length > 0)
    throw new OnrecordError('quotations-failed', { count: failed.length, of: verdicts.length, what: [...failOn!].join(', ') })
}

function failuresIn(value: string, names: readonly string[]): ReadonlySet<string> {
  const asked = value.split(',').map((name) => name.trim())
  const unknown = asked.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no verdict "${unknown}"; choose from ${names.join(', ')}.`)
  return new Set(asked)
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** The first day of a day, a month or a year. */
function firstDayOf(value: string): string {
  const [, year, month = '01', day = '01'] = DATE.exec(value) ?? []
  return checkedDay(`${year}-${month}-${day}`, value)
}

/** The last day of a day, a month or a year. */
function lastDayOf(value: string): string {
  const [, year, month = '12', day] = DATE.exec(value) ?? []
  if (day !== undefined) return checkedDay(`${year}-${month}-${day}`, value)
  checkedDay(`${year}-${month}-01`, value)
  // The day before the first of the next month.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

function checkedDay(day: string, value: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day)
    throw new InvalidArgumentError(`"${value}" is no date; give a day such as 2031-03-01, a month such as 2031-03, or a year.`)
  return day
}
