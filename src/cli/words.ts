import type { Span } from '../text/index.ts'
import type { Piece } from './wrap.ts'

/** Lines broken inside a paragraph run on; a break between paragraphs stays one. */
export function unbroken(text: string): string {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.split(/\s+/).join(' '))
    .join('\n')
}

/** "1 statement", "1,200 statements". */
export const counted = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

/** The words of spans on one line, "…" between them. */
export const flat = (spans: readonly Span[]) => spans.map((span) => span.text.split(/\s+/).join(' ')).join(' … ')

// “ may close what „ opened; ’ closes only where no letter follows, or it is an apostrophe.
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"', '‘': '’' }

/** A text with what stands in quotation marks apart from the rest, marks included. */
export function quotedApart(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let closers = ''
  const cut = (to: number, style: 'quoted' | null) => {
    if (to > from) pieces.push({ text: text.slice(from, to), style })
    from = to
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (closers) {
      if (!closers.includes(character) || isLetter(text[at + 1])) continue
      cut(at + 1, 'quoted')
      closers = ''
    } else if (CLOSERS[character] && !isLetter(text[at - 1])) {
      cut(at, null)
      closers = CLOSERS[character]
    }
  }
  cut(text.length, closers ? 'quoted' : null)
  return pieces
}

const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character)
