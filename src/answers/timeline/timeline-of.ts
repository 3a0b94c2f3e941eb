import type { Statement } from '../../statements/index.ts'
import type { Source } from '../verdict.ts'
import { stemsOf } from './content-words.ts'
import { differencesBetween, type SaidOtherwise } from './differences/index.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import type { Spoken, When } from './spoken.ts'
import { type Place, type Stack, stacked } from './stack.ts'
import { linksOf, subjectsOf } from './subjects.ts'

/** Something said, once, however many outlets have it. */
export type Position = {
  readonly statement: Statement
  /** Where the statement stands. */
  readonly document: Source
  /** Null where nothing tells when it was said. */
  readonly when: When | null
  /** Every place it stands in, the earliest first. */
  readonly places: readonly Place[]
  /** The place of its subject in `Timeline.subjects`; null where nothing else was said on it. */
  readonly subject: number | null
  /** What differs from the position before it on the same subject; null where there is none. */
  readonly since: Beside | null
}

/** A position beside an earlier one on the same subject. */
export type Beside = {
  /** The place of the earlier position in `Timeline.positions`. */
  readonly position: number
  /** Words both have, by which they are taken to be on one subject. */
  readonly shared: readonly string[]
  /** Empty where nothing that is looked for differs. */
  readonly differences: readonly SaidOtherwise[]
}

/** What somebody said, in order, by subject, with what differs from one time to the next. */
export type Timeline = {
  /** Words that were asked for, or null. */
  readonly about: string | null
  readonly positions: readonly Position[]
  /** The largest first. */
  readonly subjects: readonly { readonly words: readonly string[]; readonly positions: readonly number[] }[]
  readonly ledger: Ledger
  /** How many statements were given, and how many are about what was asked for. */
  readonly of: { readonly given: number; readonly about: number }
}

/**
 * The positions of one speaker from statements of many documents, in any order. `about` narrows to statements that have all of its words, in any form.
 * Statements within another's words should not be among them. Pure; linear but for what shares words.
 */
export function timelineOf(items: readonly Spoken[], about: string | null = null): Timeline {
  const asked = about === null ? [] : stemsOf(about)
  const stacks = stacked(items).filter(({ side }) => {
    const own = new Set(side.words.flatMap(({ stem, folded }) => [stem, folded]))
    return asked.every((stem) => own.has(stem))
  })
  const links = linksOf(stacks, isEarlier)
  const subjects = subjectsOf(stacks, links)
  const subjectOf = new Map(subjects.flatMap((subject, n) => subject.stacks.map((at) => [at, n] as const)))
  const sides = stacks.map(({ side }) => side)
  const positions = stacks.map(({ spoken, when, places }, n): Position => {
    const link = links[n]
    return {
      statement: spoken.statement,
      document: spoken.document,
      when,
      places,
      subject: subjectOf.get(n) ?? null,
      since: link
        ? { position: link.to, shared: link.shared.words, differences: differencesBetween(sides[link.to]!, sides[n]!) }
        : null,
    }
  })
  return {
    about,
    positions,
    subjects: subjects.map((subject) => ({ words: subject.words, positions: subject.stacks })),
    ledger: ledgerOf(sides, links, (a, b) => isEarlier(stacks[a]!, stacks[b]!)),
    of: { given: items.length, about: stacks.reduce((sum, { places }) => sum + places.length, 0) },
  }
}

/** Whether one was surely said before the other: on another day that both name. Of one day nobody knows the order. */
function isEarlier(a: Stack, b: Stack): boolean {
  if (a.when === null || b.when === null) return false
  const [one, other] = [a.when.value, b.when.value]
  return one < other && !other.startsWith(one)
}
