import { afterListener, contentEnd } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { runOf } from '../grammar/run.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import type { CueRule } from './rule.ts'
import { cueRun, draft } from './source.ts'

/** As my grandmother used to say, nobody gets wet from one drop. / As Lund told the Courier, the quay is old. / But as Irina tells him: “…” The words stand behind the comma of the clause. */
export const asSaid: CueRule = {
  name: 'as-said',
  confidence: 0.8,
  find: (site) => {
    const { passage, sentence, cue, cues } = site
    const { tokens } = passage
    if (cue.voice !== 'finite' || !SAYING.has(cue.entry.lemma)) return `“${cue.entry.lemma}” gives no words as they were said`
    const close = cue.entry.lemma === 'tell' ? (afterListener(passage, cue.end, sentence.end) ?? cue.end) : cue.end
    const mark = tokens[close]?.lower
    if (mark !== ',' && mark !== ':') return 'no comma stands behind it'
    const source = subjectBefore(passage, sentence, cue.first)
    const as = (source?.first ?? 0) - 1
    if (!source || as < sentence.first || tokens[as]!.lower !== 'as') return 'no “as” before its subject'
    if (as > sentence.first + 1 || (as > sentence.first && !LINKS.has(tokens[as - 1]!.lower)))
      return 'it does not open its sentence'
    const from = close + 1
    if (from >= sentence.end) return 'nothing follows'
    const quotation = tokens[from]!.kind === 'mark' ? quotationAt(passage, from) : null
    const end =
      quotation?.first === from && quotation.end >= sentence.end ? quotation.end : contentEnd(passage, sentence, from, cues)
    return end - from < 3 ? 'too few words follow' : draft(source, cueRun(site), runOf(from, end))
  },
}

/** Of "as he read, the light went" and "as she thought" the clause only tells when. */
const SAYING = new Set(
  'say tell note argue explain observe remark acknowledge admit point warn claim insist suggest predict joke'.split(' '),
)
const LINKS = new Set(['but', 'and', 'for', 'or', 'yet', 'so', 'just', 'because'])
