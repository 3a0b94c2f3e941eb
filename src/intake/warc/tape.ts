import type { OnrecordError } from '../../errors.ts'
import { joined } from '../bytes/file.ts'
import type { Torn, Unpacked } from '../bytes/gzip.ts'

/**
 * A web archive as one run of bytes, whatever it was packed in, that can be read on behind what is damaged. Between reading and `mend` nothing goes
 * past a torn place.
 */
export type Tape = {
  /** The name of the place where the next byte is: "@12345" in the file, "@12345+678" within what was packed there. */
  place(): string
  /** How many bytes were taken. */
  at(): number
  ready(): Uint8Array
  /** More bytes beside those that are ready; false at the end and at a torn place. */
  more(): Promise<boolean>
  /** Takes up to so many bytes, fewer only at the end and at a torn place. */
  take(size: number): Promise<Uint8Array>
  /** The same without holding them; says how many. */
  skip(size: number): Promise<number>
  /** What tore it here, if anything did; what is ready is let go, and the bytes behind it come next. */
  mend(): OnrecordError | null
}

export function tapeOf(pieces: AsyncIterator<Unpacked | Torn>, packed: boolean): Tape {
  let ready: Uint8Array = new Uint8Array()
  let at = 0
  let torn: OnrecordError | null = null
  // Where members begin, the last one at or before `at` first.
  let marks: { at: number; member: number }[] = []

  const more = async () => {
    if (torn) return false
    const next = await pieces.next()
    if (next.done) return false
    if ('torn' in next.value) {
      torn = next.value.torn
      return false
    }
    const { bytes, member, first } = next.value
    if (first) marks.push({ at: at + ready.length, member })
    ready = ready.length === 0 ? bytes : Buffer.concat([ready, bytes])
    return true
  }
  const took = (size: number) => {
    const taken = ready.subarray(0, size)
    ready = ready.subarray(taken.length)
    at += taken.length
    return taken
  }
  return {
    place() {
      if (!packed) return `@${at}`
      while (marks[1] && marks[1].at <= at) marks.shift()
      const inside = at - (marks[0]?.at ?? 0)
      return `@${marks[0]?.member ?? 0}${inside > 0 ? `+${inside}` : ''}`
    },
    at: () => at,
    ready: () => ready,
    more,
    async take(size) {
      const taken: Uint8Array[] = []
      let length = 0
      while (length < size && (ready.length > 0 || (await more()))) {
        taken.push(took(size - length))
        length += taken.at(-1)!.length
      }
      return joined(taken, length)
    },
    async skip(size) {
      let length = 0
      while (length < size && (ready.length > 0 || (await more()))) length += took(size - length).length
      return length
    },
    mend() {
      const reason = torn
      if (reason) {
        took(ready.length)
        marks = []
        torn = null
      }
      return reason
    },
  }
}
