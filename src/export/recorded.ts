import type { Query, Recorded, RecordedStatement, Store } from '../record/index.ts'
import { type Statement, without } from '../statements/index.ts'
import type { Exported, KnownSpeaker } from './exported.ts'

/** Documents of a record at a time, and statements of a search. */
const DOCUMENTS = 50
const HITS = 500

/**
 * The documents of a record in the order of their ids; of a query that narrows, the documents it finds something in, with what it finds. The same
 * record gives the same.
 */
export async function* exportedRecord(store: Store, query: Query): AsyncGenerator<Exported> {
  const only = await foundIn(store, query)
  if (only) {
    for (const id of [...only.keys()].sort()) {
      const recorded = await store.document(id)
      if (recorded) yield exportedOf(recorded, only.get(id)!)
    }
    return
  }
  let after: string | undefined
  do {
    const page = await store.recorded({ limit: DOCUMENTS, after })
    for (const recorded of page.items) yield exportedOf(recorded, null)
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** A document as formats write it, with all its statements or those of these ids. */
export function exportedOf({ doc, statements, places }: Recorded, ids: ReadonlySet<string> | null): Exported {
  const kept = ids ? without(statements, ({ id }) => !ids.has(id)) : statements
  const speakers = new Map<string, KnownSpeaker>()
  const corrected = new Set<string>()
  for (const { id, who, corrections } of statements) {
    if (ids && !ids.has(id)) continue
    if (who) speakers.set(id, who)
    if (corrections.length > 0) corrected.add(id)
  }
  return {
    doc,
    statements: kept.map(plain),
    ...(places[0] !== undefined && { name: places[0] }),
    ...(speakers.size > 0 && { speakers }),
    ...(corrected.size > 0 && { corrected }),
  }
}

/** The statement as it was read or corrected, without what the record says of it. */
function plain({
  document: _,
  who: __,
  corrections: ___,
  accepted: ____,
  ...statement
}: Statement & Partial<RecordedStatement>): Statement {
  return statement
}

/** The ids of the statements of a query, by their documents; null where nothing narrows it. */
async function foundIn(store: Store, query: Query): Promise<ReadonlyMap<string, ReadonlySet<string>> | null> {
  if (Object.keys(query).length === 0) return null
  const found = new Map<string, Set<string>>()
  let after: string | undefined
  do {
    const page = await store.search({ order: 'newest', copies: 'all', ...query }, { limit: HITS, after })
    for (const { statement } of page.items) {
      const ids = found.get(statement.document) ?? new Set()
      found.set(statement.document, ids.add(statement.id))
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  return found
}
