import { type Range, type Span, spanOf, type Word } from '../text/index.ts'
import { firstFrom, type Prepared } from './prepared.ts'
import { CLAUSES, DISFLUENCIES, DISFLUENT_PHRASES } from './words.ts'

// What the steps that find and describe changes ask of words.

/** The words of the cut that belong to the clause of what was kept: up to the first mark or word that begins another clause. */
export function nearPart(text: string, cut: readonly Word[], where: 'start' | 'end', kept: Word): Word[] {
  const order = where === 'start' ? [...cut].reverse() : cut
  const part: Word[] = []
  let last = kept
  if (where === 'start' && CLAUSES.has(kept.folded)) return []
  for (const word of order) {
    const between = where === 'start' ? text.slice(word.to, last.from) : text.slice(last.to, word.from)
    if (/[,;:—–()]| - /.test(between) || CLAUSES.has(word.folded)) break
    part.push(word)
    last = word
  }
  return where === 'start' ? part.reverse() : part
}

export function sentenceAt(prepared: Prepared, word: Word): Range {
  const sentences = prepared.sentences()
  const sentence = sentences[firstFrom(sentences, word.from + 1) - 1]
  return sentence && sentence.to >= word.to ? sentence : { from: word.from, to: word.to }
}

export function isDisfluency(words: readonly string[], previous: string): boolean {
  if (words.length === 0) return false
  if (words.length === 1 && words[0] === previous) return true
  return words.every((word) => DISFLUENCIES.has(word)) || DISFLUENT_PHRASES.includes(words.join(' '))
}

export const before = ({ haystack }: Prepared, found: Span): string =>
  haystack.words.list[firstFrom(haystack.words.list, found.from) - 1]?.folded ?? ''

export const wordsOf = (list: readonly Word[], { from, to }: Range): readonly [number, number] => [
  firstFrom(list, from),
  firstFrom(list, to),
]

export function spanning({ haystack }: Prepared, first: number, end: number): Span {
  const { text, list } = haystack.words
  return spanOf(text, list[first]!.from, list[end - 1]!.to)
}

export function folded(text: string, list: readonly Word[], span: Range | null): string[] {
  if (!span) return []
  const [first, end] = wordsOf(list, span)
  return list.slice(first, end).map((word) => plainOf(text, word))
}

const BEFORE_MONTH =
  /(?:\b(?:in|of|on|since|until|till|by|last|next|this|early|late|mid|before|after|from|to|through)|\d)[\s-]+$/i

/** A word as it is folded, but for the month of May, which is no "may". */
export function plainOf(text: string, { folded, from, to }: Word): string {
  const isMonth =
    folded === 'may' &&
    text[from] === 'M' &&
    (BEFORE_MONTH.test(text.slice(Math.max(0, from - 12), from)) || /^\s+\d/.test(text.slice(to, to + 3)))
  return isMonth ? 'May' : folded
}
