import { joined } from './file.ts'

/**
 * One line of a stream, without its line feed. `bytes` is null where the line was longer than the limit: then it was passed over, never held.
 * `number` counts from 1.
 */
export type Line = { readonly number: number; readonly bytes: Uint8Array | null }

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * The lines of a stream of bytes, blank ones left out. A byte order mark at the very start and a carriage return before the line feed are no part
 * of a line.
 */
// Never readline: it also breaks at U+2028, U+2029 and a lone carriage return, all of which may stand raw inside a JSON string.
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 0
  let held: Uint8Array[] = []
  let size = 0

  const take = (piece: Uint8Array) => {
    size += piece.length
    if (size > limit) held = []
    else if (piece.length > 0) held.push(piece)
  }
  const line = (): Line | null => {
    const bytes = size > limit ? null : trimmed(joined(held, size), number === 0)
    number++
    held = []
    size = 0
    return bytes === null || !isBlank(bytes) ? { number, bytes } : null
  }

  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end))
      const found = line()
      if (found) yield found
      from = end + 1
    }
    take(chunk.subarray(from))
  }
  if (size > 0) {
    const found = line()
    if (found) yield found
  }
}

function trimmed(bytes: Uint8Array, first: boolean): Uint8Array {
  const from = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const to = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length
  return bytes.subarray(from, to)
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === CARRIAGE_RETURN)
}
