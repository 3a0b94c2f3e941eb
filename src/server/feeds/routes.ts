import type { Context, Hono } from 'hono'
import { OnrecordError } from '../../errors.ts'
import type { Query } from '../../record/index.ts'
import { queryFields } from '../api/input.ts'
import { parsed } from '../api/parsed.ts'
import { OPERATIONS } from '../operations/index.ts'
import { speakerCalled } from '../operations/spoken-by.ts'
import { queryIn } from '../schemas/query.ts'
import { contextFor, type Env, type Site } from '../site.ts'
import { entriesOf, type Feed, idFor } from './feed.ts'

/** Entries of a feed unless told otherwise, and at most. */
const ENTRIES = 50
const MOST_ENTRIES = 200

/** Every search and every speaker as a feed, Atom or JSON Feed, the newest first: a reader of feeds alerts to what is new. */
export function addFeeds(app: Hono<Env>, site: Site): void {
  app.get('/feeds/:format/search', async (c) => {
    const { limit = ENTRIES, after, facets: _facets, ...asked } = searchIn(c)
    const name = nameOf(asked)
    const found = { id: idFor('search', name), title: asked.q ?? (name || 'All statements'), page: `/search?${name}` }
    return written(c, site, { ...found, query: { ...queryIn(asked), order: 'newest' }, limit, after })
  })
  app.get('/feeds/:format/p/:id', async (c) => {
    const { limit = ENTRIES, after } = searchIn(c)
    const { id, name } = await speakerCalled(await contextFor(c, site).look(), c.req.param('id'))
    const found = { id: idFor('speaker', id), title: name, page: `/p/${encodeURIComponent(id)}` }
    return written(c, site, { ...found, query: { speaker: id, outermost: true, order: 'newest' }, limit, after })
  })
}

type Asked = Pick<Feed, 'id' | 'title' | 'page'> & {
  readonly query: Query
  readonly limit: number
  readonly after: string | undefined
}

async function written(c: Context<Env>, site: Site, { id, title, page, query, limit, after }: Asked): Promise<Response> {
  // Loaded here: few servers are asked for it.
  const { FORMATS } = await import('./written.ts')
  const format = Object.hasOwn(FORMATS, c.req.param('format')!) ? FORMATS[c.req.param('format')!] : undefined
  if (!format) throw new OnrecordError('nothing-here')
  const store = await contextFor(c, site).look()
  const { items, next } = await store.search(query, { limit: Math.min(limit, MOST_ENTRIES), after })
  const self = new URL(c.req.url)
  const further = new URL(self)
  further.searchParams.set('after', next ?? '')
  const entries = await entriesOf(items, self, store)
  const feed: Feed = {
    id,
    title: `${title} – Onrecord`,
    page: new URL(page, self).href,
    self: self.href,
    next: next === null ? null : further.href,
    updated: entries.reduce<Date | null>((last, { updated }) => (last === null || updated > last ? updated : last), null),
    entries,
  }
  return c.body(format.write(feed), 200, { 'content-type': `${format.type}; charset=utf-8` })
}

/** What the address of a search asks, as its page takes it: what is empty or no field of a search is left out. The order is a feed's own. */
function searchIn(c: Context<Env>) {
  const { input } = OPERATIONS.search
  const given = [...new URL(c.req.url).searchParams]
  const known = given.filter(([name, value]) => name in input.shape && name !== 'order' && value.trim() !== '')
  return parsed(input, queryFields(input, new URLSearchParams(known)))
}

/** The same for the same search, in whatever order it was asked. */
function nameOf(asked: object): string {
  const fields = Object.entries(asked).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  )
  const query = new URLSearchParams(fields)
  query.sort()
  return query.toString()
}
