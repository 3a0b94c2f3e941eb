import { z } from 'zod'
import { decidingSchema, recordedDecisionSchema } from '../schemas/decision.ts'
import { operation } from './operation.ts'
import { KEEPING_ERRORS } from './record-errors.ts'

export const decide = operation({
  name: 'decide',
  says: 'Keeps what a person decides of speakers: that several are one or are not, a name, or that an earlier decision is taken back. Nothing is lost by it.',
  method: 'POST',
  readOnly: false,
  input: z.strictObject({
    what: decidingSchema,
    author: z.string().min(1).max(200).exactOptional().describe('Who decides it. Default: who asks.'),
  }),
  output: recordedDecisionSchema,
  errors: [...KEEPING_ERRORS, 'not-on-record', 'decision-empty'],
  example: { what: { kind: 'rename', speaker: 'ana-roe-000000000000', name: 'Ana Roe' } },
  run: async ({ what, author }, context) => (await context.keep()).decide(what, author ?? context.author),
})
