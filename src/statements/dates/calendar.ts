/** A day, as days since 1 January 1970. */
export type Day = number

const MILLISECONDS = 86_400_000

/** The day an ISO date or time begins with (`2024-07-04`, `2024-07-04T10:00Z`); null for anything else. */
export function dayOf(iso: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? []
  return year === undefined ? null : dayAt(Number(year), Number(month), Number(day))
}

/** The day of a year, month (1 to 12) and day; null where there is no such day. */
export function dayAt(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / MILLISECONDS) : null
}

export type Parts = { readonly year: number; readonly month: number; readonly day: number }

export function partsOf(day: Day): Parts {
  const date = new Date(day * MILLISECONDS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7

/** The month so many months on; `month` counts on beyond 12. */
export function monthOn({ year, month }: { readonly year: number; readonly month: number }, by: number) {
  const months = year * 12 + (month - 1) + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

export function lastDayOf(year: number, month: number): Day {
  const next = monthOn({ year, month }, 1)
  return dayAt(next.year, next.month, 1)! - 1
}

const two = (n: number): string => String(n).padStart(2, '0')
const four = (n: number): string => String(n).padStart(4, '0')

export const isoYear = (year: number): string => four(year)
export const isoMonth = ({ year, month }: { readonly year: number; readonly month: number }): string =>
  `${four(year)}-${two(month)}`
export function isoDay(day: Day): string {
  const parts = partsOf(day)
  return `${isoMonth(parts)}-${two(parts.day)}`
}

/** The finest of day, month and year that all days from `first` to `last` share; null where they share none. */
export function isoOf(first: Day, last: Day): string | null {
  const [a, b] = [isoDay(first), isoDay(last)]
  if (a === b) return a
  if (a.slice(0, 7) === b.slice(0, 7)) return a.slice(0, 7)
  return a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : null
}
