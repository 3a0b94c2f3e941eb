import { contentEnd, trimmedStart } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { subjectBefore } from '../grammar/noun-phrase.ts'
import { runOf } from '../grammar/run.ts'
import type { CueRule, Draft } from './rule.ts'

const EXPECTED = new Set('expect believe think say report know understand estimate suppose allege see consider'.split(' '))

/** The vote is expected to be close. / He is said to be ill. / It was announced that … : nobody is named, so there is no source. */
export const passive: CueRule = {
  name: 'passive',
  confidence: 0.7,
  find: ({ passage, sentence, cue, cues }) => {
    if (cue.voice !== 'passive') return 'the verb is not passive'
    if (quotationAt(passage, cue.head)) return 'it stands inside a quotation'
    const { tokens } = passage
    const next = tokens[cue.end]?.lower
    const subject = subjectBefore(passage, sentence, cue.first)
    const runs: Draft['content'] = []
    const cueRun = [runOf(cue.first, cue.end)]
    if (next === 'that' && subject && tokens[subject.first]!.lower === 'it')
      return { source: runs, cue: cueRun, content: [runOf(cue.end, contentEnd(passage, sentence, cue.end, cues))] }
    if (next === 'as' && (cue.entry.lemma === 'quote' || tokens[cue.head]!.lower === 'quoted')) return 'left to another rule'
    if (next !== 'to' || !EXPECTED.has(cue.entry.lemma)) return 'neither “to” nor “that” follows'
    if (!subject) return 'no subject before it'
    const end = contentEnd(passage, sentence, cue.end, cues)
    return {
      source: runs,
      cue: cueRun,
      content: [runOf(trimmedStart(passage, subject.first, subject.end), subject.end), runOf(cue.end, end)],
    }
  },
}
