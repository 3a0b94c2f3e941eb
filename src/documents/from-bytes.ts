import { OnrecordError } from '../errors.ts'
import { binaryKind, isEncryptedOffice, packingOf } from './bytes/binary.ts'
import { decode } from './bytes/decode.ts'
import { COLLECTIONS, collectionOf, formatOf, otherFormat } from './bytes/format.ts'
import type { Doc, Known } from './doc.ts'
import { docFromHtml } from './from-html.ts'
import { docFromText } from './from-text.ts'
import { checkLength } from './limits.ts'
import { readMarkdown } from './markdown/markdown.ts'
import { bytesOf, zipEntries } from './zip/entries.ts'
import { archiveKind } from './zip/kind.ts'

/** What is known of a file besides its article: its name, which decides only where the content does not, and the charset it was sent with. */
export type KnownFile = Known & { readonly name?: string; readonly charset?: string }

/**
 * The document in a file's bytes: plain text, Markdown or HTML in whatever encoding, PDF or Word (docx). What reads the last two is loaded on the
 * first of them. Throws `empty`, `binary`, `other-format`, `many-documents`, `too-large`, `damaged`, `encrypted`, `no-text-layer`,
 * `unpacks-too-large`, `xml-refused` or `page-too-tangled`.
 */
export async function docFromBytes(bytes: Uint8Array, { name, charset: sent, ...known }: KnownFile = {}): Promise<Doc> {
  if (bytes.length === 0) throw new OnrecordError('empty')
  const packing = packingOf(bytes)
  if (packing === 'pdf') {
    const { readPdf } = await import('./pdf/pdf.ts')
    return readPdf(bytes, known)
  }
  if (packing === 'zip') return docFromArchive(bytes, known)
  if (packing === 'gzip') throw new OnrecordError('many-documents', { what: 'gzip-compressed data' })
  const binary = binaryKind(bytes)
  if (binary && isEncryptedOffice(bytes)) throw new OnrecordError('encrypted', { what: 'Office document' })
  if (binary) throw new OnrecordError('binary', { what: binary })
  checkLength(bytes.length / 4)
  const { text, charset, notes } = decode(bytes, sent)
  const collection = collectionOf(text)
  if (collection) throw new OnrecordError('many-documents', { what: COLLECTIONS[collection].words })
  const other = otherFormat(text)
  if (other) throw new OnrecordError('other-format', { what: other })
  const format = formatOf(text, name)
  const doc =
    format === 'html'
      ? await docFromHtml(text, known)
      : format === 'markdown'
        ? readMarkdown(text, known)
        : docFromText(text, known)
  return { ...doc, charset, notes: [...notes, ...doc.notes] }
}

async function docFromArchive(bytes: Uint8Array, known: Known): Promise<Doc> {
  const archive = bytesOf(bytes)
  const entries = await zipEntries(archive)
  const kind = archiveKind(entries.map(({ name }) => name))
  if (kind === null) throw new OnrecordError('many-documents', { what: 'a ZIP archive' })
  if (kind !== 'docx') throw new OnrecordError('other-format', { what: kind })
  const { readDocx } = await import('./docx/docx.ts')
  return readDocx(archive, entries, known)
}
