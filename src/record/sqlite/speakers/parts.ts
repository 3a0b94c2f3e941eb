import { type Appearance, dayOf, type Facts, lastWish, type Persona, type Wish } from '../../../speakers/index.ts'
import type { Database } from '../database.ts'
import { aliasOf, type Place } from './facts.ts'
import type { Touched } from './touched.ts'

/**
 * A part of a speaker: the appearances of one persona that people gave to nobody, or to one speaker; or an appearance that stands alone. All of it is one
 * speaker's, whoever that comes to be.
 */
export function partFor(db: Database, place: Place, appearance: Appearance, touched: Touched): number {
  const wish = wishOf(db, appearance.id, aliasOf(appearance))
  return place.facts
    ? personaPart(db, personaNumber(db, place.facts.persona), place.facts.persona.kind, wish)
    : alonePart(db, place.alone, appearance.kind, wish, touched)
}

/** The speaker people gave an appearance to, by its id or its name; empty where they gave it to nobody. */
export function wishOf(db: Database, appearance: string, alias: string): string {
  const wish = (what: string, id: string): Wish | undefined =>
    db.get<Wish>('SELECT value AS speaker, at FROM decided WHERE what = ? AND id = ?', what, id) ?? undefined
  return lastWish([wish('split', appearance), alias === '' ? undefined : wish('alias', alias)])?.speaker ?? ''
}

export function personaPart(db: Database, persona: number, kind: string, wish: string): number {
  const known = db.get<{ number: number }>('SELECT number FROM part WHERE persona = ? AND wish = ?', persona, wish)
  return known?.number ?? newPart(db, persona, null, wish, kind)
}

function alonePart(db: Database, alone: string, kind: string, wish: string, touched: Touched): number {
  const known = db.get<{ number: number }>('SELECT number FROM part WHERE alone = ?', alone)
  if (!known) return newPart(db, null, alone, wish, kind)
  // It has one appearance, which went and comes again.
  db.run('UPDATE part SET wish = ?, kind = ? WHERE number = ?', wish, kind, known.number)
  touched.parts.add(known.number)
  return known.number
}

const newPart = (db: Database, persona: number | null, alone: string | null, wish: string, kind: string): number =>
  db.run(
    'INSERT INTO part (persona, alone, wish, kind, documents, statements) VALUES (?, ?, ?, ?, 0, 0)',
    persona,
    alone,
    wish,
    kind,
  ).last

function personaNumber(db: Database, { id, kind, home, name, context, known }: Persona): number {
  const row = db.get<{ number: number }>('SELECT number FROM persona WHERE id = ?', id)
  return (
    row?.number ??
    db.run(
      'INSERT INTO persona (id, kind, home, name, context, known) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      kind,
      home,
      name,
      context,
      known,
    ).last
  )
}

/** Counts an appearance among those of its part. */
export function count(db: Database, part: number, { facts }: Place, appearance: Appearance, touched: Touched): void {
  const day = dayOf(appearance.published)
  db.run(
    `UPDATE part SET documents = documents + 1, statements = statements + ?, first = min(ifnull(first, ?), ifnull(?, first)),
                     last = max(ifnull(last, ?), ifnull(?, last)) WHERE number = ?`,
    appearance.statements,
    day,
    day,
    day,
    day,
    part,
  )
  touched.parts.add(part)
  if (!facts) return
  for (const { facet, value } of facts.facets)
    db.run(
      `INSERT INTO part_value (part, facet, value, count, first, last) VALUES (?, ?, ?, 1, ?, ?)
       ON CONFLICT (part, facet, value) DO UPDATE SET count = count + 1, first = min(ifnull(first, excluded.first), ifnull(excluded.first, first)),
         last = max(ifnull(last, excluded.last), ifnull(excluded.last, last))`,
      part,
      facet,
      value,
      day,
      day,
    )
  visit(db, part, facts, touched)
}

/** Takes an appearance from the counts of its part. Days cannot be subtracted: where it was of the first or the last, they are looked for again. */
export function uncount(db: Database, part: number, { facts }: Place, appearance: Appearance, touched: Touched): void {
  const day = dayOf(appearance.published)
  const isEdge = ({ first, last }: Days) => day !== null && (first === day || last === day)
  db.run('UPDATE part SET documents = documents - 1, statements = statements - ? WHERE number = ?', appearance.statements, part)
  touched.parts.add(part)
  if (isEdge(db.get<Days>('SELECT first, last FROM part WHERE number = ?', part)!)) touched.recount.add(part)
  if (!facts) return
  for (const { facet, value } of facts.facets) {
    const row = db.get<Days & { count: number }>(
      'SELECT count, first, last FROM part_value WHERE part = ? AND facet = ? AND value = ?',
      part,
      facet,
      value,
    )!
    if (row.count === 1) db.run('DELETE FROM part_value WHERE part = ? AND facet = ? AND value = ?', part, facet, value)
    else {
      db.run('UPDATE part_value SET count = count - 1 WHERE part = ? AND facet = ? AND value = ?', part, facet, value)
      if (isEdge(row)) touched.recount.add(part)
    }
  }
  unvisit(db, part, facts, touched)
}

type Days = { readonly first: string | null; readonly last: string | null }

/** Notes under which other name keys the persona is compared, and that all its keys are to be joined again. */
function visit(db: Database, part: number, { persona: { visits, home } }: Facts, touched: Touched): void {
  const persona = personaOf(db, part)
  for (const key of visits)
    db.run(
      'INSERT INTO visit (key, persona, count) VALUES (?, ?, 1) ON CONFLICT (key, persona) DO UPDATE SET count = count + 1',
      key,
      persona,
    )
  touched.keys.add(home)
  for (const key of visitsOf(db, persona)) touched.keys.add(key)
}

function unvisit(db: Database, part: number, { persona: { visits, home } }: Facts, touched: Touched): void {
  const persona = personaOf(db, part)
  touched.keys.add(home)
  for (const key of visitsOf(db, persona)) touched.keys.add(key)
  for (const key of visits) {
    db.run('UPDATE visit SET count = count - 1 WHERE key = ? AND persona = ?', key, persona)
    db.run('DELETE FROM visit WHERE key = ? AND persona = ? AND count = 0', key, persona)
  }
}

const personaOf = (db: Database, part: number): number =>
  db.get<{ persona: number }>('SELECT persona FROM part WHERE number = ?', part)!.persona

const visitsOf = (db: Database, persona: number): string[] =>
  db.all<{ key: string }>('SELECT key FROM visit WHERE persona = ?', persona).map(({ key }) => key)
