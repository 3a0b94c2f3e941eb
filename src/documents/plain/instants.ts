import { dateIn } from './dates.ts'

/**
 * When a machine says something was published: an ISO instant where the zone is known, otherwise the day; null where neither can be told. Reads
 * ISO 8601 and the dates of feeds and mail (RFC 822: "Tue, 05 Mar 24 14:03 EDT"), also ill written. A zone nobody agrees on ("IST", "BST") and
 * a day that may be a month ("03/04/2024") are left out, never guessed.
 */
export function publishedIn(written: string): string | null {
  const text = written.slice(0, LONGEST).trim()
  if (ISO.test(text) && !Number.isNaN(Date.parse(text))) return text
  const compact = COMPACT.exec(text)
  if (compact) return dateIn(compact.slice(1).join('-'))
  const day = dateIn(
    text.replace(SHORT_YEAR, (_, before: string, year: string) => `${before} ${Number(year) < 70 ? 20 : 19}${year}`),
  )
  if (day === null) return null
  const found = TIME.exec(text)
  if (!found) return day
  const [, hours, minutes, seconds = '00', half, zone = ''] = found
  const hour = hourOf(Number(hours), half?.toLowerCase())
  const offset = offsetOf(zone)
  return hour === null || Number(minutes) > 59 || Number(seconds) > 60 || offset === null
    ? day
    : `${day}T${String(hour).padStart(2, '0')}:${minutes}:${seconds === '60' ? '59' : seconds}${offset}`
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half !== undefined) return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : null
  return hour <= 23 ? hour : null
}

/** "EDT", "GMT", "+0100", "-05:00" as an ISO offset; null where it names no zone, or one that is in two places. */
function offsetOf(zone: string): string | null {
  const name = zone.toUpperCase()
  const number = /^(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d{2})$/.exec(name)
  if (number)
    return Number(number[2]) <= 14 && Number(number[3]) <= 59 ? `${number[1]}${number[2]!.padStart(2, '0')}:${number[3]}` : null
  return ZONES.get(name) ?? null
}

const LONGEST = 100
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i
/** "20240305", "20240305T141500Z". */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/
/** "5 Mar 24", as mail wrote it before 2000. */
const SHORT_YEAR = /\b(\d{1,2} \p{L}{3,9}\.?) (\d{2})(?=\s|$)/u
const TIME =
  /(?:^|[\sT,])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m\.?)?\s?((?:gmt|utc?)?[+-]\d{1,2}:?\d{2}|[a-z]{1,5})?(?=$|[\s),;(])/i

/** Those of RFC 822, and others that stand for one offset wherever they are written. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ...['Z', 'UT', 'UTC', 'GMT', 'WET'].map((name) => [name, 'Z'] as const),
  ...['CET', 'WEST', 'MEZ'].map((name) => [name, '+01:00'] as const),
  ...['CEST', 'EET', 'MESZ'].map((name) => [name, '+02:00'] as const),
  ...['EEST', 'MSK'].map((name) => [name, '+03:00'] as const),
  ['JST', '+09:00'],
  ['AEST', '+10:00'],
  ['AEDT', '+11:00'],
  ['NZST', '+12:00'],
  ['NZDT', '+13:00'],
  ['EDT', '-04:00'],
  ['EST', '-05:00'],
  ['CDT', '-05:00'],
  ['CST', '-06:00'],
  ['MDT', '-06:00'],
  ['MST', '-07:00'],
  ['PDT', '-07:00'],
  ['PST', '-08:00'],
  ['AKDT', '-08:00'],
  ['AKST', '-09:00'],
  ['HST', '-10:00'],
])
