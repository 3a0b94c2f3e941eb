import type { Range } from '../../text/index.ts'
import type { Hit, RecordedStatement, Source } from '../store.ts'
import type { Database } from './database.ts'
import { MARK, SOURCE_COLUMNS, sourceOf, statementOf } from './rows.ts'

type Row = Source & {
  readonly number: number
  readonly at: number
  readonly read: string | null
  readonly body: string | null
  readonly person: string | null
  readonly person_name: string | null
  readonly wikidata: string | null
}

/** The statements of these numbers, in their order, with the places that match an expression of the index. */
export function hitsOf(db: Database, numbers: readonly number[], match: string | null, copies: 'once' | 'all'): Hit[] {
  return numbers.map((number) => hitOf(db, number, match, copies))
}

/** A statement by its id, or null. */
export function statementHit(db: Database, id: string): Hit | null {
  const row = db.get<{ number: number }>('SELECT number FROM shown WHERE id = ?', id)
  return row && hitOf(db, row.number, null, 'once')
}

function hitOf(db: Database, number: number, match: string | null, copies: 'once' | 'all'): Hit {
  const row = db.get<Row>(
    `SELECT s.number, s.document AS at, o.body AS read, t.body, p.id AS person, p.name AS person_name, p.wikidata, ${SOURCE_COLUMNS}
     FROM shown s JOIN shown_text t ON t.number = s.number JOIN document d ON d.number = s.document
       LEFT JOIN statement o ON o.number = s.statement LEFT JOIN part q ON q.number = s.part
       LEFT JOIN person p ON p.number = q.person WHERE s.number = ?`,
    number,
  )!
  const statement: RecordedStatement = {
    corrections: [],
    accepted: false,
    ...statementOf((row.body ?? row.read)!),
    document: row.id,
    who: row.person === null ? null : { id: row.person, name: row.person_name!, wikidata: row.wikidata },
  }
  return {
    statement,
    document: sourceOf(row),
    marks: match === null ? [] : marksOf(db, number, match, statement),
    copies: copies === 'once' ? copiesOf(db, row) : [],
  }
}

function copiesOf(db: Database, { number, at }: Row): Source[] {
  return db
    .all<Source>(
      `SELECT DISTINCT ${SOURCE_COLUMNS} FROM shown s
       JOIN shown c ON c.likeness = s.likeness AND c.document <> ? JOIN document d ON d.number = c.document
       JOIN likeness l ON l.text = d.text
       WHERE s.number = ? AND l.copies = (SELECT l.copies FROM document d JOIN likeness l ON l.text = d.text WHERE d.number = ?)
       ORDER BY d.published, d.id`,
      at,
      number,
      at,
    )
    .map(sourceOf)
}

function marksOf(db: Database, number: number, match: string, statement: RecordedStatement): Range[] {
  const row = db.get<{ marked: string }>(
    'SELECT highlight(shown_index, 0, ?, ?) AS marked FROM shown_index WHERE shown_index MATCH ? AND rowid = ?',
    MARK.before,
    MARK.after,
    match,
    number,
  )
  return row ? marksIn(row.marked, statement) : []
}

/** Where in the document the marked words of the content stand: its pieces have a line feed between them in the index. */
function marksIn(marked: string, { content }: RecordedStatement): Range[] {
  const marks: Range[] = []
  let piece = 0
  let at = content[0]?.from ?? 0
  let from = at
  for (const character of marked.split('')) {
    if (character === MARK.before) from = at
    else if (character === MARK.after) marks.push({ from, to: at })
    else if (at === content[piece]!.to) at = content[++piece]?.from ?? at
    else at++
  }
  return marks
}
