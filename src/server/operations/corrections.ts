import { z } from 'zod'
import { afterNumber, pageAsked, pageFields } from '../schemas/page.ts'
import { correctionSchema } from '../schemas/record.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

export const corrections = operation({
  name: 'corrections',
  says: 'Lists what people have said of statements, the newest first, also what was taken back.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject(pageAsked('50', { after: afterNumber(15) })),
  output: z.strictObject({ items: z.array(correctionSchema), ...pageFields }).meta({ id: 'Corrections' }),
  errors: LOOKING_ERRORS,
  example: { limit: 5 },
  *lines({ items }) {
    yield* items
  },
  run: async ({ limit = 50, after }, context) => (await context.look()).corrections({ limit, after }),
})
