import type { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import type { AnswerTo, Task } from '../../workers/index.ts'
import type { Frozen } from '../schemas/named.ts'

/** What an operation may use while it answers one request. */
export type Context = {
  /** Has a worker thread do it. Rejects as a pool does, and when the one who asked has gone. */
  work<T extends Task>(task: T): Promise<AnswerTo<T>>
}

/**
 * One thing that can be asked. It is written once, and from it follow its address under /api, its part of the OpenAPI document, and what the
 * pages show.
 */
export type Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> = {
  /** Its address is /api/NAME. */
  readonly name: string
  /** What it does, in a sentence or two. */
  readonly says: string
  /** GET: all of the input is plain values, and stands in the address. */
  readonly method: 'GET' | 'POST'
  readonly input: Input
  readonly output: Output
  /** Nothing is kept, changed or sent. */
  readonly readOnly: boolean
  /** What it may be refused with, besides what any request may. */
  readonly errors: readonly ErrorCode[]
  /** A body that is no JSON is the `bytes` of the input; what else there is stands in the address. */
  readonly takesFile?: true
  /** An input for the docs, which a test sends. */
  readonly example: z.input<Input>
  /** Its answer as JSON lines, for who asks for application/jsonl. */
  lines?(output: Frozen<z.output<Output>>): Iterable<unknown>
  run(input: z.output<Input>, context: Context): Promise<Frozen<z.output<Output>>>
}

export const operation = <Input extends z.ZodObject, Output extends z.ZodType>(
  one: Operation<Input, Output>,
): Operation<Input, Output> => one
