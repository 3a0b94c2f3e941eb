import { randomUUID } from 'node:crypto'
import { OnrecordError } from '../../errors.ts'
import type { Anchor, Change, Correction } from '../corrections.ts'
import type { Page, Paging } from '../store.ts'
import type { Database } from './database.ts'

type Row = {
  readonly number: number
  readonly id: string
  readonly author: string
  readonly made: string
  readonly body: string
  readonly undone: string | null
}

// The row that takes another back has no body of its own to show.
const SELECT = `SELECT c.number, c.id, c.author, c.made, c.body, (SELECT u.id FROM correction u WHERE u.undoes = c.number) AS undone
  FROM correction c WHERE c.undoes IS NULL`

const correctionOf = ({ id, author, made, body, undone }: Row): Correction => ({
  id,
  ...(JSON.parse(body) as { on: Anchor; what: Change }),
  author,
  made,
  undoneBy: undone,
})

/** All corrections of a document in the order they were made. */
export const correctionsOf = (db: Database, document: number): Correction[] =>
  db.all<Row>(`${SELECT} AND c.document = ? ORDER BY c.number`, document).map(correctionOf)

/** The newest first. */
export function correctionPage(db: Database, { limit, after }: Paging): Page<Correction> {
  const rows = db.all<Row>(
    `${SELECT} AND c.number < ? ORDER BY c.number DESC LIMIT ?`,
    after === undefined ? Number.MAX_SAFE_INTEGER : Number(after),
    limit + 1,
  )
  return { items: rows.slice(0, limit).map(correctionOf), next: rows.length > limit ? String(rows[limit - 1]!.number) : null }
}

/** Writes a correction and gives it back with the number of its document. */
export function keepCorrection(
  db: Database,
  on: Anchor,
  what: Change,
  author: string,
): { readonly correction: Correction; readonly document: number } {
  const document = db.get<{ number: number }>('SELECT number FROM document WHERE id = ?', on.document)?.number
  if (document === undefined) throw new OnrecordError('not-on-record', { what: 'document', id: on.document })
  const correction: Correction = { id: randomUUID(), on, what, author, made: new Date().toISOString(), undoneBy: null }
  db.run(
    'INSERT INTO correction (id, document, author, made, body) VALUES (?, ?, ?, ?, ?)',
    correction.id,
    document,
    author,
    correction.made,
    JSON.stringify({ on, what }),
  )
  return { correction, document }
}

/** Takes a correction back; one already taken back stays so. Gives back the number of its document. */
export function undoCorrection(db: Database, id: string, author: string): number {
  const row = db.get<{ number: number; document: number }>(
    'SELECT number, document FROM correction WHERE id = ? AND undoes IS NULL',
    id,
  )
  if (!row) throw new OnrecordError('not-on-record', { what: 'correction', id })
  db.run(
    `INSERT INTO correction (id, document, undoes, author, made, body) VALUES (?, ?, ?, ?, ?, '{}') ON CONFLICT (undoes) DO NOTHING`,
    randomUUID(),
    row.document,
    row.number,
    author,
    new Date().toISOString(),
  )
  return row.document
}
