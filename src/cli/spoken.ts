import type { Spoken } from '../answers/index.ts'
import type { Hit } from '../record/index.ts'

/** A statement as it was read: who it is of, and where, stands beside it. */
export function spokenOf({ statement, document, copies }: Hit): Spoken {
  const { corrections: _corrections, accepted: _accepted, document: _document, who: _who, ...plain } = statement
  return { statement: plain, document, copies }
}
