import { z } from 'zod'
import { operation } from './operation.ts'
import { KEEPING_ERRORS } from './record-errors.ts'

export const undo = operation({
  name: 'undo',
  says: 'Takes a correction back. Both stay in the record.',
  method: 'POST',
  readOnly: false,
  input: z.strictObject({
    correction: z.string().max(200).describe('The id of the correction.'),
    author: z.string().min(1).max(200).exactOptional().describe('Who says so. Default: who asks.'),
  }),
  output: z.strictObject({ undone: z.string().describe('The id of the correction.') }).meta({ id: 'Undone' }),
  errors: [...KEEPING_ERRORS, 'not-on-record'],
  example: { correction: '00000000-0000-4000-8000-000000000000' },
  async run({ correction, author }, context) {
    await (await context.keep()).undo(correction, author ?? context.author)
    return { undone: correction }
  },
})
