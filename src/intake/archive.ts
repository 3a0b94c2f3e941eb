import { type FileHandle, open, stat } from 'node:fs/promises'
import { archiveKind, type Bytes, unpacked, type ZipEntry, zipEntries } from '../documents/index.ts'
import { OnrecordError } from '../errors.ts'
import type { Item } from './item.ts'

/** What reads a file that stands in an archive: its bytes piece by piece, its name and how it is called. */
export type ReadMember = (chunks: AsyncIterable<Uint8Array>, name: string, where: string) => AsyncGenerator<Item>

/** A file on disk as bytes that can be asked for by their place, as long as it is open; null for a pipe, which has no places. */
export async function bytesOfFile(path: string): Promise<{ bytes: Bytes; file: FileHandle } | null> {
  if (!(await stat(path)).isFile()) return null
  const file = await open(path)
  const { size } = await file.stat()
  const read = async (from: number, to: number) => {
    const buffer = new Uint8Array(Math.max(to - from, 0))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, from)
    return buffer.subarray(0, bytesRead)
  }
  return { bytes: { size, read }, file }
}

/** "docx" for an archive that is one document, in words what else it is, null for an archive of any files. Throws what a damaged one throws. */
export const kindOfArchive = async (archive: Bytes) => archiveKind((await zipEntries(archive)).map(({ name }) => name))

/**
 * The documents in an archive, which is read like a folder: its files in the order of their names, those that are hidden or none passed over. Of a
 * web archive in one file (WACZ) the archives of pages are read, and not what serves to look them up.
 */
export async function* archiveItems(
  archive: Bytes,
  name: string,
  read: ReadMember,
  passed: (where: string, what: string) => void,
): AsyncGenerator<Item> {
  const entries = (await zipEntries(archive)).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const isWacz =
    entries.some((entry) => entry.name === 'datapackage.json') &&
    entries.some((entry) => /^archive\/.*\.warc(?:\.gz)?$/.test(entry.name))
  for (const entry of entries) {
    const where = `${name}/${entry.name}`
    const other = whatElse(entry, isWacz)
    if (other) {
      passed(where, other)
      continue
    }
    try {
      yield* read(unpacked(archive, entry), entry.name, where)
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error
      yield { where, error }
    }
  }
}

function whatElse({ name }: ZipEntry, isWacz: boolean): string | null {
  if (isWacz && !/^archive\/.*\.warc(?:\.gz)?$/.test(name)) return 'an index of a web archive'
  if (name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')) return 'a hidden file'
  return null
}
