import { type KnownIndex, type KnownPerson, knownIndexOf, knownTogether } from '../../../speakers/index.ts'
import type { KnownList, Page, Paging } from '../../store.ts'
import type { Database } from '../database.ts'

/** All who are known beforehand, from the lists in force: of each place the last. */
export type Known = {
  readonly people: readonly KnownPerson[]
  readonly byId: ReadonlyMap<string, KnownPerson>
  /** Null where nobody is. */
  readonly index: KnownIndex | null
  /** The ids nobody else may have. */
  readonly reserved: ReadonlySet<string>
}

// In force: no later list came from the same place.
const IN_FORCE = 'NOT EXISTS (SELECT 1 FROM known_people o WHERE o.place = k.place AND o.number > k.number)'

// Lists are long and seldom change: what is made of them is kept for as long as no other came.
const made = new WeakMap<Database, { readonly upTo: number; readonly known: Known }>()

export function knownIn(db: Database): Known {
  const upTo = db.get<{ last: number | null }>('SELECT max(number) AS last FROM known_people')!.last ?? 0
  const before = made.get(db)
  if (before?.upTo === upTo) return before.known
  const lists = db
    .all<{ body: string }>(`SELECT k.body FROM known_people k WHERE ${IN_FORCE} ORDER BY k.place`)
    .map(({ body }) => JSON.parse(body) as KnownPerson[])
  const people = knownTogether(lists)
  const byId = new Map(people.map((person) => [person.id, person]))
  const known = { people, byId, index: people.length > 0 ? knownIndexOf(people) : null, reserved: new Set(byId.keys()) }
  made.set(db, { upTo, known })
  return known
}

/** The lists in force, by their places. */
export function knownPage(db: Database, { limit, after = '' }: Paging): Page<KnownList> {
  const rows = db.all<{ place: string; made: string; people: number }>(
    `SELECT k.place, k.made, json_array_length(k.body) AS people FROM known_people k
     WHERE ${IN_FORCE} AND people > 0 AND k.place > ? ORDER BY k.place LIMIT ?`,
    after,
    limit + 1,
  )
  return { items: rows.slice(0, limit).map((row) => ({ ...row })), next: rows.length > limit ? rows[limit - 1]!.place : null }
}
