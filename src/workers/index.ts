export { inOrder, type Room } from './in-order.ts'
export { readerOf } from './reader.ts'
export { readingPool } from './reading-pool.ts'
export { type Extracted, failedRecord, idOfLine } from './record.ts'
export type {
  AnswerTo,
  Asked,
  DocumentTask,
  ExplainTask,
  ExtractTask,
  Given,
  ReadingPool,
  ReadTask,
  Task,
  Verified,
} from './task.ts'
export { VERSION } from './version.ts'
