export { differenceOf, type Stretch } from './difference.ts'
export { type Drafted, quotationsIn } from './draft.ts'
export { type Grade, gradeOf, PROFILES, type Profile } from './grades.ts'
export { type Asked, quotationOf } from './quotation.ts'
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
  type Verdict,
} from './verdict.ts'
export { verifyIn } from './verify.ts'
