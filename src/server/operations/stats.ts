import { z } from 'zod'
import { COUNTED_BY, type CountedBy } from '../../record/index.ts'
import { queryFields, queryIn } from '../schemas/query.ts'
import { extentSchema, querySchema } from '../schemas/record.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

const { order: _order, ...narrowing } = queryFields

const BY_SPEAKER: readonly CountedBy[] = ['speaker']

export const stats = operation({
  name: 'stats',
  says: 'Counts statements on record: who is quoted how much, in which form, with which verb, by whom and when.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({
    ...narrowing,
    by: z.array(z.enum(COUNTED_BY)).min(1).max(4).exactOptional().describe('Count by these. Default: speaker.'),
    limit: z.int().min(1).max(10_000).exactOptional().describe('So many rows at most. Default 25.'),
  }),
  output: z
    .strictObject({
      query: querySchema,
      by: z.array(z.enum(COUNTED_BY)),
      record: extentSchema.describe('What was counted in.'),
      counts: z.array(
        z
          .strictObject({
            values: z.array(z.string().nullable()).describe('One for each thing counted by; null where a statement has none.'),
            speaker: z.string().nullable().describe('The id of the speaker, where counted by that.'),
            statements: z.int().min(0),
            documents: z.int().min(0),
          })
          .meta({ id: 'Count' }),
      ),
    })
    .meta({ id: 'Counts' }),
  errors: [...LOOKING_ERRORS, 'bad-query'],
  example: { by: ['outlet', 'form'] },
  *lines({ counts }) {
    yield* counts
  },
  async run({ by = BY_SPEAKER, limit = 25, ...asked }, context) {
    const [store, query] = [await context.look(), queryIn(asked)]
    return { query, by, record: await store.extent(), counts: await store.counts(query, by, limit) }
  },
})
