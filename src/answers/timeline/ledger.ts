import type { StatementCondition } from '../../statements/index.ts'
import { areComparable, isLeftOut, isSameCondition, type Side } from './differences/index.ts'
import type { Link } from './subjects.ts'

/** A condition somebody put on something, as long as it was said again. Places are those of `Timeline.positions`. */
export type Term = {
  readonly condition: StatementCondition
  /** Where it was first said so; the condition is in these words there. */
  readonly first: number
  /** Where it was last said, and all places between. */
  readonly said: readonly number[]
  /** `open`: nothing later on the subject leaves it out. `dropped`: the position `by` says the same without it. Neither says whether it was met. */
  readonly state: 'open' | 'dropped'
  readonly by: number | null
}

/** Conditions open and dropped, in the order they were first said. */
export type Ledger = readonly Term[]

type Open = {
  readonly condition: StatementCondition
  readonly first: number
  readonly said: number[]
  readonly side: Side
  by: number | null
}

// Of a subject on which many conditions were put, those said last are followed.
const MOST_FOLLOWED = 100

/** Follows each condition from position to position on its subject. `isBefore`: whether one position was surely taken before another. */
export function ledgerOf(
  sides: readonly Side[],
  links: readonly (Link | null)[],
  isBefore: (a: number, b: number) => boolean,
): Ledger {
  const terms: Open[] = []
  const roots = links.map((_, n) => n)
  const bySubject = new Map<number, Open[]>()
  for (const [n, side] of sides.entries()) {
    const link = links[n]
    if (link) roots[n] = roots[link.to]!
    const known = (bySubject.get(roots[n]!) ?? []).filter(({ by }) => by === null).slice(-MOST_FOLLOWED)
    bySubject.set(roots[n]!, known)
    for (const condition of side.statement.conditions) {
      const same = known.find((term) => isSameCondition(term.side, term.condition, side, condition))
      if (same) same.said.push(n)
      else {
        const term: Open = { condition, first: n, said: [n], side, by: null }
        terms.push(term)
        known.push(term)
      }
    }
    for (const term of known)
      if (isBefore(term.said.at(-1)!, n) && areComparable(term.side, side) && isLeftOut(term.side, term.condition, side))
        term.by = n
  }
  return terms.map(({ condition, first, said, by }) => ({ condition, first, said, state: by === null ? 'open' : 'dropped', by }))
}
