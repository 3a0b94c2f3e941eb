import { speakersView } from '../../views/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { askedIn } from './asked-fields.ts'
import type { Page } from './page.ts'

const LIMIT = 50

/** Who speaks in the articles on record. */
export const speakersPage: Page = {
  path: '/speakers',
  name: 'Speakers',
  async show({ c, site, query }) {
    const context = contextFor(c, site)
    const asked = askedIn(OPERATIONS.speakers.input, query)
    const input = { limit: LIMIT, ...('input' in asked ? asked.input : {}) }
    const [listed, extent] = [await OPERATIONS.speakers.run(input, context), await (await context.look()).extent()]
    return {
      title: 'Speakers – Onrecord',
      body: speakersView({ query, extent, limit: input.limit, ...listed }),
      json: listed,
    }
  },
}
