import { availableParallelism } from 'node:os'
import { Writable } from 'node:stream'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { linesOf } from '../../intake/index.ts'
import { readerOf, readingPool } from '../../workers/index.ts'
import { MOST_BYTES } from '../api/input.ts'
import { keeperOf } from '../record.ts'
import { contextOf } from '../site.ts'
import { linesTransport } from './lines.ts'
import { TOOLS } from './offered.ts'
import { serversFor } from './server.ts'

/** How to serve one assistant. */
export type McpOptions = {
  /** The file of the record; it need not be there yet, and nothing is ever written to it. Default: onrecord.db. */
  readonly record?: string
  /** Seconds one document may take. Default 10. */
  readonly timeout?: number
}

const BY_HAND = 'An assistant starts this and speaks MCP with it, a message a line; docs/mcp.md says how. Ctrl-D ends it.\n'
const MEMORY_A_JOB = 256
/** Threads that read: one assistant rarely asks two things at once, and each holds a model. */
const MOST_THREADS = 2
/** Requests under way; further ones wait in the pipe. */
const MOST_UNDER_WAY = 32

/** Serves one assistant over standard input and output until the input ends. */
export async function serveMcp({ record: file = 'onrecord.db', timeout = 10 }: McpOptions = {}): Promise<void> {
  if (process.stdin.isTTY) process.stderr.write(BY_HAND)
  const output = protocolOutput()
  const pool = readingPool({
    jobs: Math.min(MOST_THREADS, availableParallelism()),
    seconds: timeout,
    memory: MEMORY_A_JOB,
    ahead: 0,
  })
  const record = keeperOf(file, { looking: 1, readOnly: true })
  const means = { pool, record, reader: () => readerOf({}), author: 'an assistant' }
  const log = (error: unknown) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  const { transport, ended } = linesTransport({ lines: linesOf(process.stdin, MOST_BYTES), output, most: MOST_UNDER_WAY })
  serveStdio(serversFor({ tools: TOOLS, contextFor: (signal) => contextOf(means, signal), log }), { transport, onerror: log })
  await ended
  process.stdin.destroy() // it may not have ended by itself
  await Promise.all([pool.close(), record.close()])
}

/** Standard output for the protocol alone: what anything else prints goes to standard error. */
function protocolOutput(): Writable {
  const { stdout, stderr } = process
  const write = stdout.write.bind(stdout)
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write
  const output = new Writable({ write: (chunk, _encoding, done) => void write(chunk, done) })
  stdout.on('error', (error) => output.destroy(error))
  return output
}
