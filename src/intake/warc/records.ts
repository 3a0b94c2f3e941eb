import { OnrecordError } from '../../errors.ts'
import { LIMITS } from '../limits.ts'
import { type Headers, headersEnd, headersOf } from './headers.ts'
import type { Tape } from './tape.ts'

/** A record of a web archive. Its block must be taken or left before the next record is asked for; what is left is skipped. */
export type WarcRecord = {
  readonly where: string
  readonly fields: Headers['fields']
  /** The length of the block, as the record says. */
  readonly length: number
  /** Takes up to so many bytes of the block. */
  take(size: number): Promise<Uint8Array>
}

/** A place where something is damaged, and what follows was looked for. */
export type Damage = { readonly where: string; readonly error: OnrecordError }

/**
 * The records of a web archive (ISO 28500), one after the other by the lengths they say. Where one is damaged or cut short, that is told, and
 * the next line that begins a record is looked for.
 */
export async function* recordsOn(tape: Tape): AsyncGenerator<WarcRecord | Damage> {
  for (;;) {
    await skipLineEnds(tape)
    const where = tape.place()
    if (tape.ready().length === 0) {
      const error = tape.mend()
      if (!error) return
      yield { where, error }
      await seekRecord(tape)
      continue
    }
    const headers = await takeHeaders(tape)
    const length = lengthOf(headers)
    if (length === null) {
      yield {
        where,
        error:
          tape.mend() ?? damaged(headers ? 'a record does not say how long it is' : 'a record does not begin where it should'),
      }
      await seekRecord(tape)
      continue
    }
    let left = length
    const take = async (size: number) => {
      const taken = await tape.take(Math.min(size, left))
      left -= taken.length
      return taken
    }
    yield { where, fields: headers!.fields, length, take }
    left -= await tape.skip(left)
    if (left > 0) {
      yield { where, error: tape.mend() ?? damaged('the file ends within a record') }
      await seekRecord(tape)
    }
  }
}

async function skipLineEnds(tape: Tape): Promise<void> {
  do {
    const ready = tape.ready()
    let end = 0
    while (ready[end] === LF || ready[end] === CR) end++
    await tape.skip(end)
  } while (tape.ready().length === 0 && (await tape.more()))
}

/**
 * The headers at this place, taken; null where there are none that begin and end as they should. Then as much is let go as was looked through, up to
 * the last line in it that may begin a record: no other could, for that line would be one of its headers.
 */
async function takeHeaders(tape: Tape): Promise<Headers | null> {
  let end = headersEnd(tape.ready())
  while (end < 0 && tape.ready().length <= LIMITS.headers && (await tape.more())) end = headersEnd(tape.ready())
  const extent = end < 0 || end > LIMITS.headers ? Math.min(tape.ready().length, LIMITS.headers) : end
  const last = lastVersion(tape.ready(), extent)
  if (extent === end && last === 0) return headersOf(await tape.take(end))
  await tape.skip(last > 0 ? last : extent)
  return null
}

function lengthOf(headers: Headers | null): number | null {
  const length = headers?.fields.get('content-length') ?? ''
  return /^\d{1,15}$/.test(length) ? Number(length) : null
}

/** Where the last line begins that may begin a record, of those that end before `extent`; -1 where there is none. */
function lastVersion(bytes: Uint8Array, extent: number): number {
  for (let at = bytes.lastIndexOf(LF, extent - 1); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(LF, at - 1))
    if (isVersion(bytes, at + 1)) return at + 1
  return isVersion(bytes, 0) ? 0 : -1
}

/** Goes on to the next line that begins a record, or to the end or a torn place. */
async function seekRecord(tape: Tape): Promise<void> {
  while (!isVersion(tape.ready(), 0)) {
    const ready = tape.ready()
    for (let at = ready.indexOf(LF); at >= 0; at = ready.indexOf(LF, at + 1))
      if (isVersion(ready, at + 1)) {
        await tape.skip(at + 1)
        return
      }
    // A line that begins at the very end may be one.
    const end = ready.lastIndexOf(LF)
    await tape.skip(end >= 0 && ready.length - end < VERSION.length + 8 ? end : ready.length)
    if (!(await tape.more())) {
      await tape.skip(tape.ready().length)
      return
    }
  }
}

/** "WARC/1.0" and a line end. */
function isVersion(bytes: Uint8Array, at: number): boolean {
  if (!VERSION.every((byte, i) => bytes[at + i] === byte)) return false
  const rest = new TextDecoder().decode(bytes.subarray(at + VERSION.length, at + VERSION.length + 6))
  return /^\d\.\d{1,2}\s*[\r\n]/.test(rest)
}

const damaged = (reason: string) => new OnrecordError('damaged', { what: 'This web archive', reason })
const VERSION = [...new TextEncoder().encode('WARC/')]
const [LF, CR] = [10, 13]
