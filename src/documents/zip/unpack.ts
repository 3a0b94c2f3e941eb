import { OnrecordError } from '../../errors.ts'
import { type Bytes, dataOf, type ZipEntry } from './entries.ts'

/**
 * A file of an archive, piece by piece as it is unpacked. Never more than its directory says it holds: what goes on beyond that throws
 * `unpacks-too-large`. Throws `encrypted`, `other-format` (a packing that is not read) or `damaged`.
 */
export async function* unpacked(archive: Bytes, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new OnrecordError('encrypted', { what: 'file in a ZIP archive' })
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new OnrecordError('other-format', { what: `a ZIP archive packed by method ${entry.method}` })
  const { from, to } = await dataOf(archive, entry)
  const packed = pieces(archive, from, to)
  let size = 0
  for await (const piece of entry.method === STORED ? packed : inflated(packed)) {
    size += piece.length
    if (size > entry.size) throw new OnrecordError('unpacks-too-large', { limit: `the ${entry.size} bytes it says` })
    yield piece
  }
  if (size < entry.size) throw damaged('a file in it is cut short')
}

/** The whole of a file of an archive. Throws `unpacks-too-large` before anything is unpacked where it is larger than `most` bytes. */
export async function unpackedWhole(archive: Bytes, entry: ZipEntry, most: number): Promise<Uint8Array> {
  if (entry.size > most) throw new OnrecordError('unpacks-too-large', { limit: `${most} bytes` })
  const whole = new Uint8Array(entry.size)
  let at = 0
  for await (const piece of unpacked(archive, entry)) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

async function* pieces(archive: Bytes, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += PIECE) {
    const piece = await archive.read(at, Math.min(at + PIECE, to))
    if (piece.length === 0) throw damaged('it is cut short')
    yield piece
  }
}

async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw')
  const writer = writable.getWriter()
  const feeding = (async () => {
    for await (const piece of packed) await writer.write(piece as Uint8Array<ArrayBuffer>)
    await writer.close()
  })()
  // What fails here fails in the reading as well, unless nobody reads on.
  feeding.catch((error) => writer.abort(error).catch(() => {}))
  const reader = readable.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } catch (error) {
    throw error instanceof OnrecordError ? error : damaged('a file in it cannot be unpacked')
  } finally {
    await reader.cancel().catch(() => {})
  }
}

const damaged = (reason: string) => new OnrecordError('damaged', { what: 'This ZIP archive', reason })

const PIECE = 64 * 1024
const [STORED, DEFLATED] = [0, 8]
