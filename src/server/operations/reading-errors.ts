import type { ErrorCode } from '../../errors.ts'

/** What an article may be refused with. */
export const READING_ERRORS = [
  'no-text',
  'empty',
  'binary',
  'other-format',
  'page-too-tangled',
  'too-large',
  'too-slow',
  'crashed',
  'busy',
  'stopping',
] as const satisfies readonly ErrorCode[]
