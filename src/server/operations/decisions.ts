import { z } from 'zod'
import { recordedDecisionSchema } from '../schemas/decision.ts'
import { pageFields } from '../schemas/record.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

export const decisions = operation({
  name: 'decisions',
  says: 'Lists what people have decided of speakers, the newest first, also what was taken back.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({
    limit: z.int().min(1).max(1000).exactOptional().describe('So many at most. Default 50.'),
    after: z
      .string()
      .regex(/^\d{1,15}$/)
      .exactOptional()
      .describe('Go on where the answer before ended: its `next`.'),
  }),
  output: z.strictObject({ items: z.array(recordedDecisionSchema), ...pageFields }).meta({ id: 'Decisions' }),
  errors: LOOKING_ERRORS,
  example: { limit: 5 },
  *lines({ items }) {
    yield* items
  },
  run: async ({ limit = 50, after }, context) => (await context.look()).decisions({ limit, after }),
})
