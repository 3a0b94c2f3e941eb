import type { Passage, Sentence, Token } from '../../sentences/index.ts'
import {
  BE,
  CLAUSE_SUBJECTS,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  LISTENERS,
  NEGATIONS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  TIME_WORDS,
} from '../lexicon/words.ts'
import { quotationAt } from './lookup.ts'
import { subjectBefore } from './subject-before.ts'
import type { Cue } from './verb-group.ts'

/**
 * Past the listener and the time that may stand between a verb of telling and the words: "told | reporters on Monday | that". Null where no words
 * follow ("told the time").
 */
export function afterListener(passage: Passage, from: number, end: number): number | null {
  const { tokens } = passage
  let i = from
  while (i < end && i - from < 12) {
    const token = tokens[i]!
    // "told Radio Sund engineers were “working flat out”": the clause begins behind the name
    if (token.kind === 'mark' && i > from + 1 && BE.has(tokens[i - 1]!.lower) && isCapitalised(tokens[from]!.text)) break
    if (
      token.lower === 'that' ||
      token.kind === 'mark' ||
      token.lower === ':' ||
      token.lower === ',' ||
      CLAUSE_OPENERS.has(token.lower)
    )
      return i
    if (
      i > from &&
      (SUBJECTS.has(token.lower) ||
        (DETERMINERS.has(token.lower) && tokens[i - 1]!.kind === 'word' && !PREPOSITIONS.has(tokens[i - 1]!.lower)))
    )
      return i
    if (i === from && OBJECT_PRONOUNS.has(token.lower) && !ownsListener(passage, i, end)) return afterTime(passage, i + 1, end)
    if (LISTENERS.has(token.lower) && !['on', 'at', 'in', 'during', 'from', 'of'].includes(tokens[i + 1]?.lower ?? ''))
      return afterTime(passage, i + 1, end)
    i++
  }
  // "told Fox News polls were off": a name and what follows it
  i = from
  while (i < end && isCapitalised(tokens[i]!.text) && tokens[i]!.kind === 'word') i++
  return i > from && i < end && tokens[i]!.kind === 'word' ? afterTime(passage, i, end) : null
}

/** "warned **her** colleagues that", but "told **her** people were dying": whose the listeners are, where the words begin right behind their name. */
function ownsListener({ tokens }: Passage, i: number, end: number): boolean {
  if (tokens[i]!.lower !== 'her') return false
  let noun = i + 1
  while (noun < end && noun - i <= MOST_OF_LISTENER && (isNoun(tokens[noun]!) || tokens[noun]!.kind === 'number')) noun++
  const { lower, kind } = tokens[noun] ?? { lower: '', kind: 'punctuation' }
  return noun > i + 1 && noun < end && (lower === 'that' || lower === ':' || lower === ',' || lower === 'to' || kind === 'mark')
}
// "her 2.1 million followers"
const MOST_OF_LISTENER = 4
const isNoun = ({ kind, lower }: Token): boolean =>
  kind === 'word' &&
  !CLAUSE_OPENERS.has(lower) &&
  !SUBJECTS.has(lower) &&
  !DETERMINERS.has(lower) &&
  !PREPOSITIONS.has(lower) &&
  !TIME_WORDS.has(lower) &&
  lower !== 'that' &&
  !isAdverb(lower)

const CLAUSE_OPENERS = new Set('how why what when where whether if to'.split(' '))
const SUBJECTS = new Set('he she it they we i there this these his her its their'.split(' '))

/** Past "on Thursday", "Monday", "last week", "in an interview with …": what tells when and where, before the words themselves. */
export function afterTime(passage: Passage, from: number, end: number): number {
  const { tokens } = passage
  const first = tokens[from]?.lower ?? ''
  if (TIME_WORDS.has(first)) {
    let i = from + 1
    while (i < end && (TIME_WORDS.has(tokens[i]!.lower) || PARTS_OF_DAY.has(tokens[i]!.lower) || tokens[i]!.kind === 'number'))
      i++
    return i
  }
  const span = afterSpan(passage, from, end)
  if (span > from) return span
  const wide = WHEN_WHERE.has(first)
  if (!wide && !(WITH_WHOM.has(first) && namesSomebody(passage, from + 1))) return from
  const stop = Math.min(end, from + (wide ? 24 : 12))
  for (let i = from + 1; i < stop; i++) {
    const token = tokens[i]!
    // "learned in that pool": no clause begins right behind a preposition
    if ((token.lower === 'that' && i > from + 1) || token.lower === ':' || (token.kind === 'mark' && wide)) return i
    if (token.lower === ',' && tokens[i + 1]?.kind === 'mark') return i
    if (COORDINATORS.has(token.lower) || (token.kind === 'punctuation' && token.lower !== ',') || token.kind === 'mark') break
    if (TIME_WORDS.has(token.lower) && i - from <= 3) {
      let after = i + 1
      while (after < end && (tokens[after]!.kind === 'number' || PARTS_OF_DAY.has(tokens[after]!.lower))) after++
      return after
    }
  }
  return from
}

const WHEN_WHERE = new Set('on in at during late early last this after before outside inside'.split(' '))
/** "hours earlier", "two weeks ago", "a day later", "last month", before "that" or a pronoun. */
function afterSpan({ tokens }: Passage, from: number, end: number): number {
  let i = from
  while (i < end && i - from < 3 && (MEASURES.has(tokens[i]!.lower) || tokens[i]!.kind === 'number')) i++
  const unit = UNITS.has(tokens[i]?.lower ?? '') ? i + 1 : i
  if (unit === i || unit >= end) return from
  const after = SHIFTS.has(tokens[unit]?.lower ?? '') ? unit + 1 : unit
  const shifted = after > unit || ['last', 'this', 'next'].includes(tokens[from]!.lower)
  const opens = tokens[after]?.lower === 'that' || NOMINATIVES.has(tokens[after]?.lower ?? '')
  return shifted && opens ? after : from
}
const MEASURES = new Set(
  'a an one two three four five six seven eight nine ten several some few last this next couple of'.split(' '),
)
const UNITS = new Set(
  'second seconds minute minutes hour hours day days week weeks month months year years night morning evening spring summer autumn winter'.split(
    ' ',
  ),
)
const SHIFTS = new Set(['ago', 'earlier', 'later', 'before'])
const NOMINATIVES = new Set(['it', 'he', 'she', 'they', 'we', 'i', 'there'])

const WITH_WHOM = new Set('via through of to from as'.split(' '))
/** "to reporters", "to the board", "through Lund": not the infinitive of "agreed to leave". */
const namesSomebody = ({ tokens }: Passage, i: number): boolean => {
  const { lower, text } = tokens[i] ?? { lower: '', text: '' }
  return LISTENERS.has(lower) || OBJECT_PRONOUNS.has(lower) || DETERMINERS.has(lower) || isCapitalised(text)
}

const PARTS_OF_DAY = new Set('morning afternoon evening night'.split(' '))

// A sentence of many verbs is looked through only so far, so that the whole stays linear.
const MOST_LOOKED_AT = 12

/**
 * Where the content that begins at token `from` ends: the end of its sentence (its unquoted full stop left out) or of the quotation that
 * runs on beyond it, cut where another statement of the sentence begins. `others` are the sentence's cues.
 */
export function contentEnd(passage: Passage, sentence: Sentence, from: number, others: readonly Cue[]): number {
  const { tokens } = passage
  const last = tokens[sentence.end - 1]!
  const quotation = quotationAt(passage, sentence.end - 1)
  const open = quotation && quotation.use === 'speech' && quotation.first >= from && quotation.end > sentence.end
  let looked = 0
  for (const other of others) {
    if (other.first <= from) continue
    if (++looked > MOST_LOOKED_AT) break
    const cut = cutBefore(passage, sentence, from, other)
    if (cut !== null) return trimmedEnd(passage, from, cut)
  }
  if (open) return quotation.end
  const stop = last.kind === 'punctuation' && '.;,'.includes(last.text) && quotationAt(passage, sentence.end - 1) === null
  return trimmedEnd(passage, from, closingBracket(passage, from, stop ? sentence.end - 1 : sentence.end))
}

/** "(The owner said it was full.)": a bracket opened before the content closes behind it. */
function closingBracket(passage: Passage, from: number, end: number): number {
  const { tokens } = passage
  const last = tokens[end - 1]
  if (end <= from || (last!.text !== ')' && last!.text !== ']')) return end
  for (let i = end - 2; i >= from; i--) if (tokens[i]!.text === '(' || tokens[i]!.text === '[') return end
  return tokens[end - 2]?.text === '.' ? end - 2 : end - 1
}

/** Where a further statement cuts the content: before ", adding", " and said", ", the mayor said" at the end. */
function cutBefore(passage: Passage, sentence: Sentence, from: number, other: Cue): number | null {
  const { tokens } = passage
  if (quotationAt(passage, other.head)) return null
  const before = tokens[other.first - 1]!.lower
  if (other.voice === 'participle') return before === ',' && from < other.first - 1 ? other.first - 1 : null
  if (other.voice !== 'finite') return null
  if (COORDINATORS.has(before) && other.form !== 'base') {
    const comma = tokens[other.first - 2]?.lower === ','
    return other.first - (comma ? 2 : 1)
  }
  if (!other.entry.frames.has('say')) return null
  if (before === ',' && other.end >= sentence.end - 4) return other.first - 1
  const subject = subjectBefore(passage, sentence, other.first, from)
  if (subject && tokens[subject.first - 1]?.lower === ',' && isTag(passage, sentence, other.end)) return subject.first - 1
  if (!isFollowedByClause(passage, other.end, sentence.end)) return null
  // ", while the mayor said …", "; Lund said …", ", and Lund said …"
  for (let i = other.first - 1; i > from && other.first - i < 14; i--) {
    const token = tokens[i]!
    if (token.lower === ';') return i
    if (token.lower === ',' && CONTRAST.has(tokens[i + 1]?.lower ?? '')) return i
    if (token.kind === 'mark') return null
  }
  return null
}

/** Nothing but the sentence's end, or when and where, follows a verb: it is a tag of what stands before it. */
const isTag = (passage: Passage, sentence: Sentence, end: number): boolean => {
  const next = passage.tokens[end]
  return end >= sentence.end || '.!?,;'.includes(next!.text) || WHEN_WHERE.has(next!.lower) || TIME_WORDS.has(next!.lower)
}

const isFollowedByClause = (passage: Passage, end: number, ceiling: number): boolean => {
  const next = passage.tokens[end]
  return (
    next !== undefined &&
    end < ceiling &&
    (next.lower === 'that' || next.kind === 'mark' || CLAUSE_SUBJECTS.has(next.lower) || isCapitalised(next.text))
  )
}

const CONTRAST = new Set('while but although though and whereas'.split(' '))

/** Without a comma, a dash or a stray stop at the end. */
export function trimmedEnd(passage: Passage, from: number, end: number): number {
  let at = end
  while (at > from && [',', ';', '--', '–', '—', ':'].includes(passage.tokens[at - 1]!.text)) at--
  return at
}

/** Without "And", "But" at the front of somebody's words, and without a comma. */
export function trimmedStart(passage: Passage, from: number, end: number): number {
  let at = from
  while (at < end && isRim(passage.tokens[at]!)) at++
  const first = passage.tokens[at]?.lower ?? ''
  if (['and', 'but', 'so', 'yet'].includes(first) && isCapitalised(passage.tokens[at]!.text) && at + 1 < end) at++
  if (passage.tokens[at]?.lower === ',') at++
  return at
}

/** A comma, a dash, a colon, an emoji: nothing somebody's words begin with. */
const isRim = ({ kind, text }: Token): boolean =>
  text === ',' || text === ':' || kind === 'dash' || (kind === 'symbol' && !'$£€¥#@%&'.includes(text[0]!))

/** Does a clause or its subject begin here: "that", "he", "the plan", "Lund", a quotation mark? Not a bare verb, stop or connective. */
export function opensClause(passage: Passage, i: number, end: number): boolean {
  const token = passage.tokens[i]
  if (!token || i >= end) return false
  if (token.kind === 'mark' || token.kind === 'number' || token.kind === 'symbol') return true
  if (token.kind !== 'word') return false
  return (
    !COORDINATORS.has(token.lower) &&
    (!isAdverb(token.lower) || i + 1 < end) &&
    !NEGATIONS.has(token.lower) &&
    !LEADING_OUT.has(token.lower)
  )
}
const LEADING_OUT = new Set(['and', 'but', 'or'])
