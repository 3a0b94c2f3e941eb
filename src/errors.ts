/**
 * The one table of everything that can be refused. A code never changes its meaning; `says` is one sentence with its blanks in
 * braces, `next` is what to do about it, `exit` is the exit status of the command line.
 */
export const ERRORS = {
  usage: { says: '{problem}.', next: 'Run "onrecord help" to see what can be asked.', exit: 2 },
  'span-does-not-fit': {
    says: 'The span {from}…{to} does not fit a text of {length} code units.',
    next: 'Offsets are UTF-16 code units, half open, with 0 ≤ from ≤ to ≤ length.',
    exit: 1,
  },
  'span-has-other-words': {
    says: 'The span {from}…{to} holds “{found}”, not “{expected}”.',
    next: 'Take the span from the very text it was made for.',
    exit: 1,
  },
} as const satisfies Record<string, { says: string; next: string; exit: number }>

export type ErrorCode = keyof typeof ERRORS

/** What is thrown on purpose: a `code` of the table, the sentence with its blanks filled, and the values that were wrong. */
export class OnrecordError extends Error {
  override readonly name = 'OnrecordError'
  readonly code: ErrorCode
  readonly next: string
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, values: Record<string, string | number> = {}) {
    super(ERRORS[code].says.replaceAll(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank)))
    this.code = code
    this.next = ERRORS[code].next
    this.values = values
  }
}
