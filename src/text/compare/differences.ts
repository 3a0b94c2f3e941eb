import { type Span, spanOf } from '../span.ts'
import type { Found } from './find.ts'
import type { Haystack } from './haystack.ts'
import { lettersOf, type Word, type Words } from './words.ts'

/**
 * Words of the text that the quotation leaves out (`quoted` null), puts in (`found` null) or has others for. `disclosed` where the quotation says so
 * by an ellipsis or square brackets, or where what it leaves out was an outlet's own bracket. `before` is the index of the needle's word it stands before.
 */
export type Difference = {
  readonly kind: 'deletion' | 'insertion' | 'substitution'
  readonly quoted: Span | null
  readonly found: Span | null
  readonly disclosed: boolean
  readonly before: number
}

/** What differs between the words of a quotation and the place where they were found, in order. Spelling alone ("e-mail", "email") is no difference. */
export function differencesOf(needle: Words, { words: hay }: Haystack, { pairs, words }: Found): Difference[] {
  const list: Difference[] = []
  let [i, j] = [0, words.from]
  const close = (iEnd: number, jEnd: number) => {
    const [quoted, found] = [needle.list.slice(i, iEnd), hay.list.slice(j, jEnd)]
    if (quoted.length + found.length > 0 && lettersOf(quoted) !== lettersOf(found))
      list.push(difference(needle, hay, quoted, found, i, iEnd))
  }
  for (let n = 0; n < pairs.length; n++) {
    const at = pairs[n]!
    if (at < 0 || needle.list[n]!.folded !== hay.list[at]!.folded) continue
    close(n, at)
    ;[i, j] = [n + 1, at + 1]
  }
  close(needle.list.length, words.to)
  return list
}

function difference(
  needle: Words,
  hay: Words,
  quoted: readonly Word[],
  found: readonly Word[],
  i: number,
  iEnd: number,
): Difference {
  const gapAfter = iEnd < needle.list.length ? needle.list[iEnd]!.gap : needle.gapAtEnd
  const told =
    quoted.length === 0
      ? gapAfter || found.every((word) => word.bracketed)
      : quoted.every((word) => word.bracketed) && !found.some((word) => word.bracketed)
  return {
    kind: quoted.length === 0 ? 'deletion' : found.length === 0 ? 'insertion' : 'substitution',
    quoted: spanning(needle.text, quoted),
    found: spanning(hay.text, found),
    disclosed: told,
    before: i,
  }
}

const spanning = (text: string, words: readonly Word[]): Span | null =>
  words.length === 0 ? null : spanOf(text, words[0]!.from, words.at(-1)!.to)

/** Whether what stands against each other is the same letter for letter and mark for mark, white space counting as one space. */
export function sameTypography(needle: Words, { words: hay }: Haystack, { pairs }: Found): boolean {
  for (let n = 0; n < pairs.length; n++) {
    const at = pairs[n]!
    if (at < 0) continue
    const [mine, theirs] = [needle.list[n]!, hay.list[at]!]
    // Runs of words alone: around a difference marks may stand as they must.
    const runsOn = n + 1 < pairs.length && pairs[n + 1] === at + 1
    const mineEnd = runsOn ? needle.list[n + 1]!.from : mine.to
    const theirEnd = runsOn ? hay.list[at + 1]!.from : theirs.to
    if (flat(needle.text.slice(mine.from, mineEnd)) !== flat(hay.text.slice(theirs.from, theirEnd))) return false
  }
  return true
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
