import { daysOn, numberAt, phraseAt, resolve, unitAt } from '../dates/index.ts'
import type { Deadline } from './condition.ts'
import { finiteAt, lowerAt } from './finite.ts'
import { moodOf } from './main-clause.ts'
import { isStop, type Word } from './view.ts'
import { set } from './words.ts'

/** The deadlines among the words of one sentence. What was over by a day, when the past is told, is none. */
export function deadlinesIn(words: readonly Word[], published: string | null): readonly Deadline[] {
  const found: Deadline[] = []
  let floor = 0
  for (let i = 0; i < words.length; i++) {
    const limit = openedAt(words, i)
    if (!limit) {
      if (isStop(words[i]!)) floor = i + 1
      continue
    }
    const read = limit.read(words, limit.end, published)
    if (!read || words[i]!.piece !== words[read.end - 1]!.piece) continue
    if (
      moodOf(words, Math.max(floor, i - NEAR), Math.min(words.length, read.end + NEAR), { from: i, to: read.end }).told &&
      !isWanted(words, Math.max(floor, i - NEAR), i)
    )
      continue
    found.push({ range: { from: words[i]!.from, to: words[read.end - 1]!.to }, value: read.value })
    i = read.end - 1
  }
  return found
}

/** "They wanted the money by Friday": what was wanted may lie ahead all the same. */
function isWanted(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (WANTED.has(words[i]!.lower)) return true
  return false
}
const WANTED = set(
  'wanted demanded needed required ordered asked planned hoped expected intended promised vowed pledged agreed due',
)

/** How many words before it say whether a deadline lies ahead. */
const NEAR = 40

type Read = { readonly end: number; readonly value: string | null }
type Reader = (words: readonly Word[], i: number, published: string | null) => Read | null

/** "Friday", "the end of March", "Christmas". */
const aTime: Reader = (words, i, published) => {
  const phrase = phraseAt(words, i)
  if (phrase) return goesOn(words, phrase.end) ? null : { end: phrase.end, value: resolve(phrase.when, published, 'future') }
  return NAMED.has(lowerAt(words, i)) ? { end: i + 1, value: null } : null
}

/** "Tuesday's match", "the Sunday Times": the time is a part of something's name. */
const goesOn = (words: readonly Word[], i: number): boolean =>
  i < words.length && (POSSESSIVES.has(words[i]!.lower) || (words[i]!.kind === 'word' && words[i]!.text !== words[i]!.lower))
const POSSESSIVES = set("'s ’s")

/** "ten days", "the next two weeks"; "a week of the vote" counts from elsewhere. */
const aLength: Reader = (words, i, published) => {
  let at = i
  while (NEXT.has(lowerAt(words, at))) at++
  const number = numberAt(words, at)
  const unit = unitAt(words, at + 1)
  if (number === null) return HOURS.has(lowerAt(words, at + 1)) ? { end: at + 2, value: null } : null
  if (unit === null) return HOURS.has(lowerAt(words, at + 1)) ? { end: at + 2, value: null } : null
  if (lowerAt(words, at + 2) !== 'of') return { end: at + 2, value: daysOn(published, number, unit) }
  return { end: nounEnd(words, at + 3), value: null }
}

/** "a week before the vote": so long before or after something of its own. */
const aDistance: Reader = (words, i) => {
  const isDistance = numberAt(words, i) !== null && unitAt(words, i + 1) !== null && BESIDE.has(lowerAt(words, i + 2))
  return isDistance ? { end: nounEnd(words, i + 3), value: null } : null
}

const either =
  (...readers: readonly Reader[]): Reader =>
  (words, i, published) =>
    readers.reduce<Read | null>((found, reader) => found ?? reader(words, i, published), null)

// "before" and "until" ask for a day of the calendar: with anything else they make a condition.
const TABLE: readonly (readonly [string, Reader])[] = [
  ['on or before', aTime],
  ['no later than', either(aTime, aDistance)],
  ['not later than', either(aTime, aDistance)],
  ['at the latest by', aTime],
  ['by', aTime],
  ['before', aTime],
  ['until', aTime],
  ['till', aTime],
  ['within', aLength],
]
const OPENERS = TABLE.map(([text, read]) => ({ parts: text.split(' '), read }))
const FIRST: ReadonlySet<string> = new Set(OPENERS.map(({ parts }) => parts[0]!))

function openedAt(words: readonly Word[], i: number): { readonly end: number; readonly read: Reader } | null {
  const { lower } = words[i]!
  if (!FIRST.has(lower)) return null
  for (const { parts, read } of OPENERS)
    if (parts.every((part, k) => lowerAt(words, i + k) === part)) return { end: i + parts.length, read }
  return null
}

/** The end of a plain noun phrase: before a stop, a comma, a verb or a link to something else. */
function nounEnd(words: readonly Word[], from: number): number {
  let i = from
  while (
    i < words.length &&
    i < from + NEAR &&
    !isStop(words[i]!) &&
    words[i]!.text !== ',' &&
    !LINKS.has(words[i]!.lower) &&
    !finiteAt(words, i)
  )
    i++
  return i
}

const NAMED = set('noon midnight nightfall dusk dawn sunset christmas easter spring summer autumn winter')
const NEXT = set('the next coming')
const HOURS = set('hours hour minutes decades decade')
const BESIDE = set('before after from')
const LINKS = set('and or but that which who to if unless because so')
