import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { formOfWords } from '../form.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { AUXILIARIES, NEGATIONS } from '../lexicon/words.ts'
import { lastUpTo } from '../search.ts'

/** "The crew stopped and refused to sail": an infinitive more often goes on with what is told. */
const SURE = new Set(['clause-after', 'object-after'])

/**
 * "The meeting condemned the shelling | and demanded the release of all prisoners": one speaker and two verbs are two statements. Where the model ran over the second,
 * which a rule saw to have the same source, its words stop before the "and", and the second stands beside it. "The envoy, noting that winter was near, | appealed to
 * both sides": the words of a participle that commas set off stop where the verb of its subject comes.
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
  const cues = new Set(learned.map(({ cue }) => cue[0]?.from))
  const freed: Attribution[] = []
  const cut = learned.map((one) => {
    const last = one.content.at(-1)
    if (!last || !one.cue[0] || !one.source[0] || last.from < one.cue[0].to || one.content.length > 1) return one
    for (let n = lastUpTo(seconds, ({ cue }) => cue[0]!.from, last.from) + 1; n < seconds.length; n++) {
      const second = seconds[n]!
      if (second.cue[0]!.from >= last.to) break
      if (second.source[0]!.to !== one.source[0].to) continue
      const verb = tokenFrom(passage, second.cue[0]!.from)
      const apart = tokens[verb - 1]!.text === ',' && isSetOff(passage, one)
      if (!apart && !['and', 'but'].includes(tokens[verb - 1]!.lower) && !isBeside(passage, verb)) continue
      // "that Lorn does not and will not accept": two forms of one verb
      const before = tokens[verb - 2]!.lower
      if (!apart && (AUXILIARIES.has(before) || NEGATIONS.has(before))) continue
      // "cited no evidence that she knew of it and wanted an answer"
      if (second.rule === 'object-after' && !isBeside(passage, verb) && hasSubject(passage, tokenFrom(passage, last.from), verb))
        continue
      const end = apart || tokens[verb - 2]!.text !== ',' ? verb - 2 : verb - 3
      if (tokens[end] === undefined || tokens[end].to <= last.from) continue
      if (!cues.has(second.cue[0]!.from)) freed.push(second)
      const content = [{ from: last.from, to: tokens[end].to }]
      return { ...one, content, form: formOfWords(passage, content) }
    }
    return one
  })
  return [...cut, ...freed]
}

/** ", while | thanking | Lorn for its help". */
const isBeside = ({ tokens }: Passage, verb: number): boolean =>
  tokens[verb - 1]!.lower === 'while' &&
  tokens[verb]!.lower.endsWith('ing') &&
  (tokens[verb - 2]?.text === ',' || tokens[verb - 2]?.kind === 'mark')

/** "The envoy, | noting |": a participle behind the comma that parts it from its source. */
const isSetOff = ({ text }: Passage, { source, cue }: Attribution): boolean =>
  text.slice(source[0]!.to, cue[0]!.from).trim() === ',' && /^\p{L}+ing\b/u.test(text.slice(cue[0]!.from, cue[0]!.to))

/** Whether one of whom the words speak may be the subject of a verb at the end of them. */
const hasSubject = ({ tokens }: Passage, from: number, end: number): boolean =>
  tokens.slice(from, end).some(({ lower }) => lower === 'he' || lower === 'she' || lower === 'they' || lower === 'who')
