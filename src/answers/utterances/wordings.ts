import { wordsIn } from '../../text/index.ts'
import { likenessOf } from './alike.ts'
import { keysOf, type Told, toldOf } from './told.ts'

/** The words of a statement without who said them, when, and what of them is quoted. The same for the same words, however they are written. */
export type Wording = {
  /** Numbers of 32 bits, sorted; two wordings that may give one utterance have some in common. */
  readonly keys: readonly number[]
  readonly told: Told
}

/** Of a long statement those keys that are least, which are the same wherever they stand. */
const MOST_KEYS = 32

/** So large a share of the keys of the wording with fewer is in both. */
const LEAST_SHARE = 0.25

export function wordingOf(text: string): Wording {
  const words = wordsIn(text)
    .list.map(({ folded }) => folded)
    .join(' ')
  const told = toldOf({ id: '', words, quoted: [{ from: 0, to: words.length }], speaker: null, day: null })
  return {
    keys: keysOf(told)
      .toSorted((a, b) => a - b)
      .slice(0, MOST_KEYS),
    told,
  }
}

/** Whether two wordings may give one utterance, if one speaker said both within a few days. Says of two the same in either order, whatever others there are. */
export const areAlike = (a: Wording, b: Wording): boolean => {
  const known = new Set(a.keys)
  const shared = b.keys.filter((key) => known.has(key)).length
  if (shared === 0 || shared < LEAST_SHARE * Math.min(a.keys.length, b.keys.length)) return false
  return likenessOf(a.told, b.told, true) > 0
}
