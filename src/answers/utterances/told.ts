import { hashOf, type Word, wordsIn } from '../../text/index.ts'
import { firstFrom } from '../prepared.ts'
import { stemOf } from '../turns.ts'
import { isCommon } from '../words.ts'
import type { Said } from './said.ts'

/** The words of a statement as two statements are compared by them. */
export type Told = {
  /** Every word, folded, with a space around each. */
  readonly line: string
  /** Each stretch in quotation marks, as `line` has its words. */
  readonly quoted: readonly { readonly line: string; readonly words: number; readonly content: number }[]
  /** The words that say something, without their endings: "close" for "closed". */
  readonly content: readonly string[]
  /** Runs of six words in which three or more say something and are no names, as numbers. */
  readonly runs: ReadonlySet<number>
}

/** Of a speech so many words are compared. */
const MOST_WORDS = 20_000
const RUN = 6
const LEAST_SAYING = 3

export function toldOf({ words: text, quoted }: Said): Told {
  const words = wordsIn(text).list.slice(0, MOST_WORDS)
  const content = words.filter(({ folded }) => !isCommon(folded)).map(({ folded }) => bareOf(folded))
  const stretches = quoted.map(({ from, to }) => {
    const inside = words.slice(firstFrom(words, from), firstFrom(words, to))
    return { line: lineOf(inside), words: inside.length, content: inside.filter(({ folded }) => !isCommon(folded)).length }
  })
  return { line: lineOf(words), quoted: stretches, content, runs: runsOf(words, text) }
}

/** A word without its ending; of a short one hardly anything would be left. */
export function bareOf(folded: string): string {
  const bare = stemOf(folded)
  return bare.length < 3 ? folded : bare
}

const lineOf = (words: readonly Word[]) => ` ${words.map(({ folded }) => folded).join(' ')} `

function runsOf(words: readonly Word[], text: string): Set<number> {
  const runs = new Set<number>()
  const says = words.map(({ folded, from }) => (isCommon(folded) || isCapital(text[from]!) ? 0 : 1))
  let saying = 0
  for (let end = 0; end < words.length; end++) {
    saying += says[end]!
    if (end >= RUN) saying -= says[end - RUN]!
    if (end + 1 < RUN || saying < LEAST_SAYING) continue
    runs.add(hashOf(lineOf(words.slice(end + 1 - RUN, end + 1))))
  }
  return runs
}

const isCapital = (letter: string) => letter !== letter.toLowerCase()

const MOST_KEYS = 256

/**
 * What two statements of one utterance have in common at least one of: pairs of neighbours among the words that say something, as numbers of 32 bits. Of
 * very many those that are least, which are the same for the same words wherever they stand.
 */
export function keysOf({ content }: Told): number[] {
  const keys = new Set<number>()
  for (let at = 1; at < content.length; at++) keys.add(hashOf(`${content[at - 1]} ${content[at]}`))
  return keys.size <= MOST_KEYS ? [...keys] : [...keys].sort((a, b) => a - b).slice(0, MOST_KEYS)
}
