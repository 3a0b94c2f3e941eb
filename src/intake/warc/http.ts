import { promisify } from 'node:util'
import type zlib from 'node:zlib'
import { brotliDecompress, constants, inflate, inflateRaw, unzip, zstdDecompress } from 'node:zlib'
import { OnrecordError } from '../../errors.ts'
import { LIMITS } from '../limits.ts'
import { headersEnd, headersOf } from './headers.ts'

/** What a server answered: its status, the type and charset it says, and how the body is to be unpacked, the last first. */
export type Answer = {
  readonly status: number
  readonly type: string | null
  readonly charset: string | null
  readonly chunked: boolean
  readonly encodings: readonly string[]
  /** Where the body begins in the block. */
  readonly from: number
}

/** Reads the head of an HTTP answer of any version; null where it is none. */
export function answerIn(block: Uint8Array): Answer | null {
  const end = headersEnd(block.subarray(0, LIMITS.headers))
  if (end < 0) return null
  const { first, fields } = headersOf(block.subarray(0, end))
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/i.exec(first)?.[1]
  if (!status) return null
  const list = (name: string) =>
    (fields.get(name) ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim())
  const { type, charset } = mediaOf(fields.get('content-type'))
  return {
    status: Number(status),
    type,
    charset,
    chunked: list('transfer-encoding').includes('chunked'),
    encodings: list('content-encoding')
      .filter((name) => name !== '' && name !== 'identity')
      .reverse(),
    from: end,
  }
}

export function mediaOf(header = ''): { type: string | null; charset: string | null } {
  const [type = '', ...parameters] = header.slice(0, 1000).split(';')
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(parameter)?.[1]).find(Boolean)
  return { type: type.trim().toLowerCase() || null, charset: charset ?? null }
}

/**
 * The body as the server meant it. Archives often hold it unpacked under headers that say it is packed: what cannot be unpacked as they say is
 * taken as it is. Throws `unpacks-too-large`.
 */
export async function bodyOf(body: Uint8Array, { chunked, encodings }: Answer): Promise<Uint8Array> {
  let bytes = (chunked && dechunked(body)) || body
  for (const name of encodings.slice(0, MOST_ENCODINGS)) bytes = await decoded(bytes, name)
  return bytes
}

/** The parts of a body sent in chunks, put together; null where it is not. A last chunk that breaks off is taken as far as it goes. */
function dechunked(body: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LF, at)
    const line = end < 0 || end - at > 1000 ? '' : new TextDecoder().decode(body.subarray(at, end))
    const size = /^([\da-f]{1,8})\s*(?:;.*)?$/i.exec(line.trim())?.[1]
    if (size === undefined) return at === 0 ? null : Buffer.concat([...parts, body.subarray(at)])
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    while (body[at] === CR || body[at] === LF) at++
  }
  return Buffer.concat(parts)
}

type Decode = (bytes: Uint8Array, options: zlib.ZlibOptions) => Promise<Buffer>

const plain = { maxOutputLength: LIMITS.document }
/** What is cut short gives what is whole of it. */
const asFarAsItGoes = { ...plain, finishFlush: constants.Z_SYNC_FLUSH }

const DECODERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Buffer>>> = {
  gzip: (bytes) => (promisify(unzip) as Decode)(bytes, asFarAsItGoes),
  // Two readings of one name have been in use since 1999.
  deflate: (bytes) =>
    (promisify(inflate) as Decode)(bytes, asFarAsItGoes).catch((error) => {
      if (isTooLarge(error)) throw error
      return (promisify(inflateRaw) as Decode)(bytes, asFarAsItGoes)
    }),
  br: (bytes) => (promisify(brotliDecompress) as Decode)(bytes, { ...plain, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: (bytes) => (promisify(zstdDecompress) as Decode)(bytes, plain),
}

async function decoded(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const decode = DECODERS[name === 'x-gzip' ? 'gzip' : name]
  // A body that begins like a page was unpacked already; raw deflate and Brotli would make something of almost anything.
  if (!decode || bytes.length === 0 || bytes[0] === LESS) return bytes
  try {
    const whole = await decode(bytes)
    return whole.length > 0 ? whole : bytes
  } catch (error) {
    if (isTooLarge(error)) throw new OnrecordError('unpacks-too-large', { limit: `${LIMITS.document} bytes` })
    return bytes
  }
}

const isTooLarge = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'

/** More than two, one in the other, are sent by nobody who means well. */
const MOST_ENCODINGS = 2
const [LF, CR, LESS] = [10, 13, 60]
