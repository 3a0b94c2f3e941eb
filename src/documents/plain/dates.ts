/** The day a line names in full, as `2024-07-04`; null without a year, or where day and month could be either ("03/04/2024"). */
export function dateIn(line: string): string | null {
  const text = line.slice(0, 300)
  for (const [pattern, order] of FORMS) {
    const found = pattern.exec(text)?.slice(1)
    if (!found) continue
    const part = (name: string) => found[order.indexOf(name)]!
    const month = monthOf(part('m'))
    const day = Number(part('d'))
    const year = Number(part('y'))
    if (month && exists(year, month, day)) return `${year}-${two(month)}-${two(day)}`
  }
  return slashed(text)
}

/** Whether a line holds a date and nothing but a date: weekday, time, zone, "Published", "Last updated on". */
export function isDateLine(line: string): boolean {
  return line.length <= 100 && dateIn(line) !== null && onlyDateWords(line)
}

/** Whether every word of a line has to do with dates and times: "Updated 14:03 GMT", "4 July". */
export function onlyDateWords(line: string): boolean {
  return (line.toLowerCase().match(WORDS) ?? []).every((word) => DATE_WORDS.has(word) || monthOf(word) !== 0 || DAYS.test(word))
}

const exists = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month <= 12 && day >= 1

const two = (n: number) => String(n).padStart(2, '0')

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  return (
    MONTHS.findIndex(
      (month) =>
        text.length >= 3 && (month.startsWith(text.toLowerCase()) || (month === 'september' && text.toLowerCase() === 'sept')),
    ) + 1
  )
}

/** "31/01/2024" and "01/31/2024" can only be read one way; "03/04/2024" can be read two ways and is left alone. */
function slashed(text: string): string | null {
  const found = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text)
  if (!found) return null
  const [a, b, year] = found.slice(1).map(Number) as [number, number, number]
  const [day, month] = a > 12 ? [a, b] : b > 12 ? [b, a] : a === b ? [a, b] : [0, 0]
  return month >= 1 && exists(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, 'ymd'],
  [/\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{L}{3,9})\.?,? (\d{4})\b/u, 'dmy'],
  [/\b(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u, 'mdy'],
  [/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, 'dmy'],
]

const WORDS = /\p{L}+/gu
const DAYS = /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const DATE_WORDS = new Set(
  'published publication posted updated modified revised first last on at date time issued st nd rd th of am pm a m p t z h gmt utc bst cet cest eet eest est edt cst cdt mst mdt pst pdt et ct pt ist jst msk local hrs hours hour minutes minute mins ago today yesterday'.split(
    ' ',
  ),
)
