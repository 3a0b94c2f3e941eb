import type { Passage, Sentence } from '../../sentences/index.ts'
import { afterTime, contentEnd, trimmedStart } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { AUXILIARIES, BE, CLAUSE_SUBJECTS, DETERMINERS, HAVE, isAdverb, isCapitalised, RELATIVES } from '../lexicon/words.ts'
import { type Draft, MOST_IN_SENTENCE, type PassageRule } from './rule.ts'

/**
 * The court heard that the ramp was cracked. / The ramp was cracked, the jury was told. / Ramp ‘was cracked’, inquest hears (a headline). Who said it is not told, and least of all did the
 * court: there is no source.
 */
export const heard: PassageRule = {
  name: 'heard',
  confidence: 0.85,
  find: (passage) =>
    passage.sentences.flatMap((sentence) => {
      const drafts: Draft[] = []
      for (let i = sentence.first + 1; i < sentence.end && drafts.length < MOST_IN_SENTENCE; i++) {
        const cue = cueAt(passage, sentence, i)
        const content = cue && (wordsBehind(passage, sentence, cue) ?? wordsBefore(passage, sentence, cue))
        if (content) drafts.push({ source: [], cue: [runOf(cue.first, cue.end)], content: [content] })
      }
      return drafts
    }),
}

/** Those before whom evidence is given. */
const BENCH = new Set(
  'court courts bailey jury jurors inquest inquests tribunal hearing trial inquiry enquiry magistrates sheriff committee commission panel'.split(
    ' ',
  ),
)
const LONGEST_NAME = 8

/** The verb, and where the noun phrase of the listeners before it begins. */
type Cue = Run & { readonly listener: number; readonly headline: boolean }

/** "heard", "has heard", "was told" behind a court; "hears" and "told" in a headline. */
function cueAt(passage: Passage, sentence: Sentence, i: number): Cue | null {
  const { tokens } = passage
  const { lower } = tokens[i]!
  const headline = passage.blocks[sentence.block]!.kind === 'headline'
  if (!(lower === 'heard' || lower === 'told' || (headline && lower === 'hears')) || quotationAt(passage, i)) return null
  let first = i
  while (first > sentence.first && (isAdverb(tokens[first - 1]!.lower) || AUXILIARIES.has(tokens[first - 1]!.lower))) first--
  const helping = tokens.slice(first, i)
  const passive = helping.some((token) => BE.has(token.lower) && !HAVE.has(token.lower))
  if (lower === 'told' ? !passive && !headline : helping.some((token) => AUXILIARIES.has(token.lower) && !HAVE.has(token.lower)))
    return null
  if (!BENCH.has(tokens[first - 1]?.lower ?? '') || first - 1 < sentence.first) return null
  let listener = first - 1
  while (
    listener > sentence.first &&
    first - listener < LONGEST_NAME &&
    tokens[listener - 1]!.kind === 'word' &&
    !DETERMINERS.has(tokens[listener]!.lower) &&
    (DETERMINERS.has(tokens[listener - 1]!.lower) ||
      isCapitalised(tokens[listener - 1]!.text) ||
      isPart(tokens[listener - 1]!.lower))
  )
    listener--
  return { first, end: i + 1, listener, headline }
}

/** "the **murder** trial", "an **employment** tribunal", "members **of the** jury". */
const isPart = (lower: string): boolean => /^\p{L}{4,}$/u.test(lower) && !AUXILIARIES.has(lower) && !isAdverb(lower)

/** "that the ramp was cracked", "he had convictions", "how they met": not "heard evidence", "heard the appeal". */
function wordsBehind(passage: Passage, sentence: Sentence, { end, headline }: Cue): Run | null {
  const { tokens } = passage
  const from = afterTime(passage, end, sentence.end)
  const opener = tokens[from]
  if (!opener || from >= sentence.end) return null
  // "Inquest hears nurse ‘begged’ for help", but "Inquest hears of delays"
  if (headline)
    return opener.kind === 'word' && !NO_WORDS.has(opener.lower) && sentence.end - from > 3
      ? runOf(from, contentEnd(passage, sentence, from, []))
      : null
  const sure = ['that', 'how', 'why', 'whether'].includes(opener.lower)
  if (!sure && !((CLAUSE_SUBJECTS.has(opener.lower) || isCapitalised(opener.text)) && hasVerb(passage, from + 1, sentence.end)))
    return null
  const stop = contentEnd(passage, sentence, from, [])
  return stop - from < 3 ? null : runOf(from, stop)
}

const NO_WORDS = new Set('of from about evidence closing opening final case appeal appeals arguments testimony'.split(' '))

const NEAR = 8

/** "Mr Orr was shouting", "the boat had no radio": a helping verb near, and no relative clause before it. */
function hasVerb({ tokens }: Passage, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + NEAR); i++) {
    const { lower, kind } = tokens[i]!
    if (RELATIVES.has(lower) || kind === 'mark' || lower === ',') return false
    if (AUXILIARIES.has(lower) && !lower.startsWith("'")) return true
  }
  return false
}

/** The ramp was cracked, | the jury was told: all of its sentence up to the comma, or the quotation that ends there. */
function wordsBefore(passage: Passage, sentence: Sentence, { listener, end }: Cue): Run | null {
  const { tokens } = passage
  const next = tokens[end]
  if (
    next &&
    end < sentence.end &&
    !'.,;'.includes(next.text) &&
    next.lower !== 'on' &&
    next.lower !== 'at' &&
    next.lower !== 'in'
  )
    return null
  const last = listener - 1
  if (last <= sentence.first) return null
  const quotation = tokens[last]!.kind === 'mark' ? quotationAt(passage, last) : null
  if (quotation?.end === listener) {
    const from = trimmedStart(passage, sentence.first, last)
    return runOf(Math.min(from, quotation.first), listener)
  }
  if (tokens[last]!.text !== ',') return null
  const from = trimmedStart(passage, sentence.first, last)
  return last - from < 3 ? null : runOf(Math.min(from, quotationAt(passage, from)?.first ?? from), last)
}
