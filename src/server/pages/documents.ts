import { documentsView } from '../../views/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { askedIn } from './asked-fields.ts'
import type { Page } from './page.ts'

/** The documents on record, and what could not be added. */
export const documentsPage: Page = {
  path: '/documents',
  name: 'Documents',
  async show({ c, site, query }) {
    const context = contextFor(c, site)
    const store = await context.look()
    const asked = askedIn(OPERATIONS.documents.input, query)
    const listed = await OPERATIONS.documents.run('input' in asked ? asked.input : {}, context)
    const { documents: all } = await store.extent()
    const { extent, items, next, failures } = listed
    return {
      title: 'Documents – Onrecord',
      body: documentsView({ query, extent, all, items, next, failures, outlets: await store.outlets() }),
      json: listed,
    }
  },
}
