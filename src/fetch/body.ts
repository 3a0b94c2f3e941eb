import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'
import { OnrecordError } from '../errors.ts'
import type { Limits } from './limits.ts'

export type Body = {
  /** For the sentence of an error. */
  readonly host: string
  /** The value of `content-encoding`. */
  readonly coding: string | undefined
  readonly limits: Limits
  /** Takes the first so many bytes and lets the rest go, instead of refusing a longer body. */
  readonly cutAt?: number
  /** Called with each piece as it comes over the wire, with the bytes so far. */
  received(bytes: number): void
}

/** Unpacks; a stream of its own for each body. The first piece decides for the one coding that is sent in two forms. */
type Unpack = (first: Uint8Array) => Transform

// The window a zstd frame may ask memory for: 8 MiB, as RFC 9659 has it, not the 128 MiB Node gives.
const ZSTD = { params: { [constants.ZSTD_d_windowLogMax]: 23 } }

const CODINGS: Readonly<Record<string, Unpack>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  // "deflate" means zlib (RFC 9110), but some servers send it bare. A zlib stream begins with a byte that ends in 8.
  deflate: ([first = 0]) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress(ZSTD),
}

/** What is asked for in `accept-encoding`. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br, zstd'

/**
 * The bytes of an answer, unpacked. Counted as they come and as they are unpacked, so that no more than the limits is ever held. Throws
 * `answer-too-large`, `answer-bomb` or `answer-garbled`; the message is left for the caller to end.
 */
export async function bodyOf(message: Readable, { host, coding, limits, cutAt, received }: Body): Promise<Uint8Array> {
  const unpacks = codingsOf(coding, host, limits.codings)
  const pieces: Uint8Array[] = []
  let wire = 0
  let size = 0

  async function* counted() {
    for await (const piece of message) {
      wire += piece.length
      received(wire)
      if (wire > limits.wireBytes)
        throw new OnrecordError('answer-too-large', { host, limit: limits.wireBytes, what: 'as it is sent' })
      yield piece
    }
  }
  try {
    const whole = unpacks.reduce<AsyncIterable<Uint8Array>>((source, unpack) => unpacked(source, unpack), counted())
    for await (const piece of whole) {
      size += piece.length
      pieces.push(piece)
      if (cutAt !== undefined && size >= cutAt) break
      if (size > limits.ratioFrom && size > wire * limits.ratio)
        throw new OnrecordError('answer-bomb', { host, times: limits.ratio })
      if (size > limits.bytes) throw new OnrecordError('answer-too-large', { host, limit: limits.bytes, what: 'once unpacked' })
    }
  } catch (error) {
    if (error instanceof OnrecordError) throw error
    throw new OnrecordError('answer-garbled', { host, reason: (error as NodeJS.ErrnoException).code ?? 'it broke off' })
  }
  return joined(pieces, Math.min(size, cutAt ?? size))
}

/** The codings to undo, the outermost first. */
function codingsOf(coding: string | undefined, host: string, most: number): Unpack[] {
  const names = (coding ?? '')
    .toLowerCase()
    .split(',', 100)
    .map((name) => name.trim())
  const worn = names.filter((name) => name !== '' && name !== 'identity')
  if (worn.length > most) throw new OnrecordError('answer-garbled', { host, reason: `it is packed ${worn.length} times` })
  return worn.reverse().map((name) => {
    if (!Object.hasOwn(CODINGS, name))
      throw new OnrecordError('answer-garbled', { host, reason: 'it is packed in an unknown way' })
    return CODINGS[name]!
  })
}

async function* unpacked(source: AsyncIterable<Uint8Array>, unpack: Unpack): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]()
  let first = await pieces.next()
  while (!first.done && first.value.length === 0) first = await pieces.next()
  if (first.done) return
  const transform = unpack(first.value)
  const fed = pipeline(prepended(first.value, pieces), transform)
  fed.catch(() => {}) // the transform breaks with the same error, and that is seen below
  yield* transform
}

async function* prepended(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    const part = piece.subarray(0, size - at)
    whole.set(part, at)
    at += part.length
  }
  return whole
}
