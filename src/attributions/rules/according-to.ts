import type { Passage } from '../../sentences/index.ts'
import { contentEnd, trimmedEnd, trimmedStart } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { subjectAfter } from '../grammar/subject-after.ts'
import { isVerb } from '../grammar/subject-before.ts'
import { type Draft, MOST_IN_SENTENCE, type PassageRule } from './rule.ts'

const LONGEST_SOURCE = 60

/** According to the trust, the bridge is safe. / The bridge is safe, according to the trust. Not "according to plan". */
export const accordingTo: PassageRule = {
  name: 'according-to',
  confidence: 0.9,
  find: (passage) => {
    const { tokens } = passage
    const drafts: Draft[] = []
    for (const sentence of passage.sentences) {
      const before = drafts.length
      for (let i = sentence.first; i + 2 < sentence.end && drafts.length - before < MOST_IN_SENTENCE; i++) {
        if (tokens[i]!.lower !== 'according' || tokens[i + 1]!.lower !== 'to' || quotationAt(passage, i)) continue
        if (
          ['plan', 'schedule', 'law', 'custom', 'tradition', 'taste', 'need', 'age', 'size', 'rank', 'reports'].includes(
            tokens[i + 2]!.lower,
          )
        )
          continue
        const cue = [runOf(i, i + 2)]
        const opens = i === sentence.first || (i === sentence.first + 1 && !/\p{L}/u.test(tokens[i - 1]!.text))
        const found = sourceTo(passage, i + 2, sentence.end)
        if (!found) continue
        const source = opens ? beforeSubject(passage, found) : found
        if (opens) {
          if (tokens[source.end]?.lower !== ',') continue
          const from = source.end + 1
          const end = contentEnd(passage, sentence, from, [])
          if (end - from >= 2) drafts.push({ source: [source], cue, content: [runOf(from, end)] })
          continue
        }
        const from = trimmedStart(passage, setOff(passage, sentence.first, i, source.end), i)
        const end = trimmedEnd(passage, from, i)
        const quotation = quotationAt(passage, end - 1)
        const first = quotation && quotation.first < from ? quotation.first : from
        if (end - from < 2) continue
        const content = [runOf(first, end)]
        if (tokens[i - 1]!.lower === ',' && tokens[source.end]?.lower === ',') {
          const stop = contentEnd(passage, sentence, source.end + 1, [])
          if (stop - source.end > 3) content.push(runOf(source.end + 1, stop))
        }
        drafts.push({ source: [source], cue, content })
      }
    }
    return drafts
  },
}

/** "The herd — some 300 animals, according to Roy — has crossed": what dashes set off on both sides stands alone. */
function setOff(passage: Passage, first: number, cue: number, end: number): number {
  if (passage.tokens[end]?.kind !== 'dash') return first
  for (let i = cue - 1; i > first; i--) if (passage.tokens[i]!.kind === 'dash') return i + 1
  return first
}

/** "According to court papers, the builder, Luis Solar, | recorded": what stands before the verb is its subject, and no part of the source. */
function beforeSubject(passage: Passage, { first, end }: Run): Run {
  const behind = passage.tokens[end]?.text === ',' ? end + 1 : end
  if (behind >= passage.tokens.length || !isVerb(passage, behind)) return runOf(first, end)
  const comma = passage.tokens.slice(first, end).findIndex(({ text }) => text === ',')
  return comma > 0 ? runOf(first, first + comma) : runOf(first, end)
}

/** The source is all up to the comma or the end: "a survey of 1,200 households by the institute". */
function sourceTo(passage: Passage, from: number, ceiling: number) {
  const phrase = subjectAfter(passage, from, ceiling)
  if (!phrase) return null
  let end = phrase.end
  while (
    end < ceiling &&
    end - from < LONGEST_SOURCE &&
    passage.tokens[end]!.kind !== 'mark' &&
    ![',', ';', ':', '.', '!', '?'].includes(passage.tokens[end]!.text) &&
    passage.tokens[end]!.kind !== 'dash'
  )
    end++
  return runOf(from, Math.max(end, phrase.end))
}
