import { blockStart, sentenceAt } from '../grammar/lookup.ts'
import { runOf } from '../grammar/run.ts'
import { isCapitalised } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_NAME = 20

/** “We will not move.” — Maria Lund, ferry chief. A dash behind a quotation and nothing but a name after it. */
export const pullQuote: PassageRule = {
  name: 'pull-quote',
  confidence: 0.9,
  find: (passage) => {
    const { tokens } = passage
    return passage.quotations.flatMap((quotation): readonly Draft[] => {
      if (quotation.parent !== null || quotation.use === 'nickname' || blockStart(passage, quotation.first) !== quotation.first)
        return []
      const dash = tokens[quotation.end]
      const name = tokens[quotation.end + 1]
      if (!dash || !name || !['—', '–', '―', '--', '-', '~'].includes(dash.text) || !isCapitalised(name.text)) return []
      const sentence = sentenceAt(passage, quotation.end + 1)
      const block = sentence === null ? undefined : passage.blocks[passage.sentences[sentence]!.block]
      if (!block) return []
      let end = quotation.end + 1
      while (end < tokens.length && tokens[end]!.to <= block.to && end - quotation.end < LONGEST_NAME) end++
      if (tokens[end] && tokens[end]!.to <= block.to) return []
      if (tokens[end - 1]!.text === '.') end-- // a list of them may end in a stop
      const words = tokens.slice(quotation.end + 1, end)
      if (
        words.some((token) => token.kind === 'mark' || ['.', '!', '?', ';', ':'].includes(token.text)) ||
        words.some((token) => ['is', 'was', 'are', 'said', 'says'].includes(token.lower))
      )
        return []
      return [
        {
          source: [runOf(quotation.end + 1, end)],
          cue: [runOf(quotation.end, quotation.end + 1)],
          content: [runOf(quotation.first, quotation.end)],
        },
      ]
    })
  },
}
