import { OnrecordError } from '../../errors.ts'
import { queryFields } from '../api/input.ts'
import type { Download, Operation } from '../operations/index.ts'
import { Refusal } from '../refusal.ts'

/**
 * What the address of a page asks of an operation: the fields it knows, the empty ones of a form left out. Or what is wrong with it, to be said on
 * the page.
 */
export function askedIn<Input extends object>(
  one: Operation | Download,
  query: URLSearchParams,
): { readonly input: Input } | { readonly problem: readonly string[] } {
  const known = new URLSearchParams([...query].filter(([name, value]) => name in one.input.shape && value.trim() !== ''))
  const { success, data, error } = one.input.safeParse(queryFields(one, known))
  if (success) return { input: data as Input }
  const [{ path, message } = { path: [], message: 'It does not fit' }] = error.issues
  return { problem: [`${path.join('.')}: ${message}.`] }
}

/** What was refused, in words for a page; what should not have happened is thrown on. */
export function problemIn(error: unknown): readonly string[] {
  const known = error instanceof Refusal ? error.error : error
  if (!(known instanceof OnrecordError) || known.code === 'unexpected') throw error
  return [known.message, ' ', known.next]
}
