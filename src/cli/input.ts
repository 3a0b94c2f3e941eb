import { createReadStream } from 'node:fs'
import { addAbortSignal, type Readable } from 'node:stream'
import { type ErrorCode, OnrecordError } from '../errors.ts'

/** The most bytes that are read as one document. */
const LIMIT = 64 * 1024 * 1024

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
    yield* addAbortSignal(stop, file === '-' ? standardInput() : createReadStream(file, { highWaterMark: 256 * 1024 }))
  } catch (error) {
    if (stop.aborted) throw stop.reason
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new OnrecordError(CODES[reason] ?? 'file-unreadable', { reason })
  }
}

/** All bytes of a file, or of standard input for "-". Throws the `file-…` error that fits. */
// Read as a stream whatever it is: a device or a pipe has no size to ask for, and may never end.
export async function bytesOf(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(file, new AbortController().signal)) {
    size += chunk.length
    if (size > LIMIT) throw new OnrecordError('file-too-large', { limit: LIMIT })
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function standardInput(): Readable {
  if (process.stdin.isTTY) process.stderr.write('Reading from the keyboard; end with Ctrl-D on a line of its own.\n')
  return process.stdin
}
