import { hedgesIn } from '../words.ts'
import { type FlagRule, phrase } from './flag.ts'

/** "I think", "perhaps", "reportedly" lost. */
export const hedgeDropped: FlagRule = {
  flag: 'hedge-dropped',
  look: ({ changes }) =>
    changes.flatMap(({ mine, near, quoted, found }) => {
      const kept = hedgesIn(mine)
      return hedgesIn(near)
        .filter((hedge) => !kept.includes(hedge))
        .slice(0, 1)
        .map((hedge) => ({ says: `the hedge ${phrase(hedge.replace(/\bi\b/, 'I'))} was dropped`, quoted, found }))
    }),
}
