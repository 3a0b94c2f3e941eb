import type { Form } from '../attributions/index.ts'
import type { OutletEdit } from '../sentences/index.ts'
import type { Span } from '../text/index.ts'
import type { ModalKind, Relation } from './conditions/index.ts'
import type { Kind, Mode } from './kinds/index.ts'
import type { SpeakerKind, Via } from './speakers/index.ts'

/** Who is behind the source, the same for all statements of one speaker in the document. */
export type StatementSpeaker = {
  readonly id: string
  /** The fullest name in the article without titles, or the fullest words for one who has no name. */
  readonly name: string
  readonly kind: SpeakerKind
  readonly via: Via
  /** 0 to 1: how sure it is that this is who speaks. */
  readonly confidence: number
  /** Where the text says what the speaker is. */
  readonly roles: readonly Span[]
  /** Names of others who may be meant. */
  readonly others: readonly string[]
}

/** What a statement holds only under. The clause begins with its connective. */
export type StatementCondition = {
  readonly relation: Relation
  readonly connective: Span
  readonly clause: Span
  readonly governs: Span | null
}

/** An attribution as it leaves the program: every range a span of the document's own text. */
export type Statement = {
  /** Content hash: the same document, spans and version give the same id. */
  readonly id: string
  readonly form: Form
  /** How the words were given: spoken, written, thought … */
  readonly mode: Mode
  /** What is done with them; of several acts the strongest. */
  readonly kind: Kind
  /** What decided the kind, in words. */
  readonly why: string
  /** What found it: `learned`, or the name of a rule. */
  readonly rule: string
  /** 0 to 1: how often such a finding is right. */
  readonly confidence: number
  /** The id of the statement it is nested in, or null. */
  readonly parent: string | null
  /** Empty where the text names nobody. */
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Null where nobody can be known to speak. */
  readonly speaker: StatementSpeaker | null
  /** To whom it was said. */
  readonly addressee: Span | null
  /** Where or on what occasion, with its preposition. */
  readonly place: Span | null
  /** When it was said, as an ISO date, month or year. */
  readonly date: (Span & { readonly value: string }) | null
  readonly conditions: readonly StatementCondition[]
  /** `value` is an ISO date, month or year, or null where the words do not say. */
  readonly deadlines: readonly (Span & { readonly value: string | null })[]
  readonly negations: readonly Span[]
  readonly modals: readonly (Span & { readonly kind: ModalKind })[]
  readonly acts: readonly (Span & { readonly kind: Kind; readonly why: string })[]
  /** What the outlet put into the words. */
  readonly edits: readonly (Span & { readonly kind: OutletEdit['kind'] })[]
}

/** Of a statement of which nothing is known but who said what. */
export const NOTHING_MORE = {
  addressee: null,
  place: null,
  date: null,
  conditions: [],
  deadlines: [],
  negations: [],
  modals: [],
  acts: [],
  edits: [],
} satisfies Partial<Statement>
