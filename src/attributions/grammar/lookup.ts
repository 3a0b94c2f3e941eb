import type { Passage, Quotation, Sentence } from '../../sentences/index.ts'
import { lastUpTo } from '../search.ts'

/** The outermost quotation that token `i` stands in (its marks included), or null. */
export function quotationAt(passage: Passage, i: number): Quotation | null {
  let at: number | null = lastUpTo(passage.quotations, (quotation) => quotation.first, i)
  let found: Quotation | null = null
  while (at !== null && at >= 0) {
    const quotation: Quotation = passage.quotations[at]!
    if (quotation.end > i) found = quotation
    at = quotation.parent
  }
  return found
}

/** Index of the sentence token `i` stands in, or null where no prose is. */
export function sentenceAt(passage: Passage, i: number): number | null {
  const at = lastUpTo(passage.sentences, (sentence: Sentence) => sentence.first, i)
  return at >= 0 && i < passage.sentences[at]!.end ? at : null
}

/** Index of the first token that begins at `position` of the text or later; the number of tokens where none does. */
export const tokenFrom = (passage: Passage, position: number): number =>
  lastUpTo(passage.tokens, (token) => token.from, position - 1) + 1

/** The first token of the block that token `i` of some sentence stands in. */
export function blockStart(passage: Passage, i: number): number {
  const { block } = passage.sentences[sentenceAt(passage, i) ?? 0]!
  return passage.sentences[lastUpTo(passage.sentences, (sentence) => sentence.block, block - 1) + 1]!.first
}
