import { runOf } from '../grammar/run.ts'
import { subjectAfter } from '../grammar/subject-after.ts'
import { isVerb } from '../grammar/subject-before.ts'
import { QUESTION_WORDS } from '../lexicon/words.ts'
import type { CueRule, Draft, Site } from './rule.ts'
import { cueRun, draft } from './source.ts'

/** So far behind its subject stands the verb at most. */
const NEAR = 6

/** Arguing that the seal was broken, the defence walked out. / Asked about the fire, Aune said …: who asked is not named. */
export const opening: CueRule = {
  name: 'opening',
  confidence: 0.72,
  find: (site) => {
    const { passage, sentence, cue } = site
    if (cue.first !== sentence.first) return 'it does not open the sentence'
    const asked = cue.form === 'past' && cue.entry.lemma === 'ask'
    if (cue.voice !== 'participle' && !asked) return 'it opens the sentence without a subject'
    const next = passage.tokens[cue.end]
    if (!asked && next?.lower !== 'that' && next?.kind !== 'mark' && !QUESTION_WORDS.has(next?.lower ?? ''))
      return 'no clause follows it'
    let comma = cue.end
    while (comma < sentence.end && passage.tokens[comma]!.lower !== ',') comma++
    if (comma >= sentence.end - 1 || comma === cue.end) return 'no main clause follows'
    if (asked) return next?.lower === 'by' ? askedBy(site) : draft(null, cueRun(site), runOf(cue.end, comma))
    const source = subjectAfter(passage, comma + 1, sentence.end)
    // "Hoping for calm on the roads, ferries and trains.": a list has no verb
    const acts = source && passage.tokens.slice(source.end, source.end + NEAR).some((_, k) => isVerb(passage, source.end + k))
    return acts ? draft(source, cueRun(site), runOf(cue.end, comma)) : 'no subject in the main clause'
  },
}

/** Asked by his lawyer, Ida Moe, whether he knew, he said …: who asked is named, and what was asked stands behind. */
function askedBy({ passage, sentence, cue }: Site): Draft | string {
  const { tokens } = passage
  let from = cue.end + 1
  while (from < sentence.end && from - cue.end < LONGEST_ASKER && !ASKS.has(tokens[from]!.lower)) from++
  if (!ASKS.has(tokens[from]?.lower ?? '')) return 'what was asked is not told'
  let end = from
  while (end < sentence.end && tokens[end]!.lower !== ',') end++
  const source = runOf(cue.end + 1, tokens[from - 1]!.lower === ',' ? from - 1 : from)
  return end - from < 2 || source.end <= source.first
    ? 'no main clause follows'
    : draft(source, runOf(cue.first, cue.end + 1), runOf(from, end))
}
const LONGEST_ASKER = 16
const ASKS = new Set('whether if how why what when where who about'.split(' '))
