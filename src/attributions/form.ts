import type { Passage } from '../sentences/index.ts'
import type { Form } from './attribution.ts'
import { quotationAt } from './grammar/lookup.ts'
import type { Run } from './grammar/run.ts'

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
