import { OnrecordError } from '../errors.ts'
import type { Entry, Outcome, Reader, Store } from '../record/index.ts'
import { type Asked, type Given, inOrder, type ReadingPool } from '../workers/index.ts'
import { inBatches } from './batches.ts'

/**
 * One thing to be added: where it stands (a path, an address, "feed.xml#3") and what is there, or why it could not be had. `after` is done when all
 * before it is kept.
 */
export type Item = { readonly where: string } & (
  | Given
  | { readonly error: OnrecordError }
  | { readonly after: () => Promise<void> }
)

export type AddOptions = {
  /** Null where nothing is to be written and there is no record yet. */
  readonly store: Store | null
  readonly pool: ReadingPool
  readonly reader: Reader
  /** How to read. */
  readonly read: Asked
  /** Items under way at once. Default 16. */
  readonly side?: number
  /** Say what would be added, and write nothing. Default false. */
  readonly dryRun?: boolean
  /** Read documents that are on record anew where another reader read them last. Default false. */
  readonly reread?: boolean
}

/** What became of an item. `document` is the id; null where there is none. */
export type Added = { readonly where: string } & (
  | { readonly outcome: Outcome; readonly document: string; readonly statements: number }
  | { readonly outcome: 'failed'; readonly error: OnrecordError }
)

type Ready = { readonly where: string; readonly size: number } & (
  | { readonly entry: Entry }
  | { readonly known: string }
  | { readonly error: OnrecordError }
  | { readonly after: () => Promise<void> }
)

// Characters of text under way: enough that no thread waits.
const MOST_CHARACTERS = 8 * 2 ** 20

/**
 * Reads the items and keeps them, in their order. Each is told when it is on the disk, and not before. A bad one is told, noted in the record,
 * and stops nothing. Ends where `items` end; what was taken from them by then is kept.
 */
export async function* adding(items: AsyncIterable<Item>, options: AddOptions): AsyncGenerator<Added> {
  const { side = 16, dryRun = false } = options
  const ready = inOrder(items, (item) => readied(item, options), {
    items: side,
    size: MOST_CHARACTERS,
    sizeOf: sizeIn,
  })
  if (dryRun) for await (const one of ready) yield* told(one)
  else for await (const batch of inBatches(ready)) yield* await kept(batch, options.store!)
}

function sizeIn(item: Item): number {
  if ('bytes' in item) return item.bytes.length
  if ('text' in item) return item.text.length
  if ('html' in item) return item.html.length
  return 'doc' in item ? item.doc.text.length : 0
}

async function readied(item: Item, { store, pool, reader, read, reread, dryRun }: AddOptions): Promise<Ready> {
  const { where } = item
  if ('error' in item || 'after' in item) return { size: 0, ...item }
  try {
    const doc = await pool.run({ do: 'document', ...wellFormed(item) })
    const [last] = store ? await store.readers([doc.id]) : [null]
    const isKnown = last && (!reread || (last.program === reader.program && last.model === reader.model))
    if (isKnown) return { where, size: 0, known: doc.id }
    if (dryRun) return { where, size: 0, entry: { doc, statements: [], reader, place: where } }
    const reading = await pool.run({ do: 'read', doc, options: read })
    return { where, size: doc.text.length, entry: { ...reading, reader, place: where } }
  } catch (error) {
    return {
      where,
      size: 0,
      error: error instanceof OnrecordError ? error : new OnrecordError('unexpected', { reason: String(error) }),
    }
  }
}

/** Half a character that stands alone can be in a string, but in no file: it is kept as U+FFFD, which is as long. */
function wellFormed(given: Given): Given {
  if ('text' in given) return { ...given, text: given.text.toWellFormed() }
  return 'html' in given ? { ...given, html: given.html.toWellFormed() } : given
}

/** Writes a batch. */
async function kept(batch: readonly Ready[], store: Store): Promise<Added[]> {
  const entries = batch.flatMap((one) => ('entry' in one ? [one.entry] : []))
  const known = batch.flatMap((one) => ('known' in one ? [{ document: one.known, place: one.where }] : []))
  const failed = batch.flatMap(({ where, ...one }) =>
    'error' in one ? [{ place: where, code: one.error.code, says: one.error.message }] : [],
  )
  const outcomes = await store.add(entries)
  if (known.length > 0) await store.seenAt(known)
  if (failed.length > 0) await store.failed(failed)
  for (const one of batch) if ('after' in one) await one.after()
  let next = 0
  return batch.flatMap((one) => ('entry' in one ? [{ where: one.where, ...outcomes[next++]! }] : told(one)))
}

function told(one: Ready): Added[] {
  const { where } = one
  if ('error' in one) return [{ where, outcome: 'failed', error: one.error }]
  if ('known' in one) return [{ where, outcome: 'known', document: one.known, statements: 0 }]
  return 'entry' in one ? [{ where, outcome: 'new', document: one.entry.doc.id, statements: 0 }] : []
}
