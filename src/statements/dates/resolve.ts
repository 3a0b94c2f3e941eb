import { type Day, dayAt, dayOf, isoDay, isoMonth, isoOf, isoYear, lastDayOf, monthOn, partsOf, weekdayOf } from './calendar.ts'
import type { Period, When } from './when.ts'

/** Which way from the day of publication a time lies that could lie either way. */
export type Direction = 'past' | 'future'

/**
 * The time as an ISO date, month or year: the finest of the three that is certain ("last week" is a month where the week lies in one). `published` is an
 * ISO date; without one only what names its year has a value. Null where nothing is certain.
 */
export function resolve(when: When, published: string | null, direction: Direction): string | null {
  const today = dayOf(published)
  if (when.is === 'year') return isoYear(when.year)
  if (when.is === 'day' && when.year !== null) {
    const day = dayAt(when.year, when.month, when.day)
    return day === null ? null : isoDay(day)
  }
  if (when.is === 'month' && when.year !== null) return isoMonth({ year: when.year, month: when.month })
  if (when.is === 'end') return endOf(when.of, published, direction)
  if (today === null) return null
  switch (when.is) {
    case 'day':
      return nearestDay(when.month, when.day, today, direction)
    case 'weekday':
      return isoDay(weekday(when.weekday, when.which, today, direction))
    case 'month':
      return isoMonth(nearestMonth(when.month, when.which, today, direction))
    case 'days':
      return isoDay(today + when.by)
    case 'period':
      return periodOn(when.of, when.by, today)
    case 'weekend': {
      const saturday = today - weekdayOf(today) + 5
      const [last, next] = [saturday + 1 <= today ? saturday : saturday - 7, saturday]
      const first =
        when.which === 'last' || (when.which === null && direction === 'past') ? last : when.which === 'next' ? next + 7 : next
      return isoOf(first, first + 1)
    }
  }
}

/** So many days, weeks, months or years after the day of publication: what "within two weeks" ends with. */
export function daysOn(published: string | null, by: number, unit: Period | 'day'): string | null {
  const today = dayOf(published)
  if (today === null || by > 1000) return null
  if (unit === 'day') return isoDay(today + by)
  if (unit === 'week') return isoDay(today + 7 * by)
  const parts = partsOf(today)
  const month = monthOn(parts, unit === 'month' ? by : 12 * by)
  const last = lastDayOf(month.year, month.month)
  return isoDay(Math.min(dayAt(month.year, month.month, parts.day) ?? last, last))
}

function weekday(wanted: number, which: 'last' | 'this' | 'next' | null, today: Day, direction: Direction): Day {
  const back = (weekdayOf(today) - wanted + 7) % 7
  const on = (7 - back) % 7
  if (which === 'last') return today - (back || 7)
  if (which === 'next') return today + (on || 7)
  return direction === 'past' ? today - back : today + on
}

function nearestDay(month: number, day: number, today: Day, direction: Direction): string | null {
  const { year } = partsOf(today)
  // 29 February is found within eight years, or never.
  for (let k = 0; k <= 8; k++) {
    const found = dayAt(direction === 'past' ? year - k : year + k, month, day)
    if (found !== null && (direction === 'past' ? found <= today : found >= today)) return isoDay(found)
  }
  return null
}

function nearestMonth(month: number, which: 'last' | 'this' | 'next' | null, today: Day, direction: Direction) {
  const now = partsOf(today)
  if (which === 'this') return { year: now.year, month }
  const isPast = which === 'last' || (which === null && direction === 'past')
  const isNow = which === null && month === now.month
  if (isPast) return { year: month < now.month || isNow ? now.year : now.year - 1, month }
  return { year: month > now.month || isNow ? now.year : now.year + 1, month }
}

function periodOn(of: Period, by: number, today: Day): string | null {
  const now = partsOf(today)
  if (of === 'year') return isoYear(now.year + by)
  if (of === 'month') return isoMonth(monthOn(now, by))
  const monday = today - weekdayOf(today) + 7 * by
  return isoOf(monday, monday + 6)
}

function endOf(when: When, published: string | null, direction: Direction): string | null {
  const today = dayOf(published)
  if (when.is === 'period' && when.of === 'week')
    return today === null ? null : isoDay(today - weekdayOf(today) + 7 * when.by + 6)
  const value = resolve(when, published, direction)
  if (value === null || value.length > 7) return value
  const [year, month] = [Number(value.slice(0, 4)), value.length === 7 ? Number(value.slice(5)) : 12]
  return isoDay(lastDayOf(year, month))
}
