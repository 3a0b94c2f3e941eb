import { idsIn } from '../../../speakers/index.ts'
import type { Database } from '../database.ts'
import { foundAlong } from './joining.ts'

/**
 * The speaker an id leads to, before what people decided: whoever a guest is that it follows; the speaker or persona of that id; an appearance that stands alone. Null
 * for one nobody knows.
 */
export function foundBy(db: Database, id: string): string | null {
  const guest = db.get<{ guest: number }>('SELECT guest FROM lead WHERE id = ? AND guest IS NOT NULL', id)
  if (guest) return foundAlong(db, guest.guest)
  const lead =
    db.get<{ speaker: string | null }>('SELECT speaker FROM lead WHERE id = ?', id) ??
    db.get<{ speaker: string | null }>('SELECT found AS speaker FROM persona WHERE id = ?', id) ??
    db.get<{ speaker: string | null }>('SELECT alone AS speaker FROM part WHERE alone = ?', id)
  return lead?.speaker ?? null
}

/** The speaker an id leads to now: a merged one leads to where it went. Of several with a space between the first that leads to somebody counts. */
export function resolve(db: Database, id: string): string | null {
  for (const one of idsIn(id)) {
    const own = isMade(db, one) ? one : foundBy(db, one)
    if (own !== null) return mergedInto(db, own)
  }
  return null
}

/** Whether an id is of a speaker that people split off. */
const isMade = (db: Database, id: string): boolean =>
  db.get('SELECT 1 AS one FROM decided WHERE what = ? AND id = ?', 'made', id) !== null

/**
 * What a decision is to hold on to so that it goes on speaking of the one it was made of. The id of a name goes to whoever of that name is in most documents, and
 * may be a namesake's tomorrow; the persona in most documents is the same for good, as long as no list of known people tells who it is. Then the id does.
 */
export function lastingId(db: Database, id: string): string {
  const found = isMade(db, id) || db.get('SELECT 1 AS one FROM persona WHERE id = ?', id) ? null : foundBy(db, id)
  const persona =
    found &&
    db.get<{ id: string }>(
      `SELECT p.id FROM persona p JOIN part q ON q.persona = p.number WHERE p.found = ? GROUP BY p.number ORDER BY sum(q.documents) DESC, p.id LIMIT 1`,
      found,
    )
  return persona ? `${persona.id} ${id}` : id
}

/** Where people merged a speaker into; itself where they did not. */
export const mergedInto = (db: Database, id: string): string =>
  db.get<{ value: string }>('SELECT value FROM decided WHERE what = ? AND id = ?', 'merged', id)?.value ?? id
