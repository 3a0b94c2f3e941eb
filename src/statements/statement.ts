import type { Form } from '../attributions/index.ts'
import type { Span } from '../text/index.ts'

/** An attribution as it leaves the program: every range a span of the document's own text, and an id that says what was found where. */
export type Statement = {
  /** Content hash: the same document, spans and version give the same id. */
  readonly id: string
  readonly form: Form
  /** What found it: the name of a rule. */
  readonly rule: string
  /** 0 to 1: how often such a finding is right. */
  readonly confidence: number
  /** The id of the statement it is nested in, or null. */
  readonly parent: string | null
  /** Empty where the text names nobody. */
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Who the source is; so far the source's own words. Null where there is none. */
  readonly speaker: { readonly name: string } | null
}
