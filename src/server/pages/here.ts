import { hereView } from '../../views/index.ts'
import { policyOf } from '../guards/headers.ts'
import type { Page } from './page.ts'

/**
 * The page that reads in the browser alone. Its policy lets it load the program and the model and send nothing: no form leads anywhere, and what is
 * pasted could not leave it even if the page were wrong.
 */
export const herePage: Page = {
  path: '/read/here',
  under: 'Read',
  async show({ c }) {
    const { origin } = new URL(c.req.url)
    return {
      title: 'Read in this browser alone – Onrecord',
      body: hereView(),
      scripts: ['main', 'here'],
      policy: policyOf({ 'connect-src': `${origin}/assets/en.model`, 'form-action': "'none'" }),
    }
  },
}
