import { OnrecordError } from '../errors.ts'

/** A place as an editor counts it: from 1, the column in UTF-16 code units. */
export type Place = { readonly line: number; readonly column: number }

/** The offset at which each line of a text begins. A line ends at a line feed, a carriage return, or both together. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  return starts
}

export function placeOf(starts: readonly number[], offset: number): Place {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}

/** The offset a user asked for, given as an offset or as a place. Throws `offset-outside` where the text has no such place. */
export function offsetOf(text: string, asked: number | Place): number {
  if (typeof asked === 'number') {
    if (asked >= text.length) throw new OnrecordError('offset-outside', { at: asked, length: text.length })
    return asked
  }
  const starts = lineStartsOf(text)
  const start = starts[asked.line - 1]
  const end = starts[asked.line] ?? text.length
  const offset = (start ?? 0) + asked.column - 1
  if (start === undefined || offset >= end)
    throw new OnrecordError('offset-outside', { at: `${asked.line}:${asked.column}`, length: text.length })
  return offset
}
