import type { Limits } from '../answers/index.ts'
import type { Reading } from '../read.ts'
import type { DocumentQuery, Store } from '../record/index.ts'

/** Documents on record that are looked at for one quotation, and for all those of a draft together. */
const MOST = 50
const MOST_TOGETHER = 200

/** What an answer is given from: readings, and what they were chosen from. */
export type LookedIn = { readonly readings: readonly Reading[]; readonly limits: Limits }

/** What is looked for in a record. */
export type Sought = {
  /** The words of each quotation. */
  readonly words: readonly string[]
  /** Only documents published on or after, and on or before, these ISO days. Default: all. */
  readonly after?: string | null
  readonly before?: string | null
  /** Documents (ids) that are looked in whatever the words lead to, such as those a verdict was once given on. */
  readonly documents?: readonly string[]
}

/** What is looked for to find a statement on record in other documents: its words, and its own document; null where it is not on record. */
export async function statementSought(store: Store, id: string): Promise<Sought | null> {
  const hit = await store.statement(id)
  return hit && { words: [hit.statement.content.map(({ text }) => text).join(' ')], documents: [hit.document.id] }
}

/** The documents on record in which words may stand. All of the record is searched, and so the answer says. */
export async function lookedInFor(store: Store, sought: Sought): Promise<LookedIn> {
  const { words, after = null, before = null, documents = [] } = sought
  const days: DocumentQuery = { ...(after !== null && { from: after }), ...(before !== null && { to: before }) }
  const readings = new Map<string, Reading>()
  const take = ({ doc, statements }: Pick<Reading, 'doc' | 'statements'>) => readings.set(doc.id, { doc, statements, voices: [] })
  const each = words.length > 1 ? Math.ceil(MOST_TOGETHER / words.length) : MOST
  for (const one of words) for (const recorded of await store.candidates(one, days, each)) take(recorded)
  for (const id of documents) {
    const recorded = readings.has(id) ? null : await store.document(id)
    if (recorded) take(recorded)
  }
  const within = await store.extent(days)
  const all = after === null && before === null ? within : await store.extent()
  const among = { documents: within.documents, from: within.from, to: within.to, undated: within.undated }
  return {
    readings: [...readings.values()],
    limits: { after, before, among: { ...among, outside: all.documents - within.documents } },
  }
}
