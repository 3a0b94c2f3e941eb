import type { Passage, Token } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import { CLAUSE_TAKERS } from './words.ts'

/** A word of the content. `piece` is the number of the range of the content it lies in. */
export type Word = Token & {
  readonly piece: number
  /** A quotation within the content begins right before it, behind a comma or a colon: somebody else's sentence, or another. */
  readonly anew: boolean
}

/**
 * The words of each sentence that lie in the content, one list for each sentence, in the order of the text. Quotation marks are left out, and so
 * is what stands in round brackets; a square bracket ("[the other side]") goes with the word it stands at.
 */
export function viewsOf(passage: Passage, content: readonly Range[]): readonly (readonly Word[])[] {
  const views: Word[][] = []
  let view: Word[] = []
  let sentence = -1
  for (const [piece, range] of [...content].sort((a, b) => a.from - b.from).entries()) {
    let here = atOrAfter(passage.sentences, range.from)
    const end = passage.tokens.length
    let depth = 0
    let open: number | null = null
    const first = atOrAfter(passage.tokens, range.from)
    for (let i = first; i < end; i++) {
      const token = passage.tokens[i]!
      if (token.to > range.to) break
      while (passage.sentences[here] !== undefined && passage.sentences[here]!.end <= i) {
        here++
        depth = 0
      }
      if (token.text === '(') depth++
      else if (token.text === ')') depth = Math.max(0, depth - 1)
      else if (token.text === '[') open = token.from
      else if (token.text === ']') {
        const last = views.at(-1)?.at(-1)
        if (last && here === sentence && last.piece === piece) views.at(-1)![views.at(-1)!.length - 1] = { ...last, to: token.to }
      }
      // "U.S.-made": a hyphen inside a word parts no clauses.
      if (token.text === '-' && passage.tokens[i - 1]?.to === token.from) continue
      if (token.from < range.from || token.kind === 'bracket' || token.kind === 'mark' || depth > 0) continue
      if (here !== sentence) {
        view = []
        views.push(view)
      }
      sentence = here
      // Each field by name and no spread: this is the hottest line of the folder.
      const { to, text, lower, kind } = token
      const anew = passage.tokens[i - 1]?.kind === 'mark' && i - 2 >= first && introduces(passage.tokens, i - 2, text)
      view.push({ from: open ?? token.from, to, text, lower, kind, piece, anew })
      open = null
    }
  }
  return views
}

/** "He said, “We will": but behind a comma a small letter goes on with the sentence ("the offer stands, “provided …"). */
const introduces = (tokens: readonly Token[], before: number, text: string): boolean => {
  if (tokens[before]!.text !== ',') return tokens[before]!.text === ':'
  return text.charAt(0) !== text.charAt(0).toLowerCase() || CLAUSE_TAKERS.has(tokens[before - 1]?.lower ?? '')
}

/** Where a sentence, or the clause of a dash or a semicolon, is over. */
export const isStop = (word: Word): boolean => word.kind === 'dash' || STOPS.has(word.text)
const STOPS: ReadonlySet<string> = new Set('.!?;:')

/** The range of the words `from` up to but not including `to`, without the commas and stops at its ends; null where nothing is left. */
export function rangeOf(words: readonly Word[], from: number, to: number): Range | null {
  while (from < to && isRim(words[from]!)) from++
  while (to > from && isRim(words[to - 1]!)) to--
  return from < to ? { from: words[from]!.from, to: words[to - 1]!.to } : null
}

const isRim = (word: Word): boolean => word.text === ',' || isStop(word) || word.kind === 'ellipsis'

/** The first of a list in order that does not end at or before `at`. */
export function atOrAfter(list: readonly Range[], at: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.to <= at) low = middle + 1
    else high = middle
  }
  return low
}
