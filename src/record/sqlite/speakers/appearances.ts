import type { Doc } from '../../../documents/index.ts'
import { type Appearance, appearancesOf } from '../../../speakers/index.ts'
import type { Statement } from '../../../statements/index.ts'
import type { Database } from '../database.ts'
import { retag, tagOf } from '../tags.ts'
import {
  aliasOf,
  appearanceAt,
  appearanceNumber,
  appearancesIn,
  bodyOf,
  type Kept,
  type Place,
  placeOf,
  slugOf,
} from './facts.ts'
import { type Known, knownIn } from './known.ts'
import { count, partFor, personaPart, uncount, wishOf } from './parts.ts'
import type { Touched } from './touched.ts'

/** A speaker of a document: its appearance, the part of a speaker it is, and what it is found by in the index. */
export type Appearing = { readonly appearance: number; readonly part: number; readonly tag: string }

/** Notes who appears in a document, by the speaker's id there. What was noted before and is the same stays as it is. */
export function noteAppearances(
  db: Database,
  document: number,
  doc: Doc,
  statements: readonly Statement[],
  touched: Touched,
): ReadonlyMap<string, Appearing> {
  const known = knownIn(db)
  const before = new Map(appearancesIn(db, document).map((kept) => [kept.slug, kept]))
  const found = new Map<string, Appearing>()
  for (const appearance of appearancesOf(doc, statements)) {
    const slug = slugOf(appearance)
    const old = before.get(slug)
    before.delete(slug)
    found.set(
      appearance.speaker,
      old ? noteAgain(db, old, appearance, known, touched) : note(db, document, appearance, known, touched),
    )
  }
  for (const { number, part, appearance } of before.values()) {
    uncount(db, part, placeOf(appearance, known), appearance, touched)
    db.run('DELETE FROM appearance WHERE number = ?', number)
  }
  return found
}

function note(db: Database, document: number, appearance: Appearance, known: Known, touched: Touched): Appearing {
  const place = placeOf(appearance, known)
  const part = partFor(db, place, appearance, touched)
  const { last } = db.run(
    'INSERT INTO appearance (document, slug, speaker, part, alias_key, statements, facts) VALUES (?, ?, ?, ?, ?, ?, ?)',
    document,
    slugOf(appearance),
    appearance.speaker,
    part,
    aliasOf(appearance),
    appearance.statements,
    bodyOf(appearance),
  )
  count(db, part, place, appearance, touched)
  return { appearance: last, part, tag: tagIn(place) }
}

function noteAgain(db: Database, old: Kept, appearance: Appearance, known: Known, touched: Touched): Appearing {
  const place = placeOf(appearance, known)
  const { number } = old
  const body = bodyOf(appearance)
  const isSame = bodyOf(old.appearance) === body && old.appearance.statements === appearance.statements
  if (isSame) {
    if (old.appearance.speaker !== appearance.speaker)
      db.run('UPDATE appearance SET speaker = ? WHERE number = ?', appearance.speaker, number)
    return { appearance: number, part: old.part, tag: tagIn(place) }
  }
  uncount(db, old.part, placeOf(old.appearance, known), old.appearance, touched)
  const part = partFor(db, place, appearance, touched)
  db.run(
    'UPDATE appearance SET speaker = ?, part = ?, alias_key = ?, statements = ?, facts = ? WHERE number = ?',
    appearance.speaker,
    part,
    aliasOf(appearance),
    appearance.statements,
    body,
    number,
  )
  count(db, part, place, appearance, touched)
  return { appearance: number, part, tag: tagIn(place) }
}

/** The word of the index by which a speaker's statements are found: of its persona, or of itself alone. */
const tagIn = (place: Place): string => tagOf('speaker', place.facts ? place.facts.persona.id : place.alone)

/** Puts an appearance where it belongs now that other people are known. */
export function moveAppearance(db: Database, number: number, known: Known, touched: Touched): void {
  const { part, document, appearance } = appearanceAt(db, number)
  const place = placeOf(appearance, known)
  const before = db.get<{ id: string }>(
    'SELECT p.id FROM part q JOIN persona p ON p.number = q.persona WHERE q.number = ?',
    part,
  )!
  if (!place.facts || place.facts.persona.id === before.id) return
  uncount(db, part, place, appearance, touched)
  const after = partFor(db, place, appearance, touched)
  give(db, number, document, after)
  count(db, after, place, appearance, touched)
  const from = tagOf('speaker', before.id)
  for (const shown of db.all<{ number: number }>(
    'SELECT number FROM shown WHERE document = ? AND appearance = ?',
    document,
    number,
  ))
    retag(db, shown.number, from, tagIn(place))
}

function give(db: Database, appearance: number, document: number, part: number): void {
  db.run('UPDATE appearance SET part = ? WHERE number = ?', part, appearance)
  db.run('UPDATE shown SET part = ? WHERE document = ? AND appearance = ?', part, document, appearance)
}

type Wished = {
  readonly number: number
  readonly part: number
  readonly alias_key: string
  readonly id: string
  readonly persona: number | null
  readonly kind: string
  readonly wish: string
  readonly documents: number
}

const WISHED = `SELECT a.number, a.part, a.alias_key, d.id || '/' || a.slug AS id, q.persona, q.kind, q.wish, q.documents
  FROM appearance a JOIN document d ON d.number = a.document JOIN part q ON q.number = a.part`

/** Gives appearances to whom people gave them now: those with one of these names, and these. */
export function rewish(db: Database, aliases: ReadonlySet<string>, appearances: ReadonlySet<string>, touched: Touched): void {
  const rows = [
    ...[...aliases].flatMap((alias) => db.all<Wished>(`${WISHED} WHERE a.alias_key = ? AND a.alias_key > ''`, alias)),
    ...[...appearances].flatMap((id) => {
      const number = appearanceNumber(db, id)
      return number === null ? [] : db.all<Wished>(`${WISHED} WHERE a.number = ?`, number)
    }),
  ]
  const changing = new Map(rows.map((row) => [row.number, { ...row, now: wishOf(db, row.id, row.alias_key) }]))
  const groups = Map.groupBy(
    [...changing.values()].filter(({ wish, now }) => wish !== now),
    ({ part, now }) => `${part} ${now}`,
  )
  for (const group of groups.values()) {
    const [{ part, persona, now, documents }] = group as [Wished & { now: string }]
    const isTaken = persona !== null && db.get('SELECT 1 AS one FROM part WHERE persona = ? AND wish = ?', persona, now) !== null
    // All of it goes: nothing but the wish is another.
    if (group.length === documents && !isTaken) {
      db.run('UPDATE part SET wish = ? WHERE number = ?', now, part)
      touched.parts.add(part)
    } else for (const one of group) moveTo(db, one.number, personaPart(db, persona!, one.kind, now), touched)
  }
}

function moveTo(db: Database, number: number, to: number, touched: Touched): void {
  const { part, document, appearance } = appearanceAt(db, number)
  const place = placeOf(appearance, knownIn(db))
  uncount(db, part, place, appearance, touched)
  give(db, number, document, to)
  count(db, to, place, appearance, touched)
}
