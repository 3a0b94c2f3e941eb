import type { Relation } from './condition.ts'
import { lowerAt } from './finite.ts'
import type { Word } from './view.ts'
import { set } from './words.ts'

/** A connective in its place: the words `first` up to but not including `end`. */
export type Opening = { readonly relation: Relation; readonly first: number; readonly end: number }

// Of two that begin alike the longer stands first.
const TABLE: readonly (readonly [string, Relation])[] = [
  ['if , and only if ,', 'only-if'],
  ['if and only if', 'only-if'],
  ['if and when', 'if'],
  ['if or when', 'if'],
  ['if', 'if'],
  ['only if', 'only-if'],
  ['only when', 'only-when'],
  ['only after', 'after'],
  ['only once', 'once'],
  ['only as long as', 'as-long-as'],
  ['only so long as', 'as-long-as'],
  ['only in case', 'in-case'],
  ['not before', 'before'],
  ['unless', 'unless'],
  ['until', 'until'],
  ['till', 'until'],
  ['without', 'without'],
  ['before', 'before'],
  ['after', 'after'],
  ['once', 'once'],
  ['as soon as', 'as-soon-as'],
  ['as long as', 'as-long-as'],
  ['so long as', 'as-long-as'],
  ['provided that', 'provided'],
  ['provided', 'provided'],
  ['providing that', 'provided'],
  ['providing', 'provided'],
  ['on condition that', 'on-condition'],
  ['on the condition that', 'on-condition'],
  ['on one condition that', 'on-condition'],
  ['under the condition that', 'on-condition'],
  ['subject to', 'on-condition'],
  ['in case of', 'in-case'],
  ['in case', 'in-case'],
  ['in the event of', 'in-case'],
  ['in the event that', 'in-case'],
  ['in the event', 'in-case'],
  ['should', 'should'],
  ['had', 'had'],
  ['were', 'were'],
  ['the moment that', 'moment'],
  ['the moment', 'moment'],
  ['the minute', 'moment'],
  ['the instant', 'moment'],
  ['the day', 'moment'],
  ['failing which', 'failing'],
  ['failing that', 'failing'],
  ['failing', 'failing'],
  ['otherwise', 'otherwise'],
  ['or else', 'otherwise'],
]

type Entry = { readonly words: readonly string[]; readonly relation: Relation }
const BY_FIRST = new Map<string, Entry[]>()
for (const [text, relation] of TABLE) {
  const words = text.split(' ')
  const entries = BY_FIRST.get(words[0]!) ?? []
  BY_FIRST.set(words[0]!, [...entries, { words, relation }])
}

/** The connective that begins with word `i`, by its words alone. */
export function openingAt(words: readonly Word[], i: number): Opening | null {
  for (const { words: wanted, relation } of BY_FIRST.get(words[i]!.lower) ?? [])
    if (wanted.every((word, k) => lowerAt(words, i + k) === word && words[i + k]!.piece === words[i]!.piece))
      return { relation, first: i, end: behindOfCourse(words, i + wanted.length) }
  return null
}

/** "unless, of course, they pay": put in between, and no part of what is asked. */
function behindOfCourse(words: readonly Word[], end: number): number {
  const at = lowerAt(words, end) === ',' ? end + 1 : end
  if (lowerAt(words, at) !== 'of' || lowerAt(words, at + 1) !== 'course') return end
  return lowerAt(words, at + 2) === ',' ? at + 3 : at + 2
}

/** Those that may stand inside the clause of another and still count. */
export const isStrong = ({ relation }: Opening): boolean => STRONG.has(relation)
const STRONG: ReadonlySet<string> = set('if only-if only-when unless provided on-condition in-case')
