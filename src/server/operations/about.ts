import { z } from 'zod'
import { VERSION } from '../../workers/index.ts'
import { operation } from './operation.ts'

export const about = operation({
  name: 'about',
  says: 'Which version of Onrecord answers here.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({}),
  output: z.strictObject({ name: z.literal('onrecord'), version: z.string() }).meta({ id: 'About' }),
  errors: [],
  example: {},
  run: async () => ({ name: 'onrecord' as const, version: VERSION }),
})
