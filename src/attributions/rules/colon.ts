import type { Passage, Sentence } from '../../sentences/index.ts'
import { coverage } from '../coverage.ts'
import { contentEnd } from '../grammar/clause.ts'
import { quotationAt, sentenceAt } from '../grammar/lookup.ts'
import { runOf } from '../grammar/run.ts'
import { mainSubject } from '../grammar/subject-before.ts'
import { isKicker } from '../lexicon/kickers.ts'
import { isCapitalised, SUBJECT_PRONOUNS } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_SOURCE = 8

/** Mayor: No tram before spring. / Reservoir half empty – ministry (headlines). / Maria Lund: “We will not move.” The mark is the whole cue. */
export const colon: PassageRule = {
  name: 'colon',
  confidence: 0.86,
  find: (passage, taken) => {
    const isTaken = coverage(taken.flatMap((draft) => [...draft.content, ...draft.cue]))
    const speakers = new Set(taken.flatMap((draft) => draft.source.map((run) => passage.tokens[run.end - 1]!.lower)))
    return passage.sentences.flatMap((sentence) => {
      const kind = passage.blocks[sentence.block]!.kind
      const headline = kind === 'headline' || kind === 'heading'
      const found =
        atColon(passage, sentence, headline, speakers, isTaken) ??
        (headline ? atDash(passage, sentence, isTaken) : atBlockEnd(passage, sentence, isTaken))
      return found ? [found] : []
    })
  },
}

function atColon(
  passage: Passage,
  sentence: Sentence,
  headline: boolean,
  speakers: ReadonlySet<string>,
  isTaken: (token: number) => boolean,
): Draft | null {
  const { tokens } = passage
  let i = sentence.first + 1
  while (i < sentence.end - 1 && i - sentence.first <= LONGEST_SOURCE && tokens[i]!.text !== ':') i++
  if (tokens[i]?.text !== ':' || i >= sentence.end - 1 || quotationAt(passage, i) || isTaken(i) || isTaken(i + 1)) return null
  const words = tokens.slice(sentence.first, i)
  if (words.some(({ kind }) => kind !== 'word') || SUBJECT_PRONOUNS.has(words[0]!.lower)) return null
  if (isKicker(passage.text.slice(words[0]!.from, words.at(-1)!.to))) return null
  const quotation = quotationAt(passage, i + 1)
  const quoted = quotation !== null && quotation.first === i + 1 && quotation.use === 'speech'
  // in a headline a role speaks, or a name the article itself lets speak further down
  const last = words.at(-1)!.lower
  const speaks = ROLES.has(last) || (words.length <= 3 && speakers.has(last))
  if (quoted ? !isCapitalised(words[0]!.text) : !headline || !speaks) return null
  const end = contentEnd(passage, sentence, i + 1, [])
  if (end - i - 1 < 2) return null
  return {
    source: [runOf(sentence.first, i)],
    cue: [runOf(i, i + 1)],
    content: [runOf(i + 1, quoted ? Math.max(end, quotation.end) : end)],
  }
}

/** “The mayor took another view in a letter:” closes its paragraph, and the next one is a quotation from end to end. */
function atBlockEnd(passage: Passage, sentence: Sentence, isTaken: (token: number) => boolean): Draft | null {
  const { tokens, sentences } = passage
  const colon = sentence.end - 1
  if (tokens[colon]!.text !== ':' || isTaken(colon) || isTaken(sentence.end) || quotationAt(passage, colon)) return null
  const next = sentences[sentenceAt(passage, sentence.end) ?? -1]
  const quotation = next && next.block !== sentence.block ? quotationAt(passage, next.first) : null
  if (!next || quotation?.use !== 'speech' || quotation.first !== next.first) return null
  const last = sentenceAt(passage, quotation.end - 1)!
  if (sentences[last]!.end !== quotation.end || sentences[last + 1]?.block === sentences[last]!.block) return null
  const source = mainSubject(passage, sentence, colon)
  if (!source) return null
  return { source: [source], cue: [runOf(colon, colon + 1)], content: [runOf(quotation.first, quotation.end)] }
}

/** The last words of a headline behind a dash, if they are a role. */
function atDash(passage: Passage, sentence: Sentence, isTaken: (token: number) => boolean): Draft | null {
  const { tokens } = passage
  for (let i = sentence.end - 2; i > sentence.first + 1 && sentence.end - i <= LONGEST_SOURCE; i--) {
    if (tokens[i]!.kind !== 'dash') continue
    if (isTaken(i) || !ROLES.has(tokens[sentence.end - 1]!.lower)) return null
    return { source: [runOf(i + 1, sentence.end)], cue: [runOf(i, i + 1)], content: [runOf(sentence.first, i)] }
  }
  return null
}

const ROLES = new Set(
  `mayor minister president premier chancellor king queen judge court police union report study poll survey sources source official officials expert experts scientists
   researchers doctors analyst analysts coach captain manager owner chief ceo spokesman spokeswoman spokesperson senator governor ambassador envoy bishop pope
   council ministry government army military company bank firm inspector lawyer prosecutor witness witnesses residents farmers teachers campaigners activists
   regulator watchdog agency commission`.split(/\s+/),
)
