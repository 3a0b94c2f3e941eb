import type { Context as HonoContext } from 'hono'
import type { Reader } from '../record/index.ts'
import type { ReadingPool } from '../workers/index.ts'
import type { Once } from './api/once.ts'
import type { Assets } from './assets.ts'
import type { Kept } from './kept.ts'
import type { Context } from './operations/index.ts'
import type { Keeper } from './record.ts'

/** What all answers of one server share. */
export type Site = {
  readonly pool: ReadingPool
  readonly kept: Kept
  readonly record: Keeper
  readonly once: Once
  /** What reads here, as the record keeps it. */
  reader(): Reader
  /** Whom corrections are signed with where a request does not say. */
  readonly author: string
  readonly assets: Assets
  /** The names it answers to; null: any, since a token keeps others out. */
  readonly hosts: ReadonlySet<string> | null
  /** What every request has to bring; null: nothing. */
  readonly token: string | null
  /** Given when the server is to end: what would never end by itself ends then. */
  readonly ending: AbortSignal
  /** Where what should not have happened is written. */
  log(error: unknown): void
  /** Milliseconds that only grow. */
  now(): number
}

/** What the app knows of a request besides the request. */
export type Env = { Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } } }

/** Who asked has broken off: there is nobody to answer. */
export class Gone extends Error {}

/** What operations use, whoever asks. */
export type Means = Pick<Site, 'pool' | 'record' | 'reader' | 'author'>

/** What an operation may use for one request. */
export const contextFor = (c: HonoContext<Env>, { author, ...site }: Site): Context =>
  contextOf({ ...site, author: nameIn(c.req.header('authorization')) ?? author }, c.req.raw.signal)

/** The same for whatever has a signal: once that is given, nothing more is done. */
export const contextOf = ({ pool, record, reader, author }: Means, signal: AbortSignal): Context => ({
  pool,
  look: record.look,
  keep: record.keep,
  reader,
  author,
  async work(task) {
    try {
      return await pool.run(task, signal)
    } catch (error) {
      throw signal.aborted ? new Gone('The request was broken off.') : error
    }
  },
})

/** The name a browser was given beside the token. */
function nameIn(header = ''): string | null {
  if (!/^basic /i.test(header)) return null
  const pair = Buffer.from(header.slice('basic '.length), 'base64').toString()
  return (
    pair
      .slice(0, Math.max(pair.indexOf(':'), 0))
      .trim()
      .slice(0, 200) || null
  )
}
