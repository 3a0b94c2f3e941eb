import type { Passage } from '../../sentences/index.ts'
import { quotationAt, sentenceAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import type { Draft } from '../rules/rule.ts'

/**
 * “Every time you dig,” Lund said, pointing at the map, “you give the sea a way in.” — what a participle hangs on a tag does not take the rest of
 * the sentence that was interrupted: it goes back to the tag. Drafts come and go in the order of the text.
 */
export function interrupted(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const result = [...drafts]
  for (let n = 1; n < result.length; n++) {
    const rest = restIn(passage, result[n]!)
    if (!rest) continue
    const tag = result[n - 1]!
    if (!isBrokenOff(passage, tag, result[n]!)) continue
    const own = result[n]!.content.flatMap((run) => (run.first >= rest.first ? [] : [before(passage, run, rest.first)]))
    if (own.length === 0) continue
    result[n - 1] = { ...tag, content: [...tag.content, rest] }
    result[n] = { ...result[n]!, content: own }
  }
  return result
}

/** The quotation of the same sentence that the words of a participle reach into. */
function restIn(passage: Passage, { cue, content }: Draft): Run | null {
  if (!cue[0] || !passage.tokens[cue[0].first]!.lower.endsWith('ing')) return null
  const sentence = sentenceAt(passage, cue[0].first)
  for (const { first, end } of content)
    for (let i = Math.max(first, cue[0].end + 1); i < end; i++) {
      if (passage.tokens[i]!.kind !== 'mark') continue
      const quotation = quotationAt(passage, i)
      if (quotation?.first !== i || quotation.use !== 'speech') continue
      return passage.tokens[i - 1]!.lower === ',' && sentenceAt(passage, i) === sentence ? runOf(i, quotation.end) : null
    }
  return null
}

/** Whether the words of a tag stand before it and end in a comma within their marks, and the participle follows in the same sentence. */
function isBrokenOff(passage: Passage, { cue, content }: Draft, participle: Draft): boolean {
  const said = content.at(-1)
  if (!said || !cue[0] || content.length > 1 || said.end > cue[0].first) return false
  const [mark, comma] = [passage.tokens[said.end - 1]!, passage.tokens[said.end - 2]]
  const inOne = sentenceAt(passage, cue[0].first) === sentenceAt(passage, participle.cue[0]!.first)
  return mark.kind === 'mark' && comma?.lower === ',' && cue[0].end <= participle.cue[0]!.first && inOne
}

/** The part of a run before a token, without the comma there. */
function before({ tokens }: Passage, { first, end }: Run, at: number): Run {
  let last = Math.min(end, at)
  while (last > first + 1 && tokens[last - 1]!.lower === ',') last--
  return runOf(first, last)
}
