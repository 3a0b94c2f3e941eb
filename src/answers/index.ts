export { type Compared, compareIn } from './compare/compare.ts'
export type {
  Comparison,
  ComparisonPiece,
  ComparisonRow,
  ComparisonWord,
  Elsewhere,
  Keeping,
  KnownCondition,
  RowStatement,
} from './compare/comparison.ts'
export { firstPublished, ROW_ORDERS, type RowOrder, sortedRows } from './compare/sorted.ts'
export { differenceOf, type Stretch } from './difference.ts'
export { type Drafted, quotationsIn } from './draft.ts'
export { type Grade, gradeOf, PROFILES, type Profile } from './grades.ts'
export type { Among, Limits } from './limits.ts'
export { sameName } from './names.ts'
export { type Asked, quotationOf } from './quotation.ts'
export { type DocumentChange, type Run, type SearchedDocument, type Since, sinceThen } from './since.ts'
export { spelledOut } from './spelled-out.ts'
export { DIFFERENCES, type DifferenceName, type SaidOtherwise } from './timeline/differences/index.ts'
export type { Ledger, Term } from './timeline/ledger.ts'
export type { Spoken, When } from './timeline/spoken.ts'
export type { Place } from './timeline/stack.ts'
export { type Beside, type Position, type Timeline, timelineOf } from './timeline/timeline-of.ts'
export { type Said, saidIn, saidOf } from './utterances/said.ts'
export { type Utterance, utterancesOf } from './utterances/utterances.ts'
export { areAlike, type Wording, wordingOf } from './utterances/wordings.ts'
export {
  type Attribution,
  type Change,
  type Evidence,
  FLAGS,
  type Flag,
  type FlagName,
  MATCHES,
  type Match,
  type Quotation,
  type Searched,
  type Source,
  type Standing,
  type Verdict,
} from './verdict.ts'
export { verifyIn } from './verify.ts'
