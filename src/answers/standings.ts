import { attributionAt } from './attribution.ts'
import { flagsAt } from './flags/index.ts'
import { matchAt, nearness } from './judge.ts'
import type { Place } from './place.ts'
import type { Prepared } from './prepared.ts'
import type { FlagName, Quotation, Standing } from './verdict.ts'

/** How the words stand in each document that has them or something near, by its best place; the best first. */
export function standingsOf(quotation: Quotation, places: readonly Place[]): Standing[] {
  const seen = new Set<Prepared>()
  return places.flatMap((place) => {
    if (seen.has(place.prepared) || nearness(place) === 'far') return []
    seen.add(place.prepared)
    const attribution = attributionAt(place, quotation.speaker)
    const flags = flagsAt(place, attribution)
    const { id, hash, title, outlet, published, url } = place.prepared.reading.doc
    return {
      document: { id, title, outlet, published, url },
      hash,
      match: matchAt(place, flags, quotation),
      flags,
      attribution: attribution.verdict,
      speaker: attribution.found,
    }
  })
}

/** Changes of meaning that a document shows where it has more of the words. */
export const LOST: ReadonlySet<FlagName> = new Set(['negation', 'condition-dropped', 'hedge-dropped'])

/** Whether a document has what bears on the words and is cut in the quotation: of such words those that print them so tell less. */
export const isFuller = ({ match, flags }: Standing): boolean => match === 'truncated' && flags.some(({ flag }) => LOST.has(flag))
