import type { Context } from 'hono'
import type { Html } from '../../views/index.ts'
import type { Env, Site } from '../site.ts'

/** What is asked of a page: the parts of its address, and what its operations may use. */
export type Asked = {
  readonly c: Context<Env>
  readonly site: Site
  readonly query: URLSearchParams
  /** A part of the path, by its name in the page's path. */
  part(name: string): string
}

/** Whether the JSON of a page is asked for. */
export const isJson = (c: Context<Env>): boolean => new URL(c.req.url).pathname.endsWith('.json')

/** A page as it is to be shown. */
export type Shown = {
  readonly title: string
  readonly body: Html
  /** What the page's JSON is; left out where it has none. */
  readonly json?: unknown
  /** What follows `/feeds/atom/` and `/feeds/json/` where the page can be followed. */
  readonly feed?: string
  readonly scripts?: readonly string[]
  readonly status?: number
  /** A policy of its own, where the house's is not strict enough. */
  readonly policy?: string
  readonly keys?: boolean
}

/** A page: where it is, and what stands on it. Its JSON is at the same address with `.json` behind the path. */
export type Page = {
  readonly path: string
  /** Its entry in the navigation, if it has one. */
  readonly name?: string
  /** Under which entry it is shown, where it has none of its own. */
  readonly under?: string
  /** A redirection, or what is to be shown. */
  show(asked: Asked): Promise<Shown | Response>
  /** What a form sends here. */
  take?(asked: Asked): Promise<Shown | Response>
}
