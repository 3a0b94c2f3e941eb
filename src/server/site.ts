import type { Context as HonoContext } from 'hono'
import type { ReadingPool } from '../workers/index.ts'
import type { Assets } from './assets.ts'
import type { Kept } from './kept.ts'
import type { Context } from './operations/index.ts'

/** What all answers of one server share. */
export type Site = {
  readonly pool: ReadingPool
  readonly kept: Kept
  readonly assets: Assets
  /** The names it answers to; null: any, since a token keeps others out. */
  readonly hosts: ReadonlySet<string> | null
  /** What every request has to bring; null: nothing. */
  readonly token: string | null
  /** Where what should not have happened is written. */
  log(error: unknown): void
  /** Milliseconds that only grow. */
  now(): number
}

/** What the app knows of a request besides the request. */
export type Env = { Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } } }

/** Who asked has broken off: there is nobody to answer. */
export class Gone extends Error {}

/** What an operation may use for one request: when that is broken off, nothing more is done for it. */
export const contextFor = (c: HonoContext<Env>, { pool }: Site): Context => ({
  async work(task) {
    const { signal } = c.req.raw
    try {
      return await pool.run(task, signal)
    } catch (error) {
      throw signal.aborted ? new Gone('The request was broken off.') : error
    }
  },
})
