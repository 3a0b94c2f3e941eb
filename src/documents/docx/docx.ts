import mammoth from 'mammoth'
import { OnrecordError } from '../../errors.ts'
import type { Doc, Known } from '../doc.ts'
import { fileFacts } from '../file-facts.ts'
import { readPage } from '../html/page.ts'
import type { Bytes, ZipEntry } from '../zip/entries.ts'
import { archiveOf, type Part, partsOf } from './parts.ts'

/**
 * Reads a Word document: its text with headings, lists, quotations and footnotes, as its last version has them (what was struck out is not
 * read, what was put in is), without comments, page headers and pictures. Throws `damaged`, `encrypted`, `empty`, `unpacks-too-large`,
 * `xml-refused`.
 */
export async function readDocx(archive: Bytes, entries: readonly ZipEntry[], known: Known): Promise<Doc> {
  const parts = await partsOf(archive, entries)
  const { title, author, notes } = factsOf(parts.find(({ name }) => name === 'docProps/core.xml'))
  return readPage(await htmlOf(parts), known, { whole: true }, { format: 'docx', title, byline: author, notes })
}

async function htmlOf(parts: readonly Part[]): Promise<string> {
  const { buffer: arrayBuffer, byteOffset, length } = archiveOf(parts)
  // In Node it wants a buffer, in a browser an array buffer.
  const input = { arrayBuffer, buffer: globalThis.Buffer?.from(arrayBuffer, byteOffset, length) }
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      convertImage: NO_IMAGE,
    })
    return value.replaceAll(/<a href="#(?:foot|end)note-ref-[^"]{1,40}">↑<\/a>/g, '')
  } catch (error) {
    throw new OnrecordError('damaged', { what: 'This Word document', reason: (error as Error).message })
  }
}

// What mammoth knows of images, less the image: it is not even unpacked.
const NO_IMAGE = (async () => []) as unknown as ReturnType<typeof mammoth.images.imgElement>

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
]

function factsOf(core: Part | undefined) {
  const xml = core ? new TextDecoder().decode(core.bytes) : ''
  const field = (name: string) => new RegExp(`<${name}(?:\\s[^>]{0,200})?>([^<]{1,1000})</${name}>`).exec(xml)?.[1] ?? null
  return fileFacts({ title: field('dc:title'), author: field('dc:creator'), made: field('dcterms:created') })
}
