import { type Doc, docFromHtml, docFromText, type Known } from '../documents/index.ts'
import { OnrecordError } from '../errors.ts'
import { type ReadOptions, read } from '../read.ts'
import { type Extracted, type Fields, failedRecord, fieldsOf, type Id, idOf, idOfLine, stringIn } from './fields.ts'

const KNOWN = ['title', 'byline', 'outlet', 'published', 'url', 'language'] as const

/** The answer to one line of JSON, the `number`th. Whatever is wrong with it becomes an error record; nothing is thrown. `whole`: the reading, no line. */
export async function extracted(line: Uint8Array, number: number, options: ReadOptions, whole = false): Promise<Extracted> {
  let id: Id = idOfLine(number)
  try {
    const fields = fieldsOf(line)
    id = idOf(fields) ?? id
    const { doc, statements } = read(await docOf(fields), options)
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

/** The article of a record: its `text`, or else its `html`. */
async function docOf(fields: Fields): Promise<Doc> {
  const known: Known = Object.fromEntries(
    KNOWN.map((name) => [name, stringIn(fields, name)]).filter(([, value]) => value !== null),
  )
  const text = stringIn(fields, 'text')
  if (text !== null) return docFromText(text, known)
  const html = stringIn(fields, 'html')
  if (html !== null) return docFromHtml(html, known)
  throw new OnrecordError('no-text')
}

/** A document without its text: the one who sent it has that. */
function factsOf(doc: Doc): Omit<Doc, 'text' | 'blocks'> {
  const { text: _text, blocks: _blocks, ...facts } = doc
  return facts
}
