import type { Passage, Token } from '../../sentences/index.ts'
import { blockStart, sentenceAt } from '../grammar/lookup.ts'
import { runOf } from '../grammar/run.ts'
import { DETERMINERS, isCapitalised } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_NAME = 20
const MOST_ROLES = 3

/** “We will not move.” — Maria Lund, ferry chief. A dash behind a quotation and nothing but a name after it. */
export const pullQuote: PassageRule = {
  name: 'pull-quote',
  confidence: 0.9,
  find: (passage, taken) => {
    const { tokens } = passage
    const posts = new Set(taken.flatMap(({ cue }) => cue.map(({ first }) => first)))
    return passage.quotations.flatMap((quotation): readonly Draft[] => {
      if (quotation.parent !== null || quotation.use === 'nickname' || blockStart(passage, quotation.first) !== quotation.first)
        return []
      const dash = tokens[quotation.end]
      const name = tokens[quotation.end + 1]
      const headed = dash?.text === ':' && isCapitalised(name?.text ?? '')
      if (!dash || !name || !(headed || ['—', '–', '―', '--', '-', '~'].includes(dash.text)) || posts.has(quotation.end))
        return []
      const sentence = sentenceAt(passage, quotation.end + 1)
      const block = sentence === null ? undefined : passage.blocks[passage.sentences[sentence]!.block]
      if (!block || (headed && block.kind !== 'headline')) return []
      let end = quotation.end + 1
      while (end < tokens.length && tokens[end]!.to <= block.to && end - quotation.end < LONGEST_NAME) end++
      if (tokens[end] && tokens[end]!.to <= block.to) return []
      if (tokens[end - 1]!.text === '.') end-- // a list of them may end in a stop
      const words = tokens.slice(quotation.end + 1, end)
      const comma = words.findIndex(({ text }) => text === ',')
      const title = comma > 0 ? words.slice(0, comma) : words
      if (
        !opensName(title) ||
        words.some((token) => token.kind === 'mark' || ['.', '!', '?', ';', ':'].includes(token.text)) ||
        title.some((token) => ['is', 'was', 'are', 'said', 'says'].includes(token.lower))
      )
        return []
      const does = block.kind === 'headline' ? verbBehindName(passage, quotation.end + 1, end) : null
      if (does === 'none' || (headed && does === null)) return []
      return [
        {
          source: [runOf(quotation.end + 1, does ?? end)],
          cue: [runOf(quotation.end, quotation.end + 1)],
          content: [runOf(quotation.first, quotation.end)],
        },
      ]
    })
  },
}

/**
 * “I owed them that” – Adey sinks Rovers (a headline): the verb behind the name, where there is one; the name alone says whose the words are. `none` where it is no name
 * that stands behind the quotation ("How Adey sank Rovers"), null where no verb follows.
 */
function verbBehindName({ tokens }: Passage, first: number, end: number): number | 'none' | null {
  if (NO_NAMES.has(tokens[first]!.lower)) return 'none'
  let verb = first
  while (verb < end && verb - first < LONGEST_NAMED && tokens[verb]!.kind === 'word' && isCapitalised(tokens[verb]!.text)) verb++
  const { lower, kind } = tokens[verb] ?? { lower: '', kind: 'punctuation' }
  if (verb >= end || kind !== 'word') return null
  return lower === 'on' || (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')) ? verb : null
}
const LONGEST_NAMED = 4
const NO_NAMES = new Set('how why what when where who inside the a an my meet in on at from is are was'.split(' '))

/** "Tora Lien", "actress Tora Lien". */
function opensName(words: readonly Token[]): boolean {
  if (isCapitalised(words[0]?.text ?? '')) return true
  const name = words.findIndex(({ text }) => isCapitalised(text))
  return (
    name > 0 &&
    name <= MOST_ROLES &&
    name === words.length - 2 &&
    isCapitalised(words[name + 1]!.text) &&
    !DETERMINERS.has(words[0]!.lower)
  )
}
