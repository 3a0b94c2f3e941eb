import type { Facets, Hit, Page, Paging, Query } from '../store.ts'
import { expressionOf } from '../words.ts'
import type { Database, Value } from './database.ts'
import { hitsOf } from './hits.ts'
import { meantBy } from './speakers/meant.ts'
import { tagOf } from './tags.ts'

/**
 * Where more than this many statements have the words and tags of a query, they are not all looked at: the best are chosen among those added
 * last, and the newest are found along the days.
 */
const MANY = 5_000

/** Whoever has more personas than this is not looked for in the index, but row by row. */
const MOST_TAGS = 1_000

/** Whoever has more parts than this is not looked for part by part, where there is much to find. */
const MOST_PARTS = 64

/** A query as it is asked of the database: what the index is asked, what each row is asked, and with which values. */
type Plan = {
  /** The expression for the index, or null where nothing is asked of it. */
  readonly match: string | null
  /** What of it the rows cannot be asked: the words. */
  readonly words: string | null
  /** The parts of the speaker that is asked for, where they are few. */
  readonly parts: readonly number[] | null
  readonly conditions: readonly string[]
  readonly values: readonly Value[]
}

/** Statements found, a page at a time. */
export function searchPage(db: Database, query: Query, { limit, after }: Paging): Page<Hit> {
  const plan = planOf(db, query)
  if (plan === null) return { items: [], next: null }
  const skip = after === undefined ? 0 : Number(after)
  const order = query.order ?? (query.words ? 'best' : 'newest')
  const numbers =
    order === 'best' && plan.match
      ? best(db, plan, limit + 1, skip)
      : order === 'unsure'
        ? bySureness(db, plan, limit + 1, skip)
        : byDay(db, plan, order, limit + 1, skip)
  return {
    items: hitsOf(
      db,
      numbers.slice(0, limit),
      query.words ? `words : (${expressionOf(query.words)})` : null,
      query.copies ?? 'once',
    ),
    next: numbers.length > limit ? String(skip + limit) : null,
  }
}

/** How many there are, up to `most`. */
export function countOf(db: Database, query: Query, most: number): number {
  const plan = planOf(db, query)
  if (plan === null) return 0
  const { sql, values } = allOf(plan)
  return db.get<{ count: number }>(`SELECT count(*) AS count FROM (${sql} LIMIT ?)`, ...values, most)!.count
}

/** How the statements found, up to `most` of them, are spread over what a query can narrow. */
export function facetsOf(db: Database, query: Query, most: number): Facets {
  const plan = planOf(db, query)
  const none = { of: 0, kinds: [], forms: [], outlets: [], speakers: [] }
  if (plan === null) return none
  const { sql, values } = allOf(plan)
  return db.snapshot(() => {
    db.exec('CREATE TEMP TABLE IF NOT EXISTS found (number INTEGER PRIMARY KEY); DELETE FROM found')
    const { changes } = db.run(`INSERT INTO found SELECT number FROM (${sql} LIMIT ?)`, ...values, most)
    // CROSS JOIN keeps the order: begun at the outlets or speakers, all their statements would be gone through for the few that were found.
    const counts = (column: string, join = '') =>
      db
        .all<{ value: string; count: number }>(
          `SELECT ${column} AS value, count(*) AS count FROM found f CROSS JOIN shown s ON s.number = f.number ${join}
           WHERE ${column} IS NOT NULL GROUP BY ${column} ORDER BY 2 DESC, 1 LIMIT 30`,
        )
        .map((row) => ({ ...row }))
    return {
      of: changes,
      kinds: counts('s.kind'),
      forms: counts('s.form'),
      outlets: counts('o.name', 'CROSS JOIN outlet o ON o.number = s.outlet'),
      speakers: db
        .all<{ value: string; name: string; count: number }>(
          `SELECT p.id AS value, p.name, count(*) AS count FROM found f CROSS JOIN shown s ON s.number = f.number CROSS JOIN part q ON q.number = s.part
             CROSS JOIN person p ON p.number = q.person GROUP BY p.number ORDER BY 3 DESC, 2 LIMIT 30`,
        )
        .map((row) => ({ ...row })),
    }
  })
}

/** Null where nothing can be found. */
export function planOf(db: Database, query: Query): Plan | null {
  const { words, speaker, outlet, kinds, forms, modes, conditional, from, to, addressee, language, document } = query
  const matches: string[] = []
  const conditions: string[] = []
  const values: Value[] = []
  const ask = (sql: string, ...given: Value[]) => {
    conditions.push(sql)
    values.push(...given)
  }
  const tagged = (...tags: string[]) => matches.push(`tags : (${tags.join(' OR ')})`)
  const marks = (among: readonly unknown[]) => among.map(() => '?').join(', ')
  if (words) matches.push(`words : (${expressionOf(words)})`)
  if (addressee) matches.push(`addressee : (${expressionOf(addressee)})`)
  const inWords = matches.length > 0 ? matches.join(' AND ') : null
  let parts: number[] | null = null
  if (kinds?.length) {
    tagged(...kinds.map((kind) => tagOf('kind', kind)))
    ask(`s.kind IN (${marks(kinds)})`, ...kinds)
  }
  if (forms?.length) {
    tagged(...forms.map((form) => tagOf('form', form)))
    ask(`s.form IN (${marks(forms)})`, ...forms)
  }
  if (modes?.length) {
    tagged(...modes.map((mode) => tagOf('mode', mode)))
    ask(`s.mode IN (${marks(modes)})`, ...modes)
  }
  if (conditional !== undefined) {
    tagged(tagOf('conditional', conditional ? 'yes' : 'no'))
    ask(conditional ? 's.conditions > 0' : 's.conditions = 0')
  }
  if (language) {
    tagged(tagOf('language', language))
    ask('s.language = ?', language)
  }
  if (outlet) {
    const number = db.get<{ number: number }>('SELECT number FROM outlet WHERE name = ? COLLATE NOCASE', outlet)?.number
    if (number === undefined) return null
    tagged(tagOf('outlet', db.get<{ name: string }>('SELECT name FROM outlet WHERE number = ?', number)!.name))
    ask('s.outlet = ?', number)
  }
  if (speaker) {
    const { people } = meantBy(db, speaker)
    if (people.length === 0) return null
    const whose = `SELECT number FROM part WHERE person IN (SELECT value FROM json_each(?))`
    const list = JSON.stringify(people)
    const tags = db.all<{ id: string }>(
      `SELECT DISTINCT ifnull(p.id, q.alone) AS id FROM part q LEFT JOIN persona p ON p.number = q.persona WHERE q.number IN (${whose}) LIMIT ?`,
      list,
      MOST_TAGS + 1,
    )
    if (tags.length <= MOST_TAGS) tagged(...tags.map(({ id }) => tagOf('speaker', id)))
    const own = db.all<{ number: number }>(`${whose} LIMIT ?`, list, MOST_PARTS + 1)
    if (own.length <= MOST_PARTS) parts = own.map(({ number }) => number)
    // Not along the index of parts: what is to be in order of days would all be sorted.
    ask(`+s.part IN (${whose})`, list)
  }
  if (document) ask('s.document = (SELECT number FROM document WHERE id = ?)', document)
  if (query.outermost) {
    tagged(tagOf('outermost', ''))
    ask('s.nested = 0')
  }
  if (from) ask('s.day >= ?', from)
  if (to) ask("s.day > '' AND s.day <= ?", `${to}~`)
  // Not along the index of sureness, which is there for its order: most are as sure as is asked for.
  if (query.minConfidence !== undefined) ask('+s.confidence >= ?', query.minConfidence)
  // What people have said of a statement is kept with it; of the others nothing is.
  if (query.unchecked) ask('(SELECT t.body FROM shown_text t WHERE t.number = s.number) IS NULL')
  if (query.copies !== 'all') ask('s.copy = 0')
  return { match: matches.length > 0 ? matches.join(' AND ') : null, words: inWords, parts, conditions, values }
}

/** All that is asked for, in no order: the index first where little has the words, the rows first where much has. */
export function allOf({ match, conditions, values }: Plan): { readonly sql: string; readonly values: readonly Value[] } {
  const where = conditions.join(' AND ') || '1'
  if (match === null) return { sql: `SELECT s.number FROM shown s WHERE ${where}`, values }
  return {
    sql: `SELECT s.number FROM shown_index i CROSS JOIN shown s ON s.number = i.rowid WHERE shown_index MATCH ? AND ${where}`,
    values: [match, ...values],
  }
}

const isMany = (db: Database, match: string): boolean =>
  db.get<{ count: number }>(
    'SELECT count(*) AS count FROM (SELECT 1 FROM shown_index WHERE shown_index MATCH ? LIMIT ?)',
    match,
    MANY + 1,
  )!.count > MANY

function best(db: Database, { match, conditions, values }: Plan, limit: number, skip: number): number[] {
  const among = isMany(db, match!)
    ? 'SELECT rowid AS number, rank FROM shown_index WHERE shown_index MATCH ? ORDER BY rowid DESC LIMIT ?'
    : 'SELECT rowid AS number, rank FROM shown_index WHERE shown_index MATCH ? LIMIT ?'
  return db
    .all<{ number: number }>(
      `SELECT s.number FROM (${among}) i CROSS JOIN shown s ON s.number = i.number WHERE ${conditions.join(' AND ') || '1'}
       ORDER BY i.rank, s.number LIMIT ? OFFSET ?`,
      match!,
      MANY,
      ...values,
      limit,
      skip,
    )
    .map(({ number }) => number)
}

/** The least sure first. */
function bySureness(db: Database, plan: Plan, limit: number, skip: number): number[] {
  const { sql, values } = allOf(plan)
  return db
    .all<{ number: number }>(`${sql} ORDER BY s.confidence, s.document, s.place LIMIT ? OFFSET ?`, ...values, limit, skip)
    .map(({ number }) => number)
}

/** The newest first, or the oldest; those of no known day are the last either way. */
function byDay(db: Database, plan: Plan, order: 'best' | 'newest' | 'oldest', limit: number, skip: number): number[] {
  if (order !== 'oldest') return sorted(db, plan, 'DESC', limit, skip)
  const dated = asked(plan, "s.day > ''")
  const first = sorted(db, dated, 'ASC', limit, skip)
  if (first.length === limit) return first
  const { sql, values } = allOf(dated)
  const before = db.get<{ count: number }>(`SELECT count(*) AS count FROM (${sql})`, ...values)!.count
  const rest = sorted(db, asked(plan, "s.day = ''"), 'ASC', limit - first.length, Math.max(0, skip - before))
  return [...first, ...rest]
}

const asked = (plan: Plan, condition: string): Plan => ({ ...plan, conditions: [...plan.conditions, condition] })

/**
 * Few are found in the index of words and sorted. Many are found along an index of days, that of each part of a speaker or that of all, and asked the rest: what
 * tags say is said by the rows too.
 */
function sorted(db: Database, plan: Plan, way: 'ASC' | 'DESC', limit: number, skip: number): number[] {
  const { match, words, parts, conditions } = plan
  const order = `ORDER BY s.day ${way}, s.document ${way}, s.place`
  if (match === null || !isMany(db, match)) {
    const { sql, values } = allOf(plan)
    return db.all<{ number: number }>(`${sql} ${order} LIMIT ? OFFSET ?`, ...values, limit, skip).map(({ number }) => number)
  }
  const found = 'EXISTS (SELECT 1 FROM shown_index WHERE shown_index MATCH ? AND rowid = s.number)'
  const where = [...conditions, ...(words === null ? [] : [found])].join(' AND ')
  const values = [...plan.values, ...(words === null ? [] : [words])]
  if (parts === null)
    return db
      .all<{ number: number }>(`SELECT s.number FROM shown s WHERE ${where} ${order} LIMIT ? OFFSET ?`, ...values, limit, skip)
      .map(({ number }) => number)
  const rows = parts.flatMap((part) =>
    db.all<{ number: number; day: string; document: number; place: number }>(
      `SELECT s.number, s.day, s.document, s.place FROM shown s WHERE s.part = ? AND ${where} ${order} LIMIT ?`,
      part,
      ...values,
      skip + limit,
    ),
  )
  const turn = way === 'ASC' ? 1 : -1
  return rows
    .sort((a, b) => turn * (a.day < b.day ? -1 : a.day > b.day ? 1 : a.document - b.document) || a.place - b.place)
    .slice(skip, skip + limit)
    .map(({ number }) => number)
}
