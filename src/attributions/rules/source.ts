import type { Run } from '../grammar/run.ts'
import { runOf } from '../grammar/run.ts'
import { mainSubject, phraseBehind, subjectBefore } from '../grammar/subject-before.ts'
import { COORDINATORS } from '../lexicon/words.ts'
import type { Draft, Site } from './rule.ts'

/** The source of a verb: the phrase before it; where it shares its subject ("rose and said", "…, saying") the one of the clause before. */
export function sourceOf(site: Site): Run | null {
  const { passage, sentence, cue, found } = site
  const before = passage.tokens[cue.first - 1]
  if (!before || cue.first === sentence.first) return null
  // ", with Boswell stating that"
  const own = cue.voice === 'participle' ? phraseBehind('with', passage, cue.first, sentence.first) : cue.first
  if (own < cue.first) return runOf(own, cue.first)
  const shares = cue.voice === 'participle' || COORDINATORS.has(before.lower)
  if (!shares) return subjectBefore(passage, sentence, cue.first)
  // "feel left out or worried about": a participle beside another
  if (before.lower === 'or' && cue.form === 'past') return null
  const last = found.at(-1)
  if (last?.source[0]) return last.source[0]
  return mainSubject(passage, sentence, cue.first)
}

/** One source (or none), one cue, one stretch of content. */
export const draft = (source: Run | null, cue: Run, content: Run): Draft => ({
  source: source ? [source] : [],
  cue: [cue],
  content: [content],
})

/** The tokens of a verb group. */
export const cueRun = ({ cue }: Site): Run => runOf(cue.first, cue.end)

/** "rivals promising change": a participle without a comma says what its noun does, not what somebody says. */
export const hangsOnNoun = ({ passage, cue }: Site): boolean =>
  cue.voice === 'participle' && !BEFORE_PARTICIPLE.has(passage.tokens[cue.first - 1]?.lower ?? '')
const BEFORE_PARTICIPLE = new Set([',', 'while', 'and', 'or', 'but', 'before', 'after', 'by', '—', '–', '--'])
