import type { Known } from '../documents/index.ts'
import { OnrecordError } from '../errors.ts'
import type { Fetched, Fetcher } from '../fetch/index.ts'
import { type Input, type Item as IntakeItem, inputsOf, itemsOf } from '../intake/index.ts'
import type { Store } from '../record/index.ts'
import { inOrder } from '../workers/index.ts'
import type { Item } from './adding.ts'

export type NamedOptions = {
  /** Fetches the addresses that are named. Left out: they are failures that say so. */
  readonly fetcher?: Fetcher
  /** Where it is kept what servers said of addresses, so that what has not changed is not fetched again. */
  readonly store: Store | null
  /** Fetch what feeds and lists of feeds name as well: the feeds of a list, the articles of a feed. Default false. */
  readonly follow?: boolean
  /** What is known of every document; it wins over what a document says. */
  readonly known?: Known
  /** The column of tables that holds the text. */
  readonly textColumn?: string
  readonly signal: AbortSignal
  /** Told of what is no document and is passed over, of feeds that were not followed, of addresses that have not changed. */
  readonly passed: (where: string, what: string) => void
  /** Told of each input when it has been taken, with its size in bytes where it has one. */
  readonly taken?: (size: number | null) => void
}

// Fetches under way at once: of different hosts; those of one host wait for each other.
const FETCHES = 4

/** What the names on a command line stand for, as things to be added: files, folders, patterns, standard input, and addresses where there is a fetcher. */
export async function* itemsNamed(names: readonly string[], options: NamedOptions): AsyncGenerator<Item> {
  const { signal, passed, known } = options
  // Addresses are asked for side by side, and taken in their order.
  const opened = inOrder(inputsOf(names, { signal, passed }), (input) => opening(input, options), {
    items: FETCHES,
    size: 1,
    sizeOf: () => 0,
  })
  for await (const { input, items } of opened) {
    for await (const item of items) yield known ? withKnown(item, known) : item
    options.taken?.(input.kind === 'file' ? input.size : null)
  }
}

/** What is in bytes that were sent under a name: a document, or those of a feed, a table, an archive. Nothing that they name is fetched. */
export const itemsSent = (name: string, bytes: Uint8Array, signal: AbortSignal): AsyncIterable<Item> =>
  followed(itemsOf({ name, bytes }, { signal }), null, { store: null, signal, passed: () => {} })

const knownOf = (item: Item): Known => ('known' in item ? (item.known ?? {}) : {})

async function opening(
  input: Input,
  options: NamedOptions,
): Promise<{ readonly input: Input; readonly items: AsyncIterable<Item> }> {
  const { textColumn, signal, passed } = options
  const intake = { ...(textColumn !== undefined && { textColumn }), signal, passed }
  switch (input.kind) {
    case 'failed':
      return { input, items: only(input) }
    case 'address':
      return { input, items: await fetchedItems(input.url, null, options) }
    default: {
      const path = input.kind === 'file' ? input.path : '-'
      const found = input.kind === 'file' && input.found
      return { input, items: followed(itemsOf({ path, found }, intake), null, options) }
    }
  }
}

/** The documents at an address. What the server said of it is kept when they are. */
async function fetchedItems(url: string, namedBy: Source, options: NamedOptions): Promise<AsyncIterable<Item>> {
  const { fetcher, store, passed, signal } = options
  if (!fetcher) return only({ where: url, error: new OnrecordError('not-fetched') })
  try {
    const before = (await store?.fetched(url)) ?? null
    const got = await fetcher.get(
      url,
      before ? { etag: before.etag, lastModified: before.modified } : undefined,
      namedBy ?? undefined,
    )
    if (got.status === 'unchanged') {
      passed(url, 'not changed since it was last fetched')
      return none()
    }
    const { bytes, charset, fetchedAt: captured } = got
    const items = itemsOf({ name: url, bytes, url: got.url, charset, captured }, { signal, passed })
    return noted(followed(items, got, options), got, url, store)
  } catch (error) {
    signal.throwIfAborted()
    return only({
      where: url,
      error: error instanceof OnrecordError ? error : new OnrecordError('unexpected', { reason: String(error) }),
    })
  }
}

/** The answer that named an address, or null where a person did. */
type Source = Extract<Fetched, { readonly status: 'new' }> | null

async function* noted(
  items: AsyncIterable<Item>,
  got: Exclude<Source, null>,
  url: string,
  store: Store | null,
): AsyncGenerator<Item> {
  let isWhole = true
  for await (const item of items) {
    if ('error' in item) isWhole = false
    yield item
  }
  const { etag, lastModified: modified } = got
  // Only where all of it was kept: what failed is to be asked for again.
  if (store && isWhole) yield { where: url, after: () => store.noteFetched(url, { etag, modified }) }
}

/** The items themselves, or, where that is asked for, what they lead to: the feeds of a list, the articles of a feed. */
async function* followed(items: AsyncIterable<IntakeItem>, from: Source, options: NamedOptions): AsyncGenerator<Item> {
  const { follow = false, passed, fetcher } = options
  if (!follow || !fetcher) {
    for await (const item of items)
      if ('url' in item && !('error' in item)) passed(item.url, 'a feed that was not fetched; --follow fetches it')
      else yield item as Item
    return
  }
  const reached = inOrder(items, (item) => behind(item, from, options), { items: FETCHES, size: 1, sizeOf: () => 0 })
  for await (const each of reached) yield* each
}

async function behind(item: IntakeItem, from: Source, options: NamedOptions): Promise<AsyncIterable<Item>> {
  if ('error' in item) return item.url === undefined ? only(item) : article(item, item.url, {}, from, options)
  if ('url' in item) return fetchedItems(item.url, from, options)
  const { notes, known } = item
  const isShort = notes.some(({ code }) => code === 'summary-only') && /^https?:/i.test(known.url ?? '')
  return isShort ? article(item, known.url!, known, from, options) : only(item)
}

/** The page an item of a feed leads to, with what the feed says of it; where that cannot be had, what the feed has. */
async function article(
  item: Item,
  url: string,
  { title, byline, published, outlet }: Known,
  from: Source,
  options: NamedOptions,
): Promise<AsyncIterable<Item>> {
  const items: Item[] = []
  for await (const page of await fetchedItems(url, from, { ...options, follow: false })) items.push(page)
  if (items.some((page) => 'error' in page)) return only(item)
  return only(...items.map((page) => withKnown(page, given({ title, byline, published, outlet }))))
}

/** The item with what is known of it besides. */
const withKnown = (item: Item, known: Known): Item =>
  'error' in item || 'after' in item ? item : { ...item, known: { ...knownOf(item), ...known } }

const given = (known: Record<string, string | null | undefined>): Known =>
  Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== null))

async function* only(...items: Item[]): AsyncGenerator<Item> {
  yield* items
}
async function* none(): AsyncGenerator<Item> {}
