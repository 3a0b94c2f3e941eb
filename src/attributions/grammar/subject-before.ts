import type { Passage, Sentence, Token } from '../../sentences/index.ts'
import { FORMS } from '../lexicon/forms.ts'
import {
  AUXILIARIES,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  isCapitalised,
  LEADING,
  PAST_VERBS,
  PREPOSITIONS,
  QUESTION_WORDS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  SURE_VERBS,
  TIME_WORDS,
} from '../lexicon/words.ts'
import type { Run } from './run.ts'

export const MAX_PHRASE = 40
export const MAX_APPOSITIVES = 4

/** A word that is surely a verb of its clause and so ends a noun phrase. */
export function isVerb(passage: Passage, i: number): boolean {
  const token = passage.tokens[i]!
  if (AUXILIARIES.has(token.lower)) return token.lower !== "'s" && token.lower !== "'d"
  if (isCapitalised(token.text)) return false
  if (PAST_VERBS.has(token.lower) || SURE_VERBS.has(token.lower)) return true
  const forms = FORMS.get(token.lower)?.forms
  return (
    (forms?.has('past') ?? false) ||
    (token.lower.length > 4 &&
      token.lower.endsWith('ed') &&
      !token.lower.includes('-') &&
      !DETERMINERS.has(passage.tokens[i - 1]?.lower ?? ''))
  )
}

/**
 * The noun phrase that ends at token `end`: the subject of a verb standing there. Appositives between commas are taken along ("Lund, the
 * mayor,"), incidental clauses are not ("Lund, who was tired,"). Null where no phrase ends there.
 */
export function subjectBefore(passage: Passage, sentence: Sentence, verb: number, floor = sentence.first): Run | null {
  const { tokens } = passage
  // "Dorn, who was with him, | in turn | noted"
  const end = LINKING.get(tokens[verb - 1]?.lower ?? '')?.includes(tokens[verb - 2]?.lower ?? '') ? verb - 2 : verb
  const last = tokens[end - 1]
  if (!last || end - 1 < floor) return null
  if (last.lower === 'that' && end - 2 >= floor && opensWords(tokens[end - 2]!)) return null
  if (RELATIVES.has(last.lower) && last.lower !== 'whom') return { first: end - 1, end }
  if (last.lower === ',') return withAppositive(passage, end, floor)
  const agent = phraseBehind('by', passage, end, floor)
  const whole = beforeAgent(passage, agent, floor)
  return whole < agent ? { first: whole, end } : plain(passage, end, floor)
}

/** Where the name or phrase that ends at `end` begins, if this preposition leads to it; `end` otherwise. */
export function phraseBehind(preposition: string, { tokens }: Passage, end: number, floor: number): number {
  for (let i = end - 1; i > floor && end - i < LONGEST_AGENT && tokens[i]!.kind === 'word'; i--)
    if (tokens[i]!.lower === preposition) return i + 1
  return end
}
const LONGEST_AGENT = 7

/** "Economists polled by Newswire | expected": where the phrase begins that a participle joins to the agent at `first`; `first` itself where none does. */
export function beforeAgent(passage: Passage, first: number, floor: number): number {
  const { tokens } = passage
  const at = DETERMINERS.has(tokens[first - 2]?.lower ?? '') ? first - 1 : first
  const participle = at - 2
  if (participle <= floor || tokens[at - 1]!.lower !== 'by' || !isVerb(passage, participle)) return first
  const noun = tokens[participle - 1]!
  if (noun.kind !== 'word' || AUXILIARIES.has(noun.lower) || isAdverb(noun.lower) || isVerb(passage, participle - 1)) return first
  const joined = plain(passage, participle, floor)
  if (!joined || SUBJECT_PRONOUNS.has(tokens[joined.first]!.lower)) return first
  const before = joined.first > floor ? tokens[joined.first - 1]! : null
  return before && (before.kind === 'word' || before.kind === 'number') && !COORDINATORS.has(before.lower) ? first : joined.first
}

/** What leads from one sentence to the next between a subject and its verb, by its last word: "in turn", "for example". */
const LINKING: ReadonlyMap<string, readonly string[]> = new Map([
  ['turn', ['in']],
  ['particular', ['in']],
  ['addition', ['in']],
  ['response', ['in']],
  ['reply', ['in']],
  ['example', ['for']],
  ['instance', ['for']],
  ['length', ['at']],
])

/** "wrote **that** claims were false", "said on Monday **that** disputes remain": what follows is said, and "that" takes up no noun. */
const opensWords = ({ lower, text, kind }: Token): boolean => {
  if (kind !== 'word') return false
  const said = FORMS.get(lower)
  const takesClause = said?.entries.some(({ frames }) => frames.has('that') || frames.has('say') || frames.has('tell'))
  return (takesClause && said?.forms.has('past')) === true || TIME_WORDS.has(lower) || isCapitalised(text)
}

/** "Lund, the mayor," ending at the comma before `end`. */
function withAppositive(passage: Passage, end: number, floor: number): Run | null {
  const { tokens } = passage
  let close = end - 1
  let whole: Run | null = null
  for (let n = 0; n < MAX_APPOSITIVES; n++) {
    let comma = close - 1
    while (comma >= floor && close - comma < MAX_PHRASE && tokens[comma]!.lower !== ',' && tokens[comma]!.kind !== 'mark') comma--
    if (comma < floor || tokens[comma]!.lower !== ',') break
    const aside = isAside(passage, comma + 1)
    if (!aside && hasVerb(passage, comma + 1, close)) break
    const inner = plain(passage, comma, floor)
    if (!inner) break
    const keeps = !aside || identifies(passage, comma + 1, close)
    whole = { first: inner.first, end: keeps ? end : inner.end }
    const opener = tokens[inner.first]!
    if (inner.first - 1 <= floor || tokens[inner.first - 1]!.lower !== ',') break
    if (!isCapitalised(opener.text) && !DETERMINERS.has(opener.lower)) break
    const further = plain(passage, inner.first - 1, floor)
    if (!further || !isCapitalised(tokens[further.first]!.text) || PREPOSITIONS.has(tokens[further.first]!.lower)) break
    close = inner.first - 1
  }
  return whole
}

/** Does something incidental begin here, between commas: "who was tired", "meanwhile", "in a letter", "smiling"? */
function isAside(passage: Passage, first: number): boolean {
  const { lower } = passage.tokens[first]!
  return (
    RELATIVES.has(lower) ||
    lower.endsWith('ing') ||
    LEADING.has(lower) ||
    isAdverb(lower) ||
    PREPOSITIONS.has(lower) ||
    SUBORDINATORS.has(lower)
  )
}

const ON_CONDITION = new Set(['asked', 'requested', 'declined', 'spoke'])

/**
 * Does a clause say who the speaker is ("who leads the union", "who was not part of the study", "speaking on condition of anonymity") rather
 * than what went on ("who arrived late")? The first belongs to the source, the second does not (PolNeAR's guidelines, "Source").
 */
export function identifies(passage: Passage, first: number, end: number): boolean {
  const { tokens } = passage
  if (tokens[first]!.lower === 'speaking') return true
  if (tokens[first]!.lower !== 'who') return false
  let verb = first + 1
  while (verb < end && isAdverb(tokens[verb]!.lower)) verb++
  const { lower } = tokens[verb] ?? { lower: '' }
  if (BE.has(lower) && tokens[verb + 1]?.lower.endsWith('ing')) return false // "who was drinking tea"
  if (ON_CONDITION.has(lower)) return true
  return (
    BE.has(lower) ||
    HAVE.has(lower) ||
    DO.has(lower) ||
    (lower.endsWith('s') && !isVerb(passage, verb)) ||
    FORMS.get(lower)?.forms.has('base') === true
  )
}

const hasVerb = (passage: Passage, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (isVerb(passage, i)) return true
  return false
}

/** A phrase without commas that ends at `end`. */
function plain(passage: Passage, end: number, floor: number): Run | null {
  const { tokens } = passage
  const last = tokens[end - 1]
  if (!last || (last.kind !== 'word' && last.kind !== 'number' && last.kind !== 'bracket' && last.kind !== 'symbol')) return null
  if (SUBJECT_PRONOUNS.has(last.lower)) return { first: end - 1, end }
  if (PREPOSITIONS.has(last.lower) || COORDINATORS.has(last.lower) || SUBORDINATORS.has(last.lower)) return null

  let first = end
  while (first > floor && end - first < MAX_PHRASE) {
    const i = first - 1
    const token = tokens[i]!
    if (token.kind === 'bracket') {
      const open = openBracket(passage, i, floor)
      if (open === null) break
      first = open
      continue
    }
    if (
      token.kind !== 'word' &&
      token.kind !== 'number' &&
      token.kind !== 'symbol' &&
      token.lower !== "'s" &&
      token.lower !== "'" &&
      token.lower !== '’'
    )
      break
    if (COORDINATORS.has(token.lower)) {
      const joins = (token.lower === 'and' || token.lower === 'or') && first < end && i > floor && nounBefore(passage, i, floor)
      if (!joins) break
    } else if (isVerb(passage, i)) {
      const who = restrictive(passage, i, floor)
      if (who === null) break
      first = who
      continue
    } else if (token.lower === 'not' || token.lower === "n't") {
      // "could not implement | their laws"
      while (first < end && !DETERMINERS.has(tokens[first]!.lower)) first++
      break
    } else if (SUBORDINATORS.has(token.lower) || RELATIVES.has(token.lower) || QUESTION_WORDS.has(token.lower)) break
    if (MOMENTS.has(token.lower) && first < end && tokens[i - 1]?.lower === 'the' && opensPhrase(tokens[i + 1]!)) break
    first = i
    if (NOMINATIVES.has(token.lower)) {
      first = behindVerb(passage, i, end)
      break
    }
  }
  first = skipLeading(passage, first, end)
  if (first >= end) return null
  if (PREPOSITIONS.has(tokens[first]!.lower)) first = afterPreposition(passage, first, end)
  return first < end && first >= floor ? { first, end } : null
}

/** "the moment | both sides ask": a connective, and the phrase behind it. */
const MOMENTS = new Set(['moment', 'minute', 'instant'])
const opensPhrase = ({ lower, text }: Token): boolean =>
  isCapitalised(text) || DETERMINERS.has(lower) || SUBJECT_PRONOUNS.has(lower)

const NOMINATIVES = new Set(['i', 'he', 'she', 'we', 'they'])

/** "she believes | farmers": what stands right behind the subject of another clause is its verb; "we farmers" and "they all" are phrases of their own. */
function behindVerb({ tokens }: Passage, pronoun: number, end: number): number {
  let verb = pronoun + 1
  while (verb < end && isAdverb(tokens[verb]!.lower)) verb++
  return verb < end && FORMS.has(tokens[verb]!.lower) ? verb + 1 : pronoun
}

/** "The engineer who inspected the bridge said": the place of "who", when the verb at `i` is that of a clause no comma parts from its noun. */
function restrictive(passage: Passage, i: number, floor: number): number | null {
  const { tokens } = passage
  let at = i - 1
  while (at > floor && (isAdverb(tokens[at]!.lower) || AUXILIARIES.has(tokens[at]!.lower))) at--
  return tokens[at]?.lower === 'who' && at > floor && tokens[at - 1]!.kind === 'word' ? at : null
}

/** "Lund and Holm said": "and" joins two names or two phrases with determiners, and what stands before is no verb's clause. */
function nounBefore(passage: Passage, and: number, floor: number): boolean {
  const { tokens } = passage
  const after = tokens[and + 1]!
  const before = tokens[and - 1]!
  if (before.kind !== 'word') return false
  if (isCapitalised(after.text) && isCapitalised(before.text)) return true
  let i = and - 1
  while (i >= floor && and - i < 16 && tokens[i]!.kind === 'word' && !isVerb(passage, i)) i--
  return i < floor && !PREPOSITIONS.has(tokens[floor]!.lower)
}

/** Past the words that open a sentence but are no part of its subject: "But", "Meanwhile", "Later", "On Monday". */
function skipLeading(passage: Passage, from: number, end: number): number {
  const { tokens } = passage
  let first = from
  while (
    first < end &&
    (LEADING.has(tokens[first]!.lower) ||
      (isAdverb(tokens[first]!.lower) && first + 1 < end) ||
      TIME_WORDS.has(tokens[first]!.lower) ||
      tokens[first]!.lower === "'s")
  )
    first++
  return first
}

/** "In Vessby the mayor" → "the mayor"; "On Monday Lund" → "Lund". */
function afterPreposition(passage: Passage, from: number, end: number): number {
  const { tokens } = passage
  for (let i = end - 1; i > from; i--) if (TIME_WORDS.has(tokens[i]!.lower) && i + 1 < end) return i + 1
  let start = end - 1
  if (isCapitalised(tokens[start]!.text)) {
    while (start - 1 > from && isCapitalised(tokens[start - 1]!.text)) start--
    while (
      start - 1 > from &&
      !PREPOSITIONS.has(tokens[start - 1]!.lower) &&
      !isCapitalised(tokens[start - 1]!.text) &&
      end - start < 6
    ) {
      start--
      if (DETERMINERS.has(tokens[start]!.lower)) break
    }
    return PREPOSITIONS.has(tokens[start - 1]!.lower) && start - 1 === from ? end : start
  }
  while (start > from && !DETERMINERS.has(tokens[start]!.lower)) start--
  if (start === from) return end
  return PREPOSITIONS.has(tokens[start - 1]!.lower) ? end : start
}

function openBracket(passage: Passage, close: number, floor: number): number | null {
  if (!')]'.includes(passage.tokens[close]!.text)) return null
  for (let i = close - 1; i >= floor && close - i < 12; i--) if ('(['.includes(passage.tokens[i]!.text)) return i
  return null
}

/** The subject of the sentence's main clause, for a verb that has none of its own: "The mayor rose and **said**", "…, **saying**". */
export function mainSubject(passage: Passage, sentence: Sentence, before: number, floor = sentence.first): Run | null {
  const { tokens } = passage
  for (let i = floor; i < before; i++) {
    const token = tokens[i]!
    const verb =
      isVerb(passage, i) ||
      (i > floor && !isCapitalised(token.text) && FORMS.has(token.lower) && SUBJECT_PRONOUNS.has(tokens[i - 1]!.lower))
    if (!verb) continue
    let group = i
    while (group > floor && (isAdverb(tokens[group - 1]!.lower) || AUXILIARIES.has(tokens[group - 1]!.lower))) group--
    const run = subjectBefore(passage, sentence, group, floor)
    if (run && !RELATIVES.has(tokens[run.first]!.lower)) return run
    if (i - floor > MAX_PHRASE) return null
  }
  return null
}
