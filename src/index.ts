export {
  type Compared,
  type Comparison,
  compareIn,
  type Limits,
  type Quotation,
  quotationOf,
  type Run,
  type Said,
  type Since,
  saidIn,
  sinceThen,
  type Utterance,
  utterancesOf,
  type Verdict,
  verifyIn,
} from './answers/index.ts'
export type { Form, Ground } from './attributions/index.ts'
export { type Doc, docFromBytes, docFromHtml, docFromText, type Known, type Note } from './documents/index.ts'
export { ERRORS, type ErrorCode, OnrecordError } from './errors.ts'
export {
  type Exported,
  FORMATS,
  type Format,
  type FormatOptions,
  readJsonl,
  textFragmentOf,
} from './export/index.ts'
export { type Explanation, explain, type Model, modelOf, type Reading, type ReadOptions, read } from './read.ts'
export {
  KINDS,
  type Kind,
  MODES,
  type Mode,
  RELATIONS,
  type Relation,
  type Share,
  type Statement,
  type StatementCondition,
  type StatementSpeaker,
  type Voice,
  voicesOf,
} from './statements/index.ts'
export type { Block, BlockKind, Range, Span } from './text/index.ts'
