import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { lastUpTo } from '../search.ts'

/**
 * “I did it,” one of them wrote. A second wrote that “it was easy”. — words that are all that one statement has are no further piece of another: of two that claim
 * them, neither within the other, the one that has more besides leaves them.
 */
export function ownPieces(_: Passage, learned: readonly Attribution[]): readonly Attribution[] {
  const wholes = learned
    .flatMap((of) => (of.content.length === 1 ? [{ of, range: of.content[0]! }] : []))
    .sort((a, b) => a.range.from - b.range.from)
  return learned.map((one) => {
    if (one.content.length < 2) return one
    const content = one.content.filter((piece) => {
      const owner = wholes[lastUpTo(wholes, ({ range }) => range.from, piece.from)]
      return !owner || owner.range.to < piece.to || isWithin(owner.of, one.content) || isWithin(one, [owner.range])
    })
    return content.length ? { ...one, content } : one
  })
}

/** Whether a statement is made within those words. */
const isWithin = ({ cue }: Attribution, ranges: readonly Range[]): boolean =>
  cue[0] !== undefined && ranges.some(({ from, to }) => from <= cue[0]!.from && cue[0]!.from < to)
