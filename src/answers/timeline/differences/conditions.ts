import type { Kind, Relation, StatementCondition } from '../../../statements/index.ts'
import { phrase } from '../../flags/flag.ts'
import { became, type DifferenceRule, type SaidOtherwise } from './difference.ts'
import { actionsOf } from './modals.ts'
import type { Side } from './side.ts'

/** Relations that leave no other way, and those that leave it open. */
const STRICT: ReadonlySet<Relation> = new Set(['only-if', 'only-when', 'on-condition', 'provided'])
const LOOSE: ReadonlySet<Relation> = new Set(['if', 'in-case', 'should', 'once', 'after', 'as-soon-as'])
/** Relations of which one may stand for the other. */
const ALIKE: readonly ReadonlySet<Relation>[] = [
  new Set(['only-if', 'on-condition', 'provided']),
  new Set(['if', 'should', 'in-case']),
  new Set(['after', 'once', 'as-soon-as', 'moment']),
  new Set(['unless', 'until', 'without', 'before', 'failing']),
]
const areAlike = (a: Relation, b: Relation): boolean => a === b || ALIKE.some((group) => group.has(a) && group.has(b))

/** Acts that may hold on a condition. What is only told beside a promise is no other wording of it. */
const BINDING: ReadonlySet<Kind> = new Set([
  'threat',
  'refusal',
  'demand',
  'commitment',
  'offer',
  'request',
  'warning',
  'endorsement',
  'prediction',
])
/** Whether what one says may be what the other says, said otherwise. */
export const areComparable = ({ statement: a }: Side, { statement: b }: Side): boolean =>
  a.kind === b.kind || (BINDING.has(a.kind) && BINDING.has(b.kind))

/** Two conditions are one where so much of the shorter one's words is in the other. */
const SAME = 0.5
/** So much of what a condition was put on must be said again for its absence to tell anything. */
const GOVERNED = 0.5
// Somebody who names more cases than this weighs them, and leaves out what he does not weigh today.
const MOST = 2

/** A condition that stands beside the same words only once, or stands there otherwise. */
export const conditions: DifferenceRule = (before, after) => {
  if (!areComparable(before, after)) return []
  const pairs = pairsOf(before, after)
  const lost = before.statement.conditions.filter((one) => !pairs.some(([mine]) => mine === one))
  const added = after.statement.conditions.filter((one) => !pairs.some(([, theirs]) => theirs === one))
  const changed = pairs.flatMap(([mine, theirs]) => changeOf(before, after, mine, theirs) ?? [])
  if (before.statement.conditions.length > MOST || after.statement.conditions.length > MOST) return changed
  const [gone, come] = [lost.filter((one) => isLeftOut(before, one, after)), added.filter((one) => isLeftOut(after, one, before))]
  if (gone.length === 1 && come.length === 1)
    return [...changed, became('condition-changed', gone[0]!.clause, come[0]!.clause, 'the condition ')]
  return [
    ...changed,
    ...gone.map(
      ({ clause }): SaidOtherwise => ({
        what: 'condition-vanished',
        says: `the condition ${phrase(clause.text)} is no longer there`,
        before: [clause],
        after: after.statement.content,
      }),
    ),
    ...come.map(
      ({ clause }): SaidOtherwise => ({
        what: 'condition-appeared',
        says: `there is a condition now: ${phrase(clause.text)}`,
        before: before.statement.content,
        after: [clause],
      }),
    ),
  ]
}

type Pair = readonly [StatementCondition, StatementCondition]

/** Conditions of both sides that are one, each once. */
function pairsOf(before: Side, after: Side): readonly Pair[] {
  const found: Pair[] = []
  for (const mine of before.statement.conditions) {
    const free = after.statement.conditions.filter((one) => !found.some(([, taken]) => taken === one))
    const best = free.map((one) => ({ one, share: likeness(before, mine, after, one) })).sort((a, b) => b.share - a.share)[0]
    if (best && best.share >= SAME) found.push([mine, best.one])
  }
  return found
}

/** Whether two conditions of two sides are one. */
export const isSameCondition = (a: Side, one: StatementCondition, b: Side, other: StatementCondition): boolean =>
  likeness(a, one, b, other) >= SAME

/** 0 to 1: how much of the telling words of the shorter condition is in the other; of conditions without any, whether the words are the same. */
function likeness(a: Side, one: StatementCondition, b: Side, other: StatementCondition): number {
  if (lineOf(a, one) === lineOf(b, other)) return 1
  const [mine, theirs] = [stemsOf(a, one), stemsOf(b, other)]
  const least = Math.min(mine.size, theirs.size)
  return least === 0 ? 0 : mine.intersection(theirs).size / least
}

const within = ({ words }: Side, { clause }: StatementCondition) =>
  words.filter(({ from, to }) => from >= clause.from && to <= clause.to)
const lineOf = (side: Side, condition: StatementCondition): string =>
  within(side, condition)
    .map(({ folded }) => folded)
    .join(' ')
const stemsOf = (side: Side, condition: StatementCondition): ReadonlySet<string> =>
  new Set(within(side, condition).flatMap(({ stem }) => (stem === '' ? [] : stem)))

function changeOf(before: Side, after: Side, mine: StatementCondition, theirs: StatementCondition): SaidOtherwise | null {
  if (lineOf(before, mine) === lineOf(after, theirs)) return null
  const told = (what: SaidOtherwise['what'], about: string) => became(what, mine.clause, theirs.clause, about)
  if (STRICT.has(mine.relation) && LOOSE.has(theirs.relation)) return told('condition-weakened', 'the condition asks less: ')
  if (LOOSE.has(mine.relation) && STRICT.has(theirs.relation)) return told('condition-tightened', 'the condition asks more: ')
  const [own, other] = [stemsOf(before, mine), stemsOf(after, theirs)]
  const [isMore, isLess] = [own.isSubsetOf(other), other.isSubsetOf(own)]
  if (!areAlike(mine.relation, theirs.relation)) return told('condition-changed', 'the condition ')
  if (isMore && isLess) return null
  if (isLess) return told('condition-weakened', 'the condition asks for less: ')
  return isMore ? told('condition-tightened', 'the condition asks for more: ') : told('condition-changed', 'the condition ')
}

/** Whether what a condition was put on is said on the other side, and the condition in no other way ("the guarantees must come first"). */
export function isLeftOut(side: Side, condition: StatementCondition, other: Side): boolean {
  const asked = stemsOf(side, condition)
  if (asked.size > 0 && asked.intersection(other.stems).size >= SAME * asked.size) return false
  const { governs, clause } = condition
  const stretch = governs ?? { from: 0, to: Number.POSITIVE_INFINITY }
  const outside = side.words.filter(
    ({ from, to, stem }) => stem !== '' && from >= stretch.from && to <= stretch.to && (to <= clause.from || from >= clause.to),
  )
  const stems = (names: boolean) => new Set(outside.flatMap(({ stem, isName }) => (isName === names ? stem : [])))
  const [own, names] = [stems(false), stems(true)]
  if (names.size > 0 && names.isDisjointFrom(other.stems)) return false
  const shared = own.intersection(other.common)
  if (shared.size < GOVERNED * own.size) return false
  // One word in common is a subject, and seldom the same thing said of it; one thing that is done is the same thing.
  return shared.size > 1 || (shared.size === 1 && !shared.isDisjointFrom(actionsOf(side).intersection(actionsOf(other))))
}
