export type { Anchor, Change, CorrectedStatement, Correction } from './corrections.ts'
export { pagesOf } from './paging.ts'
export { FIELDS, queryOf } from './query.ts'
export { saidBy, speakerCalled, spokenOf, type Tallied, type Usage, usageOf, whichOf } from './speaking.ts'
export { MIGRATIONS, type Migration } from './sqlite/migrations/index.ts'
export type { OpenOptions } from './sqlite/open.ts'
export { sqliteStore } from './sqlite/store.ts'
export type {
  Added,
  AppearanceLine,
  Count,
  CountedBy,
  Deciding,
  DocumentLine,
  DocumentQuery,
  Entry,
  Extent,
  Facets,
  FacetValue,
  Failure,
  Fetched,
  Finding,
  Hit,
  KnownList,
  MayBePair,
  Outcome,
  Page,
  Paging,
  Query,
  Reader,
  Recorded,
  RecordedDecision,
  RecordedStatement,
  Source,
  SpeakerAnswer,
  SpeakerLine,
  SpeakerQuery,
  Store,
  Who,
} from './store.ts'
export { COUNTED_BY } from './store.ts'
export { threadedStore } from './threaded.ts'
