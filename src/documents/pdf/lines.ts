/** One line as it stands on its page: places and sizes in points, `y` from below; `font` is the one most of it is set in. */
export type PdfLine = {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly font: string
}

/** A piece of text as the file places it; the transform is [a, b, c, d, x, y]. */
export type PdfItem = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
}

/** The lines of a page in the order of the file, which is the order they were set in: column after column. Words that lie on their side are left out. */
export function linesOf(items: readonly PdfItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = []
  let line: Piece[] = []
  let spaced = false
  const flush = () => {
    const whole = lineOf(line, page)
    if (whole) lines.push(whole)
    line = []
    spaced = false
  }
  for (const item of items) {
    const piece = pieceOf(item)
    if (!piece) continue
    if (piece.text.trim() === '') {
      spaced = line.length > 0
      continue
    }
    const last = line.at(-1)
    if (last && isSame(last, piece)) continue
    if (last && !goesOn(line[0]!, last, piece)) flush()
    if (line.length > 0 && isFootnoteSign(line, piece)) continue
    const gap = last !== undefined && line.length > 0 && piece.x - (last.x + last.width) > 0.2 * piece.size
    const apart = (spaced || gap) && line.length > 0 && !/\s$/.test(last!.text) && !/^[\s,.;:!?)’”]/.test(piece.text)
    line.push(apart ? { ...piece, text: ` ${piece.text}` } : piece)
    spaced = false
  }
  flush()
  return lines
}

function pieceOf({ str, transform, width, fontName }: PdfItem): Piece | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d)
  if (str === '' || !(size > 0) || Math.abs(b) > 0.1 * Math.abs(a)) return null
  return { text: str.replace(CONTROLS, ' ').replace(BULLETS, '•'), x, y, width, size, font: fontName }
}

/** Some programs print twice what is to look bold. */
const isSame = (last: Piece, { text, x, y }: Piece) =>
  last.text.trim() === text.trim() && Math.abs(last.x - x) < 1 && Math.abs(last.y - y) < 1

function goesOn(first: Piece, last: Piece, piece: Piece): boolean {
  const size = Math.max(first.size, last.size, piece.size)
  const gap = piece.x - (last.x + last.width)
  return Math.abs(piece.y - first.y) <= 0.5 * size && gap > -0.5 * size && gap < WIDEST_GAP * size
}

/** A small raised figure behind a word, which is no part of the sentence. */
function isFootnoteSign(line: readonly Piece[], { text, y, size }: Piece): boolean {
  const largest = Math.max(...line.slice(-4).map((piece) => piece.size))
  const base = line.findLast((piece) => piece.size === largest)
  return (
    base !== undefined && size < 0.8 * largest && y > base.y + 0.15 * largest && /^\s*[[(]?[\d*†‡§,]{1,5}[\])]?\s*$/.test(text)
  )
}

function lineOf(pieces: readonly Piece[], page: number): PdfLine | null {
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') return null
  const main = pieces.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most))
  const last = pieces.at(-1)!
  return { page, text, x: pieces[0]!.x, end: last.x + last.width, y: main.y, size: main.size, font: main.font }
}

/** As the fonts of old word processors have them, which give their signs no names. */
const BULLETS = /[\uf0a7\uf0b7\uf0d8]/g
/** In times the size: beyond it begins another column or cell. */
const WIDEST_GAP = 4
// biome-ignore lint/suspicious/noControlCharactersInRegex: fonts without names for their signs leave them
const CONTROLS = /[\u0000-\u001f\u007f]/g
