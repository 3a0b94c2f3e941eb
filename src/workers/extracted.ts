import type { Doc } from '../documents/index.ts'
import { contentOf, docOf, fieldsOf, type Id, idOf } from '../intake/index.ts'
import { type ReadOptions, read } from '../read.ts'
import { type Extracted, failedRecord, idOfLine } from './record.ts'

/** The answer to one line of JSON, the `number`th. Whatever is wrong with it becomes an error record; nothing is thrown. `whole`: the reading, no line. */
export async function extracted(line: Uint8Array, number: number, options: ReadOptions, whole = false): Promise<Extracted> {
  let id: Id = idOfLine(number)
  try {
    const fields = fieldsOf(line)
    id = idOf(fields) ?? id
    const { doc, statements } = read(await docOf(contentOf(fields)), options)
    return {
      id,
      line: whole ? '' : `${JSON.stringify({ id, doc: factsOf(doc), statements })}\n`,
      read: whole ? { doc, statements } : null,
      statements: statements.length,
      failed: null,
    }
  } catch (error) {
    return failedRecord(id, error)
  }
}

/** A document without its text: the one who sent it has that. */
function factsOf(doc: Doc): Omit<Doc, 'text' | 'blocks'> {
  const { text: _text, blocks: _blocks, ...facts } = doc
  return facts
}
