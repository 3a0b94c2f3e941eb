import { type ErrorCode, OnrecordError } from '../errors.ts'
import { orStopped, SYSTEM_CLOCK } from './clock.ts'
import { systemOpen } from './connection.ts'
import { type Answer, type Ask, exchange, type Surroundings } from './exchange.ts'
import { type Fetched, foundOf, headersFor, type Known } from './fetched.ts'
import { LIMITS, type Limits } from './limits.ts'
import type { Network } from './networks.ts'
import { systemResolve } from './pin.ts'
import { retryAfterOf } from './retry-after.ts'
import { robotsOf } from './robots/robots.ts'
import { type Target, targetOf } from './target.ts'
import { turnsOf } from './turns.ts'
import { userAgentOf } from './user-agent.ts'

export type Fetcher = {
  /**
   * Fetches one address: `http` or `https`, on the public internet, where the site's robots.txt lets programs in. Any number may be asked for at
   * once; they wait for their turns. `known` is what an earlier answer said of itself, `namedBy` an earlier answer that named this address, such as
   * a feed. Rejects with a row of the table of errors, or with the reason of the fetcher's signal.
   */
  get(url: string, known?: Known, namedBy?: { readonly network: Network }): Promise<Fetched>
}

export type FetchOptions = {
  /** Lets it fetch from this machine and from private networks, where the user gives such an address. Default false. */
  readonly allowPrivate?: boolean
  /** Stops everything: what is under way is cut off, what waits is given up, nothing stays open. */
  readonly signal?: AbortSignal
  /** How whoever runs it can be reached, told to every site: an address of the web or of mail. */
  readonly contact?: string
  /** Told what is done, for a line of progress. */
  readonly listen?: (event: FetchEvent) => void
  /** Other limits than `LIMITS`. */
  readonly limits?: Partial<Limits>
  /** What is asked of the machine; for tests, and for those who look names up in their own way. */
  readonly around?: Partial<Surroundings>
}

export type FetchEvent =
  | { readonly do: 'ask'; readonly url: string }
  | { readonly do: 'receive'; readonly url: string; readonly bytes: number }
  | { readonly do: 'wait'; readonly host: string; readonly seconds: number }

/** Pages and feeds before all else, of what a site may have at an address. */
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8'

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** What is wrong with the place that is sent on to, rather than with getting there. */
const WRONG_PLACE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'url-unreadable',
  'url-scheme',
  'url-credentials',
  'url-port',
  'address-refused',
  'address-never',
  'address-mixed',
  'address-from-outside',
])

export function fetcherOf(options: FetchOptions = {}): Fetcher {
  const { allowPrivate = false, signal = new AbortController().signal, listen = () => {} } = options
  const limits: Limits = { ...LIMITS, ...options.limits }
  const around: Surroundings = {
    resolve: systemResolve,
    open: systemOpen,
    clock: SYSTEM_CLOCK,
    certificates: [],
    ...options.around,
  }
  const { clock } = around
  const always = { 'user-agent': userAgentOf(options.contact), accept: ACCEPT }
  const turns = turnsOf({
    clock,
    signal,
    gapSeconds: limits.gapSeconds,
    hosts: limits.hosts,
    pauseSeconds: limits.retryAfterSeconds,
    waiting: (host, seconds) => listen({ do: 'wait', host, seconds }),
  })
  const robots = robotsOf({
    now: clock.now,
    bytes: limits.robotsBytes,
    fetch: async (url, namedBy) => (await follow({ start: target(url.href), as: 'robots', namedBy, headers: () => ({}) })).answer,
  })

  function target(text: string, base?: URL): Target {
    return targetOf(text, { allowPrivate, addressLength: limits.addressLength }, base)
  }

  /** Asks an address, waiting for the host's turn, and again where it asks to come back later. */
  async function asked(ask: Ask, free: boolean): Promise<Answer> {
    const { host, url } = ask.target
    const visit = async () => {
      listen({ do: 'ask', url: url.href })
      const answer = await exchange(ask, around, limits, signal)
      const pause = pauseAskedBy(answer, clock.now(), limits)
      // Before the turn is over: whoever waits for the next one waits for this too.
      if (pause !== null) turns.pause(host, pause)
      return { answer, pause }
    }
    for (let left = limits.attempts; ; left--) {
      const { answer, pause } = await turns.take(host, visit, free)
      if (pause === null) return answer
      if (left <= 1) throw new OnrecordError('site-asks-to-wait', { host, seconds: pause })
    }
  }

  type Way = {
    readonly start: Target
    readonly as: 'page' | 'robots'
    readonly namedBy: Network | null
    headers(target: Target): Record<string, string>
  }

  /** Asks an address and those it sends on to, each checked as the first was. */
  async function follow({ start, as, namedBy, headers }: Way): Promise<{ answer: Answer; last: Target; redirects: string[] }> {
    const redirects: string[] = []
    let [at, from] = [start, namedBy]
    for (;;) {
      const here = at
      const first = redirects.length === 0
      const answer = await onTheWay(first ? null : here.url, async () => {
        if (as === 'page') await checkRobots(here, from)
        const ask: Ask = {
          target: here,
          headers: { ...always, ...headers(here) },
          allowPrivate,
          namedBy: from,
          as,
          received: (bytes) => listen({ do: 'receive', url: here.url.href, bytes }),
        }
        // A site's own robots.txt is asked for on the way to a page, which may follow at once.
        return asked(ask, as === 'robots' && first)
      })
      if (!REDIRECTS.has(answer.status) || answer.location === undefined) return { answer, last: here, redirects }
      if (redirects.length === limits.redirects) throw new OnrecordError('too-many-redirects', { limit: limits.redirects })
      at = await sentOnTo(here, answer.location)
      redirects.push(here.url.href)
      from = answer.network
    }
  }

  async function sentOnTo({ url, secure }: Target, location: string): Promise<Target> {
    // Node reads headers as Latin-1; browsers take a location for UTF-8.
    const written = Buffer.from(location, 'latin1').toString()
    const next = await onTheWay(URL.parse(written, url) ?? 'somewhere', async () => target(written, url))
    if (secure && !next.secure) throw redirectRefused(next.url, 'it leads from an encrypted page to one that is not')
    return next
  }

  async function checkRobots({ url, host }: Target, namedBy: Network | null): Promise<void> {
    const rules = await orStopped(robots.rulesFor(url, allowPrivate ? namedBy : null), signal)
    if (rules.delay !== null) turns.widen(host, Math.min(rules.delay, limits.crawlDelaySeconds))
    if (!rules.allows(`${url.pathname}${url.search}`)) throw new OnrecordError('robots-disallow', { host })
  }

  return {
    async get(text, known, namedBy) {
      const start = target(text)
      const headers = (at: Target) => headersFor(at, start, known)
      const { answer, last, redirects } = await follow({ start, as: 'page', namedBy: namedBy?.network ?? null, headers })
      const found = { url: last.url.href, redirects, fetchedAt: new Date(clock.now()).toISOString() }
      if (answer.bytes !== null) return foundOf(answer, answer.bytes, found)
      if (answer.status === 304 && Object.keys(headers(last)).length > 0) return { status: 'unchanged', ...found }
      const gone = answer.status === 404 || answer.status === 410
      throw new OnrecordError(gone ? 'page-gone' : 'answer-status', { host: last.host, status: answer.status })
    },
  }
}

/** The seconds a site asks to wait before it is asked again, null where it does not. */
function pauseAskedBy({ status, retryAfter }: Answer, now: number, { retrySeconds }: Limits): number | null {
  if (status !== 429 && status !== 503) return null
  const seconds = retryAfterOf(retryAfter, now)
  return status === 429 ? (seconds ?? retrySeconds) : seconds
}

/** Says of a wrong place that a site sent `to` there; null where the user gave it. */
async function onTheWay<T>(to: URL | string | null, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (to === null || !(error instanceof OnrecordError) || !WRONG_PLACE.has(error.code)) throw error
    throw redirectRefused(to, error.message.replace(/\.$/, ''), error.code)
  }
}

function redirectRefused(to: URL | string, why: string, because?: ErrorCode): OnrecordError {
  const shown = String(to)
  const short = shown.length > 200 ? `${shown.slice(0, 200)}…` : shown
  return new OnrecordError('redirect-refused', { to: short, why, ...(because ? { because } : {}) })
}
