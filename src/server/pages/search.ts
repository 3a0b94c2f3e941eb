import { changed, searchView } from '../../views/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { askedIn, problemIn } from './asked-fields.ts'
import type { Page } from './page.ts'

const TITLE = 'Search – Onrecord'
const LIMIT = 20

/** Statements on record. What is asked stands in the address, as it does for the API. */
export const searchPage: Page = {
  path: '/search',
  name: 'Search',
  async show({ c, site, query }) {
    const context = contextFor(c, site)
    const extent = await (await context.look()).extent()
    const nothing = { query, items: [], total: 0, next: null, facets: null, extent, best: false }
    const asked = askedIn(OPERATIONS.search.input, query)
    if ('problem' in asked) return { title: TITLE, body: searchView({ ...nothing, problem: asked.problem }), status: 400 }
    try {
      const found = await OPERATIONS.search.run({ limit: LIMIT, ...asked.input, facets: true }, context)
      const { items, total, next, facets = null } = found
      return {
        title: query.get('q') ? `${query.get('q')} – ${TITLE}` : TITLE,
        body: searchView({ query, items, total, next, facets, extent, best: found.query.words !== undefined }),
        json: found,
        feed: `search${changed(query, { after: null, limit: null })}`,
      }
    } catch (error) {
      return { title: TITLE, body: searchView({ ...nothing, problem: problemIn(error) }), status: 400 }
    }
  },
}
