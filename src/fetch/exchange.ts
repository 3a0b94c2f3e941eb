import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { OnrecordError } from '../errors.ts'
import { ACCEPTED_CODINGS, bodyOf } from './body.ts'
import { type Clock, orStopped } from './clock.ts'
import { connected, type Open, secured } from './connection.ts'
import type { Limits } from './limits.ts'
import { checkMedia, type Media, mediaOf } from './media.ts'
import type { Network } from './networks.ts'
import { pin, type Resolve } from './pin.ts'
import type { Target } from './target.ts'

/** What is asked of one address, once. */
export type Ask = {
  readonly target: Target
  /** Besides those every request has. */
  readonly headers: Readonly<Record<string, string>>
  readonly allowPrivate: boolean
  readonly namedBy: Network | null
  /** A page is refused by its type and by its size; of a robots.txt the first part is taken, whatever it calls itself. */
  readonly as: 'page' | 'robots'
  received(bytes: number): void
}

/** What the fetcher asks of the machine it runs on; tests give their own. */
export type Surroundings = {
  readonly resolve: Resolve
  readonly open: Open
  readonly clock: Clock
  /** Certificates trusted besides those Node trusts, as PEM. */
  readonly certificates: readonly string[]
}

export type Answer = {
  readonly status: number
  readonly media: Media
  readonly location: string | undefined
  readonly etag: string | undefined
  readonly lastModified: string | undefined
  readonly retryAfter: string | undefined
  /** Null for an answer that is no page: its body is not read. */
  readonly bytes: Uint8Array | null
  readonly network: Network
}

/** One request and its answer, over a connection of its own. Nothing is left open or running when it is over, however it ends. */
export async function exchange(ask: Ask, around: Surroundings, limits: Limits, stop: AbortSignal): Promise<Answer> {
  const { target, namedBy, allowPrivate } = ask
  const watch = watchOver(target.host, around.clock, limits, stop)
  const { signal } = watch
  let socket: Socket | undefined
  try {
    watch.stage('to be found by its name', limits.lookupSeconds)
    const looking = pin(target, around.resolve, { allowPrivate, namedBy, tries: limits.tries })
    const { addresses, network } = await orStopped(looking, signal)
    watch.endStage() // each address has a limit of its own
    socket = await connected(target, addresses, { ...around, signal, seconds: limits.connectSeconds })
    watch.stage('to encrypt the connection', limits.handshakeSeconds)
    if (target.secure) socket = await secured(socket, target, signal, around.certificates)
    watch.stage('to begin its answer', limits.headSeconds)
    const message = await headOf(socket, ask, limits, signal)
    watch.stage('to go on with its answer', limits.idleSeconds)
    return await answerOf(message, ask, network, limits, watch.again)
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    watch.end()
    socket?.destroy()
  }
}

/** The time limits of one exchange: its signal is given when one is over, or when `stop` is. */
function watchOver(host: string, clock: Clock, { totalSeconds }: Limits, stop: AbortSignal) {
  const own = new AbortController()
  const limit = (what: string, seconds: number) =>
    clock.after(seconds * 1000, () => own.abort(new OnrecordError('answer-too-slow', { host, what, seconds })))
  const stopped = () => own.abort(stop.reason)
  if (stop.aborted) stopped()
  stop.addEventListener('abort', stopped, { once: true })
  const endWhole = limit('for the whole answer', totalSeconds)
  let endStage = () => {}
  let again = () => {}
  return {
    signal: own.signal,
    stage(what: string, seconds: number) {
      again = () => {
        endStage()
        endStage = limit(what, seconds)
      }
      again()
    },
    again: () => again(),
    endStage: () => endStage(),
    end() {
      endStage()
      endWhole()
      stop.removeEventListener('abort', stopped)
    },
  }
}

/** Sends the request and waits for the head of the answer. */
function headOf(socket: Socket, { target, headers }: Ask, limits: Limits, signal: AbortSignal): Promise<IncomingMessage> {
  const { host, url } = target
  return new Promise((resolve, reject) => {
    const asked = request({
      createConnection: () => socket,
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      setHost: false,
      maxHeaderSize: limits.headBytes,
      insecureHTTPParser: false, // said, so that no option of Node turns it on
      headers: { host: url.host, ...headers, 'accept-encoding': ACCEPTED_CODINGS, connection: 'close' },
      signal,
    })
    asked.once('response', resolve)
    asked.once('close', () => reject(new OnrecordError('answer-garbled', { host, reason: 'it broke off' })))
    asked.on('error', (error: NodeJS.ErrnoException) => {
      const long = error.code === 'HPE_HEADER_OVERFLOW'
      const refusal = long
        ? new OnrecordError('answer-too-large', { host, limit: limits.headBytes, what: 'before the page begins' })
        : new OnrecordError('answer-garbled', { host, reason: error.code ?? 'it broke off' })
      reject(refusal)
    })
    asked.end()
  })
}

async function answerOf(
  message: IncomingMessage,
  { target, as, received }: Ask,
  network: Network,
  limits: Limits,
  again: () => void,
): Promise<Answer> {
  const { host } = target
  const { statusCode: status = 0, headers } = message
  const media = mediaOf(headers['content-type'])
  const { location, etag, 'last-modified': lastModified, 'retry-after': retryAfter, 'content-encoding': coding } = headers
  const head = { status, media, location, etag, lastModified, retryAfter, network }
  if (status !== 200 && status !== 203) return { ...head, bytes: null }
  if (as === 'page') {
    checkMedia(media)
    if (Number(headers['content-length']) > limits.wireBytes)
      throw new OnrecordError('answer-too-large', { host, limit: limits.wireBytes, what: 'as it is sent' })
  }
  const bytes = await bodyOf(message, {
    host,
    coding,
    limits,
    ...(as === 'robots' ? { cutAt: limits.robotsBytes } : {}),
    received(bytes) {
      again()
      received(bytes)
    },
  })
  return { ...head, bytes }
}
