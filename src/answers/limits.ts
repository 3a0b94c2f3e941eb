import type { Reading } from '../read.ts'
import { dayOf } from './utterances/said.ts'

/** Which documents are searched: those published on or after, and on or before, an ISO day. */
export type Limits = { readonly after?: string | null; readonly before?: string | null }

/** The documents within limits, and how many are not: a document without a date is in none. */
export type Limited = {
  readonly readings: readonly Reading[]
  readonly after: string | null
  readonly before: string | null
  readonly outside: number
  readonly undated: number
}

export function limited(readings: readonly Reading[], { after = null, before = null }: Limits): Limited {
  if (after === null && before === null) return { readings, after, before, outside: 0, undated: 0 }
  const inside: Reading[] = []
  let undated = 0
  for (const reading of readings) {
    const day = dayOf(reading.doc.published)
    if (day === null) undated++
    else if ((after === null || day >= after) && (before === null || day <= before)) inside.push(reading)
  }
  return { readings: inside, after, before, outside: readings.length - inside.length - undated, undated }
}
