import { type Block, type BlockKind, type Edits, type Range, rangeBack, spanOf } from '../../text/index.ts'
import type { Doc } from '../doc.ts'
import { agencyLines } from './agency-lines.ts'
import { captions } from './captions.ts'
import { colonDatelineOf, datelineOf } from './dateline.ts'
import { datelines } from './datelines.ts'
import { header } from './header.ts'
import { headings } from './headings.ts'
import { type Found, type Line, linesOf } from './line.ts'
import { opening } from './opening.ts'
import { salutations } from './salutations.ts'
import { standing } from './standing.ts'

type Plain = Pick<Doc, 'title' | 'byline' | 'outlet' | 'published' | 'url' | 'dateline' | 'blocks'>

/**
 * Reads the lines of a normalised text as the parts of an article and gives their places in the `original`. `kindAt` says what is known already of
 * the line at an offset of the original.
 */
export function readPlain(
  normalised: { text: string; edits: Edits },
  original: string,
  title: string | null,
  kindAt: (offset: number) => BlockKind | null = () => null,
): Plain {
  const found: Found = { title: null, byline: null, outlet: null, published: null, url: null }
  const back = (range: Range) => rangeBack(normalised.edits, range)
  const known = linesOf(normalised.text).map((line) => ({ ...line, kind: kindAt(back(line).from) }))
  const lines = STEPS.reduce<Line[]>((read, step) => step(read, found, title), known)
  const blocks: Block[] = lines.map((line) => ({ ...back(line), kind: line.kind ?? 'paragraph' }))
  return { ...found, dateline: firstDateline(lines, (range) => spanOf(original, back(range).from, back(range).to)), blocks }
}

/** The order matters: what a line is by its words comes before what it is by its place. */
const STEPS: readonly ((lines: readonly Line[], found: Found, title: string | null) => Line[])[] = [
  header,
  standing,
  captions,
  salutations,
  opening,
  datelines,
  agencyLines,
  headings,
]

/** The place and agency of the first dateline, as spans made by `span` from places in the lines. */
export function firstDateline(lines: readonly Line[], span: (range: Range) => ReturnType<typeof spanOf>): Doc['dateline'] {
  const line = lines.find(({ kind }) => kind === 'dateline')
  const parts = line && (datelineOf(`${line.text} `) ?? colonDatelineOf(`${line.text} A`))
  if (!parts) return null
  const within = ({ from, to }: Range) => span({ from: line.from + from, to: line.from + to })
  return { ...span(line), place: within(parts.place), agency: parts.agency && within(parts.agency) }
}
