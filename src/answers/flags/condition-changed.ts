import { conditionAt } from '../words.ts'
import { type FlagRule, happened } from './flag.ts'

/** Another connective ("if" for "unless"), or a condition put in. */
export const conditionChanged: FlagRule = {
  flag: 'condition-changed',
  look: ({ changes }) =>
    changes.flatMap(({ mine, theirs, quoted, found }) => {
      const [after, before] = [conditionAt(mine), conditionAt(theirs)]
      if (after < 0 || (before >= 0 && mine[after] === theirs[before])) return []
      return [{ says: happened(before < 0 ? [] : [theirs[before]!], [mine[after]!]), quoted, found }]
    }),
}
