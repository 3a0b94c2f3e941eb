import { z } from 'zod'
import { OnrecordError } from '../../errors.ts'
import { hitSchema } from '../schemas/record.ts'
import { hitLines } from '../told/statements.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

const id = z.string().max(200)

export const statement = operation({
  name: 'statement',
  says: 'Gives a statement on record by its id, with its document.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({ id }),
  output: hitSchema,
  errors: [...LOOKING_ERRORS, 'not-on-record'],
  example: { id: '0123456789abcdef' },
  tool: {
    name: 'get_statement',
    title: 'Get a statement',
    says: 'Search for its id first.',
    tell: (hit, words) => hitLines(hit, words),
  },
  async run({ id }, context) {
    const hit = await (await context.look()).statement(id)
    if (!hit) throw new OnrecordError('not-on-record', { what: 'statement', id })
    return hit
  },
})
