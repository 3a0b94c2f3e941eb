import { parseHTML } from 'linkedom'
import { OnrecordError } from '../../errors.ts'
import { articleOf } from '../article.ts'
import { assemble } from '../assemble.ts'
import type { Doc, Known, Note } from '../doc.ts'
import { mainText } from './main-text.ts'
import { metaOf } from './meta.ts'
import { withoutRepeated } from './repeated.ts'
import { type Tamed, tame } from './tame.ts'
import { unreadOf } from './unread.ts'
import { type PageBlock, walk } from './walk.ts'

export type PageOptions = {
  /** All that the page shows is the article, as in an item of a feed or a converted document: nothing is left out. Default false. */
  readonly whole?: boolean
}

/** What a format that is converted to a page knows of the file it came from: it counts where the page says nothing. */
export type FileFacts = Pick<Doc, 'format' | 'title' | 'byline' | 'notes'>

const PAGE: FileFacts = { format: 'html', title: null, byline: null, notes: [] }

/** Reads a page as an article. Throws `empty`, `page-too-tangled`, or `other-format` for a page of frames. */
export function readPage(html: string, known: Known, { whole = false }: PageOptions, file: FileFacts = PAGE): Doc {
  const tamed = tame(html)
  const { document } = parseHTML(tamed.html)
  const meta = metaOf(document, tamed.jsonLd)
  const visible = walk(document.body)
  if (visible.length === 0) throw nothingToRead(tamed)
  const title = known.title ?? meta.title ?? meta.pageTitle
  const { article, notes } = whole ? { article: visible, notes: [] } : withinPage(document, visible, tamed, title)
  const { found, ...joined } = articleOf(article, title)
  return assemble(
    {
      ...joined,
      format: file.format,
      charset: null,
      title: meta.title ?? found.title ?? meta.pageTitle ?? file.title,
      byline: meta.byline ?? found.byline ?? file.byline,
      outlet: meta.outlet ?? found.outlet,
      published: meta.published ?? found.published,
      url: meta.url,
      declared: meta.language ?? tamed.lang,
      unread: unreadOf(visible, new Set(article)),
      notes: [...limitNotes(tamed, html.length), ...notes, ...meta.notes, ...file.notes],
    },
    known,
  )
}

/** The blocks of the page that are its article, each once. */
function withinPage(document: Document, visible: readonly PageBlock[], tamed: Tamed, title: string | null) {
  const { read, notes } = mainText(document, visible, tamed, title)
  return { article: withoutRepeated(read.size > 0 ? visible.filter((block) => read.has(block)) : visible), notes }
}

function nothingToRead({ frames, cut }: Tamed): OnrecordError {
  if (frames) return new OnrecordError('other-format', { what: 'a page of frames' })
  return cut === null ? new OnrecordError('empty') : new OnrecordError('page-too-tangled', { cut })
}

function limitNotes({ cut, flattened }: Tamed, length: number): Note[] {
  const notes: Note[] = []
  if (cut !== null) notes.push({ code: 'too-large', says: `Only the first ${cut} of the page’s ${length} characters were read.` })
  if (flattened > 0)
    notes.push({ code: 'too-deep', says: `${flattened} elements are nested too deep; their words were read as plain lines.` })
  return notes
}
