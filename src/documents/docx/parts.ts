import { OnrecordError } from '../../errors.ts'
import { checkXml } from '../xml/guard.ts'
import type { Bytes, ZipEntry } from '../zip/entries.ts'
import { unpackedWhole } from '../zip/unpack.ts'

/** A file of the document, unpacked. */
export type Part = ZipEntry & { readonly bytes: Uint8Array }

/**
 * The files of a Word document that its words are in, each unpacked within the limit and fit to be parsed. Pictures, fonts, page headers and
 * what else is around stay packed. Throws `unpacks-too-large` before the first is unpacked, `xml-refused`, `encrypted` or `damaged`.
 */
export async function partsOf(archive: Bytes, entries: readonly ZipEntry[]): Promise<Part[]> {
  const wanted = entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name) && !AROUND.test(name))
  if (wanted.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    throw new OnrecordError('unpacks-too-large', { limit: `${MOST_BYTES} bytes of text` })
  const parts: Part[] = []
  for (const entry of wanted) {
    const bytes = await unpackedWhole(archive, entry, MOST_BYTES)
    checkXml(new TextDecoder().decode(bytes), BOUNDS)
    parts.push({ ...entry, bytes })
  }
  return parts
}

/**
 * The same files as an archive in which nothing is packed: what reads it next finds just what was looked over, whatever the first archive
 * says to others.
 */
export function archiveOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const names = parts.map(({ name }) => new TextEncoder().encode(name))
  const size = parts.reduce((sum, { bytes }, i) => sum + 76 + 2 * names[i]!.length + bytes.length, 22)
  const archive = new Uint8Array(size)
  const view = new DataView(archive.buffer)
  let at = 0
  const starts: number[] = []
  // The fields that a file's header has in common with its line in the directory.
  const fields = (from: number, { crc, bytes }: Part, name: Uint8Array) => {
    view.setUint16(from, VERSION, true)
    view.setUint16(from + 2, NAMES_IN_UTF8, true)
    view.setUint32(from + 10, crc, true)
    view.setUint32(from + 14, bytes.length, true)
    view.setUint32(from + 18, bytes.length, true)
    view.setUint16(from + 22, name.length, true)
  }
  for (const [i, part] of parts.entries()) {
    starts.push(at)
    view.setUint32(at, LOCAL, true)
    fields(at + 4, part, names[i]!)
    archive.set(names[i]!, at + 30)
    archive.set(part.bytes, at + 30 + names[i]!.length)
    at += 30 + names[i]!.length + part.bytes.length
  }
  const directory = at
  for (const [i, part] of parts.entries()) {
    view.setUint32(at, ENTRY, true)
    view.setUint16(at + 4, VERSION, true)
    fields(at + 6, part, names[i]!)
    view.setUint32(at + 42, starts[i]!, true)
    archive.set(names[i]!, at + 46)
    at += 46 + names[i]!.length
  }
  view.setUint32(at, END, true)
  view.setUint16(at + 8, parts.length, true)
  view.setUint16(at + 10, parts.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return archive
}

const AROUND =
  /^(?:customXml|word\/(?:theme|glossary|media|embeddings|charts|diagrams|header|footer|settings|fontTable|webSettings))/
const MOST_BYTES = 32 * 2 ** 20
/** Tables within tables in text boxes come to some sixty. */
const BOUNDS = { tag: 256 * 1024, elements: 2_000_000, depth: 256 }
const [LOCAL, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50]
const VERSION = 20
const NAMES_IN_UTF8 = 0x800
