import { fitAsked, keysAsked } from '../../../speakers/index.ts'
import type { Database } from '../database.ts'
import { resolve } from './lead.ts'

/** Whom somebody means by an id or a name. */
export type Meant = {
  /** Numbers of speakers: the one of the id; or all whom the name fits best, those with the most statements first. */
  readonly people: readonly number[]
  readonly by: 'id' | 'name'
}

// Of so many whose names are near, those with the most statements are looked at.
const MOST_NEAR = 1_000

export function meantBy(db: Database, asked: string): Meant {
  const id = resolve(db, asked)
  const person = id === null ? null : db.get<{ number: number }>('SELECT number FROM person WHERE id = ?', id)
  if (person) return { people: [person.number], by: 'id' }
  const near = nearTo(db, asked).map((row) => ({ ...row, fit: fitAsked(asked, row.names.split('\n')) }))
  const best = Math.max(1, ...near.map(({ fit }) => fit))
  return { people: near.filter(({ fit }) => fit === best).map(({ number }) => number), by: 'name' }
}

type Near = { readonly number: number; readonly names: string }

/** Speakers who may go by a name: of its name keys, and those with all of its words in a name. */
function nearTo(db: Database, asked: string): Near[] {
  const words = asked.match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? []
  if (words.length === 0) return []
  const keys = keysAsked(asked)
  const marks = keys.map(() => '?').join(', ')
  return db.all<Near>(
    `SELECT number, names FROM person WHERE number IN (
       SELECT q.person FROM persona p JOIN part q ON q.persona = p.number WHERE p.home IN (${marks})
       UNION SELECT q.person FROM visit v JOIN part q ON q.persona = v.persona WHERE v.key IN (${marks})
       UNION SELECT rowid FROM person_index WHERE person_index MATCH ?
     ) ORDER BY statements DESC, id LIMIT ?`,
    ...keys,
    ...keys,
    words.map((word) => `"${word}"`).join(' '),
    MOST_NEAR,
  )
}
