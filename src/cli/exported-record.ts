import type { Exported, KnownSpeaker } from '../export/index.ts'
import type { Recorded, RecordedStatement, Store } from '../record/index.ts'
import { type Statement, without } from '../statements/index.ts'

/** The documents of the record in the order of their ids; with `only`, those documents with those statements. */
export async function* exportedRecord(
  store: Store,
  only: ReadonlyMap<string, ReadonlySet<string>> | null,
): AsyncGenerator<Exported> {
  if (only) {
    for (const id of [...only.keys()].sort()) {
      const recorded = await store.document(id)
      if (recorded) yield exportedOf(recorded, only.get(id)!)
    }
    return
  }
  let after: string | undefined
  do {
    const page = await store.recorded({ limit: 50, after })
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
    if (who) speakers.set(id, { ...who, wikidata: null })
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
