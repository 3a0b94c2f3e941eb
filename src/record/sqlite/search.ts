import type { Range } from '../../text/index.ts'
import type { Hit, Page, Paging, Query, RecordedStatement, Source, Who } from '../store.ts'
import type { Database, Value } from './database.ts'
import { SOURCE_COLUMNS, sourceOf, statementOf } from './rows.ts'

type Row = Source & {
  readonly number: number
  readonly document: number
  readonly body: string
  readonly corrected: number
  readonly marked: string | null
  readonly person: string | null
  readonly person_name: string | null
}

/** Statements found, a page at a time. */
export function searchPage(db: Database, query: Query, { limit, after }: Paging): Page<Hit> {
  const { from, where, values, order } = planOf(query)
  const skip = after === undefined ? 0 : Number(after)
  const rows = db.all<Row>(
    `SELECT s.number, s.document AS document, coalesce(s.body, o.body) AS body, s.body IS NOT NULL AS corrected,
       ${query.words ? `highlight(shown_index, 0, char(1), char(2))` : 'NULL'} AS marked,
       p.id AS person, p.name AS person_name, ${SOURCE_COLUMNS}
     FROM ${from} JOIN document d ON d.number = s.document LEFT JOIN statement o ON o.number = s.statement
       LEFT JOIN person p ON p.number = s.person
     WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    limit + 1,
    skip,
  )
  return {
    items: rows.slice(0, limit).map((row) => hitOf(db, row, query.copies ?? 'once')),
    next: rows.length > limit ? String(skip + limit) : null,
  }
}

/** How many there are, up to `most`. */
export function countOf(db: Database, query: Query, most: number): number {
  const { from, where, values } = planOf(query)
  return db.get<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM ${from} JOIN document d ON d.number = s.document
       LEFT JOIN person p ON p.number = s.person WHERE ${where} LIMIT ?)`,
    ...values,
    most,
  )!.count
}

export function statementHit(db: Database, id: string): Hit | null {
  const row = db.get<Row>(
    `SELECT s.number, s.document AS document, coalesce(s.body, o.body) AS body, s.body IS NOT NULL AS corrected, NULL AS marked,
       p.id AS person, p.name AS person_name, ${SOURCE_COLUMNS}
     FROM shown s JOIN document d ON d.number = s.document LEFT JOIN statement o ON o.number = s.statement
       LEFT JOIN person p ON p.number = s.person WHERE s.id = ?`,
    id,
  )
  return row && hitOf(db, row, 'all')
}

function planOf(query: Query): {
  readonly from: string
  readonly where: string
  readonly values: readonly Value[]
  readonly order: string
} {
  const { words, speaker, outlet, kinds, forms, modes, conditional, from, to, addressee, language, document } = query
  const conditions: string[] = []
  const values: Value[] = []
  const ask = (sql: string, ...given: Value[]) => {
    conditions.push(sql)
    values.push(...given)
  }
  const oneOf = (column: string, among: readonly string[]) => ask(`${column} IN (${among.map(() => '?').join(', ')})`, ...among)
  if (words) ask('shown_index MATCH ?', `words : (${expressionOf(words)})`)
  if (speaker) ask('(p.id = ? OR p.name = ? COLLATE NOCASE)', speaker, speaker)
  if (outlet) ask('d.outlet = ?', outlet)
  if (kinds?.length) oneOf('s.kind', kinds)
  if (forms?.length) oneOf('s.form', forms)
  if (modes?.length) oneOf('s.mode', modes)
  if (conditional !== undefined) ask(conditional ? 's.conditions > 0' : 's.conditions = 0')
  if (from) ask('s.day >= ?', from)
  if (to) ask('substr(s.day, 1, 10) <= ?', to)
  if (addressee) ask(`s.addressee LIKE '%' || ? || '%'`, addressee)
  if (language) ask('d.language = ?', language)
  if (document) ask('d.id = ?', document)
  if (query.minConfidence !== undefined) ask('s.confidence >= ?', query.minConfidence)
  if (query.outermost) ask('s.nested = 0')
  if (query.copies !== 'all') ask('s.copy = 0')
  return {
    from: words ? 'shown_index JOIN shown s ON s.number = shown_index.rowid' : 'shown s',
    where: conditions.join(' AND ') || '1',
    values,
    order: ORDERS[query.order ?? (words ? 'best' : 'newest')](words !== undefined),
  }
}

const ORDERS = {
  best: (words: boolean) => (words ? 'shown_index.rank, s.number' : ORDERS.newest()),
  newest: () => 's.day IS NULL, s.day DESC, s.document, s.place',
  oldest: () => 's.day IS NULL, s.day, s.document, s.place',
}

const expressionOf = (words: string): string =>
  words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `"${word.replaceAll('"', '')}"`)
    .join(' ')

function hitOf(db: Database, row: Row, copies: 'once' | 'all'): Hit {
  const read = statementOf(row.body) as RecordedStatement
  const who: Who | null = row.person === null ? null : { id: row.person, name: row.person_name! }
  const statement: RecordedStatement = {
    ...read,
    corrections: row.corrected ? read.corrections : [],
    accepted: row.corrected ? read.accepted : false,
    document: row.id,
    who,
  }
  return {
    statement,
    document: sourceOf(row),
    marks: row.marked === null ? [] : marksIn(row.marked, statement),
    copies: copies === 'once' ? copiesOf(db, row) : [],
  }
}

function copiesOf(db: Database, { number, document }: Row): Source[] {
  return db
    .all<Source>(
      `SELECT DISTINCT ${SOURCE_COLUMNS} FROM shown s
       JOIN shown c ON c.likeness = s.likeness AND c.document <> ? JOIN document d ON d.number = c.document
       JOIN likeness l ON l.text = d.text
       WHERE s.number = ? AND l.copies = (SELECT l.copies FROM document d JOIN likeness l ON l.text = d.text WHERE d.number = ?)
       ORDER BY d.published, d.id`,
      document,
      number,
      document,
    )
    .map(sourceOf)
}

/** Where in the document the marked words of the content stand. */
function marksIn(marked: string, { content }: RecordedStatement): Range[] {
  const marks: Range[] = []
  let piece = 0
  let at = content[0]?.from ?? 0
  let from = at
  for (const character of marked.split('')) {
    if (character === '\x01') from = at
    else if (character === '\x02') marks.push({ from, to: at })
    else if (at === content[piece]!.to) {
      // The line feed between two pieces.
      piece++
      at = content[piece]?.from ?? at
    } else at++
  }
  return marks
}
