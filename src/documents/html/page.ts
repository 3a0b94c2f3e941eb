import { parseHTML } from 'linkedom'
import { OnrecordError } from '../../errors.ts'
import { type Block, spanOf } from '../../text/index.ts'
import { assemble } from '../assemble.ts'
import type { Doc, Known, Note } from '../doc.ts'
import { agencyLines } from '../plain/agency-lines.ts'
import { datelines } from '../plain/datelines.ts'
import { headings } from '../plain/headings.ts'
import type { Found, Line } from '../plain/line.ts'
import { opening } from '../plain/opening.ts'
import { firstDateline } from '../plain/plain.ts'
import { standing } from '../plain/standing.ts'
import { mainText } from './main-text.ts'
import { metaOf } from './meta.ts'
import { withoutRepeated } from './repeated.ts'
import { type Tamed, tame } from './tame.ts'
import { unreadOf } from './unread.ts'
import { type PageBlock, walk } from './walk.ts'

/** Reads a page as an article. Throws `empty`, `page-too-tangled`, or `other-format` for a page of frames. */
export function readPage(html: string, known: Known): Doc {
  const tamed = tame(html)
  const { document } = parseHTML(tamed.html)
  const meta = metaOf(document, tamed.jsonLd)
  const visible = walk(document.body)
  if (visible.length === 0) throw nothingToRead(tamed)
  const title = known.title ?? meta.title ?? meta.pageTitle
  const { read, notes } = mainText(document, visible, tamed, title)
  const chosen = read.size > 0 ? visible.filter((block) => read.has(block)) : visible
  const article = withoutRepeated(chosen)
  const { text, lines } = joined(article)
  const found: Found = { title: null, byline: null, outlet: null, published: null, url: null }
  const seen = headings(agencyLines(datelines(opening(standing(lines), found, title))))
  return assemble(
    {
      text,
      format: 'html',
      charset: null,
      title: meta.title ?? found.title ?? meta.pageTitle,
      byline: meta.byline ?? found.byline,
      outlet: meta.outlet ?? found.outlet,
      published: meta.published ?? found.published,
      url: meta.url,
      declared: meta.language ?? tamed.lang,
      dateline: firstDateline(seen, ({ from, to }) => spanOf(text, from, to)),
      blocks: seen.map(blockOf),
      unread: unreadOf(visible, new Set(article)),
      notes: [...limitNotes(tamed, html.length), ...notes, ...meta.notes],
    },
    known,
  )
}

function nothingToRead({ frames, cut }: Tamed): OnrecordError {
  if (frames) return new OnrecordError('other-format', { what: 'a page of frames' })
  return cut === null ? new OnrecordError('empty') : new OnrecordError('page-too-tangled', { cut })
}

/** The blocks as one text, parted by blank lines, and as lines of it. */
function joined(blocks: readonly PageBlock[]): { text: string; lines: Line[] } {
  const text = blocks.map((block) => block.text).join('\n\n')
  let from = 0
  let titled = false
  const lines = blocks.map((block): Line => {
    const to = from + block.text.length
    const again = block.kind === 'headline' && titled
    titled ||= block.kind === 'headline'
    const label = block.label && { from: from + block.label.from, to: from + block.label.to }
    const line = {
      from,
      to,
      text: plainSpaces(block.text),
      kind: again ? ('heading' as const) : block.kind,
      ...(label ? { label } : {}),
    }
    from = to + 2
    return line
  })
  return { text, lines }
}

// Those who recognise lines know one space only; the length stays.
const plainSpaces = (text: string) => text.replace(/[\u00a0\u2000-\u200a\u202f\n]/g, ' ')

function blockOf({ from, to, kind, label }: Line): Block {
  return { from, to, kind: kind ?? 'paragraph', ...(label ? { label } : {}) }
}

function limitNotes({ cut, flattened }: Tamed, length: number): Note[] {
  const notes: Note[] = []
  if (cut !== null) notes.push({ code: 'too-large', says: `Only the first ${cut} of the page’s ${length} characters were read.` })
  if (flattened > 0)
    notes.push({ code: 'too-deep', says: `${flattened} elements are nested too deep; their words were read as plain lines.` })
  return notes
}
