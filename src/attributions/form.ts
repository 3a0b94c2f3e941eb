import type { Passage } from '../sentences/index.ts'
import type { Range } from '../text/index.ts'
import type { Form } from './attribution.ts'
import { quotationAt, tokenFrom } from './grammar/lookup.ts'
import { type Run, runOf } from './grammar/run.ts'

/** How somebody's words are given: by how many of their words stand inside quotation marks. */
export function formOf(passage: Passage, content: readonly Run[]): Form {
  let quoted = 0
  let words = 0
  for (const run of content) {
    for (let i = run.first; i < run.end; i++) {
      const { kind } = passage.tokens[i]!
      if (kind !== 'word' && kind !== 'number') continue
      words++
      if (quotationAt(passage, i)) quoted++
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed'
}

/** The same of words by their places in the text, which begin and end with tokens. */
export const formOfWords = (passage: Passage, content: readonly Range[]): Form =>
  formOf(
    passage,
    content.map(({ from, to }) => runOf(tokenFrom(passage, from), tokenFrom(passage, to))),
  )
