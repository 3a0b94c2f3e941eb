import type { Doc } from '../../documents/index.ts'
import { cueVerbOf } from '../../statements/index.ts'
import { wordsHash } from '../../text/index.ts'
import { type Corrected, type CorrectedStatement, corrected } from '../corrections.ts'
import { correctionsOf } from './corrections.ts'
import type { Database } from './database.ts'
import { countOnce } from './likeness.ts'
import { docOf, statementOf, wordsOf } from './rows.ts'
import { type Appearing, noteAppearances } from './speakers/appearances.ts'
import type { Touched } from './speakers/touched.ts'
import { tagOf } from './tags.ts'
import { keepTellings, tellingsIn } from './tellings.ts'

/** The present reading of a document, with the corrections laid over. */
export function presentOf(db: Database, document: number): { readonly doc: Doc; readonly reading: number } & Corrected {
  const row = db.get<{ facts: string; words: string; reading: number; notes: string }>(
    `SELECT d.facts, t.words, r.number AS reading, r.notes
     FROM document d JOIN text t ON t.number = d.text JOIN reading r ON r.document = d.number
     WHERE d.number = ? ORDER BY r.number DESC LIMIT 1`,
    document,
  )!
  const doc: Doc = { ...docOf(row.facts, row.words), notes: JSON.parse(row.notes) }
  const read = db
    .all<{ body: string }>('SELECT body FROM statement WHERE reading = ? ORDER BY position', row.reading)
    .map(({ body }) => statementOf(body))
  return { doc, reading: row.reading, ...corrected(doc, read, correctionsOf(db, document)) }
}

/**
 * Makes anew what is shown and found of a document: its statements as they stand, the speakers that appear in it, the index. Who the speakers are in the
 * record is settled by what is touched, at the end of the transaction.
 */
export function show(db: Database, document: number, touched: Touched): void {
  const told = tellingsIn(db, document)
  const gone = hide(db, document)
  const { doc, reading, statements } = presentOf(db, document)
  const appearances = noteAppearances(db, document, doc, statements, touched)
  const numbers = new Map(
    db
      .all<{ id: string; number: number }>('SELECT id, number FROM statement WHERE reading = ?', reading)
      .map(({ id, number }) => [id, number]),
  )
  const outlet = doc.outlet === null ? null : outletNumber(db, doc.outlet)
  for (const statement of statements) {
    const { id, speaker, conditions, addressee, date } = statement
    const appearance = speaker ? appearances.get(speaker.id)! : null
    const words = wordsOf(statement)
    const { last } = db.run(
      `INSERT INTO shown (document, place, id, statement, nested, form, mode, kind, confidence, appearance, part, named, outlet, language, verb, day,
                          conditions, likeness, copy)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
      document,
      statement.content[0]?.from ?? 0,
      id,
      numbers.get(id) ?? null,
      statement.parent === null ? 0 : 1,
      statement.form,
      statement.mode,
      statement.kind,
      statement.confidence,
      appearance?.appearance ?? null,
      appearance?.part ?? null,
      speaker && speaker.kind !== 'unnamed' ? 1 : 0,
      outlet,
      doc.language,
      cueVerbOf(statement),
      date?.value ?? doc.published?.slice(0, 10) ?? '',
      conditions.length,
      wordsHash(words),
    )
    const text = [words, addressee?.text ?? '', tagsOf(statement, doc, appearance)]
    const body = statement.corrections.length > 0 ? JSON.stringify(statement) : null
    db.run('INSERT INTO shown_text (number, words, addressee, tags, body) VALUES (?, ?, ?, ?, ?)', last, ...text, body)
    db.run('INSERT INTO shown_index (rowid, words, addressee, tags) VALUES (?, ?, ?, ?)', last, ...text)
  }
  countOnce(db, document, gone)
  keepTellings(db, document, told)
}

/** Takes away what is shown of a document, and tells the likenesses of its statements. */
function hide(db: Database, document: number): number[] {
  const rows = db.all<{ number: number; likeness: number; words: string; addressee: string; tags: string }>(
    'SELECT t.number, s.likeness, t.words, t.addressee, t.tags FROM shown s JOIN shown_text t ON t.number = s.number WHERE s.document = ?',
    document,
  )
  for (const { number, words, addressee, tags } of rows) {
    db.run(
      `INSERT INTO shown_index (shown_index, rowid, words, addressee, tags) VALUES ('delete', ?, ?, ?, ?)`,
      number,
      words,
      addressee,
      tags,
    )
    db.run('DELETE FROM shown_text WHERE number = ?', number)
  }
  db.run('DELETE FROM shown WHERE document = ?', document)
  return rows.map(({ likeness }) => likeness)
}

function outletNumber(db: Database, name: string): number {
  const known = db.get<{ number: number }>('SELECT number FROM outlet WHERE name = ?', name)
  return known?.number ?? db.run('INSERT INTO outlet (name) VALUES (?)', name).last
}

/**
 * What a search narrows to, as words of the index in a column of their own: so that a search for words of one speaker reads only what both have. A speaker is
 * found by the tags of his personas, which stay whoever they come to be.
 */
function tagsOf(
  { form, mode, kind, conditions, parent }: CorrectedStatement,
  { outlet, language }: Doc,
  appearing: Appearing | null,
): string {
  return [
    tagOf('form', form),
    tagOf('mode', mode),
    tagOf('kind', kind),
    tagOf('conditional', conditions.length > 0 ? 'yes' : 'no'),
    tagOf('language', language),
    ...(parent === null ? [tagOf('outermost', '')] : []),
    ...(outlet === null ? [] : [tagOf('outlet', outlet)]),
    ...(appearing === null ? [] : [appearing.tag]),
  ].join(' ')
}
