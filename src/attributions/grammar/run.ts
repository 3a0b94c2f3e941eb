/** Tokens `first` up to `end` of `Passage.tokens`. */
export type Run = { readonly first: number; readonly end: number }

export const runOf = (first: number, end: number): Run => ({ first, end })
