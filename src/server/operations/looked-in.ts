import type { Quotation } from '../../answers/index.ts'
import { type LookedIn, type LookedInEach, lookedInFor, lookedInForEach, type Sought } from '../../asking/index.ts'
import type { Asked } from '../../workers/index.ts'
import type { Article } from '../schemas/article.ts'
import type { Context } from './operation.ts'
import { readAll } from './read-all.ts'

type Where = {
  readonly in?: readonly Article[]
  readonly after?: string
  readonly before?: string
}

/** What quotations are looked for in: the articles given, or, where there are none, the record. */
export async function lookedIn(sought: Sought, where: Where, options: Asked, context: Context): Promise<LookedIn> {
  const { in: articles, after = null, before = null } = where
  if (articles) return { readings: await readAll(articles, options, context), limits: { after, before } }
  return lookedInFor(await context.look(), sought, { after, before })
}

/** The same for each quotation of a draft. */
export async function lookedInEach(
  quotations: readonly Quotation[],
  where: Where,
  options: Asked,
  context: Context,
): Promise<LookedInEach> {
  const { in: articles, after = null, before = null } = where
  if (!articles) return lookedInForEach(await context.look(), quotations, { after, before })
  const readings = await readAll(articles, options, context)
  return { readings: quotations.map(() => readings), limits: { after, before } }
}
