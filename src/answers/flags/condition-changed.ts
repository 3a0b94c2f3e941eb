import type { Span } from '../../text/index.ts'
import type { Told } from '../told.ts'
import { conditionAt, endsInConnective } from '../words.ts'
import { type FlagRule, happened, phrase } from './flag.ts'

/** Another connective ("if" for "unless"), a condition put in, or a connective cut off what it made a condition. */
export const conditionChanged: FlagRule = {
  flag: 'condition-changed',
  look: ({ changes }) =>
    changes.flatMap((change) => {
      const { mine, theirs, quoted, found } = change
      const connective = cutOff(change)
      if (connective) return [{ says: `${phrase(connective)} is missing, and a condition stands as a fact`, quoted, found }]
      const [after, before] = [conditionAt(mine), conditionAt(theirs)]
      if (after < 0 || (before >= 0 && mine[after] === theirs[before])) return []
      return [{ says: happened(before < 0 ? [] : [theirs[before]!], [mine[after]!]), quoted, found }]
    }),
}

/** The connective right before what was kept: "If | we do nothing, the wall falls". */
function cutOff({ where, near, found }: Told): string | null {
  const length = where === 'start' ? endsInConnective(near) : 0
  return length === 0 ? null : wordsFromEnd(found!, length)
}

const wordsFromEnd = ({ text }: Span, count: number) => text.trim().split(/\s+/).slice(-count).join(' ')
