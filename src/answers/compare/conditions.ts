import type { Statement } from '../../statements/index.ts'
import { type Range, type Span, type Word, wordsIn } from '../../text/index.ts'
import { bareOf } from '../utterances/told.ts'
import { isCommon } from '../words.ts'
import type { Keeping, KnownCondition } from './comparison.ts'
import { isOf, laidAlong } from './laid.ts'
import type { Saying } from './saying.ts'
import type { Segment } from './segment.ts'
import type { Stack } from './stacks.ts'

/** A condition of the utterance, and the words of the line that it bears on; empty where the line has none of its sentence. */
export type Condition = KnownCondition & { readonly words: ReadonlySet<string>; readonly line: ReadonlySet<number> }

/** This share of the words of a condition that say something makes it the same in other words. */
const SAME = 0.5

/** The conditions outlets give with the words, each once. */
export function conditionsOf(stacks: readonly Stack[], segments: readonly Segment[]): Condition[] {
  const conditions: Condition[] = []
  for (const { sayings } of stacks)
    for (const saying of sayings)
      for (const { clause } of saying.statement?.conditions ?? []) {
        const words = wordsSaid(clause)
        if (words.size === 0 || conditions.some((known) => isSame(known.words, words))) continue
        conditions.push({ clause, document: saying.reading.doc.id, words, line: bearsOn(saying, clause, segments) })
      }
  return conditions
}

/** What a stack does with a condition. `kept` has the numbers of the words of the line that it keeps. */
export function keepingOf({ words, line }: Condition, { doc, sayings }: Stack, kept: ReadonlySet<number>): Keeping {
  const clauses = (statements: readonly Statement[]) =>
    statements.flatMap(({ conditions }) => conditions.map(({ clause }) => clause))
  const isIn = (list: readonly Span[]) => list.some((clause) => isSame(words, wordsSaid(clause)))
  const own = sayings.flatMap(({ statement }) => statement ?? [])
  if (isIn(clauses(own)) || sayings.some((saying) => hasWords(saying.words, words))) return 'kept'
  const { reading } = sayings[0]!
  const speakers = new Set(own.flatMap(({ speaker }) => speaker?.id ?? []))
  const others = reading.statements.filter(({ speaker }) => speaker !== null && speakers.has(speaker.id))
  if (
    isIn(clauses(others)) ||
    others.some(({ content }) => content.some((span) => hasWords(wordsIn(doc.text, span.from, span.to).list, words)))
  )
    return 'apart'
  return line.size > 0 && ![...line].some((n) => kept.has(n)) ? 'not-carried' : 'lost'
}

const wordsSaid = ({ text }: Span) => setOf(wordsIn(text).list)
const setOf = (list: readonly Word[]) =>
  new Set(list.filter(({ folded }) => !isCommon(folded)).map(({ folded }) => bareOf(folded)))

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared > 0 && shared >= SAME * Math.min(a.size, b.size)
}

/** Nearly all of a condition, not a word of it by chance. */
const hasWords = (list: readonly Word[], words: ReadonlySet<string>) => {
  const there = setOf(list)
  return [...words].filter((word) => there.has(word)).length >= Math.max(1, words.size * 0.75)
}

/** The words of the line that the sentence around a condition has. */
function bearsOn(saying: Saying, clause: Range, segments: readonly Segment[]): Set<number> {
  const sentence = saying.prepared.sentences().find(({ from, to }) => from <= clause.from && clause.from < to) ?? clause
  const words = saying.words.filter(({ from, to }) => from >= sentence.from && to <= sentence.to)
  const numbers = new Set<number>()
  let before = 0
  for (const segment of segments) {
    const laid = laidAlong(words, segment, true)
    if (isOf(words, laid)) for (const at of laid) if (at >= 0) numbers.add(at + before)
    before += segment.length
  }
  return numbers
}
