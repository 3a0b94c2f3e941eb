import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { OnrecordError } from '../errors.ts'
import { problemResponse } from './api/problem.ts'
import { addApi } from './api/routes.ts'
import { addFeeds } from './feeds/routes.ts'
import { withHeaders } from './guards/headers.ts'
import { onlyFor } from './guards/names.ts'
import { notTooOften } from './guards/rate.ts'
import { onlyOwnPages } from './guards/sites.ts'
import { onlyWith } from './guards/token.ts'
import { addMcp } from './mcp/http.ts'
import { isJson } from './pages/page.ts'
import { addPages, problemPage } from './pages/routes.ts'
import { type Env, Gone, type Site } from './site.ts'

/** The whole server as a function from a request to its answer: no port, no clock of its own. */
export function appOf(site: Site): Hono<Env> {
  const app = new Hono<Env>({ getPath: pathOf })
  app.use(withHeaders, notTooOften(site.now), onlyFor(site.hosts), onlyOwnPages, onlyWith(site.token))
  app.get('/assets/*', async (c) => {
    const asset = await site.assets.get(new URL(c.req.url).pathname.slice('/assets/'.length))
    if (!asset) throw new OnrecordError('nothing-here')
    const headers = { etag: asset.tag, 'cache-control': asset.forever ? 'public, max-age=31536000, immutable' : 'no-cache' }
    if (c.req.header('if-none-match') === asset.tag) return c.body(null, 304, headers)
    return c.body(asset.bytes, 200, { ...headers, 'content-type': asset.type })
  })
  addMcp(app, site)
  app.use(etag())
  addApi(app, site)
  addFeeds(app, site)
  addPages(app, site)
  app.notFound(() => {
    throw new OnrecordError('nothing-here')
  })
  app.onError((error, c) => {
    if (error instanceof Gone) return new Response(null, { status: 499 })
    const forPrograms = c.req.path.startsWith('/api/') || isJson(c) || !c.req.header('accept')?.includes('text/html')
    const response = forPrograms ? problemResponse(error) : problemPage(c, error)
    if (response.status === 500) site.log(error)
    return response
  })
  return app
}

/** A page's JSON is the page itself, asked for in another form. */
function pathOf(request: Request): string {
  const { pathname } = new URL(request.url)
  if (!pathname.endsWith('.json') || pathname.startsWith('/api/') || pathname.startsWith('/assets/')) return pathname
  return pathname === '/index.json' ? '/' : pathname.slice(0, -'.json'.length)
}
