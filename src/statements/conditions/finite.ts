import { isBase, isGerund, isNounish, isParticipleOnly, isPast, isThird } from '../../sentences/index.ts'
import type { Word } from './view.ts'
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  MODALS,
  PAST_AUXILIARIES,
  PREPOSITIONS,
  PRESENT_AUXILIARIES,
  set,
} from './words.ts'

/** A verb that carries a clause. `sure`: an auxiliary or a form that is seldom anything else. */
export type Finite = { readonly tense: 'modal' | 'present' | 'past'; readonly sure: boolean }

const MODAL: Finite = { tense: 'modal', sure: true }
const PRESENT: Finite = { tense: 'present', sure: true }
const PERHAPS_PRESENT: Finite = { tense: 'present', sure: false }
const PAST: Finite = { tense: 'past', sure: true }
const PERHAPS_PAST: Finite = { tense: 'past', sure: false }

/** The verb that word `i` is, if there is such a word and if its form and its neighbours make it one that carries a clause. */
export function finiteAt(words: readonly Word[], i: number): Finite | null {
  const word = words[i]
  if (!word) return null
  const { lower, text } = word
  const before = lowerAt(words, i - 1)
  const after = lowerAt(words, i + 1)
  if (lower === "'d" || lower === '’d') return isPast(lowerAt(words, nextReal(words, i))) ? PAST : MODAL
  if (MODALS.has(lower)) return ARTICLES.has(before) || (lower === 'may' && text === 'May' && i > 0) ? null : MODAL
  if (lower === "'s" || lower === '’s') return IS_AFTER.has(before) || AFTER_IS.has(after) ? PRESENT : null
  if (PRESENT_AUXILIARIES.has(lower)) return BARE.has(lower) && takesInfinitive(before) ? null : PRESENT
  const real = lowerAt(words, lastReal(words, i))
  if (PAST_AUXILIARIES.has(lower)) return HAVING.has(real) && lower === 'had' ? null : PAST
  if (DETERMINERS.has(real) || PREPOSITIONS.has(real) || takesInfinitive(real) || BE_HAVE.has(real)) return null
  if (COORDINATORS.has(before) || before === ',' || before === '' || isGerund(real)) return null
  if (isSubject(words, i - 1) && words[i]!.kind === 'word' && !isClosed(lower) && !isGerund(lower))
    return isPast(lower) ? PAST : PRESENT
  if (IT.has(before) && lower.endsWith('s') && !isClosed(lower)) return PRESENT
  if (isThird(lower)) return !isNounish(lower) || OBJECT_STARTS.has(after) ? PRESENT : null
  if (isBase(lower) && isPlural(real)) return PERHAPS_PRESENT
  if (isPast(lower) && !isParticipleOnly(lower) && after !== 'by') return SUBJECTS.has(real) ? PAST : PERHAPS_PAST
  return null
}

/** Whether a verb that carries a clause stands among the words `from` up to `to`. */
export function hasFinite(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to && i < words.length; i++) if (finiteAt(words, i)) return true
  return false
}

export const lowerAt = (words: readonly Word[], i: number): string => words[i]?.lower ?? ''

function nextReal(words: readonly Word[], i: number): number {
  let j = i + 1
  while (j < i + 4 && j < words.length && isAdverb(words[j]!.lower)) j++
  return j
}

/** The word before `i` that is no adverb. */
function lastReal(words: readonly Word[], i: number): number {
  let j = i - 1
  while (j > i - 4 && j >= 0 && isAdverb(words[j]!.lower)) j--
  return j
}

export const isAdverb = (lower: string): boolean =>
  ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower))
const NOT_ADVERBS = set('family supply assembly ally italy july reply apply early')
const ADVERBS = set(
  "already never not n’t n't also still even ever just now then again soon first finally simply once always only yet",
)

const ARTICLES = set('the a an his her their our my your its')
const IS_AFTER = set('it he she that there what who here')
const AFTER_IS = set("not n't n’t a an the going been")
const HAVING = set("has have had having 've ’ve")
const BARE = set('have do')
const BE_HAVE = set("be is are was were been being am 's ’s 're ’re 'm ’m has have had having 've ’ve get gets got")
const takesInfinitive = (lower: string): boolean => lower === 'to' || MODALS.has(lower) || DO.has(lower)
const DO = set("do does did n't n’t let not")
const SUBJECTS = set('i we you they he she it who nobody everybody everyone')
/** Whatever follows them at once is their verb; "you" may be an object too. */
const isSubject = (words: readonly Word[], i: number): boolean =>
  SURE_SUBJECTS.has(lowerAt(words, i)) || (lowerAt(words, i) === 'you' && YOU_AFTER.has(lowerAt(words, i - 1)))
const YOU_AFTER = set('if unless until before after once as that when while and but or , moment provided because what')
const SURE_SUBJECTS = set('i we they he she')
const isClosed = (lower: string): boolean =>
  isAdverb(lower) || PREPOSITIONS.has(lower) || DETERMINERS.has(lower) || COORDINATORS.has(lower) || SELVES.has(lower)
const IT = set('it everyone everybody someone somebody nobody anyone anybody nothing everything')
const SELVES = set('who that which all both alone too together be been being to if as so because when while')
const OBJECT_STARTS = set(
  'the a an its his her their our my your this that these those all us them it him me to on out up down off for from with back in',
)
const isPlural = (lower: string): boolean =>
  PLURALS.has(lower) || (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !AUXILIARIES.has(lower))
const PLURALS = set('we you they i people police men women children troops sides who nobody')
