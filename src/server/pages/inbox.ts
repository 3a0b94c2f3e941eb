import type { Recorded } from '../../record/index.ts'
import { inboxView } from '../../views/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { askedIn } from './asked-fields.ts'
import type { Page } from './page.ts'

const LIMIT = 10

/** Statements nobody has looked at, the least sure first, and what people have said of others. */
export const inboxPage: Page = {
  path: '/inbox',
  name: 'Inbox',
  async show({ c, site, query }) {
    const context = contextFor(c, site)
    const store = await context.look()
    const asked = askedIn(OPERATIONS.search.input, query)
    const input = 'input' in asked ? asked.input : {}
    const found = await OPERATIONS.search.run({ limit: LIMIT, ...input, order: 'unsure', unchecked: true }, context)
    const documents = new Map<string, Recorded>()
    for (const { document } of found.items)
      if (!documents.has(document.id)) documents.set(document.id, (await store.document(document.id))!)
    const { items: corrections } = await store.corrections({ limit: 20 })
    const extent = await store.extent()
    return {
      title: 'Inbox – Onrecord',
      body: inboxView({ query, items: found.items, total: found.total, next: found.next, documents, corrections, extent }),
      json: found,
    }
  },
}
