import { z } from 'zod'
import { pagesOf } from '../../record/index.ts'
import { pageAsked, pageFields } from '../schemas/page.ts'
import { queryFields, queryIn } from '../schemas/query.ts'
import { facetsSchema, hitSchema, querySchema } from '../schemas/record.ts'
import { FINE } from '../schemas/statement.ts'
import { hitLines, numbered } from '../told/statements.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

/** So many are counted; of more it is not said how many there are. */
export const MOST_COUNTED = 10_000

export const search = operation({
  name: 'search',
  says: 'Finds statements on record by their words, speaker, kind, outlet and day.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({
    ...queryFields,
    ...pageAsked('20; of JSON lines all', { after: z.string().max(100) }),
    facets: z.boolean().exactOptional().describe('Also count how what was found is spread.'),
  }),
  output: z
    .strictObject({
      query: querySchema,
      total: z.int().min(0).nullable().describe('Null where there are more than 10,000.'),
      items: z.array(hitSchema),
      ...pageFields,
      facets: facetsSchema.exactOptional(),
    })
    .meta({ id: 'Found' }),
  errors: [...LOOKING_ERRORS, 'bad-query'],
  example: { q: 'bridge kind:refusal', limit: 5 },
  tool: {
    name: 'search_statements',
    title: 'Search statements on record',
    says: 'In `q` all words must be there; "in quotation marks" they stand beside one another; * ends the beginning of a word; OR, NOT and parentheses join. Leave `q` out for all that the other fields let through, the newest first.',
    notAsked: ['minConfidence', 'unchecked', 'facets', 'language', 'mode'],
    notTold: ['query', 'facets', ...FINE.map((field) => `items.statement.${field}`)],
    list: 'items',
    tell: ({ total, items }, words, first) => [
      total === null ? 'more than 10,000 statements' : `${total} ${total === 1 ? 'statement' : 'statements'} on record`,
      ...numbered(
        items.map((hit) => hitLines(hit, words)),
        first,
      ),
    ],
  },
  async *all({ limit, after, facets: _facets, ...asked }, context) {
    const [store, query] = [await context.look(), queryIn(asked)]
    for await (const { items } of pagesOf((page) => store.search(query, page), { limit, after })) yield* items
  },
  async run({ limit = 20, after, facets, ...asked }, context) {
    const [store, query] = [await context.look(), queryIn(asked)]
    const { items, next } = await store.search(query, { limit, after })
    const count = await store.count(query, MOST_COUNTED + 1)
    const total = count > MOST_COUNTED ? null : count
    return { query, total, items, next, ...(facets && { facets: await store.facets(query, MOST_COUNTED) }) }
  },
})
