import type { Passage, Sentence } from '../../sentences/index.ts'
import { FORMS } from '../lexicon/forms.ts'
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  LEADING,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../lexicon/words.ts'
import type { Run } from './run.ts'

const MAX_PHRASE = 40
const MAX_APPOSITIVES = 4

/** A word that is surely a verb of its clause and so ends a noun phrase. */
export function isVerb(passage: Passage, i: number): boolean {
  const token = passage.tokens[i]!
  if (AUXILIARIES.has(token.lower)) return token.lower !== "'s" && token.lower !== "'d"
  if (isCapitalised(token.text)) return false
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
export function subjectBefore(passage: Passage, sentence: Sentence, end: number, floor = sentence.first): Run | null {
  const { tokens } = passage
  const last = tokens[end - 1]
  if (!last || end - 1 < floor) return null
  if (RELATIVES.has(last.lower) && last.lower !== 'whom') return { first: end - 1, end }
  if (last.lower === ',') return withAppositive(passage, end, floor)
  return plain(passage, end, floor)
}

/** "Lund, the mayor," ending at the comma before `end`. */
function withAppositive(passage: Passage, end: number, floor: number): Run | null {
  const { tokens } = passage
  let close = end - 1
  let outer: Run | null = null
  let keepsComma = true
  for (let n = 0; n < MAX_APPOSITIVES; n++) {
    let comma = close - 1
    while (comma >= floor && close - comma < MAX_PHRASE && tokens[comma]!.lower !== ',' && tokens[comma]!.kind !== 'mark') comma--
    if (comma < floor || tokens[comma]!.lower !== ',') break
    const opener = tokens[comma + 1]!.lower
    const incidental =
      RELATIVES.has(opener) ||
      opener.endsWith('ing') ||
      LEADING.has(opener) ||
      isAdverb(opener) ||
      PREPOSITIONS.has(opener) ||
      SUBORDINATORS.has(opener)
    if (!incidental && hasVerb(passage, comma + 1, close)) break
    const inner = plain(passage, comma, floor)
    if (!inner) break
    outer = { first: inner.first, end: incidental ? inner.end : end }
    keepsComma = !incidental
    const boundary = tokens[inner.first - 1]
    if (inner.first <= floor || boundary?.lower !== ',') break
    if (!isCapitalised(tokens[inner.first]!.text) && !DETERMINERS.has(tokens[inner.first]!.lower)) break
    const further = plain(passage, inner.first - 1, floor)
    if (!further || PREPOSITIONS.has(tokens[further.first]!.lower) || !isCapitalised(tokens[further.first]!.text)) break
    close = inner.first - 1
  }
  return outer && !keepsComma ? { first: outer.first, end: outer.end } : outer
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
  if (
    SUBJECT_PRONOUNS.has(last.lower) &&
    last.lower !== 'one' &&
    last.lower !== 'some' &&
    last.lower !== 'many' &&
    last.lower !== 'others' &&
    last.lower !== 'both'
  )
    return { first: end - 1, end }
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
    } else if (SUBORDINATORS.has(token.lower) || RELATIVES.has(token.lower) || isVerb(passage, i)) break
    first = i
  }
  first = skipLeading(passage, first, end)
  if (first >= end) return null
  if (PREPOSITIONS.has(tokens[first]!.lower)) first = afterPreposition(passage, first, end)
  return first < end && first >= floor ? { first, end } : null
}

/** "Lund and Holm said": "and" joins two names or two phrases with determiners, and what stands before is no verb's clause. */
function nounBefore(passage: Passage, and: number, floor: number): boolean {
  const { tokens } = passage
  const after = tokens[and + 1]!
  const before = tokens[and - 1]!
  if (before.kind !== 'word') return false
  const bothNames = isCapitalised(after.text) && isCapitalised(before.text)
  let i = and - 1
  while (i > floor && and - i < 6 && tokens[i]!.kind === 'word' && !isVerb(passage, i) && !PREPOSITIONS.has(tokens[i]!.lower)) i--
  return bothNames || (i <= floor && !isVerb(passage, and - 1))
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

/** Where a phrase after an inverted verb stops: "said Lund | on Monday", "said the mayor | , who". */
const STOPS_RIGHT = new Set(
  'who which that when while as after before during because if but because in on at by to from with about amid since until despite adding saying'.split(
    ' ',
  ),
)
const INSIDE_RIGHT = new Set('of for at in from with on'.split(' '))

/** The noun phrase that begins at `from`: the subject of an inverted verb ("said Lund, the mayor"). Null where none begins. */
export function subjectAfter(passage: Passage, from: number, ceiling: number): Run | null {
  const { tokens } = passage
  const opener = tokens[from]
  if (!opener || from >= ceiling || (opener.kind !== 'word' && opener.kind !== 'number')) return null
  if (SUBJECT_PRONOUNS.has(opener.lower)) return { first: from, end: from + 1 }
  const descriptive = opener.kind === 'word' && !isCapitalised(opener.text)
  if (
    descriptive &&
    !DETERMINERS.has(opener.lower) &&
    (PREPOSITIONS.has(opener.lower) ||
      SUBORDINATORS.has(opener.lower) ||
      COORDINATORS.has(opener.lower) ||
      RELATIVES.has(opener.lower))
  )
    return null
  if (PREPOSITIONS.has(opener.lower) || TIME_WORDS.has(opener.lower)) return null
  let end = from
  while (end < ceiling && end - from < MAX_PHRASE) {
    const token = tokens[end]!
    if (token.kind === 'mark' || token.kind === 'dash' || token.kind === 'ellipsis') break
    if (token.kind === 'punctuation' || token.kind === 'bracket') break
    if (TIME_WORDS.has(token.lower) && end > from) break
    if (STOPS_RIGHT.has(token.lower) && end > from) {
      // "a spokesman for the ministry", "the head of the trust"; but "said Lund on Monday", "said Lund in a letter"
      const next = tokens[end + 1]
      const joins =
        INSIDE_RIGHT.has(token.lower) &&
        (descriptive || token.lower === 'of') &&
        next !== undefined &&
        !TIME_WORDS.has(next.lower) &&
        (DETERMINERS.has(next.lower) || isCapitalised(next.text)) &&
        (token.lower === 'of' ||
          token.lower === 'for' ||
          token.lower === 'at' ||
          token.lower === 'with' ||
          token.lower === 'from')
      if (!joins) break
    }
    if (token.lower === 'and' && !isCapitalised(tokens[end + 1]?.text ?? 'a') && !DETERMINERS.has(tokens[end + 1]?.lower ?? ''))
      break
    if (isVerb(passage, end)) break
    end++
  }
  if (end === from) return null
  return { first: from, end: appositiveAfter(passage, end, ceiling) }
}

/** "Lund|, the mayor", "Lund|, 34, a nurse": the end with the appositive, or `end` itself. Not ", who …", ", adding …", ", in a letter". */
function appositiveAfter(passage: Passage, end: number, ceiling: number): number {
  const { tokens } = passage
  let at = end
  for (let n = 0; n < MAX_APPOSITIVES && tokens[at]?.lower === ',' && at + 1 < ceiling; n++) {
    const opener = tokens[at + 1]!
    const appositive =
      opener.kind === 'number' ||
      DETERMINERS.has(opener.lower) ||
      (isCapitalised(opener.text) && !TIME_WORDS.has(opener.lower)) ||
      ROLE.has(opener.lower)
    if (!appositive || opener.lower === 'that' || RELATIVES.has(opener.lower)) break
    let next = at + 1
    while (
      next < ceiling &&
      next - at < MAX_PHRASE &&
      tokens[next]!.lower !== ',' &&
      tokens[next]!.kind !== 'mark' &&
      tokens[next]!.kind !== 'dash' &&
      !'.;:?!'.includes(tokens[next]!.text) &&
      tokens[next]!.lower !== 'who'
    ) {
      if (isVerb(passage, next)) return at
      next++
    }
    at = next
    if (tokens[next]?.lower !== ',') break
  }
  return at
}

const ROLE = new Set(
  'head chairman chairwoman chair president director spokesman spokeswoman spokesperson leader professor owner founder author editor chief secretary minister mayor captain coach co-founder executive vice deputy former senior'.split(
    ' ',
  ),
)

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
