import { z } from 'zod'
import { pagesOf } from '../../record/index.ts'
import { dayOrPart } from '../schemas/named.ts'
import { pageAsked, pageFields } from '../schemas/page.ts'
import { documentLineSchema, extentSchema, failureSchema } from '../schemas/record.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

export const documents = operation({
  name: 'documents',
  says: 'Lists the documents on record, and what could not be added.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({
    outlet: z.string().max(1000).exactOptional(),
    url: z.string().max(8000).exactOptional(),
    from: dayOrPart.exactOptional().describe('Published on or after this day, month or year.'),
    to: dayOrPart.exactOptional().describe('On or before it.'),
    language: z.string().max(100).exactOptional(),
    title: z.string().max(1000).exactOptional().describe('Words of the title.'),
    ...pageAsked('50; of JSON lines all'),
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
  async *all({ limit, after, ...query }, context) {
    const store = await context.look()
    for await (const { items } of pagesOf((page) => store.documents(query, page), { limit, after })) yield* items
  },
  async run({ limit = 50, after, ...query }, context) {
    const store = await context.look()
    const { items, next } = await store.documents(query, { limit, after })
    const [extent, failures] = [await store.extent(query), await store.failures({ limit: 50 })]
    return { extent, items, next, failures: failures.items }
  },
})
