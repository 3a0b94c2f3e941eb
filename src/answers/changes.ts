import { differencesOf, type Found, type Words } from '../text/index.ts'
import { insideOf } from './inside.ts'
import type { Prepared } from './prepared.ts'
import { rimOf } from './rims.ts'
import { spoken } from './tags.ts'
import type { Told, Turning } from './told.ts'

/** What is changed inside the quotation and cut at its rims, in order. What the outlet says between two stretches of one speaker's words is no change. */
export function changesAt(prepared: Prepared, needle: Words, found: Found, turning: Turning): Told[] {
  const inside = differencesOf(needle, prepared.haystack, found).flatMap((difference) =>
    spoken(prepared, difference).map((own) => insideOf(prepared, needle, own, difference.found, turning)),
  )
  return [...rimOf(prepared, needle, found, 'start'), ...inside, ...rimOf(prepared, needle, found, 'end')]
}
