import { z } from 'zod'
import { OnrecordError } from '../../errors.ts'
import { errorOf, statusOf } from '../api/problem.ts'
import { Refusal } from '../refusal.ts'
import type { Shown } from './page.ts'

/**
 * What a form asked for, or the form once more with what was wrong, so that nothing somebody wrote is lost. What should not have happened is thrown
 * on.
 */
export async function refusedOr(
  ask: () => Promise<Shown | Response>,
  form: (problem: readonly string[]) => Shown | Promise<Shown>,
): Promise<Shown | Response> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof z.ZodError) {
      const problem = error.issues[0]?.message ?? 'It does not fit'
      return { ...(await form([`${problem}.`])), status: statusOf('bad-request') }
    }
    if (!(error instanceof OnrecordError || error instanceof Refusal)) throw error
    const { code, message, next } = errorOf(error)
    return { ...(await form([message, ' ', next])), status: statusOf(code) }
  }
}
