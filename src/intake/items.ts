import { type Bytes, decode } from '../documents/index.ts'
import { OnrecordError } from '../errors.ts'
import { archiveItems, bytesOfFile, kindOfArchive } from './archive.ts'
import { chunksOf, wholeOf } from './bytes/file.ts'
import { type Unpacked, unpacked, unpackedMembers } from './bytes/gzip.ts'
import { headOf } from './bytes/head.ts'
import { found, type IntakeOptions, type Item, type Source } from './item.ts'
import { layoutOf, recordItems } from './json/records.ts'
import { kindOf, otherThanDocument, textOf } from './kind.ts'
import { LIMITS } from './limits.ts'
import { tableItems } from './table/table.ts'
import { warcItems } from './warc/warc.ts'

/**
 * The documents of one source, one after the other and never more than one held: of a file of one document that one, of a feed, a table, JSON, a web
 * archive, or an archive of files each of them, also where it is packed with gzip. The content decides what it is. What cannot be read is an item
 * with an error, and never stops the rest; nothing is thrown but the reason of `signal`.
 */
export async function* itemsOf(source: Source, options: IntakeOptions = {}): AsyncGenerator<Item> {
  const name = 'path' in source ? source.path : source.name
  try {
    if ('path' in source) yield* fileItems(source.path, source.found ?? false, options)
    else {
      const { url, charset, captured } = 'bytes' in source ? source : {}
      const chunks = 'bytes' in source ? only(source.bytes) : source.chunks
      yield* streamItems(chunks, { name, where: name, found: false, depth: 0, url, charset, captured: captured ?? null }, options)
    }
  } catch (error) {
    options.signal?.throwIfAborted()
    yield {
      where: name,
      error: error instanceof OnrecordError ? error : new OnrecordError('unexpected', { reason: String(error) }),
    }
  }
}

/** What is known of a stream beside its bytes. */
type Stream = {
  /** The name of the file it is of, which decides where the content does not. */
  readonly name: string
  readonly where: string
  /** It was found beside others: where it is no document it is passed over, not refused. */
  readonly found: boolean
  /** How many packings it stands in. */
  readonly depth: number
  readonly url?: string | undefined
  readonly charset?: string | null | undefined
  readonly captured: string | null
}

async function* fileItems(path: string, isFound: boolean, options: IntakeOptions): AsyncGenerator<Item> {
  const chunks = chunksOf(path, options.signal ?? new AbortController().signal)
  const stream: Stream = { name: path, where: path, found: isFound, depth: 0, captured: null }
  const { head, whole } = await headOf(chunks)
  if (path === '-' || kindOf(head, path) !== 'zip') return yield* streamItems(whole, stream, options)
  // A ZIP archive is read by its directory, which stands at its end: any part of it must be at hand, and none of it held.
  const opened = await bytesOfFile(path)
  if (!opened) return yield* streamItems(whole, stream, options)
  await whole.return(undefined)
  try {
    yield* zipItems(opened.bytes, stream, options)
  } finally {
    await opened.file.close()
  }
}

async function* streamItems(chunks: AsyncIterable<Uint8Array>, stream: Stream, options: IntakeOptions): AsyncGenerator<Item> {
  const { head, whole } = await headOf(chunks)
  const { name, where, charset, captured, url } = stream
  switch (kindOf(head, name)) {
    case 'gzip':
      return yield* gzipItems(whole, stream, options)
    case 'zip':
      return yield* zipItems(inMemory(await wholeOf(whole, LIMITS.document)), stream, options)
    case 'warc':
      return yield* warcItems(asPieces(whole), where, false, options)
    case 'table':
      return yield* tableItems(whole, head, where, options)
    case 'json':
      return yield* recordItems(whole, where, layoutOf(textOf(head)))
    case 'feed': {
      // What reads feeds is large, and loaded on the first of them.
      const { feedItems } = await import('./feed/feed.ts')
      const { text, notes } = decode(await wholeOf(whole, LIMITS.feed), charset ?? '')
      return yield* feedItems(text, { name: where, url, notes, captured })
    }
    case 'opml': {
      const { opmlItems } = await import('./feed/opml.ts')
      return yield* opmlItems(decode(await wholeOf(whole, LIMITS.feed), charset ?? '').text, where)
    }
    case 'document':
      return yield* documentItems(head, whole, stream, options)
  }
}

async function* documentItems(
  head: Uint8Array,
  whole: AsyncGenerator<Uint8Array>,
  { name, where, found: isFound, charset, captured, url }: Stream,
  { passed }: IntakeOptions,
): AsyncGenerator<Item> {
  const other = isFound ? otherThanDocument(head) : null
  if (other) {
    await whole.return(undefined)
    passed?.(where, other)
    return
  }
  const bytes = await wholeOf(whole)
  const known = url && /^https?:/i.test(url) ? { url } : {}
  yield found(where, { known, bytes, name, charset: charset ?? null }, captured)
}

async function* gzipItems(chunks: AsyncIterable<Uint8Array>, stream: Stream, options: IntakeOptions): AsyncGenerator<Item> {
  if (stream.depth >= DEEPEST) throw tooDeep()
  const name = stream.name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar')
  const members = unpackedMembers(chunks)[Symbol.asyncIterator]()
  // A web archive is read member by member, so that it goes on behind a damaged one; all else cannot.
  const first = await members.next()
  const rest = resumed(first, members)
  const isArchive = !first.done && 'bytes' in first.value && kindOf(first.value.bytes, name) === 'warc'
  if (isArchive) return yield* warcItems(rest, stream.where, true, options)
  yield* streamItems(unpacked(rest), { ...stream, name, depth: stream.depth + 1 }, options)
}

async function* zipItems(archive: Bytes, stream: Stream, options: IntakeOptions): AsyncGenerator<Item> {
  const { name, where, charset, captured } = stream
  const kind = await kindOfArchive(archive)
  if (kind !== null && kind !== 'docx') {
    if (!stream.found) throw new OnrecordError('other-format', { what: kind })
    return options.passed?.(where, kind)
  }
  if (kind === 'docx') {
    if (archive.size > LIMITS.document) throw new OnrecordError('file-too-large', { limit: LIMITS.document })
    return yield found(where, { bytes: await archive.read(0, archive.size), name, charset: charset ?? null }, captured)
  }
  if (stream.depth >= DEEPEST) throw tooDeep()
  const read = (chunks: AsyncIterable<Uint8Array>, name: string, where: string) =>
    streamItems(chunks, { name, where, found: true, depth: stream.depth + 1, captured }, options)
  yield* archiveItems(archive, where, read, (where, what) => options.passed?.(where, what))
}

async function* resumed<T>(first: IteratorResult<T>, rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

async function* asPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Unpacked> {
  for await (const bytes of chunks) yield { bytes, member: 0, first: false }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const inMemory = (bytes: Uint8Array): Bytes => ({ size: bytes.length, read: async (from, to) => bytes.subarray(from, to) })
const tooDeep = () => new OnrecordError('unpacks-too-large', { limit: `${DEEPEST} packings, one in the other` })

/** A web archive, packed, in an archive of files. */
const DEEPEST = 2
