import type { AddressInfo } from 'node:net'
import { availableParallelism, userInfo } from 'node:os'
import { serve as listen } from '@hono/node-server'
import { OnrecordError } from '../errors.ts'
import type { Reader } from '../record/index.ts'
import { readerOf, readingPool } from '../workers/index.ts'
import { onceOf } from './api/once.ts'
import { appOf } from './app.ts'
import { assetsIn } from './assets.ts'
import { bundleIn } from './bundle.ts'
import { keptReadings } from './kept.ts'
import { keeperOf } from './record.ts'

/** Where to serve. */
export type ServeOptions = {
  /** Default 4141; 0 takes any that is free. */
  readonly port?: number
  /** Default 127.0.0.1. An address others can reach wants a token. */
  readonly host?: string
  /** What every request has to bring. Default: nothing. */
  readonly token?: string
  /** The file of the record. It is made when something is first kept. Default: onrecord.db. */
  readonly record?: string
  /** Seconds one document may take. Default 10. */
  readonly timeout?: number
  /** Where what should not have happened is written. Default: standard error. */
  log?(error: unknown): void
}

export type Server = {
  readonly url: string
  /** Takes no more requests, answers those under way for a while, and ends. */
  close(): Promise<void>
}

/** Enough for an article of five million characters; a larger one is refused, and the server goes on. */
const MEMORY_A_JOB = 256
/** Requests that may wait for a thread. */
const MOST_WAITING = 64
/** Milliseconds: for a request to have come whole, for a connection on which nothing happens, and at the end besides the time one document may take. */
const LIMITS = { request: 60_000, idle: 30_000, end: 2_000 }
const MOST_CONNECTIONS = 1000

/** Serves the pages and the API until it is closed. Throws `usage`, `address-taken` or `address-unusable`. */
export async function serve(options: ServeOptions = {}): Promise<Server> {
  const { port = 4141, host = '127.0.0.1', token = null, record: file = 'onrecord.db', timeout = 10, log = logToStderr } = options
  const loopback = isLoopback(host)
  if (!loopback && token === null)
    throw new OnrecordError('usage', { problem: `Others can reach ${host}: give the server a token with --token` })
  const pool = readingPool({
    jobs: availableParallelism(),
    seconds: timeout,
    memory: MEMORY_A_JOB,
    ahead: 0,
    most: MOST_WAITING,
  })
  const record = keeperOf(file)
  const ending = new AbortController()
  let reader: Reader | undefined
  const app = appOf({
    pool,
    kept: keptReadings(),
    record,
    once: onceOf(),
    reader() {
      reader ??= readerOf({})
      return reader
    },
    author: userName(),
    assets: packagedAssets(),
    hosts: loopback ? new Set(['localhost', '127.0.0.1', '[::1]', hostName(host)]) : null,
    token,
    ending: ending.signal,
    log,
    now: () => performance.now(),
  })
  const server = await listening(app.fetch, port, host).catch(async (error) => {
    await pool.close()
    throw error
  })
  server.requestTimeout = LIMITS.request
  server.maxConnections = MOST_CONNECTIONS
  server.setTimeout(LIMITS.idle)
  // The first article is not to wait for a thread and its model.
  pool.run({ do: 'read', text: 'Ready.', options: {} }).catch(() => {})
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${loopback ? 'localhost' : hostName(host)}:${taken}/`,
    async close() {
      ending.abort()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), timeout * 1000 + LIMITS.end)
      await closed
      clearTimeout(timer)
      await Promise.all([pool.close(), record.close()])
    },
  }
}

/** The files pages load, where they lie in the package or in a clone. */
export const packagedAssets = () =>
  assetsIn(
    new URL(import.meta.url.endsWith('.ts') ? '../client/static/' : '../browser/', import.meta.url),
    new URL('../../models/en/en.model', import.meta.url),
    bundleIn(new URL('../browser/', import.meta.url), new URL('../../', import.meta.url)),
  )

type Listening = import('node:http').Server

function listening(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  port: number,
  host: string,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname: host, overrideGlobalObjects: false }, () => resolve(server as Listening))
    server.on('error', (error: NodeJS.ErrnoException) => {
      const address = `${hostName(host)}:${port}`
      reject(
        error.code === 'EADDRINUSE'
          ? new OnrecordError('address-taken', { address })
          : new OnrecordError('address-unusable', { address, reason: error.code ?? error.message }),
      )
    })
  })
}

/** Whom corrections are signed with where nobody says. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody' // a user without a name, as in some containers
  }
}

const isLoopback = (host: string) => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host)
const hostName = (host: string) => (host.includes(':') ? `[${host}]` : host)

const logToStderr = (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}
