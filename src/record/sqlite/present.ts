import type { Doc } from '../../documents/index.ts'
import { hashOf, wordsHash } from '../copies.ts'
import { type Corrected, corrected } from '../corrections.ts'
import { correctionsOf } from './corrections.ts'
import type { Database } from './database.ts'
import { countOnce } from './likeness.ts'
import { appearancesIn } from './people.ts'
import { docOf, statementOf, wordsOf } from './rows.ts'

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

/** Makes anew what is shown and found of a document: its statements as they stand, the speakers that appear in it, the index. */
export function show(db: Database, document: number): void {
  hide(db, document)
  const { doc, reading, statements } = presentOf(db, document)
  const appearances = appearancesIn(db, document, doc, statements)
  const numbers = new Map(
    db
      .all<{ id: string; number: number }>('SELECT id, number FROM statement WHERE reading = ?', reading)
      .map(({ id, number }) => [id, number]),
  )
  const outlet = doc.outlet === null ? [] : [tagOf('o', doc.outlet)]
  for (const statement of statements) {
    const { id, form, mode, kind, speaker, confidence, conditions, addressee, date } = statement
    const appearance = speaker ? appearances.get(speaker.id)! : null
    const words = wordsOf(statement)
    const tags = [...outlet, `k${kind}`, `f${form}`, ...(appearance ? [tagOf('n', appearance.key)] : [])].join(' ')
    const { last } = db.run(
      `INSERT INTO shown (document, place, id, statement, body, nested, form, mode, kind, confidence, appearance, person, cue, addressee, day,
                          conditions, words, tags, likeness, copy)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
      document,
      statement.content[0]?.from ?? 0,
      id,
      numbers.get(id) ?? null,
      statement.corrections.length > 0 ? JSON.stringify(statement) : null,
      statement.parent === null ? 0 : 1,
      form,
      mode,
      kind,
      confidence,
      appearance?.number ?? null,
      appearance?.person ?? null,
      statement.cue[0]?.text.toLowerCase() ?? null,
      addressee?.text ?? null,
      date?.value ?? doc.published?.slice(0, 10) ?? null,
      conditions.length,
      words,
      tags,
      wordsHash(words),
    )
    db.run('INSERT INTO shown_index (rowid, words, tags) VALUES (?, ?, ?)', last, words, tags)
  }
  countOnce(db, document)
}

function hide(db: Database, document: number): void {
  const rows = db.all<{ number: number; words: string; tags: string }>(
    'SELECT number, words, tags FROM shown WHERE document = ?',
    document,
  )
  for (const { number, words, tags } of rows)
    db.run(`INSERT INTO shown_index (shown_index, rowid, words, tags) VALUES ('delete', ?, ?, ?)`, number, words, tags)
  if (rows.length > 0) db.run('DELETE FROM shown WHERE document = ?', document)
}

/** A word of the index that stands for a name: never part of a text, since it is looked for among the tags alone. */
export const tagOf = (kind: 'o' | 'n', name: string): string => `${kind}${hashOf(name).toString(36)}`
