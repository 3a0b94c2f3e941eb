import type { Passage, Sentence } from '../../sentences/index.ts'
import { contentEnd } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { BE, HAVE } from '../lexicon/words.ts'
import { type Draft, MOST_IN_SENTENCE, type PassageRule } from './rule.ts'

/**
 * Lund was quoted as saying that … / The agency quoted Lund as saying “…”: two, for the agency's words are how Lund said his. / “…,” the agency quoted Lund as
 * saying.
 */
export const quotedAsSaying: PassageRule = {
  name: 'quoted-as-saying',
  confidence: 0.93,
  find: (passage) => {
    const { tokens } = passage
    const drafts: Draft[] = []
    for (const sentence of passage.sentences) {
      const before = drafts.length
      for (let i = sentence.first; i + 1 < sentence.end && drafts.length - before < MOST_IN_SENTENCE; i++) {
        if (tokens[i]!.lower !== 'quoted' && tokens[i]!.lower !== 'cited') continue
        if (quotationAt(passage, i)) continue
        let as = i + 1
        while (as < sentence.end && as - i < 14 && tokens[as]!.lower !== 'as') as++
        if (tokens[as]?.lower !== 'as' || !['saying', 'telling'].includes(tokens[as + 1]?.lower ?? '')) continue
        let first = i
        while (
          first > sentence.first &&
          (BE.has(tokens[first - 1]!.lower) || HAVE.has(tokens[first - 1]!.lower) || tokens[first - 1]!.lower.endsWith('ly'))
        )
          first--
        const isPassive = first < i
        const quoted =
          tokens[as + 2]?.lower === 'by' || as + 2 >= sentence.end - 1 ? quotationBefore(passage, sentence, first) : null
        const from = wordsFrom(passage, sentence, as + 1)
        const content = quoted ?? runOf(from, contentEnd(passage, sentence, from, []))
        if (content.end <= content.first) continue
        const subject = subjectBefore(passage, sentence, first, quoted?.end)
        if (!subject) continue
        if (isPassive) drafts.push({ source: [subject], cue: [runOf(first, as + 2)], content: [content] })
        else {
          const relayed = quoted ? [quoted, runOf(i + 1, as + 2)] : [runOf(i + 1, content.end)]
          drafts.push({ source: [subject], cue: [runOf(i, i + 1)], content: relayed })
          if (as > i + 1) drafts.push({ source: [runOf(i + 1, as)], cue: [runOf(as, as + 2)], content: [content] })
        }
        i = as + 1
      }
    }
    return drafts
  },
}

const MOST_TOLD = 8

/** Where the words begin after "saying", or after "telling" and whom: at "that", behind a comma or a colon, at a quotation mark. */
function wordsFrom(passage: Passage, sentence: Sentence, verb: number): number {
  const { tokens } = passage
  let from = verb + 1
  if (tokens[verb]!.lower === 'telling')
    for (let at = from; at < Math.min(sentence.end, from + MOST_TOLD); at++) {
      const opens = tokens[at]!.kind === 'mark' && quotationAt(passage, at)?.first === at
      if (!opens && !['that', ',', ':'].includes(tokens[at]!.lower)) continue
      from = at
      break
    }
  return [',', ':'].includes(tokens[from]?.lower ?? '') ? from + 1 : from
}

/** “The harbour is closed,” the admiral was quoted as saying: the quotation that ends before the subject. */
function quotationBefore(passage: Passage, sentence: Sentence, end: number): Run | null {
  for (let i = end - 1; i >= sentence.first; i--) {
    const quotation = passage.tokens[i]!.kind === 'mark' ? quotationAt(passage, i) : null
    if (quotation) return quotation.end === i + 1 ? runOf(quotation.first, quotation.end) : null
  }
  return null
}
