import type { Block, Range } from '../text/index.ts'

/** What a token looks like, before any reading of it. `mark` is a quotation mark; an apostrophe inside or at the end of a word is no mark. */
export type TokenKind = 'word' | 'number' | 'mark' | 'bracket' | 'ellipsis' | 'dash' | 'punctuation' | 'symbol'

/** The least unit: a word, a number, a mark. Clitics stand alone ("Putin" + "’s", "do" + "n’t"); "U.S.", "Mr.", "1,000", "long-time" are one. */
export type Token = Range & {
  readonly text: string
  /** `text` in lower case, apostrophes straightened: what word lists are looked up by. */
  readonly lower: string
  readonly kind: TokenKind
}

/** Tokens `first` up to but not including `end` of `Passage.tokens`; a sentence never crosses a block. */
export type Sentence = Range & { readonly first: number; readonly end: number; readonly block: number }

/**
 * A pair of quotation marks with what is between them, marks included. `pieces` has one range for each block it runs through (a quotation
 * re-opened at each paragraph and closed at the last is one quotation of several pieces). `closed` is false where the closing mark
 * is missing and the end was taken from the block. `use` tells speech from marks without speech.
 */
export type Quotation = Range & {
  readonly pieces: readonly Range[]
  readonly first: number
  readonly end: number
  readonly closed: boolean
  readonly depth: number
  /** Index of the quotation around this one in `Passage.quotations`, or null. */
  readonly parent: number | null
  readonly use: 'speech' | 'title' | 'nickname' | 'scare'
}

/** Something the outlet put into somebody's words: `[INF]`, `…`, `(Laughter.)`, `(sic)`, the `*` of a footnote (in indirect words too). */
export type OutletEdit = Range & { readonly kind: 'insertion' | 'omission' | 'remark' | 'footnote' }

/** A text taken apart: the same characters seen as blocks, sentences, tokens and quotations, each list in the order of the text. */
export type Passage = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly edits: readonly OutletEdit[]
}
