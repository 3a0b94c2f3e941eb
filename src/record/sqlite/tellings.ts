import { areAlike, type Wording, wordingOf } from '../../answers/index.ts'
import type { Database } from './database.ts'

// A telling is one wording on one day, however many statements have it: copies cost nothing. Two are linked by their words and days alone, whatever else is
// on record, so that the links do not depend on the order in which documents came. Who spoke is asked when an utterance is laid out.

/** Days apart on which two tellings may still be of one utterance, and days from the one asked for to the farthest. */
const NEAR_DAYS = 3
const FAR_DAYS = 7

/** So many that share the most keys are compared: only of texts made to be alike are there more. */
const MOST_COMPARED = 500
/** So many tellings are gone through from the one asked for. */
const MOST_FOLLOWED = 500
const MOST_SEEDS = 20

/** Only what gives somebody's words is told. */
const GIVES_WORDS = "s.mode IN ('speech', 'writing')"

export type Telling = { readonly likeness: number; readonly day: string; readonly words: string }

/** What a document tells, each wording once. */
export const tellingsIn = (db: Database, document: number): Telling[] =>
  db.all<Telling>(
    `SELECT s.likeness, s.day, min(t.words) AS words FROM shown s JOIN shown_text t ON t.number = s.number
     WHERE s.document = ? AND ${GIVES_WORDS} GROUP BY s.likeness, s.day`,
    document,
  )

/** Keeps what a document tells now, and forgets what it told before (`gone`) and nobody tells any more. */
export function keepTellings(db: Database, document: number, gone: readonly Telling[]): void {
  for (const telling of gone) if (!isTold(db, telling)) forget(db, telling)
  for (const telling of tellingsIn(db, document)) if (numberOf(db, telling) === null) keep(db, telling)
}

const isTold = (db: Database, { likeness, day }: Telling): boolean =>
  db.get(`SELECT 1 AS one FROM shown s WHERE s.likeness = ? AND s.day = ? AND ${GIVES_WORDS} LIMIT 1`, likeness, day) !== null

const numberOf = (db: Database, { likeness, day }: Pick<Telling, 'likeness' | 'day'>): number | null =>
  db.get<{ number: number }>('SELECT number FROM telling WHERE likeness = ? AND day = ?', likeness, day)?.number ?? null

function keep(db: Database, { likeness, day, words }: Telling): void {
  const wording = wordingOf(words)
  const { last } = db.run('INSERT INTO telling (likeness, day) VALUES (?, ?)', likeness, day)
  for (const other of near(db, wording, day)) {
    if (!areAlike(wording, wordingOf(wordsOf(db, other)))) continue
    db.run('INSERT INTO alike (telling, other) VALUES (?, ?), (?, ?)', last, other, other, last)
  }
  for (const key of wording.keys) db.run('INSERT INTO telling_key (key, day, telling) VALUES (?, ?, ?)', key, day, last)
}

function forget(db: Database, telling: Telling): void {
  const number = numberOf(db, telling)
  if (number === null) return
  for (const key of wordingOf(telling.words).keys)
    db.run('DELETE FROM telling_key WHERE key = ? AND day = ? AND telling = ?', key, telling.day, number)
  for (const { other } of db.all<{ other: number }>('SELECT other FROM alike WHERE telling = ?', number))
    db.run('DELETE FROM alike WHERE (telling = ? AND other = ?) OR (telling = ? AND other = ?)', number, other, other, number)
  db.run('DELETE FROM telling WHERE number = ?', number)
}

/** Tellings a wording of a day is compared with. */
const near = (db: Database, wording: Wording, day: string): number[] =>
  sharing(db, wording, ...around(day, NEAR_DAYS), MOST_COMPARED)

/** Tellings of some days that share keys with a wording, those that share the most first. No month lies between two days: a day would find it, and it no day. */
const sharing = (db: Database, { keys }: Wording, from: string, to: string, most: number): number[] =>
  db
    .all<{ telling: number }>(
      `SELECT telling FROM telling_key WHERE key IN (SELECT value FROM json_each(?)) AND day BETWEEN ? AND ? AND (? = '' OR length(day) = ?)
       GROUP BY telling ORDER BY count(*) DESC, telling LIMIT ?`,
      JSON.stringify(keys),
      from,
      to,
      from,
      from.length,
      most,
    )
    .map(({ telling }) => telling)

const wordsOf = (db: Database, telling: number): string =>
  db.get<{ words: string }>(
    `SELECT t.words FROM telling w JOIN shown s ON s.likeness = w.likeness AND s.day = w.day JOIN shown_text t ON t.number = s.number
     WHERE w.number = ? AND ${GIVES_WORDS} LIMIT 1`,
    telling,
  )?.words ?? ''

/** The first and the last of the days around one; of what is no day but a month, or nothing, itself. */
function around(day: string, days: number): readonly [from: string, to: string] {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN
  if (Number.isNaN(at)) return [day, day]
  const shifted = (by: number) => new Date(at + by * 86_400_000).toISOString().slice(0, 10)
  return [shifted(-days), shifted(days)]
}

/** The documents (ids) that may give the same utterance as a statement (by its id), or as words: those nearest to it first, `most` at most. */
export function documentsTelling(
  db: Database,
  of: { readonly statement: string } | { readonly words: string },
  most: number,
): string[] {
  const documents = new Set<string>()
  for (const telling of followed(db, 'statement' in of ? tellingsOf(db, of.statement) : tellingsLike(db, of.words))) {
    if (documents.size >= most) break
    const tell = db.all<{ id: string }>(
      `SELECT DISTINCT d.id FROM telling w JOIN shown s ON s.likeness = w.likeness AND s.day = w.day JOIN document d ON d.number = s.document
       WHERE w.number = ? AND ${GIVES_WORDS} ORDER BY d.published, d.id LIMIT ?`,
      telling,
      most,
    )
    for (const { id } of tell) documents.add(id)
  }
  return [...documents].slice(0, most)
}

const tellingsOf = (db: Database, statement: string): number[] =>
  db
    .all<{ number: number }>(
      'SELECT DISTINCT w.number FROM shown s JOIN telling w ON w.likeness = s.likeness AND w.day = s.day WHERE s.id = ?',
      statement,
    )
    .map(({ number }) => number)

function tellingsLike(db: Database, words: string): number[] {
  const wording = wordingOf(words)
  const found = sharing(db, wording, '', '9999~', MOST_COMPARED).filter((other) =>
    areAlike(wording, wordingOf(wordsOf(db, other))),
  )
  return found.slice(0, MOST_SEEDS)
}

/** Tellings and those that are linked to them, over others too, none of them many days from where it began. */
function followed(db: Database, seeds: readonly number[]): number[] {
  const reached = new Map<number, readonly [from: string, to: string]>()
  for (const seed of seeds) {
    const row = db.get<{ day: string }>('SELECT day FROM telling WHERE number = ?', seed)
    if (row) reached.set(seed, around(row.day, FAR_DAYS))
  }
  // What is put into a map while it is gone through is gone through too.
  for (const [telling, [from, to]] of reached) {
    if (reached.size >= MOST_FOLLOWED) break
    const linked = db.all<{ other: number }>(
      'SELECT a.other FROM alike a JOIN telling w ON w.number = a.other WHERE a.telling = ? AND w.day BETWEEN ? AND ? ORDER BY w.day, w.likeness',
      telling,
      from,
      to,
    )
    for (const { other } of linked) if (!reached.has(other)) reached.set(other, [from, to])
  }
  return [...reached.keys()]
}

/** What `digest` notes of them: each link once, by its wordings and days. */
export const linksOf = (db: Database): Iterable<{ a: string; b: string }> =>
  db.each<{ a: string; b: string }>(
    `SELECT w.likeness || ' ' || w.day AS a, o.likeness || ' ' || o.day AS b FROM alike l JOIN telling w ON w.number = l.telling
       JOIN telling o ON o.number = l.other WHERE l.telling <> l.other ORDER BY 1, 2`,
  )

/** Says what is not as it follows from what is shown. */
export function checkTellings(db: Database, broken: (what: string) => void): void {
  for (const { id } of db.all<{ id: string }>(
    `SELECT s.id FROM shown s WHERE ${GIVES_WORDS} AND NOT EXISTS (SELECT 1 FROM telling w WHERE w.likeness = s.likeness AND w.day = s.day)`,
  ))
    broken(`the statement ${id} is in no telling`)
  for (const { number } of db.all<{ number: number }>(
    `SELECT w.number FROM telling w WHERE NOT EXISTS (SELECT 1 FROM shown s WHERE s.likeness = w.likeness AND s.day = w.day AND ${GIVES_WORDS})`,
  ))
    broken(`no statement is left of the telling ${number}`)
  for (const { telling, other } of db.all<{ telling: number; other: number }>(
    'SELECT telling, other FROM alike a WHERE NOT EXISTS (SELECT 1 FROM alike b WHERE b.telling = a.other AND b.other = a.telling)',
  ))
    broken(`the telling ${telling} is like ${other}, and not the other way round`)
  let keys = 0
  for (const { number, day } of db.all<{ number: number; day: string }>('SELECT number, day FROM telling')) {
    const wording = wordingOf(wordsOf(db, number))
    keys += wording.keys.length
    if (keysKept(db, wording, number, day) < wording.keys.length) broken(`the telling ${number} is not found by its words`)
    const later = db.all<{ other: number }>('SELECT other FROM alike WHERE telling = ? AND other > telling', number)
    const linked = new Set(later.map(({ other }) => other))
    for (const other of linked)
      if (!areAlike(wording, wordingOf(wordsOf(db, other)))) broken(`the tellings ${number} and ${other} are not alike`)
    const compared = near(db, wording, day)
    if (compared.length === MOST_COMPARED) continue
    for (const other of compared)
      if (other > number && !linked.has(other) && areAlike(wording, wordingOf(wordsOf(db, other))) && !isCrowded(db, other))
        broken(`the tellings ${number} and ${other} are alike, and are not linked`)
  }
  if (db.get<{ count: number }>('SELECT count(*) AS count FROM telling_key')!.count > keys)
    broken('a telling is found by words that are not its own')
}

const keysKept = (db: Database, { keys }: Wording, telling: number, day: string): number =>
  db.get<{ count: number }>(
    'SELECT count(*) AS count FROM telling_key WHERE key IN (SELECT value FROM json_each(?)) AND day = ? AND telling = ?',
    JSON.stringify(keys),
    day,
    telling,
  )!.count

/** Whether not all that shares keys with it was compared. */
function isCrowded(db: Database, telling: number): boolean {
  const { day } = db.get<{ day: string }>('SELECT day FROM telling WHERE number = ?', telling)!
  return near(db, wordingOf(wordsOf(db, telling)), day).length === MOST_COMPARED
}
