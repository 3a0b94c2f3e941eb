import { binaryKind, COLLECTIONS, collectionOf, decode, packingOf } from '../documents/index.ts'
import { looksLikeTable } from './table/columns.ts'

/** What a file is, by its first bytes: a packing, a collection of documents, or one document in any format. */
export type Kind = 'gzip' | 'zip' | 'warc' | 'feed' | 'opml' | 'json' | 'table' | 'document'

/** The name decides only between a table and a text, and only where the content may be either. */
export function kindOf(head: Uint8Array, name: string): Kind {
  const packing = packingOf(head)
  if (packing) return packing === 'pdf' ? 'document' : packing
  const text = textOf(head)
  // Its pages may hold anything, and so may its first bytes.
  if (collectionOf(text) === 'warc') return 'warc'
  if (binaryKind(head)) return 'document'
  const collection = collectionOf(text)
  if (collection === 'json' && JSON_FEED.test(text)) return 'feed'
  return collection ?? (looksLikeTable(text, name) ? 'table' : 'document')
}

/** In words what a file is that is found beside documents and is none; null for what may be one. */
export function otherThanDocument(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'an empty file'
  const packing = packingOf(bytes)
  if (packing === 'gzip') return 'gzip-compressed data'
  if (packing) return null
  const binary = binaryKind(bytes)
  if (binary) return binary
  const collection = collectionOf(textOf(bytes.subarray(0, HEAD)))
  return collection && COLLECTIONS[collection].words
}

/** The text at the start of a file, less a character that the cut went through. */
export function textOf(head: Uint8Array): string {
  let end = head.length
  for (let back = 1; back <= 3 && back <= head.length; back++) {
    const byte = head[head.length - back]!
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      end = head.length - back
      break
    }
  }
  return decode(head.subarray(0, end)).text
}

const JSON_FEED = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//
const HEAD = 8 * 1024
