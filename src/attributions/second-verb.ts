import type { Passage } from '../sentences/index.ts'
import type { Attribution } from './attribution.ts'
import { tokenFrom } from './grammar/lookup.ts'
import { lastUpTo } from './search.ts'

/** "The crew stopped and refused to sail": an infinitive more often goes on with what is told. */
const SURE = new Set(['clause-after', 'object-after'])

/**
 * "The meeting condemned the shelling | and demanded the release of all prisoners": one speaker and two verbs are two statements. Where the model ran over the second,
 * which a rule saw to have the same source, its words stop before the "and", and the second stands beside it.
 */
export function secondVerbsApart(
  passage: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const { tokens } = passage
  const seconds = ruled
    .filter(({ rule, cue, source }) => SURE.has(rule) && cue[0] && source[0] && source[0].to < cue[0].from)
    .sort((a, b) => a.cue[0]!.from - b.cue[0]!.from)
  const freed: Attribution[] = []
  const cut = learned.map((one) => {
    const last = one.content.at(-1)
    if (!last || !one.cue[0] || !one.source[0] || last.from < one.cue[0].to || one.content.length > 1) return one
    for (let n = lastUpTo(seconds, ({ cue }) => cue[0]!.from, last.from) + 1; n < seconds.length; n++) {
      const second = seconds[n]!
      if (second.cue[0]!.from >= last.to) break
      if (second.source[0]!.to !== one.source[0].to) continue
      const verb = tokenFrom(passage, second.cue[0]!.from)
      if (!['and', 'but'].includes(tokens[verb - 1]!.lower)) continue
      // "cited no evidence that she knew of it and wanted an answer"
      if (second.rule === 'object-after' && hasSubject(passage, tokenFrom(passage, last.from), verb)) continue
      const end = tokens[verb - 2]!.text === ',' ? verb - 3 : verb - 2
      if (tokens[end] === undefined || tokens[end].to <= last.from) continue
      freed.push(second)
      return { ...one, content: [{ from: last.from, to: tokens[end].to }] }
    }
    return one
  })
  return freed.length ? [...cut, ...freed] : learned
}

/** Whether one of whom the words speak may be the subject of a verb at the end of them. */
const hasSubject = ({ tokens }: Passage, from: number, end: number): boolean =>
  tokens.slice(from, end).some(({ lower }) => lower === 'he' || lower === 'she' || lower === 'they' || lower === 'who')
