import type { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import type { Reader, Store } from '../../record/index.ts'
import type { AnswerTo, ReadingPool, Task } from '../../workers/index.ts'
import type { Frozen } from '../schemas/named.ts'
import type { Words } from '../told/words.ts'

/** What an operation may use while it answers one request. */
export type Context = {
  /** Has a worker thread do it. Rejects as a pool does, and when the one who asked has gone. */
  work<T extends Task>(task: T): Promise<AnswerTo<T>>
  /** The threads themselves, for what does many things at once. */
  readonly pool: ReadingPool
  /** The record to look into; while there is none, one with nothing in it. */
  look(): Promise<Store>
  /** The record to write to; it is made where there is none. */
  keep(): Promise<Store>
  /** What reads here, as the record keeps it. */
  reader(): Reader
  /** Who asks, as the record signs it. */
  readonly author: string
}

/**
 * How an operation is offered to assistants (docs/mcp.md). What is asked and answered follows from the operation: here stand only the name, what is
 * left out, and how the answer is told in words.
 */
export type Offered<Input, Answer> = {
  /** What the tool is called. */
  readonly name: string
  /** The same for people. */
  readonly title: string
  /** What an assistant is to know besides what the operation says. */
  readonly says: string
  /** Fields of the input an assistant is not asked for. */
  readonly notAsked?: readonly (keyof Input & string)[]
  /** Fields of the answer that are left out, by the way to them: "items.statement.rule". */
  readonly notTold?: readonly string[]
  /** The list of the answer that is given a part at a time. An operation whose input has `limit` and `after` does it itself. */
  readonly list?: keyof Answer & string
  /** The answer in words, a line each. What is not ours is put through `words`. `first` is the number of the first item of the list. */
  tell(answer: Answer, words: Words, first: number): readonly string[]
}

/** What all that can be asked has. */
type Asked<Input extends z.ZodObject> = {
  /** Its address is /api/NAME. */
  readonly name: string
  /** What it does, in a sentence or two. */
  readonly says: string
  /** GET: all of the input is plain values, and stands in the address. */
  readonly method: 'GET' | 'POST'
  readonly input: Input
  /** Nothing is kept, changed or sent. */
  readonly readOnly: boolean
  /** What it may be refused with, besides what any request may. */
  readonly errors: readonly ErrorCode[]
  /** A body that is no JSON is the `bytes` of the input; what else there is stands in the address. */
  readonly takesFile?: true
  /** An input for the docs, which a test sends. */
  readonly example: z.input<Input>
}

/**
 * One thing that can be asked. It is written once, and from it follow its address under /api, its part of the OpenAPI document, the tool assistants
 * are offered, and what the pages show.
 */
export type Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> = Asked<Input> & {
  readonly output: Output
  /** Left out where assistants are not offered it. */
  readonly tool?: Offered<z.output<Input>, Frozen<z.output<Output>>>
  /** Its answer as JSON lines, for who asks for application/jsonl. */
  lines?(output: Frozen<z.output<Output>>): Iterable<unknown>
  /** The same where the answer may be longer than one answer is: all of it, as it is found. */
  all?(input: z.output<Input>, context: Context): AsyncIterable<unknown>
  run(input: z.output<Input>, context: Context): Promise<Frozen<z.output<Output>>>
}

export const operation = <Input extends z.ZodObject, Output extends z.ZodType>(
  one: Operation<Input, Output>,
): Operation<Input, Output> => one

/** One that is answered with a file, written piece by piece as it is found. */
export type Download<Input extends z.ZodObject = z.ZodObject> = Asked<Input> & {
  /** The media types its file may have. */
  readonly types: readonly string[]
  open(input: z.output<Input>, context: Context): Promise<File>
}

export type File = {
  readonly type: string
  readonly name: string
  readonly pieces: AsyncIterable<string | Uint8Array>
}

export const download = <Input extends z.ZodObject>(one: Download<Input>): Download<Input> => one
