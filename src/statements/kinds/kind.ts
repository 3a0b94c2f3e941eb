import type { Form } from '../../attributions/index.ts'
import type { Range } from '../../text/index.ts'

/**
 * What a speaker does with his words, the strongest first. Acts that bind or press somebody come first, since a reader asks for them; then those that
 * put somebody in the right or the wrong; then what is only told. A question stands below an assertion: between assertions it is rhetorical.
 * docs/kinds.md defines each.
 */
export const KINDS = [
  'threat',
  'refusal',
  'demand',
  'commitment',
  'offer',
  'request',
  'accusation',
  'denial',
  'admission',
  'warning',
  'endorsement',
  'prediction',
  'assertion',
  'question',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

/** How the words reached the reader, as docs/kinds.md defines it. */
export const MODES = ['speech', 'writing', 'thought', 'intention', 'decision', 'evidence'] as const
export type Mode = (typeof MODES)[number]

/** What kindOf needs of an attribution. */
export type Attributed = {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly form: Form
  /** Within somebody else's words: "I said | that we would", in quotation marks that are not its own. */
  readonly nested?: boolean
  /** What others say within the content: their acts are not his. */
  readonly told?: readonly Range[]
  /** Words for what the speaker is, besides the source: "Vellish foreign minister". In small letters. */
  readonly roles?: readonly string[]
}

/** One thing done with words: where, and the words that show it. */
export type Act = { readonly kind: Kind; readonly range: Range; readonly why: string }

/** The kind and mode of a statement. `acts` are in the order of the text; `why` says in words what decided the kind. */
export type KindReading = { readonly kind: Kind; readonly mode: Mode; readonly acts: readonly Act[]; readonly why: string }
