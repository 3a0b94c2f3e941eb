import { ERRORS, OnrecordError } from '../errors.ts'
import { visible } from './terminal.ts'

/**
 * Says on standard error what went wrong and what to do about it, and sets the exit status: the first that is not 0 stays. `about` is the file it
 * is about, if any.
 */
export function complain(error: unknown, about?: string): void {
  const known = error instanceof OnrecordError ? error : new OnrecordError('unexpected', { reason: String(error) })
  const where = about === undefined ? '' : `${about === '-' ? 'standard input' : about}: `
  process.stderr.write(`${visible(`onrecord: ${where}${known.message}`)}\n  ${known.next}\n`)
  process.exitCode ||= ERRORS[known.code].exit
}
