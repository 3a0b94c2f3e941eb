import { isBase } from '../../sentences/index.ts'
import type { Opening } from './connectives.ts'
import { type Finite, finiteAt, hasFinite, isAdverb, lowerAt } from './finite.ts'
import { isStop, type Word } from './view.ts'
import { CLAUSE_TAKERS, COORDINATORS, DUTIES, JUDGEMENTS, LOSSES, NEGATIONS, REFUSALS, SUBJECT_PRONOUNS, set } from './words.ts'

/** Where a clause stands to the one it bears on: before it, inside it (between subject and verb), or behind it. */
export type Place = 'front' | 'middle' | 'back'

/** What comes before a clause in its sentence: the words from `start`, and where that puts it. */
export type Before = { readonly start: number; readonly place: Place }

/** `floor` is where the clause before ended. */
export function beforeOf(words: readonly Word[], opening: Opening, floor: number): Before {
  let start = opening.first
  while (start > floor && !words[start]!.anew && !opensClause(words, start - 1, opening.first)) start--
  // "Because she runs, if she is elected, she will": one clause before the main one, and then another.
  if (lowerAt(words, opening.first - 1) === ',' && SUBORDINATORS.has(lowerAt(words, start))) start = opening.first
  let first = start
  while (first < opening.first && isLeading(words[first]!)) first++
  if (first === opening.first) return { start: opening.first, place: 'front' }
  const hasVerb = hasFinite(words, start, opening.first) || hasInfinitive(words, start, opening.first)
  return { start, place: hasVerb ? 'back' : 'middle' }
}

/** Whether a clause begins behind word `i`: "…; we", ", but we", "that if". */
function opensClause(words: readonly Word[], i: number, first: number): boolean {
  const word = words[i]!
  if (isStop(word)) return true
  // "said that we will", "that if": what follows is the clause that is told.
  if (word.lower === 'that' && (i === first - 1 || CLAUSE_TAKERS.has(lowerAt(words, i - 1)))) return true
  // "a rule whereby if", "because if": a clause of its own before the one that is asked.
  if (i === first - 1 && BINDING.has(word.lower)) return true
  if (!COORDINATORS.has(word.lower) && word.lower !== 'so') return false
  if (i === first - 1) return lowerAt(words, i - 1) !== 'and' && word.lower !== 'nor'
  return (lowerAt(words, i - 1) === ',' || word.lower === 'but') && hasSubjectAndVerb(words, i + 1, first)
}

/** "they will": a subject and its verb among the next words. */
export function hasSubjectAndVerb(words: readonly Word[], from: number, to: number): boolean {
  const stop = Math.min(to, from + 8)
  for (let i = from + 1; i < stop && words[i]!.text !== ','; i++) if (finiteAt(words, i)) return true
  return false
}

function hasInfinitive(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (words[i]!.lower === 'to' && i + 1 < to && (isBase(words[i + 1]!.lower) || words[i + 1]!.lower === 'be')) return true
    if (i === from && (isBase(words[i]!.lower) || words[i]!.lower === 'let')) return true
  }
  return false
}

const isLeading = (word: Word): boolean => word.text === ',' || LEADING.has(word.lower) || isAdverb(word.lower)
const BINDING = set('whereby because')
const SUBORDINATORS = set('because although though while since when whereas as')
const LEADING = set(
  'and but so then yet still that or nor however instead meanwhile therefore also thus moreover furthermore well now no yes again , …',
)

/** What the governing clause is like. */
export type Mood = {
  readonly negated: boolean
  /** It speaks of what may, must or will be. */
  readonly open: boolean
  /** What must be done. */
  readonly duty: boolean
  /** What goes wrong. */
  readonly loss: boolean
  /** It tells what was, and nothing more. */
  readonly told: boolean
  readonly present: boolean
  /** It has no verb that carries it: a headline, a list, a command. */
  readonly bare: boolean
  /** It speaks as one speaks of the past of what was to come: would, could. */
  readonly shifted: boolean
}

/** The mood of the words `from` up to `to`, those between `out.from` and `out.to` left out. */
export function moodOf(
  words: readonly Word[],
  from: number,
  to: number,
  out: { readonly from: number; readonly to: number },
): Mood {
  let [negated, modal, judged, duty, loss, past, present, shifted, any] = Array<boolean>(9).fill(false)
  let first: Finite['tense'] | null = null
  for (let i = from; i < to; i++) {
    if (i >= out.from && i < out.to) continue
    const { lower } = words[i]!
    const finite = finiteAt(words, i)
    any = true
    negated ||= NEGATIONS.has(lower) || REFUSALS.has(lower)
    judged ||= JUDGEMENTS.has(lower)
    duty ||= DUTIES.has(lower) && (!HAVING.has(lower) || lowerAt(words, i + 1) === 'to')
    loss ||= LOSSES.has(lower)
    first ??= finite?.tense ?? null
    modal ||= finite?.tense === 'modal'
    shifted ||= finite?.tense === 'modal' && SHIFTED.has(lower)
    present ||= finite?.tense === 'present'
    past ||= finite?.tense === 'past' && (finite.sure || !modal)
    if (lower === 'to' && i === from) judged = true
  }
  const told = first === 'past' && !modal && !judged
  return {
    negated: Boolean(negated),
    open: Boolean(modal || judged) || (Boolean(any) && !past && !present),
    duty: Boolean(duty),
    loss: Boolean(loss),
    told,
    present: first === 'present',
    bare: !modal && !present && !past,
    shifted: Boolean(shifted),
  }
}

const HAVING = set('have has had')
const SHIFTED = set("would could might 'd ’d")

/** Where the clause that begins at `from` ends: at a stop, where a new subject sets in behind a comma, or at `limit`. */
export function mainEnd(words: readonly Word[], from: number, limit: number): number {
  let i = from
  for (; i < limit; i++) {
    if (isStop(words[i]!)) break
    const next = lowerAt(words, i + 1)
    if (words[i]!.text === ',' && (COORDINATORS.has(next) || next === 'so') && isSubjectStart(words, i + 2)) break
  }
  return i
}

const isSubjectStart = (words: readonly Word[], i: number): boolean =>
  i < words.length &&
  (SUBJECT_PRONOUNS.has(lowerAt(words, i)) || lowerAt(words, i) === 'if' || hasSubjectAndVerb(words, i, words.length))
