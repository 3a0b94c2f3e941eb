import type { Range } from '../text/index.ts'
import type { Change } from './verdict.ts'

/** A change with its words, for the steps that judge it. */
export type Told = Change & {
  /** The words of each side, contractions opened. */
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
  /**
   * What bears on the words kept: of what is cut at a rim those of the same clause, of what is cut over several sentences those of the sentences that are
   * kept in part. Elsewhere `theirs`.
   */
  readonly near: readonly string[]
  /** Where conditions of the words kept may stand: all that is left out, or the parts of it in the sentences that are kept in part. */
  readonly reach: readonly Range[]
  /** What is cut at a rim is broken off inside a clause. */
  readonly broken: boolean
  /** How many sentences it leaves or joins: 0 inside one. */
  readonly crosses: number
}

/** Which side gives the words indirectly, with tense and person turned; null where neither does. */
export type Turning = 'quotation' | 'record' | null
