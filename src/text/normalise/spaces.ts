import type { Edit } from '../edits.ts'
import { isSpace } from './characters.ts'

/**
 * One space between words, none at the ends of a line, no more than one blank line, nothing at the ends of the text. Of the white space that
 * stays, as much as can be is what stood there.
 */
export function spaces(text: string): Edit[] {
  const edits: Edit[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isWhite(text, at)) continue
    let end = at + 1
    let lines = text[at] === '\n' ? 1 : 0
    while (end < text.length && isWhite(text, end)) if (text[end++] === '\n') lines++
    const outside = at === 0 || end === text.length
    if (outside) edits.push({ from: at, to: end, insert: '' })
    else if (lines) keepLineEnds(text, at, end, edits)
    else if (end > at + 1 || text[at] !== ' ') edits.push(oneSpace(text, at, end))
    at = end
  }
  return edits
}

/** Takes out everything between `from` and `to` but the first two line ends. */
function keepLineEnds(text: string, from: number, to: number, edits: Edit[]): void {
  let done = from
  for (let kept = 0; kept < 2; kept++) {
    const end = text.indexOf('\n', done)
    if (end < 0 || end >= to) break
    if (done < end) edits.push({ from: done, to: end, insert: '' })
    done = end + 1
  }
  if (done < to) edits.push({ from: done, to, insert: '' })
}

function oneSpace(text: string, from: number, to: number): Edit {
  if (text[from] === ' ') return { from: from + 1, to, insert: '' }
  if (text[to - 1] === ' ') return { from, to: to - 1, insert: '' }
  return { from, to, insert: ' ' }
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  // Most characters are told apart here, without a look at the list.
  return code === 0x20 || code === 0x0a || ((code === 0x09 || code > 0x7f) && isSpace(text[at]!))
}
