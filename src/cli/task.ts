import { docFromBytes } from '../documents/index.ts'
import { type Explanation, explain, type Reading, type ReadOptions, read } from '../read.ts'
import { extracted } from './extracted.ts'
import { offsetOf, type Place } from './places.ts'
import type { Extracted } from './record.ts'

/** What a worker is asked to do, and what each is answered with. */
export type ReadTask = { readonly do: 'read'; readonly bytes: Uint8Array; readonly name: string; readonly options: ReadOptions }
export type ExplainTask = Omit<ReadTask, 'do'> & { readonly do: 'explain'; readonly at: number | Place }
export type ExtractTask = {
  readonly do: 'extract'
  readonly line: Uint8Array
  readonly number: number
  readonly options: ReadOptions
}
export type Task = ReadTask | ExplainTask | ExtractTask

export async function perform(task: Task): Promise<Reading | Explanation | Extracted> {
  if (task.do === 'extract') return extracted(task.line, task.number, task.options)
  const doc = await docFromBytes(task.bytes, { name: task.name })
  return task.do === 'read' ? read(doc, task.options) : explain(doc, offsetOf(doc.text, task.at), task.options)
}
