import type { Passage } from '../../sentences/index.ts'
import { blockStart, sentenceAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import type { Draft } from '../rules/rule.ts'

/**
 * “We open at nine. (the closing mark is missing) ⏎ “I come at ten,” said the butcher. — two attributions would share a quotation that only a
 * missing mark makes one. Each keeps what stands in its own paragraph. “One dared not.” It is, she argues, the best. — and what has been said before the sentence of a tag
 * within its words, and belongs to another, is not said again. Drafts come and go in the order of the text.
 */
export function parted(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const result = [...drafts]
  for (let n = 1; n < result.length; n++) {
    const [before, after] = [result[n - 1]!, result[n]!]
    const shared = before.content.at(-1)
    const own = after.content[0]
    if (!shared || !own || own.first < shared.first || own.first >= shared.end || !before.cue[0] || !after.cue[0]) continue
    const sentence = sentenceAt(passage, after.cue[0].first)
    const opens = sentence === null ? own.first : passage.sentences[sentence]!.first
    if (shared.end <= opens && own.end > opens && own.first < opens && after.cue[0].first >= own.end) {
      result[n] = { ...after, content: cut(after.content, 0, runOf(opens, own.end)) }
      continue
    }
    const border = blockStart(passage, after.cue[0].first)
    if (border <= own.first || border >= shared.end || before.cue[0].first >= border) continue
    result[n - 1] = { ...before, content: cut(before.content, -1, runOf(shared.first, border)) }
    result[n] = { ...after, content: cut(after.content, 0, runOf(border, own.end)) }
  }
  return result
}

const cut = (runs: readonly Run[], at: number, run: Run): readonly Run[] =>
  at < 0 ? [...runs.slice(0, -1), run] : [run, ...runs.slice(1)]
