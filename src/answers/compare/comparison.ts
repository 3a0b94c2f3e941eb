import type { Form } from '../../attributions/index.ts'
import type { Range, Span } from '../../text/index.ts'
import type { Searched, Source } from '../verdict.ts'
import type { Step } from './saying.ts'

/** A word of the fullest words, and in how many rows it stands: quoted, or in the outlet's own words. */
export type ComparisonWord = {
  readonly text: string
  /** The marks and spaces between it and the next word, as its source has them where both are from one place. */
  readonly after: string
  readonly step: Step
  readonly quoted: number
  readonly paraphrased: number
  /** Where it is taken from. */
  readonly source: { readonly document: string } & Range
}

/**
 * A piece of a row laid along the fullest words: `kept` ones, others in their place (`changed`), more than they have (`put-in`), or none of them (`left-out`).
 */
export type ComparisonPiece = {
  readonly kind: 'kept' | 'changed' | 'put-in' | 'left-out'
  /** What the outlet has, in its text; empty where it has nothing. */
  readonly spans: readonly Span[]
  /** In quotation marks, or the outlet's own words. */
  readonly quoted: boolean
  /** Which of `Comparison.line` it is about; empty for what is put in. */
  readonly line: Range
  /** Left out with a sign: an ellipsis or brackets. */
  readonly disclosed: boolean
}

/** How one statement of a row gives the words. */
export type RowStatement = {
  /** Null for a quotation nobody is known to have said. */
  readonly id: string | null
  readonly form: Form
  readonly speaker: string | null
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** Whether an outlet keeps a condition: with the words, `apart` from them in the same article, or not; `not-carried` where it has none of what the condition bears on. */
export type Keeping = 'kept' | 'apart' | 'lost' | 'not-carried'

/** One outlet, and those that print the same report. */
export type ComparisonRow = {
  readonly document: Source
  readonly copies: readonly Source[]
  readonly statements: readonly RowStatement[]
  /** In the order of the line. */
  readonly pieces: readonly ComparisonPiece[]
  /** How many words of the line it quotes, and gives in its own words. */
  readonly quoted: number
  readonly paraphrased: number
  /** It quotes words in another order than the line has them. */
  readonly reordered: boolean
  /** For each of `Comparison.conditions`. */
  readonly conditions: readonly Keeping[]
}

/** A condition that an outlet gives with the words. */
export type KnownCondition = { readonly clause: Span; readonly document: string }

/** Words like those asked for that are no part of this utterance. */
export type Elsewhere = {
  readonly document: Source
  readonly words: Span
  readonly speaker: string | null
  readonly day: string | null
  readonly why: 'other-speaker' | 'other-day'
}

/** The same utterance in every outlet that has it. */
export type Comparison = {
  /** One sentence. */
  readonly answer: string
  /** The words or the id of the statement asked for. */
  readonly asked: string
  readonly speaker: string | null
  /** The days on which it was said or published. */
  readonly from: string | null
  readonly to: string | null
  /** The fullest words; a word whose step is `start` begins words of which nobody tells how they stand to those before. */
  readonly line: readonly ComparisonWord[]
  /** Of a speech some outlet has whole: how many words stand before and behind the line, and how many reports have only such. */
  readonly beyond: { readonly before: number; readonly after: number; readonly reports: number }
  readonly conditions: readonly KnownCondition[]
  readonly rows: readonly ComparisonRow[]
  readonly elsewhere: readonly Elsewhere[]
  readonly searched: Searched
}
