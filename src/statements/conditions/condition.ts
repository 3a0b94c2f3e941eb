import type { Range } from '../../text/index.ts'

/** How a condition bears on what it governs. Each is defined in docs/conditions.md. */
export const RELATIONS = [
  'if',
  'only-if',
  'only-when',
  'unless',
  'until',
  'without',
  'before',
  'after',
  'once',
  'as-soon-as',
  'as-long-as',
  'provided',
  'on-condition',
  'in-case',
  'should',
  'had',
  'were',
  'moment',
  'failing',
  'otherwise',
] as const

export type Relation = (typeof RELATIONS)[number]

/** A condition somebody put on their words. Ranges into `Passage.text`. */
export type Condition = {
  readonly relation: Relation
  readonly connective: Range
  /** Begins with the connective; a closing mark, comma or full stop at its end is left out. */
  readonly clause: Range
  /** The clause that holds only so. Goes around the condition where that stands in its middle; null where the content has no other words. */
  readonly governs: Range | null
}

/** A time by which something is to be done. */
export type Deadline = {
  readonly range: Range
  /** `2024-07-04`, `2024-07` or `2024`; null where the words do not say. */
  readonly value: string | null
}
