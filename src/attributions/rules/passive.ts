import { afterTime, contentEnd, trimmedStart } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { subjectAfter } from '../grammar/subject-after.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { CLAUSE_SUBJECTS, DETERMINERS, QUESTION_WORDS } from '../lexicon/words.ts'
import type { CueRule, Draft, Site } from './rule.ts'
import { cueRun } from './source.ts'

const EXPECTED = new Set('expect believe think say report know understand estimate suppose allege see consider'.split(' '))

/** Verbs whose listener may become their subject: "she was told that". */
const TOLD = new Set('tell inform assure warn advise remind notify ask promise'.split(' '))

/**
 * The vote is expected to be close. / It was announced that …: nobody is named, so there is no source. / The law was rejected by four
 * provinces. / The wing was described by one nurse as “a sauna”. / She was told (by the guard) that the bridge was closed.
 */
export const passive: CueRule = {
  name: 'passive',
  confidence: 0.63,
  find: (site) => {
    const { passage, sentence, cue, cues } = site
    if (cue.voice !== 'passive') return 'the verb is not passive'
    const next = passage.tokens[cue.end]?.lower
    const subject = subjectBefore(passage, sentence, cue.first)
    if (!subject) return 'no subject before it'
    const heard = TOLD.has(cue.entry.lemma) ? toldOf(site) : null
    if (heard) return heard
    if (next === 'by') return byAgent(site, subject)
    const behind = next === 'as' && cue.entry.frames.has('as') ? byBehind(site, subject) : null
    if (behind) return behind
    const rest = runOf(cue.end, contentEnd(passage, sentence, cue.end, cues))
    if (next === 'that' && passage.tokens[subject.first]!.lower === 'it')
      return { source: [], cue: [cueRun(site)], content: [rest] }
    if (next !== 'to' || !EXPECTED.has(cue.entry.lemma)) return 'neither “to” nor “that” nor “by” follows'
    return { source: [], cue: [cueRun(site)], content: [spoken(site, subject), rest] }
  },
}

function byAgent(site: Site, subject: Run): Draft | string {
  const { passage, sentence, cue, cues } = site
  if (!cue.entry.frames.has('about') && !cue.entry.frames.has('as'))
    return `being “${cue.entry.lemma}” by somebody is no statement`
  const agent = subjectAfter(passage, cue.end + 1, sentence.end)
  if (!agent) return 'nobody follows “by”'
  const as = passage.tokens[agent.end]?.lower === 'as' ? [runOf(agent.end, contentEnd(passage, sentence, agent.end, cues))] : []
  if (!cue.entry.frames.has('about') && !as.length) return '“as” is missing'
  return { source: [agent], cue: [cueRun(site)], content: [spoken(site, subject), ...as] }
}

/** "was described as “a slap in the face” by Ona Rask": the agent stands behind the quotation. */
function byBehind({ passage, sentence, cue }: Site, subject: Run): Draft | null {
  const { tokens } = passage
  const quotation = tokens.slice(cue.end, cue.end + MOST_BEFORE).findIndex(({ kind }) => kind === 'mark')
  const words = quotation < 0 ? null : quotationAt(passage, cue.end + quotation)
  if (!words || words.end >= sentence.end || tokens[words.end]?.lower !== 'by') return null
  const agent = subjectAfter(passage, words.end + 1, sentence.end)
  if (!agent) return null
  const what = runOf(trimmedStart(passage, subject.first, subject.end), subject.end)
  return { source: [agent], cue: [runOf(cue.first, cue.end)], content: [what, runOf(cue.end, words.end)] }
}
/** "as", and what the quotation completes: "as a government “in denial”". */
const MOST_BEFORE = 6

/** "was told that …", "had been assured by the ministry that …", "was asked to leave", "was warned “…”". */
function toldOf(site: Site): Draft | null {
  const { passage, sentence, cue, cues } = site
  const { tokens } = passage
  const agent = tokens[cue.end]?.lower === 'by' ? subjectAfter(passage, cue.end + 1, sentence.end) : null
  const from = afterTime(passage, agent?.end ?? cue.end, sentence.end)
  const opener = tokens[from]
  if (!opener || from >= sentence.end) return null
  const { lower } = opener
  const opens =
    lower === 'that' ||
    QUESTION_WORDS.has(lower) ||
    (opener.kind === 'mark' && quotationAt(passage, from)?.first === from) ||
    (lower === 'to' && tokens[from + 1]?.kind === 'word' && !DETERMINERS.has(tokens[from + 1]!.lower)) ||
    (cue.entry.lemma !== 'ask' && CLAUSE_SUBJECTS.has(lower) && !agent && !OBJECTS.has(tokens[from + 1]?.lower ?? '.'))
  if (!opens) return null
  const content = runOf(from, contentEnd(passage, sentence, from, cues))
  return content.end - content.first < 2 ? null : { source: agent ? [agent] : [], cue: [cueRun(site)], content: [content] }
}
/** "was told the truth", "was asked a question": a thing, and no clause. */
const OBJECTS = new Set('truth story stories news same thing things lie lies . , ;'.split(' '))

const spoken = ({ passage }: Site, subject: Run): Run => runOf(trimmedStart(passage, subject.first, subject.end), subject.end)
