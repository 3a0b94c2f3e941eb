import type { Range } from '../text/index.ts'

/** `direct`: all words of the content inside quotation marks; `mixed`: some; `indirect`: none. */
export type Form = 'direct' | 'mixed' | 'indirect'

/**
 * Somebody's words and what says whose they are, as ranges into `Passage.text`. `source` and `cue` are empty where the text has none; content
 * interrupted by ", she said," is one list of two ranges.
 */
export type Attribution = {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly form: Form
  /** The rule that spoke. */
  readonly rule: string
  /** 0 to 1: the share of this rule's findings that were right on the training data. */
  readonly confidence: number
}

/** An attribution in its place among the others: `parent` is the index of the one it is nested in, in the same list, or null. */
export type NestedAttribution = Attribution & { readonly parent: number | null }
