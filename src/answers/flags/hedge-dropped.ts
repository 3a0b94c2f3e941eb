import { wordsIn } from '../../text/index.ts'
import type { Told } from '../told.ts'
import { hedgesIn, isHedge, opened } from '../words.ts'
import { type FlagRule, phrase } from './flag.ts'

/** "I think", "perhaps", "reportedly" lost. */
export const hedgeDropped: FlagRule = {
  flag: 'hedge-dropped',
  look: ({ changes }) =>
    changes.flatMap((change) => {
      const { mine, near, quoted, found } = change
      const kept = hedgesIn(mine)
      return [...hedgesIn(near), ...aside(change)]
        .filter((hedge) => !kept.includes(hedge))
        .slice(0, 1)
        .map((hedge) => ({ says: `the hedge ${phrase(hedge.replace(/\bi\b/, 'I'))} was dropped`, quoted, found }))
    }),
}

/** A hedge between a comma and what was kept: "Perhaps, we will" and "we will, I think." */
function aside({ where, found, near, theirs }: Told): string[] {
  if (where === 'inside' || !found || near.length === theirs.length) return []
  const parts = found.text.split(/[,;:—–]/).filter((part) => part.trim() !== '')
  const part = where === 'start' ? parts.at(-1) : parts[0]
  const words = opened(wordsIn(part ?? '').list.map(({ folded }) => folded))
  return isHedge(words) ? [words.join(' ')] : []
}
