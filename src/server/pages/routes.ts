import type { Context, Hono } from 'hono'
import { OnrecordError } from '../../errors.ts'
import { layout, problemView } from '../../views/index.ts'
import { VERSION } from '../../workers/index.ts'
import { errorOf, headersFor, statusOf } from '../api/problem.ts'
import type { Env, Site } from '../site.ts'
import { PAGES } from './index.ts'
import { type Asked, isJson, type Page, type Shown } from './page.ts'

const PLACES = PAGES.flatMap(({ name, path }) => (name === undefined ? [] : [{ name, href: path }]))

/** Every page at its address, and its JSON at the same with `.json` behind it: the app takes that off before it looks for the page. */
export function addPages(app: Hono<Env>, site: Site): void {
  for (const page of PAGES) {
    app.get(page.path, async (c) => {
      const shown = await page.show(askedOf(c, site))
      if (shown instanceof Response) return shown
      return isJson(c) ? jsonOf(c, shown) : htmlOf(c, page, shown)
    })
    const { take } = page
    if (take)
      app.post(page.path, async (c) => {
        const shown = await take(askedOf(c, site))
        return shown instanceof Response ? shown : htmlOf(c, page, shown)
      })
  }
}

const askedOf = (c: Context<Env>, site: Site): Asked => ({
  c,
  site,
  query: new URL(c.req.url).searchParams,
  part: (name) => c.req.param(name) ?? '',
})

function jsonOf(c: Context<Env>, { json }: Shown): Response {
  if (json === undefined) throw new OnrecordError('nothing-here')
  return c.body(`${JSON.stringify(json)}\n`, 200, { 'content-type': 'application/json' })
}

function htmlOf(c: Context<Env>, { name, under }: Pick<Page, 'name' | 'under'>, shown: Shown): Response {
  const { title, body, json, feed, scripts, status = 200, policy, keys } = shown
  const { pathname, search } = new URL(c.req.url)
  const frame = {
    title,
    body,
    places: PLACES,
    here: name ?? under ?? null,
    version: VERSION,
    json: json === undefined ? null : `${pathname === '/' ? '/index' : pathname}.json${search}`,
    ...(feed !== undefined && { feed }),
    ...(scripts && { scripts }),
    ...(keys !== undefined && { keys }),
  }
  return new Response(layout(frame).toString(), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(policy !== undefined && { 'content-security-policy': policy }),
    },
  })
}

/** An error, for people. */
export function problemPage(c: Context<Env>, error: unknown): Response {
  const { code, message, next } = errorOf(error)
  const body = problemView({ says: message, next, code })
  const response = htmlOf(c, {}, { title: `${message} – Onrecord`, body, status: statusOf(code) })
  for (const [name, value] of Object.entries(headersFor(code))) response.headers.set(name, value)
  return response
}
