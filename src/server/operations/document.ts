import { z } from 'zod'
import { OnrecordError } from '../../errors.ts'
import { recordedSchema } from '../schemas/record.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

export const document = operation({
  name: 'document',
  says: 'Gives a document on record, whole: its text, its statements as they stand, its versions, copies and corrections.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({ id: z.string().max(200) }),
  output: recordedSchema,
  errors: [...LOOKING_ERRORS, 'not-on-record'],
  example: { id: '0'.repeat(64) },
  *lines({ statements }) {
    yield* statements
  },
  async run({ id }, context) {
    const recorded = await (await context.look()).document(id)
    if (!recorded) throw new OnrecordError('not-on-record', { what: 'document', id })
    return recorded
  },
})
