import { type Entry, pagesOf, type Reader, type Recorded, type RecordedStatement, type Store } from '../record/index.ts'
import type { Statement } from '../statements/index.ts'
import { type Asked, inOrder, type ReadingPool } from '../workers/index.ts'

/** A document read anew: which of its statements are new, gone, or there as before but told otherwise. */
export type Reread = {
  readonly document: string
  readonly statements: number
  readonly came: number
  readonly went: number
  readonly changed: number
}

export type RereadOptions = {
  readonly store: Store
  readonly pool: ReadingPool
  readonly reader: Reader
  readonly read: Asked
  /** Say what would change, and write nothing. Default false. */
  readonly dryRun?: boolean
}

/** Reads every document anew that another reader has read last, and keeps the new reading beside the old. */
export async function* rereading({ store, pool, reader, read, dryRun = false }: RereadOptions): AsyncGenerator<Reread> {
  const entries = inOrder(
    others(store, reader),
    async (recorded): Promise<{ readonly entry: Entry; readonly told: Reread }> => {
      const { doc, statements } = await pool.run({ do: 'read', doc: recorded.doc, options: read })
      return { entry: { doc, statements, reader, place: recorded.places[0]! }, told: comparison(recorded, statements) }
    },
    { items: 16, size: 1, sizeOf: () => 0 },
  )
  for await (const { entry, told } of entries) {
    if (!dryRun) await store.add([entry])
    yield told
  }
}

/** The documents this reader has not read last. */
async function* others(store: Store, { program, model }: Reader): AsyncGenerator<Recorded> {
  for await (const { items } of pagesOf((page) => store.recorded(page), { each: 32 }))
    yield* items.filter(({ reader }) => reader.program !== program || reader.model !== model)
}

/** What people have corrected is compared by its place alone. */
function comparison({ doc, statements, rejected }: Recorded, now: readonly Statement[]): Reread {
  const before = new Map([...statements, ...rejected].filter(({ rule }) => rule !== 'by-hand').map((each) => [each.id, each]))
  const known = now.filter(({ id }) => before.has(id))
  return {
    document: doc.id,
    statements: now.length,
    came: now.length - known.length,
    went: before.size - known.length,
    changed: known.filter((statement) => isOther(before.get(statement.id)!, statement)).length,
  }
}

function isOther(before: RecordedStatement, now: Statement): boolean {
  const { document: _document, who: _who, accepted: _accepted, corrections, ...read } = before
  return corrections.length === 0 && JSON.stringify(read) !== JSON.stringify(now)
}
