import type { Doc } from '../documents/index.ts'
import { type Content, contentOf, docOf, fieldsOf, type Id, idOf } from '../intake/index.ts'
import { type ReadOptions, read } from '../read.ts'
import { type Extracted, failedRecord, idOfLine } from './record.ts'

/** The answer to one line of JSON, the `number`th. Whatever is wrong with it becomes an error record; nothing is thrown. `whole`: the reading, no line. */
export async function extracted(line: Uint8Array, number: number, options: ReadOptions, whole = false): Promise<Extracted> {
  let id: Id = idOfLine(number)
  try {
    const fields = fieldsOf(line)
    id = idOf(fields) ?? id
    return answer(id, await docOf(contentOf(fields)), factsOf, options, whole)
  } catch (error) {
    return failedRecord(id, error)
  }
}

/** The same for a document that was found. Its text is given with it: nobody has it yet. */
export async function extractedFrom(content: Content, where: string, options: ReadOptions, whole = false): Promise<Extracted> {
  try {
    return answer(where, await docOf(content), ({ text, ...doc }) => ({ ...factsOf({ text, ...doc }), text }), options, whole)
  } catch (error) {
    return failedRecord(where, error)
  }
}

function answer(id: Id, given: Doc, told: (doc: Doc) => object, options: ReadOptions, whole: boolean): Extracted {
  const { doc, statements } = read(given, options)
  return {
    id,
    line: whole ? '' : `${JSON.stringify({ id, doc: told(doc), statements })}\n`,
    read: whole ? { doc, statements } : null,
    statements: statements.length,
    failed: null,
  }
}

/** A document without its text: whoever sent a line has that. */
function factsOf(doc: Doc): Omit<Doc, 'text' | 'blocks'> {
  const { text: _text, blocks: _blocks, ...facts } = doc
  return facts
}
