import { checkedSpan } from '../../text/index.ts'
import { spansIn } from '../spans.ts'
import type { Added, Entry, Reader } from '../store.ts'
import type { Database } from './database.ts'
import { findCopies } from './likeness.ts'
import { show } from './present.ts'
import { factsOf } from './rows.ts'
import type { Touched } from './speakers/touched.ts'

/** Keeps one entry. The caller has begun a transaction. Throws `span-…` for a statement whose words are not in its document. */
export function keep(db: Database, entry: Entry, now: string, touched: Touched): Added {
  const { doc, statements, place } = entry
  for (const statement of statements) for (const span of spansIn(statement)) checkedSpan(doc.text, span)
  const known = db.get<{ number: number }>('SELECT number FROM document WHERE id = ?', doc.id)
  const document = known?.number ?? keepDocument(db, entry, now)
  keepPlace(db, document, place, now)
  const outcome = known
    ? isRead(db, document, entry)
      ? 'known'
      : 'reread'
    : isVersion(db, document, doc.url)
      ? 'version'
      : 'new'
  if (outcome !== 'known') {
    keepReading(db, document, entry, now)
    show(db, document, touched)
  }
  return { document: doc.id, outcome, statements: statements.length }
}

function keepDocument(db: Database, { doc }: Entry, now: string): number {
  const { id, url, outlet, published, title, byline, language } = doc
  return db.run(
    `INSERT INTO document (id, text, url, outlet, published, title, byline, language, facts, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    keepText(db, doc.hash, doc.text),
    url,
    outlet,
    published,
    title,
    byline,
    language,
    factsOf(doc),
    now,
  ).last
}

function keepText(db: Database, hash: string, words: string): number {
  const known = db.get<{ number: number }>('SELECT number FROM text WHERE hash = ?', hash)
  if (known) return known.number
  const { last } = db.run('INSERT INTO text (hash, words) VALUES (?, ?)', hash, words)
  db.run('INSERT INTO text_index (rowid, words) VALUES (?, ?)', last, words)
  findCopies(db, last, words)
  return last
}

const isVersion = (db: Database, document: number, url: string | null): boolean =>
  url !== null && db.get('SELECT 1 AS one FROM document WHERE url = ? AND number <> ? LIMIT 1', url, document) !== null

/** Notes where a document came from; what failed there before is mended. */
export function keepPlace(db: Database, document: number, place: string, now: string): void {
  db.run('INSERT OR IGNORE INTO origin (document, place, added) VALUES (?, ?, ?)', document, place, now)
  db.run('DELETE FROM failure WHERE place = ?', place)
}

/** Who read a document last. */
export function lastReader(db: Database, document: number): Reader | null {
  const row = db.get<Reader>('SELECT program, model FROM reading WHERE document = ? ORDER BY number DESC LIMIT 1', document)
  return row && { ...row }
}

function isRead(db: Database, document: number, { reader }: Entry): boolean {
  const last = lastReader(db, document)
  return last?.program === reader.program && last.model === reader.model
}

function keepReading(db: Database, document: number, { doc, reader, statements }: Entry, now: string): void {
  const { last } = db.run(
    'INSERT INTO reading (document, program, model, notes, made) VALUES (?, ?, ?, ?, ?)',
    document,
    reader.program,
    reader.model,
    JSON.stringify(doc.notes),
    now,
  )
  for (const [position, statement] of statements.entries())
    db.run(
      'INSERT INTO statement (reading, position, id, body) VALUES (?, ?, ?, ?)',
      last,
      position,
      statement.id,
      JSON.stringify(statement),
    )
}
