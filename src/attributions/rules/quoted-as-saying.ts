import type { Passage, Sentence } from '../../sentences/index.ts'
import { afterTime, contentEnd, trimmedStart } from '../grammar/clause.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { subjectAfter } from '../grammar/subject-after.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { BE, HAVE, isAdverb, PREPOSITIONS, TIME_WORDS } from '../lexicon/words.ts'
import { type Draft, MOST_IN_SENTENCE, type PassageRule } from './rule.ts'

/**
 * Lund was quoted as saying that … / The agency quoted Lund as saying “…”: two, for the agency's words are how Lund said his. / Lund was quoted by the agency as saying …: the
 * same. / “…,” the agency quoted Lund as saying. / The ferries would stop, the agency quoted Lund as saying on Sunday.
 */
export const quotedAsSaying: PassageRule = {
  name: 'quoted-as-saying',
  confidence: 0.93,
  find: (passage) => {
    const drafts: Draft[] = []
    for (const sentence of passage.sentences) {
      const before = drafts.length
      for (let i = sentence.first; i + 1 < sentence.end && drafts.length - before < MOST_IN_SENTENCE; i++) {
        const as = asOf(passage, sentence, i)
        if (as === null) continue
        drafts.push(...relayed(passage, sentence, i, as))
        i = as + 1
      }
    }
    return drafts
  },
}

const LONGEST_QUOTED = 14

/** The "as" before "saying" or "telling" of a verb that stands at token `i`; null where none does, or within somebody's words. */
function asOf(passage: Passage, sentence: Sentence, i: number): number | null {
  const { tokens } = passage
  if ((tokens[i]!.lower !== 'quoted' && tokens[i]!.lower !== 'cited') || quotationAt(passage, i)) return null
  let as = i + 1
  while (as < sentence.end && as - i < LONGEST_QUOTED && tokens[as]!.lower !== 'as') as++
  return tokens[as]?.lower === 'as' && ['saying', 'telling'].includes(tokens[as + 1]?.lower ?? '') ? as : null
}

/** What is said of whoever is quoted by the verb at `verb`, and what the one that quotes him says. */
function relayed(passage: Passage, sentence: Sentence, verb: number, as: number): readonly Draft[] {
  const { tokens } = passage
  let first = verb
  while (first > sentence.first && isHelping(tokens[first - 1]!.lower)) first--
  // "The minister, quoted by the agency as saying"
  const setOff = tokens[verb - 1]?.text === ',' && tokens[verb + 1]?.lower === 'by'
  const isPassive = setOff || tokens.slice(first, verb).some(({ lower }) => BE.has(lower))
  const ends = endsTag(passage, sentence, as + 2)
  const quotation = ends ? quotationBefore(passage, sentence, first) : null
  const subject = subjectBefore(passage, sentence, setOff ? verb - 1 : first, quotation?.end)
  if (!subject) return []
  const quoted = quotation ?? (ends ? clauseBefore(passage, sentence, subject.first) : null)
  const from = wordsFrom(passage, sentence, as + 1)
  const content = quoted ?? runOf(from, contentEnd(passage, sentence, from, []))
  if (content.end <= content.first) return []
  if (!isPassive) {
    const words = quoted ? [quoted, runOf(verb + 1, as + 2)] : [runOf(verb + 1, content.end)]
    const outer = { source: [subject], cue: [runOf(first, verb + 1)], content: words }
    return as > verb + 1 ? [outer, { source: [runOf(verb + 1, as)], cue: [runOf(as, as + 2)], content: [content] }] : [outer]
  }
  const by = agentOf(passage, sentence, verb, as)
  if (!by) return [{ source: [subject], cue: [runOf(first, as + 2)], content: [content] }]
  const rest = quoted ? [quoted, subject, runOf(as, as + 2)] : [subject, runOf(as, as + 2), content]
  return [
    { source: [by], cue: [runOf(first, by.first === verb + 2 ? verb + 2 : verb + 1)], content: rest },
    { source: [subject], cue: [runOf(as, as + 2)], content: [content] },
  ]
}

const isHelping = (lower: string): boolean => BE.has(lower) || HAVE.has(lower) || isAdverb(lower)

/** "was quoted | by the Herald | as saying", "was quoted as saying | by the Herald |": who quotes. */
function agentOf(passage: Passage, sentence: Sentence, verb: number, as: number): Run | null {
  const { tokens } = passage
  if (tokens[verb + 1]?.lower === 'by') return as > verb + 2 ? runOf(verb + 2, as) : null
  return tokens[as + 2]?.lower === 'by' ? subjectAfter(passage, as + 3, sentence.end) : null
}

/** Nothing follows "saying" but who quotes, and when and where: the words stand before. */
function endsTag({ tokens }: Passage, { end }: Sentence, from: number): boolean {
  if (from >= end - 1) return true
  if (tokens[from]!.lower !== 'by' && !CIRCUMSTANCE.has(tokens[from]!.lower) && !TIME_WORDS.has(tokens[from]!.lower)) return false
  return (
    end - from <= LONGEST_TAIL &&
    !tokens.slice(from, end).some(({ lower, kind }) => lower === 'that' || lower === ':' || kind === 'mark')
  )
}
/** When and where in more words is no tail of a tag; and a sentence without end must not be looked through for each verb. */
const LONGEST_TAIL = 30
const CIRCUMSTANCE = new Set('on in at to during from after before last late early this'.split(' '))

const MOST_TOLD = 8

/** Where the words begin after "saying", or after "telling" and whom: at "that", behind a comma or a colon, at a quotation mark. */
function wordsFrom(passage: Passage, sentence: Sentence, verb: number): number {
  const { tokens } = passage
  let from = verb + 1
  const by = tokens[from]?.lower === 'by' ? subjectAfter(passage, from + 1, sentence.end) : null
  if (by) from = by.end
  if (tokens[verb]!.lower === 'telling')
    for (let at = from; at < Math.min(sentence.end, from + MOST_TOLD); at++) {
      const opens = tokens[at]!.kind === 'mark' && quotationAt(passage, at)?.first === at
      if (!opens && !['that', ',', ':'].includes(tokens[at]!.lower)) continue
      from = at
      break
    }
  else from = afterTime(passage, from, sentence.end)
  return [',', ':'].includes(tokens[from]?.lower ?? '') ? from + 1 : from
}

/** “The harbour is closed,” the admiral was quoted as saying: the quotation that ends before the subject, with the words it ends. */
function quotationBefore(passage: Passage, sentence: Sentence, end: number): Run | null {
  for (let i = end - 1; i >= sentence.first; i--) {
    const quotation = passage.tokens[i]!.kind === 'mark' ? quotationAt(passage, i) : null
    if (quotation?.end === i + 1)
      return runOf(Math.min(quotation.first, trimmedStart(passage, sentence.first, quotation.first)), quotation.end)
    if (quotation) return null
  }
  return null
}

const FEWEST_WORDS = 3

/** The ferries would stop, the agency quoted Lund as saying: the clause that ends in a comma before the subject. */
function clauseBefore(passage: Passage, sentence: Sentence, subject: number): Run | null {
  if (passage.tokens[subject - 1]?.text !== ',') return null
  const from = trimmedStart(passage, sentence.first, subject - 1)
  return subject - 1 - from < FEWEST_WORDS || PREPOSITIONS.has(passage.tokens[from]!.lower) ? null : runOf(from, subject - 1)
}
