import { ERRORS, type ErrorCode, OnrecordError } from '../../errors.ts'
import { type Problem, Refusal } from '../refusal.ts'

/** What is said of a refused request, as RFC 9457 has it, with the code of the one table of errors and what to do about it. */
export type ProblemDetails = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode
  readonly next: string
  readonly problems?: readonly Problem[]
}

/** The status an error is answered with. */
export const statusOf = (code: ErrorCode): number => (ERRORS[code] as { readonly http?: number }).http ?? 500

export function problemOf(error: unknown): ProblemDetails {
  const { code, message, next } = errorOf(error)
  return {
    type: `/errors#${code}`,
    title: ERRORS[code].says,
    status: statusOf(code),
    detail: message,
    code,
    next,
    ...(error instanceof Refusal && { problems: error.problems }),
  }
}

/** What was thrown, as a row of the table. What was not thrown on purpose tells nothing of itself to those who ask. */
export function errorOf(error: unknown): OnrecordError {
  if (error instanceof Refusal) return error.error
  if (error instanceof OnrecordError && error.code !== 'unexpected') return error
  return new OnrecordError('unexpected', { reason: 'it is written in the log' })
}

export function problemResponse(error: unknown): Response {
  const details = problemOf(error)
  return new Response(`${JSON.stringify(details)}\n`, {
    status: details.status,
    headers: { 'content-type': 'application/problem+json', ...headersFor(details.code) },
  })
}

/** What an error says in headers besides. */
export function headersFor(code: ErrorCode): Record<string, string> {
  if (code === 'token-missing') return { 'www-authenticate': 'Basic realm="Onrecord", charset="UTF-8", Bearer realm="Onrecord"' }
  if (code === 'busy' || code === 'stopping' || code === 'too-many-requests') return { 'retry-after': '1' }
  return {}
}
