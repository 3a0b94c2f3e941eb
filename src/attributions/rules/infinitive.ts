import { afterTime, contentEnd } from '../grammar/clause.ts'
import { beforeMainClause, beforeOuterVerb, isWithinSubject } from '../grammar/outer-verb.ts'
import { runOf } from '../grammar/run.ts'
import { DETERMINERS, isCapitalised, OBJECT_PRONOUNS } from '../lexicon/words.ts'
import type { CueRule } from './rule.ts'
import { cueRun, draft, hangsOnNoun, sourceOf } from './source.ts'

const NO_VERB: ReadonlySet<string> = new Set([...DETERMINERS, ...OBJECT_PRONOUNS])

/** Lund refused to say more. / Lund promised to resign. / The council voted on Monday to close the pool. */
export const infinitive: CueRule = {
  name: 'infinitive',
  confidence: 0.57,
  find: (site) => {
    const { passage, sentence, cue, cues } = site
    if (!cue.entry.frames.has('to')) return `“${cue.entry.lemma}” takes no infinitive`
    if (cue.voice === 'passive') return 'the verb is passive'
    if (hangsOnNoun(site)) return 'the participle belongs to a noun'
    const from = passage.tokens[cue.end]?.lower === 'to' ? cue.end : afterTime(passage, cue.end, sentence.end)
    const not = passage.tokens[from]?.lower === 'not' ? 1 : 0
    const verb = passage.tokens[from + not + 1]
    if (passage.tokens[from + not]?.lower !== 'to' || !verb || NO_VERB.has(verb.lower) || isCapitalised(verb.text))
      return 'no infinitive follows'
    const source = sourceOf(site)
    if (!source) return 'no subject before it'
    const end = contentEnd(passage, sentence, from, cues)
    const stop = isWithinSubject(passage, source, sentence.first)
      ? beforeOuterVerb(passage, from, end, 0)
      : beforeMainClause(passage, source, sentence.first, from, end)
    return draft(source, cueRun(site), runOf(from, stop))
  },
}
