import type { Range } from '../text/index.ts'

/** One thing a rule or the model did or would not do, and why: what `explain` prints. */
export type Step = {
  readonly rule: string
  readonly outcome: 'found' | 'refused'
  readonly why: string
  readonly range: Range
  /** Of the model alone: what spoke for it and against it, the weightiest first; together they are its score, in log odds. */
  readonly grounds?: readonly Ground[]
}

/** Something that speaks for a finding, or, where its weight is negative, against it. `of` is what it was itself made of, where that can be told. */
export type Ground = { readonly says: string; readonly weight: number; readonly of?: readonly Omit<Ground, 'of'>[] }

/** Hears of every step while attributions are looked for; leave it out and nothing is kept. */
export type Listen = (step: Step) => void
