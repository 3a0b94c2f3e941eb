import type { Reading } from '../read.ts'
import { dayOf } from './utterances/said.ts'

/** Which documents are searched: those published on or after, and on or before, an ISO day. */
export type Limits = {
  readonly after?: string | null
  readonly before?: string | null
  /** What the readings were chosen from, where they are only those in which the words may stand: all of it was searched. */
  readonly among?: Among
}

/** Documents that were searched: how many within the limits, of which days, how many without a date, and how many the limits leave out. */
export type Among = {
  readonly documents: number
  readonly from: string | null
  readonly to: string | null
  readonly undated: number
  readonly outside: number
}

/** The documents within limits, and how many are not: a document without a date is in none. */
export type Limited = {
  readonly readings: readonly Reading[]
  readonly after: string | null
  readonly before: string | null
  readonly outside: number
  readonly undated: number
  readonly among: Among | null
}

export function limited(readings: readonly Reading[], { after = null, before = null, among }: Limits): Limited {
  if (after === null && before === null) return { readings, after, before, outside: 0, undated: 0, among: among ?? null }
  const inside: Reading[] = []
  let undated = 0
  for (const reading of readings) {
    const day = dayOf(reading.doc.published)
    if (day === null) undated++
    else if ((after === null || day >= after) && (before === null || day <= before)) inside.push(reading)
  }
  return { readings: inside, after, before, outside: readings.length - inside.length - undated, undated, among: among ?? null }
}
