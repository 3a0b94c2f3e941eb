import { contentEnd } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { runOf } from '../grammar/run.ts'
import { isCapitalised } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_SOURCE = 8

/** Mayor: No tram before spring (a headline). / Maria Lund: “We will not move.” The colon is the whole cue. */
export const colon: PassageRule = {
  name: 'colon',
  confidence: 0.7,
  find: (passage, taken) => {
    const { tokens } = passage
    const drafts: Draft[] = []
    for (const sentence of passage.sentences) {
      const kind = passage.blocks[sentence.block]!.kind
      const headline = kind === 'headline' || kind === 'heading'
      for (let i = sentence.first + 1; i < sentence.end - 1 && i - sentence.first <= LONGEST_SOURCE; i++) {
        if (tokens[i]!.text !== ':' || quotationAt(passage, i)) continue
        const words = tokens.slice(sentence.first, i)
        const quotation = quotationAt(passage, i + 1)
        const quoted = quotation !== null && quotation.first === i + 1 && quotation.use === 'speech'
        if (
          taken.some(
            (draft) =>
              draft.content.some((run) => run.first <= i && i < run.end) ||
              draft.cue.some((run) => run.first <= i && i < run.end),
          )
        )
          break
        if (words.some((word) => word.kind !== 'word' && word.text !== '.')) break
        if (quoted ? !isCapitalised(words[0]!.text) : !headline || !namesSomebody(words.map((word) => word.text))) break
        const end = contentEnd(passage, sentence, i + 1, [])
        if (end - i - 1 < 2) break
        drafts.push({
          source: [runOf(sentence.first, i)],
          cue: [runOf(i, i + 1)],
          content: [runOf(i + 1, quoted ? Math.max(end, quotation.end) : end)],
        })
        break
      }
    }
    return drafts
  },
}

const ROLES = new Set(
  `mayor minister president premier chancellor king queen judge court police union report study poll survey sources source official officials expert experts scientists
   researchers doctors analyst analysts coach captain manager owner chief ceo spokesman spokeswoman spokesperson senator governor ambassador envoy bishop pope
   council ministry government army military company bank firm inspector lawyer prosecutor witness witnesses residents farmers teachers campaigners activists
   regulator watchdog agency commission`.split(/\s+/),
)

/** A headline's words before its colon name a speaker: a role, or two to four capitalised words that are a person's name. */
const namesSomebody = (words: readonly string[]): boolean => {
  const last = words.at(-1)?.toLowerCase() ?? ''
  return ROLES.has(last) || (words.length === 1 && ROLES.has(last))
}
