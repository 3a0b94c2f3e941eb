import type { OnrecordError } from '../errors.ts'

/** A part of a request and what is wrong with it. `at` is the way to it: "in.2.text". */
export type Problem = { readonly at: string; readonly says: string }

/** A request refused for what stands at certain places of it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly error: OnrecordError
  readonly problems: readonly Problem[]

  constructor(error: OnrecordError, problems: readonly Problem[]) {
    super(error.message)
    this.error = error
    this.problems = problems
  }
}
