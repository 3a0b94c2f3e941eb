import type { Limits } from '../../answers/index.ts'
import type { Reading } from '../../read.ts'
import type { DocumentQuery, Recorded } from '../../record/index.ts'
import type { Asked } from '../../workers/index.ts'
import type { Article } from '../schemas/article.ts'
import type { Context } from './operation.ts'
import { readAll } from './read-all.ts'

/** Documents on record that are looked at for one quotation, and for all those of a draft together. */
const MOST = 50
const MOST_TOGETHER = 200

export type LookedIn = { readonly readings: readonly Reading[]; readonly limits: Limits }

type Where = {
  readonly in?: readonly Article[]
  readonly after?: string
  readonly before?: string
}

/** What quotations are looked for in: the articles given, or, where there are none, the documents on record in which their words may stand. */
export async function lookedIn(words: readonly string[], where: Where, options: Asked, context: Context): Promise<LookedIn> {
  const { in: articles, after = null, before = null } = where
  if (articles) return { readings: await readAll(articles, options, context), limits: { after, before } }
  const store = await context.look()
  const days: DocumentQuery = { ...(after !== null && { from: after }), ...(before !== null && { to: before }) }
  const documents = new Map<string, Recorded>()
  const each = words.length > 1 ? Math.ceil(MOST_TOGETHER / words.length) : MOST
  for (const one of words)
    for (const recorded of await store.candidates(one, days, each)) documents.set(recorded.doc.id, recorded)
  const [all, within] = [await store.extent(), await store.extent(days)]
  const { documents: count, from, to, undated } = within
  return {
    readings: [...documents.values()].map(({ doc, statements }) => ({ doc, statements, voices: [] })),
    limits: { after, before, among: { documents: count, from, to, undated, outside: all.documents - count } },
  }
}
