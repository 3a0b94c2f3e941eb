import { OnrecordError } from '../errors.ts'
import { binaryKind } from './bytes/binary.ts'
import { decode } from './bytes/decode.ts'
import { formatOf, otherFormat } from './bytes/format.ts'
import type { Doc, Known } from './doc.ts'
import { docFromHtml } from './from-html.ts'
import { docFromText } from './from-text.ts'
import { checkLength } from './limits.ts'

/**
 * The document in a file's bytes, plain text or HTML, in whatever encoding. `known.name`, the file's name, decides only where the content does
 * not. Throws `empty`, `binary`, `other-format` or `too-large`.
 */
export async function docFromBytes(bytes: Uint8Array, known: Known & { readonly name?: string } = {}): Promise<Doc> {
  if (bytes.length === 0) throw new OnrecordError('empty')
  const binary = binaryKind(bytes)
  if (binary) throw new OnrecordError('binary', { what: binary })
  checkLength(bytes.length / 4)
  const { text, charset, notes } = decode(bytes)
  const other = otherFormat(text)
  if (other) throw new OnrecordError('other-format', { what: other })
  const { name, ...rest } = known
  const doc = formatOf(text, name) === 'html' ? await docFromHtml(text, rest) : docFromText(text, rest)
  return { ...doc, charset, notes: [...notes, ...doc.notes] }
}
