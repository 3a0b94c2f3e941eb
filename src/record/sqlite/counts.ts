import type { Count, CountedBy, Query } from '../store.ts'
import type { Database } from './database.ts'
import { allOf, planOf } from './search.ts'

const COLUMNS: Readonly<Record<CountedBy, string>> = {
  speaker: 'p.name',
  outlet: 'o.name',
  kind: 's.kind',
  form: 's.form',
  mode: 's.mode',
  verb: 's.verb',
  named: `CASE WHEN s.part IS NULL THEN 'nobody' WHEN s.named THEN 'named' ELSE 'unnamed' END`,
  language: 's.language',
  month: 'CASE WHEN length(s.day) >= 7 THEN substr(s.day, 1, 7) END',
  year: `CASE WHEN s.day > '' THEN substr(s.day, 1, 4) END`,
}

/** How many statements of a query there are of each, the most first. */
export function countsOf(db: Database, query: Query, by: readonly CountedBy[], limit: number): Count[] {
  const plan = planOf(db, query)
  if (plan === null) return []
  const { sql, values } = allOf(plan)
  const columns = by.map((each, n) => `${COLUMNS[each]} AS value${n}`).join(', ')
  // Speakers of one name are not one: they are counted by who they are.
  const groups = [...by.map((each, n) => (each === 'speaker' ? 'p.number' : `value${n}`))].join(', ')
  const rows = db.all<Record<string, string | number | null>>(
    `SELECT ${columns}, ${by.includes('speaker') ? 'p.id' : 'NULL'} AS speaker, count(*) AS statements, count(DISTINCT s.document) AS documents
     FROM shown s LEFT JOIN part q ON q.number = s.part LEFT JOIN person p ON p.number = q.person LEFT JOIN outlet o ON o.number = s.outlet
     WHERE s.number IN (${sql}) GROUP BY ${groups} ORDER BY statements DESC, ${by.map((_, n) => `value${n}`).join(', ')} LIMIT ?`,
    ...values,
    limit,
  )
  return rows.map((row) => ({
    values: by.map((_, n) => row[`value${n}`] as string | null),
    speaker: row.speaker as string | null,
    statements: row.statements as number,
    documents: row.documents as number,
  }))
}
