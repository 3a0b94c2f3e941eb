import { crc32, createInflateRaw } from 'node:zlib'
import { OnrecordError } from '../../errors.ts'
import { LIMITS } from '../limits.ts'
import { type Feed, feedOf } from './feed.ts'

/** Bytes as they were unpacked. `member` is where their part of the packed file begins, `first` whether they are the first of it. */
export type Unpacked = { readonly bytes: Uint8Array; readonly member: number; readonly first: boolean }

/** What stands in the place of the rest of a part that cannot be unpacked; the next part goes on behind it. */
export type Torn = { readonly torn: OnrecordError; readonly member: number }

/**
 * Unpacks a gzip file member by member: most have one, web archives one a record. A member that is damaged, cut short or swells beyond
 * `LIMITS.swelling` is told and left, and the next one is looked for. Checks each member's checksum and length.
 */
export async function* unpackedMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Unpacked | Torn> {
  const iterator = chunks[Symbol.asyncIterator]()
  const feed = feedOf(iterator)
  // Where a file is damaged, many places in a row look like the start of a member and are none: it is told once.
  let told = false
  try {
    while (await feed.atLeast(1)) {
      const member = feed.at()
      try {
        if (!(await readHeader(feed))) {
          if (member > 0 && (await isPadding(feed))) return
          throw damaged('what follows is not packed')
        }
        for await (const bytes of inflated(feed)) {
          yield bytes.first ? { ...bytes, member } : { bytes: bytes.bytes, member, first: false }
          told = false
        }
      } catch (error) {
        if (!(error instanceof OnrecordError)) throw error
        if (!told) yield { torn: error, member }
        told = true
        if (feed.at() === member) feed.take(1)
        if (!(await seekMember(feed))) return
      }
    }
  } finally {
    await iterator.return?.()
  }
}

/** The bytes of a gzip file. Throws what tears it, after all that is whole before that. */
export async function* unpacked(members: AsyncIterable<Unpacked | Torn>): AsyncGenerator<Uint8Array> {
  for await (const piece of members) {
    if ('torn' in piece) throw piece.torn
    yield piece.bytes
  }
}

/** Takes the header of a member (RFC 1952); false where there is none. Throws `damaged` where it breaks off. */
async function readHeader(feed: Feed): Promise<boolean> {
  if (!(await feed.atLeast(10))) return false
  const [first, second, method, flags] = feed.ready()
  if (first !== 0x1f || second !== 0x8b || method !== 8 || flags! & 0xe0) return false
  feed.take(10)
  if (flags! & EXTRA) {
    if (!(await feed.atLeast(2))) throw cutShort()
    const [low, high] = feed.take(2)
    await drop(feed, low! + 256 * high!)
  }
  for (const text of [NAME, REMARK]) if (flags! & text) await dropText(feed)
  if (flags! & CHECKED) await drop(feed, 2)
  return true
}

async function drop(feed: Feed, size: number): Promise<void> {
  if (!(await feed.atLeast(size))) throw cutShort()
  feed.take(size)
}

async function dropText(feed: Feed): Promise<void> {
  for (;;) {
    const end = feed.ready().indexOf(0)
    if (end >= 0) return void feed.take(end + 1)
    if (feed.ready().length > LONGEST_TEXT) throw damaged('a name in it has no end')
    if (!(await feed.more())) throw cutShort()
  }
}

/** What a member holds, to its end; its checksum is compared behind the last piece. */
async function* inflated(feed: Feed): AsyncGenerator<{ bytes: Uint8Array; first: boolean }> {
  const inflater = createInflateRaw({ chunkSize: PIECE })
  let pieces: Uint8Array[] = []
  let settled: (() => void) | null = null
  let state: 'open' | 'ended' | 'broken' = 'open'
  const settle = (next: typeof state) => {
    if (state === 'open') state = next
    settled?.()
  }
  inflater.on('data', (piece: Uint8Array) => pieces.push(piece))
  inflater.on('end', () => settle('ended'))
  inflater.on('error', () => settle('broken'))
  let [packed, size, crc] = [0, 0, 0]
  let first = true
  try {
    while (state === 'open') {
      if (!(await feed.atLeast(1))) throw cutShort()
      // What one slice unpacks to is held, and may be a thousand times as much: slices are small until it is seen that it is not.
      const slice = feed.ready().subarray(0, packed > 0 && size < 20 * packed ? LARGE_SLICE : SLICE)
      await new Promise<void>((resolve) => {
        settled = resolve
        inflater.write(slice, () => resolve())
      })
      for (const bytes of pieces.splice(0)) {
        size += bytes.length
        crc = crc32(bytes, crc)
        if (size > FREE && size > LIMITS.swelling * (packed + slice.length))
          throw new OnrecordError('unpacks-too-large', { limit: `${LIMITS.swelling} times its size` })
        yield { bytes, first }
        first = false
      }
      // The engine knows how many of the bytes it was given belonged to the member.
      feed.take(inflater.bytesWritten - packed)
      packed = inflater.bytesWritten
    }
    if ((state as string) === 'broken') throw damaged('a part of it cannot be unpacked')
    for (const bytes of pieces.splice(0)) {
      size += bytes.length
      crc = crc32(bytes, crc)
      yield { bytes, first }
      first = false
    }
    if (!(await feed.atLeast(8))) throw cutShort()
    const trailer = Buffer.from(feed.take(8))
    if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32) throw damaged('its checksum does not fit')
  } finally {
    pieces = []
    inflater.destroy()
  }
}

/** Whether nothing but zeros follows, as some tapes and disks leave them. */
async function isPadding(feed: Feed): Promise<boolean> {
  do {
    if (feed.ready().some((byte) => byte !== 0)) return false
    feed.take(feed.ready().length)
  } while (await feed.more())
  return true
}

/** Goes on to the next place that looks like the start of a member. */
async function seekMember(feed: Feed): Promise<boolean> {
  for (;;) {
    const ready = Buffer.from(feed.ready().buffer, feed.ready().byteOffset, feed.ready().length)
    for (let at = ready.indexOf(SIGNATURE); at >= 0; at = ready.indexOf(SIGNATURE, at + 1)) {
      if (at + 10 > ready.length) break
      // Flags and the two bytes behind the date: what a program writes there, and chance hardly does.
      const [flags, extra, system] = [ready[at + 3]!, ready[at + 8]!, ready[at + 9]!]
      if ((flags & 0xe0) === 0 && (extra === 0 || extra === 2 || extra === 4) && (system <= 13 || system === 255)) {
        feed.take(at)
        return true
      }
    }
    feed.take(Math.max(ready.length - 9, 0))
    if (!(await feed.more())) return false
  }
}

const damaged = (reason: string) => new OnrecordError('damaged', { what: 'This gzip file', reason })
const cutShort = () => damaged('it ends too early')

const [CHECKED, EXTRA, NAME, REMARK] = [2, 4, 8, 16]
const SIGNATURE = Buffer.from([0x1f, 0x8b, 8])
const LONGEST_TEXT = 64 * 1024
const PIECE = 64 * 1024
const SLICE = 16 * 1024
const LARGE_SLICE = 128 * 1024
const FREE = 64 * 2 ** 20
