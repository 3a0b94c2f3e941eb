import { z } from 'zod'
import { recordedDecisionSchema } from '../schemas/decision.ts'
import { afterNumber, pageAsked, pageFields } from '../schemas/page.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

export const decisions = operation({
  name: 'decisions',
  says: 'Lists what people have decided of speakers, the newest first, also what was taken back.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject(pageAsked('50', { after: afterNumber(15) })),
  output: z.strictObject({ items: z.array(recordedDecisionSchema), ...pageFields }).meta({ id: 'Decisions' }),
  errors: LOOKING_ERRORS,
  example: { limit: 5 },
  *lines({ items }) {
    yield* items
  },
  run: async ({ limit = 50, after }, context) => (await context.look()).decisions({ limit, after }),
})
