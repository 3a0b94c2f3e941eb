import type { z } from 'zod'
import { OnrecordError } from '../../errors.ts'
import { queryFields } from '../api/input.ts'
import { Refusal } from '../refusal.ts'

/**
 * What the address of a page asks of an operation with this input: the fields it knows, the empty ones of a form left out. Or what is wrong with it,
 * to be said on the page.
 */
export function askedIn<Input extends z.ZodObject>(
  input: Input,
  query: URLSearchParams,
): { readonly input: z.output<Input> } | { readonly problem: readonly string[] } {
  const known = new URLSearchParams([...query].filter(([name, value]) => name in input.shape && value.trim() !== ''))
  const { success, data, error } = input.safeParse(queryFields(input, known))
  if (success) return { input: data }
  const [{ path, message } = { path: [], message: 'It does not fit' }] = error.issues
  return { problem: [`${path.join('.')}: ${message}.`] }
}

/** What was refused, in words for a page; what should not have happened is thrown on. */
export function problemIn(error: unknown): readonly string[] {
  const known = error instanceof Refusal ? error.error : error
  if (!(known instanceof OnrecordError) || known.code === 'unexpected') throw error
  return [known.message, ' ', known.next]
}
