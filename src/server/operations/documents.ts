import { z } from 'zod'
import { documentLineSchema, extentSchema, failureSchema, pageFields } from '../schemas/record.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

const day = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'A day such as 2024-07-04, a month or a year')
const PAGE = 200

export const documents = operation({
  name: 'documents',
  says: 'Lists the documents on record, and what could not be added.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({
    outlet: z.string().max(1000).exactOptional(),
    url: z.string().max(8000).exactOptional(),
    from: day.exactOptional().describe('Published on or after this day, month or year.'),
    to: day.exactOptional().describe('On or before it.'),
    language: z.string().max(100).exactOptional(),
    title: z.string().max(1000).exactOptional().describe('Words of the title.'),
    limit: z.int().min(1).max(1000).exactOptional().describe('So many at most. Default 50; of JSON lines all.'),
    after: z.string().max(200).exactOptional().describe('Go on where the answer before ended: its `next`.'),
  }),
  output: z
    .strictObject({
      extent: extentSchema.describe('Of all the documents asked for.'),
      items: z.array(documentLineSchema),
      ...pageFields,
      failures: z.array(failureSchema).describe('The latest that could not be added.'),
    })
    .meta({ id: 'Documents' }),
  errors: [...LOOKING_ERRORS, 'bad-query'],
  example: { limit: 5 },
  async *all({ limit = Number.POSITIVE_INFINITY, after, ...query }, context) {
    const store = await context.look()
    for (let left = limit, from = after; left > 0; left -= PAGE) {
      const page = await store.documents(query, { limit: Math.min(left, PAGE), after: from })
      yield* page.items
      if (page.next === null) return
      from = page.next
    }
  },
  async run({ limit = 50, after, ...query }, context) {
    const store = await context.look()
    const { items, next } = await store.documents(query, { limit, after })
    const [extent, failures] = [await store.extent(query), await store.failures({ limit: 50 })]
    return { extent, items, next, failures: failures.items }
  },
})
