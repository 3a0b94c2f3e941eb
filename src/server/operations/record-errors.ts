import type { ErrorCode } from '../../errors.ts'

/** What looking into the record may be refused with. */
export const LOOKING_ERRORS = [
  'not-a-record',
  'record-newer',
  'record-older',
  'record-busy',
  'record-damaged',
  'record-unreachable',
  'record-missing',
  'crashed',
] as const satisfies readonly ErrorCode[]

/** And what writing to it may be besides. */
export const KEEPING_ERRORS = [...LOOKING_ERRORS, 'record-read-only', 'record-full'] as const satisfies readonly ErrorCode[]
