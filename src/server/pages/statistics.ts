import { COUNTED_BY } from '../../record/index.ts'
import { statisticsView } from '../../views/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { askedIn } from './asked-fields.ts'
import type { Page } from './page.ts'

const LIMIT = 50

/** Who is quoted how much, and how. */
export const statisticsPage: Page = {
  path: '/statistics',
  name: 'Statistics',
  async show({ c, site, query }) {
    const asked = askedIn(OPERATIONS.stats.input, query)
    const counted = await OPERATIONS.stats.run({ limit: LIMIT, ...('input' in asked ? asked.input : {}) }, contextFor(c, site))
    const { by, record, counts } = counted
    return {
      title: 'Statistics – Onrecord',
      body: statisticsView({ query, by, all: COUNTED_BY, record, counts }),
      json: counted,
    }
  },
}
