import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../read.ts'
import { cardFor, explanationView, readingView, stateIn } from '../../views/index.ts'
import { contextFor } from '../site.ts'
import { placeIn } from './document.ts'
import type { Asked, Page } from './page.ts'

/** An article that was read: its address is what was read; all that is shown of it stands behind the question mark. */
export const articlePage: Page = {
  path: '/read/:id{[0-9a-f]{64}}',
  under: 'Read',
  async show(asked) {
    const { c, query } = asked
    const reading = keptOf(asked)
    const state = stateIn(query)
    const store = await asked.site.record.look()
    const [onRecord] = await store.readers([reading.doc.id])
    const around = { at: `/read/${reading.doc.id}`, onRecord: onRecord !== null }
    if (query.get('part') === 'card') return c.html(cardFor(reading, state, around))
    return { title: `${reading.doc.title ?? 'An article'} – Onrecord`, body: readingView(reading, state, around), json: reading }
  },
}

/** Why a place of it was read so. */
export const explanationPage: Page = {
  path: '/read/:id{[0-9a-f]{64}}/explain',
  under: 'Read',
  async show(asked) {
    const { c, site, query } = asked
    const { doc } = keptOf(asked)
    const at = placeIn(query, doc.text.length)
    const explanation = await contextFor(c, site).work({ do: 'explain', doc, at, options: {} })
    return {
      title: `Why? – ${doc.title ?? 'An article'} – Onrecord`,
      body: explanationView(explanation, `/read/${doc.id}`),
      json: explanation,
    }
  },
}

function keptOf({ site, part }: Asked): Reading {
  const reading = site.kept.get(part('id'))
  if (!reading) throw new OnrecordError('not-kept')
  return reading
}
