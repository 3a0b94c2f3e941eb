import type { z } from 'zod'
import { OnrecordError } from '../../errors.ts'
import { Refusal } from '../refusal.ts'

/** What was given, checked by a schema. Throws a refusal that names the places that do not fit. */
export function parsed<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(given)
  if (success) return data
  const problems = error.issues.slice(0, 20).map(({ path, message }) => ({ at: path.join('.'), says: message }))
  const [{ at, says } = { at: '', says: 'It does not fit' }] = problems
  throw new Refusal(new OnrecordError('bad-request', { problem: at ? `At "${at}": ${says}` : says }), problems)
}
