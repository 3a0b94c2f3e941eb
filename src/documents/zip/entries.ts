import { OnrecordError } from '../../errors.ts'

/** Bytes that can be asked for by their place: a file, or a buffer. `read` gives fewer where they end. */
export type Bytes = { readonly size: number; read(from: number, to: number): Promise<Uint8Array> }

/** One file in an archive, as the directory at its end tells it; sizes in bytes. */
export type ZipEntry = {
  readonly name: string
  readonly size: number
  readonly packed: number
  readonly crc: number
  readonly method: number
  readonly encrypted: boolean
  /** Where its local header begins. */
  readonly at: number
}

export const bytesOf = (bytes: Uint8Array): Bytes => ({
  size: bytes.length,
  read: async (from, to) => bytes.subarray(from, to),
})

/**
 * The files of a ZIP archive, folders left out, in the order of its directory. Nothing is unpacked. Throws `damaged`, or `unpacks-too-large` where
 * there are more than `MOST_ENTRIES`, or they lie over each other, as only a bomb has them.
 */
export async function zipEntries(archive: Bytes): Promise<ZipEntry[]> {
  const { count, size, at } = await directoryOf(archive)
  if (count > MOST_ENTRIES || size > MOST_DIRECTORY)
    throw new OnrecordError('unpacks-too-large', { limit: `${MOST_ENTRIES.toLocaleString('en')} files` })
  const bytes = await archive.read(at, at + size)
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  for (let place = 0, i = 0; i < count; i++) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== ENTRY) throw damaged('its directory breaks off')
    const [nameSize, extraSize, remarkSize] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true)) as [
      number,
      number,
      number,
    ]
    const end = place + 46 + nameSize + extraSize
    if (end > bytes.length) throw damaged('its directory breaks off')
    const flags = view.getUint16(place + 8, true)
    const wide = wideSizes(bytes.subarray(place + 46 + nameSize, end))
    const number = (offset: number) => {
      const narrow = view.getUint32(place + offset, true)
      return narrow === ALL_ONES ? (wide.shift() ?? narrow) : narrow
    }
    // In this order: that is the order in which the wide numbers stand.
    const [full, packed, offset] = [number(24), number(20), number(42)]
    const name = nameOf(bytes.subarray(place + 46, place + 46 + nameSize), (flags & 0x800) !== 0)
    if (!name.endsWith('/'))
      entries.push({
        name,
        size: full,
        packed,
        crc: view.getUint32(place + 16, true),
        method: view.getUint16(place + 10, true),
        encrypted: (flags & 1) !== 0,
        at: offset,
      })
    place = end + remarkSize
  }
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > archive.size)
    throw new OnrecordError('unpacks-too-large', { limit: 'the archive itself holds' })
  return entries
}

/** Where the packed bytes of a file begin. Throws `damaged`. */
export async function dataOf(archive: Bytes, { at, packed }: ZipEntry): Promise<{ from: number; to: number }> {
  const header = await archive.read(at, at + 30)
  const view = viewOf(header)
  if (header.length < 30 || view.getUint32(0, true) !== LOCAL) throw damaged('a file is not where the directory has it')
  const from = at + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  if (from + packed > archive.size) throw damaged('it is cut short')
  return { from, to: from + packed }
}

/** The record at the end that says where the directory is; the wide one before it where numbers are too large for it. */
async function directoryOf(archive: Bytes): Promise<{ count: number; size: number; at: number }> {
  const start = Math.max(0, archive.size - LONGEST_END)
  const tail = await archive.read(start, archive.size)
  const view = viewOf(tail)
  let end = tail.length - 22
  while (end >= 0 && !(view.getUint32(end, true) === END && end + 22 + view.getUint16(end + 20, true) <= tail.length)) end--
  if (end < 0) throw damaged('it has no directory at its end')
  const narrow = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  }
  const isWide = end >= 20 && view.getUint32(end - 20, true) === WIDE_LOCATOR
  const found = isWide ? await wideDirectory(archive, Number(view.getBigUint64(end - 12, true))) : narrow
  if (found.at + found.size > archive.size) throw damaged('its directory lies outside it')
  return found
}

async function wideDirectory(archive: Bytes, at: number): Promise<{ count: number; size: number; at: number }> {
  const record = await archive.read(at, at + 56)
  const view = viewOf(record)
  if (record.length < 56 || view.getUint32(0, true) !== WIDE_END) throw damaged('its directory is not where it says')
  const [count, size, place] = [32, 40, 48].map((offset) => Number(view.getBigUint64(offset, true))) as [number, number, number]
  return { count, size, at: place }
}

/** The numbers of an entry that take eight bytes, in their order. */
function wideSizes(extra: Uint8Array): number[] {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) !== WIDE_FIELD || at + 4 + size > extra.length) continue
    return Array.from({ length: size >> 3 }, (_, i) => Number(view.getBigUint64(at + 4 + 8 * i, true)))
  }
  return []
}

/** Old archives do not say which encoding their names are in; what is no UTF-8 is read so that it is at least always the same. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const damaged = (reason: string) => new OnrecordError('damaged', { what: 'This ZIP archive', reason })
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const MOST_ENTRIES = 50_000
const MOST_DIRECTORY = 16 * 2 ** 20
/** The record at the end and the longest remark behind it. */
const LONGEST_END = 22 + 0xffff + 20
const ALL_ONES = 0xffffffff
const [LOCAL, ENTRY, END, WIDE_END, WIDE_LOCATOR, WIDE_FIELD] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50, 1]
