import { canonical } from './canonical.ts'
import type { Exported } from './exported.ts'
import type { Format } from './format.ts'

/** What stands on each line as `schema`. Another number is another shape. */
export const SCHEMAS = { document: 'onrecord/document/1', statement: 'onrecord/statement/1' } as const

export const JSON_LINES: Format = {
  name: 'jsonl',
  says: 'JSON lines in the canonical form of RFC 8785: the whole of each document and its statements, to move, keep or compare.',
  loses: 'Nothing; with one line for each statement, the text of the document and what belongs to no statement.',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  binary: false,
  takes: ['per'],
  async *write(items, { per = 'document' } = {}) {
    for await (const item of items)
      if (per === 'document') yield `${documentLine(item)}\n`
      else for (const line of statementLines(item)) yield `${line}\n`
  },
}

function documentLine({ doc, statements, name, speakers, corrected, kept }: Exported): string {
  return canonical({
    schema: SCHEMAS.document,
    unit: 'utf16',
    doc,
    statements,
    name,
    speakers: speakers && Object.fromEntries(speakers),
    corrected: corrected && [...corrected].sort(),
    kept,
  })
}

function* statementLines({ doc, statements, name, speakers, corrected }: Exported): Generator<string> {
  const { id, hash, title, byline, outlet, published, url, language } = doc
  for (const statement of statements)
    yield canonical({
      schema: SCHEMAS.statement,
      unit: 'utf16',
      doc: { id, hash, title, byline, outlet, published, url, language },
      name,
      statement,
      speaker: speakers?.get(statement.id),
      corrected: corrected?.has(statement.id) ? true : undefined,
    })
}
