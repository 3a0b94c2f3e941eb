import type { Corrected, CorrectedStatement } from '../corrections.ts'
import type { DocumentLine, DocumentQuery, Extent, Page, Paging, Recorded, RecordedStatement, Source, Who } from '../store.ts'
import { correctionsOf } from './corrections.ts'
import type { Database, Value } from './database.ts'
import { presentOf } from './present.ts'
import { SOURCE_COLUMNS, sourceOf } from './rows.ts'

export const numberOf = (db: Database, id: string): number | null =>
  db.get<{ number: number }>('SELECT number FROM document WHERE id = ?', id)?.number ?? null

/** A document whole, or null. */
export function documentOf(db: Database, id: string): Recorded | null {
  const number = numberOf(db, id)
  return number === null ? null : recordedAt(db, number)
}

export function recordedAt(db: Database, number: number): Recorded {
  const present = presentOf(db, number)
  const { added, url, text } = db.get<{ added: string; url: string | null; text: number }>(
    'SELECT added, url, text FROM document WHERE number = ?',
    number,
  )!
  const { program, model, made, readings } = db.get<{ program: string; model: string; made: string; readings: number }>(
    `SELECT program, model, made, (SELECT count(*) FROM reading WHERE document = ?) AS readings FROM reading WHERE number = ?`,
    number,
    present.reading,
  )!
  const places = db.all<{ place: string }>('SELECT place FROM origin WHERE document = ? ORDER BY place', number)
  return {
    doc: present.doc,
    ...recordedStatements(db, number, present.doc.id, present),
    reader: { program, model },
    made,
    added,
    places: places.map(({ place }) => place),
    corrections: correctionsOf(db, number),
    orphans: present.orphans,
    versions: url === null ? [] : sources(db, 'd.url = ?', url),
    copies: sources(
      db,
      `d.number <> ? AND d.text IN (SELECT o.text FROM likeness l JOIN likeness o ON o.copies = l.copies WHERE l.text = ?)`,
      number,
      text,
    ),
    readings,
  }
}

/** The statements with who their speakers are in the record. */
export function recordedStatements(
  db: Database,
  document: number,
  id: string,
  { statements, rejected }: Corrected,
): Pick<Recorded, 'statements' | 'rejected'> {
  const people = new Map(
    db
      .all<{ speaker: string } & Who>(
        'SELECT a.speaker, p.id, p.name, p.wikidata FROM appearance a JOIN part q ON q.number = a.part JOIN person p ON p.number = q.person WHERE a.document = ?',
        document,
      )
      .map(({ speaker, id, name, wikidata }) => [speaker, { id, name, wikidata }]),
  )
  const known = (statement: CorrectedStatement): RecordedStatement => ({
    ...statement,
    document: id,
    who: (statement.speaker && people.get(statement.speaker.id)) ?? null,
  })
  return { statements: statements.map(known), rejected: rejected.map(known) }
}

const sources = (db: Database, where: string, ...values: Value[]): Source[] =>
  db.all<Source>(`SELECT ${SOURCE_COLUMNS} FROM document d WHERE ${where} ORDER BY d.published, d.id`, ...values).map(sourceOf)

/** The conditions of a query of documents, for a SELECT that calls the document `d`. */
export function documentConditions({ outlet, url, from, to, language, title }: DocumentQuery): {
  readonly where: string
  readonly values: readonly Value[]
} {
  const asked: [string, Value | undefined][] = [
    ['d.outlet = ?', outlet],
    ['d.url = ?', url],
    ['substr(d.published, 1, 10) >= ?', from],
    ['substr(d.published, 1, 10) <= ?', to],
    ['d.language = ?', language],
    [`d.title LIKE '%' || ? || '%'`, title],
  ]
  const given = asked.filter((each): each is [string, Value] => each[1] !== undefined)
  return { where: given.map(([sql]) => sql).join(' AND ') || '1', values: given.map(([, value]) => value) }
}

/** The newest first; those without a date last. */
export function documentPage(db: Database, query: DocumentQuery, { limit, after }: Paging): Page<DocumentLine> {
  const { where, values } = documentConditions(query)
  const skip = after === undefined ? 0 : Number(after)
  const rows = db.all<DocumentLine & { url: string | null }>(
    `SELECT ${SOURCE_COLUMNS}, d.byline, d.language, d.added,
       (SELECT count(*) FROM shown s WHERE s.document = d.number) AS statements,
       (SELECT count(*) FROM likeness l JOIN likeness o ON o.copies = l.copies JOIN document c ON c.text = o.text WHERE l.text = d.text) AS copies,
       CASE WHEN d.url IS NULL THEN 1 ELSE (SELECT count(*) FROM document v WHERE v.url = d.url) END AS versions
     FROM document d WHERE ${where} ORDER BY d.published IS NULL, d.published DESC, d.id LIMIT ? OFFSET ?`,
    ...values,
    limit + 1,
    skip,
  )
  return {
    items: rows.slice(0, limit).map((row) => ({ ...row })),
    next: rows.length > limit ? String(skip + limit) : null,
  }
}

/** Whole documents in the order of their ids. */
export function recordedPage(db: Database, { limit, after = '' }: Paging): Page<Recorded> {
  const rows = db.all<{ number: number; id: string }>(
    'SELECT number, id FROM document WHERE id > ? ORDER BY id LIMIT ?',
    after,
    limit + 1,
  )
  return {
    items: rows.slice(0, limit).map(({ number }) => recordedAt(db, number)),
    next: rows.length > limit ? rows[limit - 1]!.id : null,
  }
}

export function extentOf(db: Database, query: DocumentQuery): Extent {
  const { where, values } = documentConditions(query)
  const row = db.get<Extent>(
    `SELECT count(*) AS documents, count(*) - count(d.published) AS undated,
       (SELECT count(*) FROM shown s${where === '1' ? '' : ` WHERE s.document IN (SELECT number FROM document d WHERE ${where})`}) AS statements,
       min(substr(d.published, 1, 10)) AS "from", max(substr(d.published, 1, 10)) AS "to"
     FROM document d WHERE ${where}`,
    ...values,
    ...values,
  )!
  return { ...row }
}
