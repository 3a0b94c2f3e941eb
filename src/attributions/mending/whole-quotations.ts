import type { Passage } from '../../sentences/index.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import type { Draft } from '../rules/rule.ts'

/**
 * Words that stop within a quotation they began, or begin where it opens anew in a later paragraph, are the whole quotation: a quotation over
 * several paragraphs has one speaker.
 */
export function wholeQuotations(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => ({ ...draft, content: draft.content.map((run) => whole(passage, run)) }))
}

function whole(passage: Passage, run: Run): Run {
  const last = quotationAt(passage, run.end - 1)
  const end = last && last.use === 'speech' && last.first >= run.first && last.end > run.end ? last.end : run.end
  const first = quotationAt(passage, run.first)
  const anew = first && first.use === 'speech' && first.end <= end && passage.tokens[run.first]!.kind === 'mark'
  return runOf(anew ? first.first : run.first, end)
}
