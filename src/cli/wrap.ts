import { columnsOf, type Screen, type Style } from './terminal.ts'

/** A stretch of text in one style. */
export type Piece = { readonly text: string; readonly style: Style | null }

const NO_GAP: Piece = { text: '', style: null }

/** Pieces laid out in lines of at most `width` columns, broken between words; a word too long for a line is broken where it must be. */
export function wrap(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0
  let word: Piece[] = []
  let wordUsed = 0
  let gap: Piece = NO_GAP

  const breakLine = () => {
    lines.push(line)
    line = []
    used = 0
    gap = NO_GAP
  }
  const endWord = () => {
    if (word.length === 0) return
    if (gap.text !== '' && used > 0 && used + gap.text.length + wordUsed > width) breakLine()
    if (used > 0) {
      line.push(gap)
      used += gap.text.length
    }
    line.push(...word)
    used += wordUsed
    word = []
    wordUsed = 0
    gap = NO_GAP
  }

  for (const { text, style } of pieces)
    for (const character of text) {
      if (character === ' ' || character === '\t') {
        endWord()
        gap = { text: `${gap.text} `, style }
      } else if (character === '\n') {
        endWord()
        breakLine()
      } else {
        const columns = columnsOf(character)
        if (wordUsed + columns > width) {
          endWord()
          breakLine()
        }
        word.push({ text: character, style })
        wordUsed += columns
      }
    }
  endWord()
  if (line.length > 0) lines.push(line)
  return lines.map(joined)
}

/** Neighbours of one style made one piece again. */
function joined(line: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  for (const piece of line) {
    const last = pieces.at(-1)
    if (piece.text === '') continue
    if (last && last.style === piece.style) pieces[pieces.length - 1] = { text: last.text + piece.text, style: last.style }
    else pieces.push(piece)
  }
  return pieces
}

/** The columns a line takes. */
export function widthOf(pieces: readonly Piece[]): number {
  let columns = 0
  for (const { text } of pieces) for (const character of text) columns += columnsOf(character)
  return columns
}

export function painted(line: readonly Piece[], screen: Screen): string {
  return line.map(({ text, style }) => screen.paint(style, text)).join('')
}
