import { getDocumentProxy } from 'unpdf'
import { OnrecordError } from '../../errors.ts'
import { articleOf, type Piece } from '../article.ts'
import { assemble } from '../assemble.ts'
import type { Doc, Known, Note } from '../doc.ts'
import { fileFacts } from '../file-facts.ts'
import { checkLength } from '../limits.ts'
import { publishedIn } from '../plain/instants.ts'
import { wordsOf } from '../plain/words.ts'
import { linesOf, type PdfItem, type PdfLine } from './lines.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { type PageSize, withoutRunning } from './running.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * Reads a PDF document: its lines put together as paragraphs, without page numbers, heads and feet. Throws `damaged`, `encrypted`, `too-large`, or
 * `no-text-layer` where it shows pictures of pages alone.
 */
export async function readPdf(bytes: Uint8Array, known: Known): Promise<Doc> {
  const pdf = await opened(bytes)
  try {
    const { lines, pages } = await textOf(pdf)
    const facts = await factsOf(pdf)
    const { kept, running, url } = withoutRunning(lines, pages)
    if (!kept.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
      throw new OnrecordError('no-text-layer', { pages: pageCount(pages.length) })
    const { paragraphs, joined } = paragraphsOf(kept)
    const pieces = piecesOf(paragraphs)
    const headline = pieces.find(({ kind }) => kind === 'headline')?.text ?? null
    const { found, ...article } = articleOf(pieces, known.title ?? facts.title)
    return assemble(
      {
        ...article,
        format: 'pdf',
        charset: null,
        title: headline ?? found.title ?? facts.title,
        byline: found.byline ?? facts.author,
        outlet: found.outlet,
        published: found.published ?? facts.published,
        url: found.url ?? url,
        declared: facts.language,
        unread: unreadOf(running, lines),
        notes: [...textNotes(article.text, lines, pages.length, pdf.numPages, joined), ...facts.notes],
      },
      known,
    )
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy (a slice of a Buffer is none): what is given is taken away for good. Nothing is drawn, so no font is needed.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,

      disableFontFace: true,
      useSystemFonts: false,
    })
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'PasswordException') throw new OnrecordError('encrypted', { what: 'PDF document' })
    throw new OnrecordError('damaged', { what: 'This PDF document', reason: message })
  }
}

async function textOf(pdf: Pdf): Promise<{ lines: PdfLine[]; pages: PageSize[] }> {
  const lines: PdfLine[] = []
  const pages: PageSize[] = []
  let length = 0
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    try {
      const page = await pdf.getPage(number)
      const [, bottom = 0, , top = 0] = page.view
      const { items } = await page.getTextContent()
      const written = items.filter((item): item is typeof item & PdfItem => 'str' in item)
      for (const { str } of written) length += str.length
      for (const line of linesOf(written, pages.length)) lines.push(line)
      pages.push({ bottom, top })
      page.cleanup()
    } catch (error) {
      throw new OnrecordError('damaged', { what: 'This PDF document', reason: `page ${number}: ${(error as Error).message}` })
    }
    checkLength(length)
  }
  return { lines, pages }
}

async function factsOf(pdf: Pdf) {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const field = (name: string) => {
    const value = (info as Readonly<Record<string, unknown>>)[name]
    return typeof value === 'string' ? value : null
  }
  const made =
    /^D:(\d{4})(\d{2})(\d{2})/
      .exec(field('CreationDate') ?? '')
      ?.slice(1)
      .join('-') ?? null
  const said = metadata?.get('prism:publicationdate') ?? metadata?.get('dc:date')
  return {
    ...fileFacts({ title: field('Title'), author: field('Author'), made: made && publishedIn(made) }),
    published: typeof said === 'string' ? publishedIn(said) : null,
    language: field('Language'),
  }
}

/** A paragraph set larger than the body is a heading; the largest of the first page is the headline, if it stands at the top or is much larger. */
function piecesOf(paragraphs: readonly Paragraph[]): Piece[] {
  const body = bodySize(paragraphs)
  const large = new Set(
    paragraphs.filter(({ size, text }) => size > LARGER * body && text.length < LONGEST_HEADING && /\p{L}/u.test(text)),
  )
  const largest = Math.max(...[...large].filter(({ page }) => page === 0).map(({ size }) => size))
  const headline = [...large].find(({ size }) => size === largest)
  const isClear = largest >= HEADLINE * body || paragraphs.slice(0, TOP).includes(headline!)
  return paragraphs.map((paragraph) => ({
    text: paragraph.text,
    kind: paragraph === headline && isClear ? 'headline' : large.has(paragraph) ? 'heading' : null,
  }))
}

/** The size most characters are set in. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of paragraphs) {
    const key = Math.round(size * 2) / 2
    counts.set(key, (counts.get(key) ?? 0) + text.length)
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0]
}

function unreadOf(running: readonly PdfLine[], lines: readonly PdfLine[]): Doc['unread'] {
  const count = (of: readonly PdfLine[]) => of.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
  const words = count(running)
  return words === 0 ? null : { words, of: count(lines), passages: [...new Set(running.map(({ text }) => text))].slice(0, 5) }
}

function textNotes(text: string, lines: readonly PdfLine[], read: number, all: number, joined: number): Note[] {
  const notes: Note[] = []
  const bare = read - new Set(lines.map(({ page }) => page)).size
  if (bare > 0)
    notes.push({ code: 'pages-without-text', says: `${bare} of ${pageCount(read)} hold no text; they may be pictures of text.` })
  if (read < all) notes.push({ code: 'too-large', says: `Only the first ${read} of ${pageCount(all)} were read.` })
  const lost = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0
  if (lost > 0)
    notes.push({ code: 'lost-characters', says: `${lost} characters have no name in the fonts of the file and stand as signs.` })
  if (joined > 0)
    notes.push({
      code: 'hyphens-joined',
      says: `${joined} ${joined === 1 ? 'word' : 'words'} torn at a line end ${joined === 1 ? 'was' : 'were'} put together.`,
    })
  return notes
}

const pageCount = (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`

const MOST_PAGES = 1000
const LARGER = 1.12
const HEADLINE = 1.3
const TOP = 5
const LONGEST_HEADING = 250
