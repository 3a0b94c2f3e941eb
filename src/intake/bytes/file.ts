import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { addAbortSignal, type Readable } from 'node:stream'
import { type ErrorCode, OnrecordError } from '../../errors.ts'
import { LIMITS } from '../limits.ts'

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-is-folder',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
}

/**
 * The bytes of a file, or of standard input for "-", piece by piece. Throws the `file-…` error that fits, or the reason of `stop` once that is
 * given, also while it waits for more.
 */
export async function* chunksOf(file: string, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    const stream = file === '-' ? standardInput() : createReadStream(file, { highWaterMark: await pieceOf(file) })
    yield* addAbortSignal(stop, stream)
  } catch (error) {
    if (stop.aborted) throw stop.reason
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new OnrecordError(CODES[reason] ?? 'file-unreadable', { reason })
  }
}

const LARGEST_PIECE = 256 * 1024

/** So much of a file is asked for at a time. Room for it is made twice, the second time to find the end: of a thousand short articles that would be half a gigabyte. */
async function pieceOf(file: string): Promise<number> {
  const { size } = await stat(file)
  return size === 0 ? LARGEST_PIECE : Math.min(size + 1, LARGEST_PIECE) // a pipe or a device has no size
}

/** All bytes of a file, or of standard input for "-". Throws the `file-…` error that fits. */
// Read as a stream whatever it is: a device or a pipe has no size to ask for, and may never end.
export const bytesOf = (file: string): Promise<Uint8Array> => wholeOf(chunksOf(file, new AbortController().signal))

/** All bytes of a stream. Throws `file-too-large`. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>, limit: number = LIMITS.document): Promise<Uint8Array> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) throw new OnrecordError('file-too-large', { limit })
    held.push(chunk)
  }
  return joined(held, size)
}

/** One copy of the pieces, so that the chunks they were cut from can be let go. */
// No Buffer: a small one shares its memory with others, and all of that would travel to the worker.
export function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function standardInput(): Readable {
  if (process.stdin.isTTY) process.stderr.write('Reading from the keyboard; end with Ctrl-D on a line of its own.\n')
  return process.stdin
}
