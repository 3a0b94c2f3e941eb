import { OnrecordError } from '../../errors.ts'
import { joined } from '../bytes/file.ts'

/** One value of a list or of several values one behind the other: its bytes, null where there are more than the limit. `number` counts from 0. */
export type Value = { readonly number: number; readonly bytes: Uint8Array | null }

/**
 * Cuts a JSON list into its values, or values that stand one behind the other, without reading them: by brackets and strings alone. Only one is
 * held at a time. Throws `not-json` where the file ends within one.
 */
export async function* valuesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Value> {
  let number = 0
  let list: boolean | null = null
  let depth = 0
  let inString = false
  let escaped = false
  let held: Uint8Array[] = []
  let size = 0

  const hold = (piece: Uint8Array) => {
    size += piece.length
    if (size > limit) held = []
    else if (piece.length > 0) held.push(piece)
  }
  const value = (): Value => {
    const bytes = size > limit ? null : joined(held, size)
    held = []
    size = 0
    return { number: number++, bytes }
  }

  for await (const chunk of chunks) {
    // Where the value under way begins in this chunk; behind the chunk where none is.
    let from = depth > 0 || size > 0 ? 0 : chunk.length
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
        continue
      }
      if (byte === OPEN_LIST && list === null) list = true
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        list ??= false
        if (depth++ === 0) from = Math.min(from, at)
      } else if (byte === CLOSE_LIST && depth === 0) {
        if (size > 0 || from < at) {
          hold(chunk.subarray(from, at))
          yield value()
        }
        return
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (--depth === 0) {
          hold(chunk.subarray(from, at + 1))
          yield value()
          from = chunk.length
        }
        if (depth < 0) throw new OnrecordError('not-json', { reason: 'a bracket closes what was not opened' })
      } else if (depth === 0 && (byte === COMMA || SPACES.has(byte))) {
        // What is no object and no list ends here; a byte order mark is passed over with it.
        if (size > 0 || from < at) {
          hold(chunk.subarray(from, at))
          yield value()
        }
        from = chunk.length
      } else {
        if (byte === QUOTE) inString = true
        if (depth === 0 && !MARK.has(byte)) from = Math.min(from, at)
      }
    }
    hold(chunk.subarray(from))
  }
  if (depth > 0 || inString) throw new OnrecordError('not-json', { reason: 'the file ends within a record' })
  if (size > 0) yield value()
  if (list) throw new OnrecordError('not-json', { reason: 'the list has no end' })
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, COMMA] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d, 0x2c]
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d])
const MARK = new Set([0xef, 0xbb, 0xbf])
