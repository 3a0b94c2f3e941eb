import { acts } from './acts.ts'
import { certainty } from './certainty.ts'
import { conditions } from './conditions.ts'
import type { DifferenceRule, SaidOtherwise } from './difference.ts'
import { negation } from './negation.ts'
import { deadlines, numbers } from './numbers.ts'
import type { Side } from './side.ts'

export { areComparable, isLeftOut, isSameCondition } from './conditions.ts'
export { DIFFERENCES, type DifferenceName, type SaidOtherwise } from './difference.ts'
export { type Side, sideOf } from './side.ts'

/** In the order they are told. */
const RULES: readonly DifferenceRule[] = [conditions, acts, certainty, negation, numbers, deadlines]

/** What differs between the words of two statements on one subject. It says how the words differ, and never that they contradict each other. */
export const differencesBetween = (before: Side, after: Side): readonly SaidOtherwise[] =>
  RULES.flatMap((rule) => rule(before, after))
