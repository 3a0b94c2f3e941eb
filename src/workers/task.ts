import type {
  Asked as AskedWords,
  Compared,
  Comparison,
  Drafted,
  Limits,
  Quotation,
  Spoken,
  Timeline,
  Verdict,
} from '../answers/index.ts'
import type { Doc } from '../documents/index.ts'
import { type Content, docOf as docOfContent } from '../intake/index.ts'
import type { ModelFile } from '../model/index.ts'
import { type Explanation, explain, type Reading, type ReadOptions, read } from '../read.ts'
import { offsetOf, type Place } from '../text/index.ts'
import { extracted, extractedFrom } from './extracted.ts'
import { packagedModel } from './model.ts'
import type { Extracted } from './record.ts'

/** How to read, as it is told to a worker: the model stays where it is used. `rules` does without it. */
export type Asked = Omit<ReadOptions, 'model'> & { readonly rules?: boolean }

/** A document as it is handed to a worker: the bytes of a file and its name, a text, a page of HTML, or as it was read before. */
export type Given = Content | { readonly doc: Doc }

/** What a worker is asked to do, and what each is answered with. */
export type DocumentTask = Given & { readonly do: 'document' }
export type ReadTask = Given & { readonly do: 'read'; readonly options: Asked }
export type ExplainTask = Given & { readonly do: 'explain'; readonly at: number | Place; readonly options: Asked }
export type ExtractTask = {
  readonly do: 'extract'
  readonly options: Asked
  /** Answer with the reading instead of a line of JSON. */
  readonly whole?: boolean
} & (
  | { readonly line: Uint8Array; readonly number: number }
  /** A document that was found, called by its place. */
  | { readonly content: Content; readonly where: string }
)
type Among = { readonly readings: readonly Reading[]; readonly limits?: Limits }
export type VerifyTask = Among & { readonly do: 'verify'; readonly quotation: Quotation | AskedWords }
export type CheckTask = {
  readonly do: 'check'
  readonly draft: Reading
  /** What each quotation of the draft is looked for in, in their order. */
  readonly readings: readonly (readonly Reading[])[]
  readonly limits?: Limits
}
export type CompareTask = Among & { readonly do: 'compare'; readonly asked: Compared }
export type TimelineTask = { readonly do: 'timeline'; readonly items: readonly Spoken[]; readonly about: string | null }

export type Task = DocumentTask | ReadTask | ExplainTask | ExtractTask | VerifyTask | CheckTask | CompareTask | TimelineTask

/** A quotation of a draft with the verdict on it. */
export type Verified = Drafted & { readonly verdict: Verdict }

type Answers = {
  readonly document: Doc
  readonly read: Reading
  readonly explain: Explanation
  readonly extract: Extracted
  readonly verify: Verdict
  readonly check: readonly Verified[]
  readonly compare: Comparison
  readonly timeline: Timeline
}
export type AnswerTo<T extends Task> = Answers[T['do']]

/** What a thread is handed before its first task: the model as it was read for all of them, or null where that failed. */
export type Handed = { readonly model: ModelFile | null }

/** Threads that do any of these tasks. */
export type ReadingPool = {
  run<T extends Task>(task: T, signal?: AbortSignal): Promise<AnswerTo<T>>
  close(): Promise<void>
}

export async function perform(task: Task): Promise<AnswerTo<Task>> {
  switch (task.do) {
    case 'document':
      return docOf(task)
    case 'read':
      return read(await docOf(task), optionsOf(task.options))
    case 'explain': {
      const doc = await docOf(task)
      return explain(doc, offsetOf(doc.text, task.at), optionsOf(task.options))
    }
    case 'extract':
      return 'line' in task
        ? extracted(task.line, task.number, optionsOf(task.options), task.whole)
        : extractedFrom(task.content, task.where, optionsOf(task.options), task.whole)
    default:
      return answered(task)
  }
}

/** Loaded on the first question: most threads only read. */
async function answered(task: VerifyTask | CheckTask | CompareTask | TimelineTask): Promise<AnswerTo<typeof task>> {
  const { compareIn, quotationsIn, timelineOf, verifyIn } = await import('../answers/index.ts')
  switch (task.do) {
    case 'verify':
      return verifyIn(task.quotation, task.readings, task.limits)
    case 'check':
      return quotationsIn(task.draft).map((drafted, n) => ({
        ...drafted,
        verdict: verifyIn(drafted.quotation, task.readings[n] ?? [], task.limits),
      }))
    case 'compare':
      return compareIn(task.asked, task.readings, task.limits)
    case 'timeline':
      return timelineOf(task.items, task.about)
  }
}

const optionsOf = (asked: Asked): ReadOptions => (asked.rules ? asked : { ...asked, model: packagedModel() })

const docOf = async (given: Given): Promise<Doc> => ('doc' in given ? given.doc : docOfContent(given))
