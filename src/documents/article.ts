import { type Block, type BlockKind, type Range, spanOf } from '../text/index.ts'
import type { Doc } from './doc.ts'
import { agencyLines } from './plain/agency-lines.ts'
import { datelines } from './plain/datelines.ts'
import { headings } from './plain/headings.ts'
import type { Found, Line } from './plain/line.ts'
import { opening } from './plain/opening.ts'
import { firstDateline } from './plain/plain.ts'
import { standing } from './plain/standing.ts'

/** A block as a format has it: what it says it is (null for a paragraph or what may be one), and a name set off at its start, in `text`, or that all of it is bold. */
export type Piece = {
  readonly text: string
  readonly kind: BlockKind | null
  readonly label?: Range | null
  readonly bold?: boolean
}

/** The pieces as one text, parted by blank lines, and read as the parts of an article. */
export function articleOf(
  pieces: readonly Piece[],
  title: string | null,
): Pick<Doc, 'text' | 'dateline' | 'blocks'> & { readonly found: Found } {
  const { text, lines } = joined(pieces)
  const found: Found = { title: null, byline: null, outlet: null, published: null, url: null }
  const seen = headings(agencyLines(datelines(opening(standing(lines), found, title))))
  const dateline = firstDateline(seen, ({ from, to }) => spanOf(text, from, to))
  return { text, dateline, blocks: seen.map(blockOf), found }
}

function joined(pieces: readonly Piece[]): { text: string; lines: Line[] } {
  const text = pieces.map((piece) => piece.text).join('\n\n')
  let from = 0
  let titled = false
  const lines = pieces.map((piece): Line => {
    const to = from + piece.text.length
    const again = piece.kind === 'headline' && titled
    titled ||= piece.kind === 'headline'
    const label = piece.label && { from: from + piece.label.from, to: from + piece.label.to }
    const line = {
      from,
      to,
      text: plainSpaces(piece.text),
      kind: again ? ('heading' as const) : piece.kind,
      ...(label ? { label } : {}),
      ...(piece.bold ? { bold: true as const } : {}),
    }
    from = to + 2
    return line
  })
  return { text, lines }
}

// Those who recognise lines know one space only; the length stays.
const plainSpaces = (text: string) => text.replace(/[\u00a0\u2000-\u200a\u202f\n]/g, ' ')

function blockOf({ from, to, kind, label, bold }: Line): Block {
  return { from, to, kind: kind ?? 'paragraph', ...(label ? { label } : {}), ...(bold && kind === null ? { bold } : {}) }
}
