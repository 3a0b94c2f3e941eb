import { day } from '../shown.ts'

/** A stretch of time drawn from left to right. Places are per cent of its width. */
export type Axis = {
  /** Where a day, month or year is drawn, a month or year at its middle; null for what is none. */
  at(value: string): number | null
  readonly ticks: readonly { readonly at: number; readonly says: string }[]
}

const MOST_TICKS = 5
// At both ends, so that what is drawn there is whole.
const ROOM = 2
const DAY = 24 * 60 * 60 * 1000

/** The stretch of time that has all of these days, months and years; null where none is one. */
export function axisOf(values: readonly string[]): Axis | null {
  const days = values.flatMap((value) => dayNumber(value) ?? [])
  if (days.length === 0) return null
  const first = days.reduce((a, b) => Math.min(a, b))
  const last = days.reduce((a, b) => Math.max(a, b))
  const place = (at: number) => {
    const share = first === last ? 0.5 : (at - first) / (last - first)
    return Math.round((ROOM + share * (100 - 2 * ROOM)) * 100) / 100
  }
  return {
    at(value) {
      const at = dayNumber(value)
      return at === null ? null : place(at)
    },
    ticks: ticksBetween(first, last).map(({ at, says }) => ({ at: place(at), says })),
  }
}

/** A date as a number of days: a month and a year are their middle. */
function dayNumber(value: string): number | null {
  const [, year, month, dayOfMonth] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value) ?? []
  if (year === undefined) return null
  return numberOf(Number(year), Number(month ?? 7), Number(dayOfMonth ?? (month === undefined ? 1 : 15)))
}

/** Months are counted from 1, and may be more than 12. */
function numberOf(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(0)
  // Date.UTC takes a year below 100 for one of the last century.
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return date.getTime() / DAY
}

/** In months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 60_000] as const

/** The first days of years, or of months where the time is short; a shorter one is told by its ends. */
function ticksBetween(first: number, last: number): readonly { readonly at: number; readonly says: string }[] {
  const [from, to] = [new Date(first * DAY), new Date(last * DAY)]
  const begin = from.getUTCFullYear() * 12 + from.getUTCMonth() + (from.getUTCDate() > 1 ? 1 : 0)
  const end = to.getUTCFullYear() * 12 + to.getUTCMonth()
  if (end - begin < 1) return [...new Set([first, last])].map((at) => ({ at, says: dayOf(at) }))
  const step = STEPS.find((months) => (end - begin) / months < MOST_TICKS) ?? STEPS.at(-1)!
  const ticks = []
  for (let month = Math.ceil(begin / step) * step; month <= end; month += step) {
    const at = numberOf(Math.floor(month / 12), (month % 12) + 1, 1)
    ticks.push({ at, says: step % 12 === 0 ? String(month / 12) : monthOf(at) })
  }
  return ticks
}

const dateOf = (at: number): string => new Date(at * DAY).toISOString()
const dayOf = (at: number): string => day(dateOf(at))

/** "Jul 2024" */
function monthOf(at: number): string {
  const [month, year] = day(dateOf(at).slice(0, 'yyyy-mm'.length)).split(' ')
  return `${month!.slice(0, 3)} ${year}`
}
