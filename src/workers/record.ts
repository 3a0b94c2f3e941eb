import { OnrecordError } from '../errors.ts'
import type { Id } from '../intake/index.ts'
import type { Reading } from '../read.ts'

/** What came of one line: a line of the output, with its line feed, or the reading itself where that was asked for. */
export type Extracted = {
  readonly id: Id
  readonly line: string
  readonly read: Pick<Reading, 'doc' | 'statements'> | null
  readonly statements: number
  /** What was wrong, in a sentence; null where nothing was. */
  readonly failed: string | null
}

/** What a document without an id is called. */
export const idOfLine = (number: number): Id => `line ${number}`

/** The record that stands for a document that could not be read. */
export function failedRecord(id: Id, error: unknown): Extracted {
  const { code, message } = error instanceof OnrecordError ? error : new OnrecordError('unexpected', { reason: String(error) })
  return { id, line: `${JSON.stringify({ id, error: { code, message } })}\n`, read: null, statements: 0, failed: message }
}
