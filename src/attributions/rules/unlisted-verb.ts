import { trimmedStart } from '../grammar/clause.ts'
import { sentenceAt } from '../grammar/lookup.ts'
import { runOf } from '../grammar/run.ts'
import { subjectAfter } from '../grammar/subject-after.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { FORMS } from '../lexicon/forms.ts'
import { isAdverb, isCapitalised, PREPOSITIONS, TIME_WORDS } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_TAG = 12
const SHORTEST = 5

/** “No,” Lund thundered. A verb no list has, right beside a quotation that ends in a comma, "!" or "?". */
export const unlistedVerb: PassageRule = {
  name: 'unlisted-verb',
  confidence: 0.64,
  find: (passage, taken) => {
    const { tokens } = passage
    const covered = new Set(taken.flatMap((draft) => draft.content.map((run) => run.end)))
    return passage.quotations.flatMap((quotation): readonly Draft[] => {
      if (
        quotation.parent !== null ||
        quotation.use !== 'speech' ||
        quotation.end - quotation.first < SHORTEST ||
        covered.has(quotation.end)
      )
        return []
      const lastWords = [tokens[quotation.end - 2]?.text, tokens[quotation.end]?.text]
      if (!lastWords.some((text) => text === ',' || text === '!' || text === '?')) return []
      const from = tokens[quotation.end]?.text === ',' ? quotation.end + 1 : quotation.end
      const at = sentenceAt(passage, from)
      if (at === null) return []
      const sentence = passage.sentences[at]!
      for (let i = from; i < Math.min(sentence.end, from + LONGEST_TAG); i++) {
        const { lower, text } = tokens[i]!
        if (isCapitalised(text) || FORMS.has(lower) || lower.length < 4 || !lower.endsWith('ed')) continue
        let first = i
        while (first > from && isAdverb(tokens[first - 1]!.lower)) first--
        const source = first === from ? subjectAfter(passage, i + 1, sentence.end) : subjectBefore(passage, sentence, first, from)
        if (!source || (first !== from && source.first !== from)) continue
        const after = tokens[Math.max(source.end, i + 1)]
        if (after && !'.,;!?'.includes(after.text) && !TIME_WORDS.has(after.lower) && !PREPOSITIONS.has(after.lower)) return []
        const open = trimmedStart(passage, quotation.first > sentence.first ? sentence.first : quotation.first, quotation.end)
        return [
          { source: [source], cue: [runOf(first, i + 1)], content: [runOf(Math.min(open, quotation.first), quotation.end)] },
        ]
      }
      return []
    })
  },
}
