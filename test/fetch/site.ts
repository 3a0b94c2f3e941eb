import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, createServer as createRawServer, type Server, type Socket } from 'node:net'
import type { TestContext } from 'node:test'
import { type ErrorCode, OnrecordError } from '../../src/errors.ts'
import {
  type FetchEvent,
  type Fetched,
  type Fetcher,
  type FetchOptions,
  fetcherOf,
  type Surroundings,
} from '../../src/fetch/index.ts'
import { type HandClock, handClock } from './hand-clock.ts'

/** A server on loopback, gone when the test is over. */
export type Site = {
  readonly port: number
  /** "http://127.0.0.1:PORT" and a path. */
  at(path: string): string
  /** The paths that were asked for, robots.txt left out. */
  readonly asked: string[]
  /** The headers of each request, robots.txt included. */
  readonly headers: NodeJS.Dict<string | string[]>[]
  readonly server: Server
}

/** A site that answers as the listener does. Its robots.txt is missing, unless the listener is told to answer for it too. */
export async function siteFor(t: TestContext, answer: RequestListener, { robots = false } = {}): Promise<Site> {
  const asked: string[] = []
  const headers: Site['headers'] = []
  const server = createServer((request, response) => {
    headers.push(request.headers)
    response.on('error', () => {})
    if (request.url === '/robots.txt' && !robots) return response.writeHead(404).end()
    asked.push(request.url!)
    answer(request, response)
  })
  return { ...(await listening(t, server)), asked, headers }
}

/** A server that writes what it likes on each connection, once it was asked for something that is no robots.txt. */
export async function rawSiteFor(t: TestContext, answer: (socket: Socket) => void): Promise<Site> {
  const server = createRawServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (data) => {
      if (!data.includes('/robots.txt')) answer(socket)
      else socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n')
    })
  })
  return { ...(await listening(t, server)), asked: [], headers: [] }
}

async function listening(t: TestContext, server: Server): Promise<Omit<Site, 'asked' | 'headers'>> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const { port } = server.address() as AddressInfo
  return { port, at: (path) => `http://127.0.0.1:${port}${path}`, server }
}

export const isLoopback = (address: string) => address.startsWith('127.') || address === '::1'

/** Opens connections to loopback alone; anything else fails the test that asks for it. */
export const openHere: Surroundings['open'] = (address, port) => {
  assert.ok(isLoopback(address), `a test may not connect to ${address}`)
  return connect({ host: address, port })
}

/** Opens a connection to a site of the test, whatever is asked for, and says of it that it leads where it was asked to. */
export function openAs(site: Site): Surroundings['open'] {
  return (address) => {
    const socket = openHere('127.0.0.1', site.port)
    Object.defineProperty(socket, 'remoteAddress', { get: () => address })
    return socket
  }
}

export type TestFetcher = Fetcher & {
  readonly clock: HandClock
  readonly events: FetchEvent[]
  /** The seconds of each wait. */
  waits(): number[]
}

type TestOptions = Omit<FetchOptions, 'around'> & {
  /** The addresses of each name; others are unknown. */
  readonly names?: Readonly<Record<string, readonly string[]>>
  readonly around?: Partial<Surroundings>
}

/** A fetcher that knows no clock and no name but the test's. Waits are over at once, by moving the clock. */
export function fetcherFor({ names = {}, around, listen, ...options }: TestOptions = {}): TestFetcher {
  const clock = handClock()
  const events: FetchEvent[] = []
  const fetcher = fetcherOf({
    allowPrivate: true,
    ...options,
    listen(event) {
      events.push(event)
      if (event.do === 'wait') setImmediate(() => clock.advance(event.seconds * 1000))
      listen?.(event)
    },
    around: {
      clock,
      open: openHere,
      async resolve(name) {
        if (names[name]) return names[name]
        throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
      },
      ...around,
    },
  })
  const waits = () => events.flatMap((event) => (event.do === 'wait' ? [event.seconds] : []))
  return { ...fetcher, clock, events, waits }
}

/** Fails unless the promise is refused with that code; gives the error. */
export async function refused(promise: Promise<unknown>, code: ErrorCode): Promise<OnrecordError> {
  const error = await promise.then(
    () => assert.fail(`not refused; expected ${code}`),
    (error: unknown) => error,
  )
  assert.ok(error instanceof OnrecordError, String(error))
  assert.equal(error.code, code, error.message)
  assert.ok(!error.message.includes('{'), error.message)
  return error
}

/** The text of an answer that must be there. */
export function textOf(fetched: Fetched): string {
  assert.equal(fetched.status, 'new')
  return fetched.status === 'new' ? new TextDecoder().decode(fetched.bytes) : ''
}

/** Answers with a page. */
export function page(
  response: ServerResponse,
  body: string | Uint8Array = 'A page.',
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body)
}
