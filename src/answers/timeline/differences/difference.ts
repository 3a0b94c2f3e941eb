import type { Span } from '../../../text/index.ts'
import { phrase } from '../../flags/flag.ts'
import type { Side } from './side.ts'

/** What may differ between the words of two statements on one subject. Each is defined in docs/timeline.md. */
export const DIFFERENCES = [
  'condition-appeared',
  'condition-vanished',
  'condition-weakened',
  'condition-tightened',
  'condition-changed',
  'act-turned',
  'certainty',
  'negation',
  'number',
  'deadline',
] as const
export type DifferenceName = (typeof DIFFERENCES)[number]

/** One difference, in a sentence, with the passage of each side: places in the text of its document. */
export type SaidOtherwise = {
  readonly what: DifferenceName
  readonly says: string
  readonly before: readonly Span[]
  readonly after: readonly Span[]
}

/** One kind of difference. */
export type DifferenceRule = (before: Side, after: Side) => readonly SaidOtherwise[]

/** "“will sign” became “may sign”" */
export const became = (what: DifferenceName, was: Span, is: Span, about = ''): SaidOtherwise => ({
  what,
  says: `${about}${phrase(was.text)} became ${phrase(is.text)}`,
  before: [was],
  after: [is],
})
