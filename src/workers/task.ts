import { docFromBytes } from '../documents/index.ts'
import { type Explanation, explain, type Reading, type ReadOptions, read } from '../read.ts'
import { offsetOf, type Place } from '../text/index.ts'
import { extracted } from './extracted.ts'
import type { Extracted } from './fields.ts'
import { packagedModel } from './model.ts'

/** How to read, as it is told to a worker: the model stays where it is used. `rules` does without it. */
export type Asked = Omit<ReadOptions, 'model'> & { readonly rules?: boolean }

/** What a worker is asked to do, and what each is answered with. */
export type ReadTask = { readonly do: 'read'; readonly bytes: Uint8Array; readonly name: string; readonly options: Asked }
export type ExplainTask = Omit<ReadTask, 'do'> & { readonly do: 'explain'; readonly at: number | Place }
export type ExtractTask = {
  readonly do: 'extract'
  readonly line: Uint8Array
  readonly number: number
  readonly options: Asked
}
export type Task = ReadTask | ExplainTask | ExtractTask

export async function perform(task: Task): Promise<Reading | Explanation | Extracted> {
  const options = task.options.rules ? task.options : { ...task.options, model: packagedModel() }
  if (task.do === 'extract') return extracted(task.line, task.number, options)
  const doc = await docFromBytes(task.bytes, { name: task.name })
  return task.do === 'read' ? read(doc, options) : explain(doc, offsetOf(doc.text, task.at), options)
}
