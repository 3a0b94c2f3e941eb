import { dayOf, type Facet, facetsOf, widened } from '../../../speakers/index.ts'
import type { SpeakerKind } from '../../../statements/index.ts'
import type { Database } from '../database.ts'
import { appearancesOfPart } from './facts.ts'

/** What is counted of a part, from its appearances. `values` by facet and value, with a space between. */
export type Counts = Days & {
  readonly documents: number
  readonly statements: number
  readonly values: ReadonlyMap<string, ValueCount>
}
export type ValueCount = Days & { readonly facet: Facet; readonly value: string; readonly count: number }
type Days = { readonly first: string | null; readonly last: string | null }

export function countsOfPart(db: Database, part: number): Counts {
  const row = db.get<{ persona: number | null; kind: SpeakerKind }>('SELECT persona, kind FROM part WHERE number = ?', part)!
  const values = new Map<string, ValueCount>()
  let [documents, statements] = [0, 0]
  let days: Days = { first: null, last: null }
  for (const { appearance } of appearancesOfPart(db, part)) {
    const day = dayOf(appearance.published)
    documents++
    statements += appearance.statements
    days = widened(days, day)
    // One that stands alone is counted by nobody.
    if (row.persona === null) continue
    for (const { facet, value } of facetsOf(appearance, row.kind)) {
      const key = `${facet} ${value}`
      const known = values.get(key) ?? { facet, value, count: 0, first: null, last: null }
      values.set(key, { facet, value, count: known.count + 1, ...widened(known, day) })
    }
  }
  return { documents, statements, ...days, values }
}

/** Finds the first and the last day of a part, and of all that is counted of it, anew. */
export function recount(db: Database, part: number): void {
  const { first, last, values } = countsOfPart(db, part)
  db.run('UPDATE part SET first = ?, last = ? WHERE number = ?', first, last, part)
  for (const row of db.all<ValueCount>('SELECT facet, value, count, first, last FROM part_value WHERE part = ?', part)) {
    const now = values.get(`${row.facet} ${row.value}`)
    if (now && (now.first !== row.first || now.last !== row.last))
      db.run(
        'UPDATE part_value SET first = ?, last = ? WHERE part = ? AND facet = ? AND value = ?',
        now.first,
        now.last,
        part,
        row.facet,
        row.value,
      )
  }
}
