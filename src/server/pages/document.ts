import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../read.ts'
import type { Recorded } from '../../record/index.ts'
import { sharesOf, voicesOf } from '../../statements/index.ts'
import { cardFor, explanationView, readingView, stateIn } from '../../views/index.ts'
import { OPERATIONS } from '../operations/index.ts'
import { contextFor } from '../site.ts'
import { type Asked, isJson, type Page } from './page.ts'

/** A document on record: the article as it was captured, with its statements as they stand. */
export const documentPage: Page = {
  path: '/d/:id',
  under: 'Documents',
  async show(asked) {
    const { c, query } = asked
    const recorded = await recordedAt(asked)
    const [reading, state] = [readingOf(recorded), stateIn(query)]
    const around = { at: `/d/${recorded.doc.id}`, recorded }
    if (query.get('part') === 'card') return c.html(cardFor(reading, state, around))
    return {
      title: `${recorded.doc.title ?? 'An article'} – Onrecord`,
      body: readingView(reading, state, around),
      json: recorded,
    }
  },
}

/** Why a place of it would be read so now. */
export const documentExplanation: Page = {
  path: '/d/:id/explain',
  under: 'Documents',
  async show(asked) {
    const { doc } = await recordedAt(asked)
    const at = placeIn(asked.query, doc.text.length)
    const explanation = await contextFor(asked.c, asked.site).work({ do: 'explain', doc, at, options: {} })
    return {
      title: `Why? – ${doc.title ?? 'An article'} – Onrecord`,
      body: explanationView(explanation, `/d/${doc.id}`),
      json: explanation,
    }
  },
}

/** A statement by its id, wherever its document is shown: an address that can be given to others. */
export const statementPage: Page = {
  path: '/s/:id',
  under: 'Search',
  async show({ c, site, part }) {
    const hit = await OPERATIONS.statement.run({ id: part('id') }, contextFor(c, site))
    const { id, document } = hit.statement
    if (isJson(c)) return c.json(hit)
    return c.redirect(`/d/${document}?s=${id}#s-${id}`, 302)
  },
}

async function recordedAt({ c, site, part }: Asked): Promise<Recorded> {
  return (await OPERATIONS.document.run({ id: part('id') }, contextFor(c, site))) as Recorded
}

function readingOf({ doc, statements }: Recorded): Reading {
  return { doc, statements, voices: sharesOf(voicesOf(doc.text.length, statements), statements) }
}

/** The place asked for. Throws `offset-outside`. */
export function placeIn(query: URLSearchParams, length: number): number {
  const at = Number(query.get('at') ?? 0)
  if (!Number.isInteger(at) || at < 0) throw new OnrecordError('offset-outside', { at: query.get('at') ?? '', length })
  return at
}
