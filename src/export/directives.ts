import { type Block, type Range, type Word, wordsIn } from '../text/index.ts'
import { linesOfWords } from './lines-of-words.ts'
import { standsOnce } from './unique.ts'

/** What is longer, in characters, is named by its first and last words. */
const EXACT = 300
/** Words at either end of a longer passage, and words around one that stands in several places: more are taken until it is found only once. */
const ENDS = [5, 10, 20]
const AROUND = [3, 6, 12, 24]

/**
 * Names ranges of a text as a text fragment does, `prefix-,start,end,-suffix`, so that a browser finds each and nothing else; null where there is
 * no such name. A browser looks for words as they stand on one line, whatever their case and accents, and takes the first it finds.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function directivesOf(text: string, blocks: readonly Block[]): (range: Range) => string | null {
  const { list } = wordsIn(text)
  const { start, end, opening, closing } = linesOfWords(text, list, blocks)
  const once = standsOnce(numbered(list))
  const say = (prefix: Range | null, words: Range, suffix: Range | null) => directive(text, prefix, words, suffix)
  const within = (from: number, to: number): Range => ({ from: list[from]!.from, to: list[to - 1]!.to })
  /** What stands before words on their line, from another word on, and what stands behind them: each up to the words, or they would not touch. */
  const before = (from: number, word: number) => (from < word ? { from: list[from]!.from, to: list[word]!.from } : null)
  const after = (word: number, to: number) => (to > word ? { from: list[word - 1]!.to, to: list[to - 1]!.to } : null)

  /** Words, and as many around them on their lines as it takes to tell them from others. */
  const placed = (from: number, to: number, sides: 'both' | 'before' | 'after'): string | null => {
    for (const more of [0, ...AROUND]) {
      const first = sides === 'after' ? from : Math.max(from - more, start(from))
      const last = sides === 'before' ? to : Math.min(to + more, end(to - 1))
      if (once(first, last)) return say(before(first, from), within(from, to), after(to, last))
    }
    return null
  }

  /** Words at a rim of their line, told by the line beyond it. The marks at the rim go with the words: they must touch what tells them. */
  const atRim = (from: number, to: number): string | null => {
    const [first, last] = [start(from), end(to - 1)]
    for (const more of AROUND) {
      if (to === last && to < list.length) {
        const beyond = Math.min(to + more, end(to))
        const next = { from: opening(to), to: list[beyond - 1]!.to }
        if (once(first, beyond)) return say(before(first, from), { from: list[from]!.from, to: closing(to - 1) }, next)
      }
      if (from === first && from > 0) {
        const beyond = Math.max(from - more, start(from - 1))
        const previous = { from: list[beyond]!.from, to: closing(from - 1) }
        if (once(beyond, last)) return say(previous, { from: opening(from), to: list[to - 1]!.to }, after(to, last))
      }
    }
    return null
  }

  return (range) => {
    const [from, to] = [firstFrom(list, range.from), firstFrom(list, range.to)]
    if (from >= to) return null
    const { from: begins, to: ends } = within(from, to)
    if (end(from) >= to && (ends - begins < EXACT || to - from === 1)) return placed(from, to, 'both') ?? atRim(from, to)
    for (const words of ENDS) {
      const head = Math.min(from + words, end(from), to - 1)
      const tail = Math.max(to - words, start(to - 1), head)
      const [first, last] = [placed(from, head, 'before'), placed(tail, to, 'after')]
      if (first !== null && last !== null) return `${first},${last}`
    }
    return null
  }
}

function directive(text: string, prefix: Range | null, words: Range, suffix: Range | null): string | null {
  const parts = [prefix, words, suffix].map((range) => (range ? encoded(text.slice(range.from, range.to)) : ''))
  if (parts.includes(null)) return null
  return `${prefix ? `${parts[0]}-,` : ''}${parts[1]}${suffix ? `,-${parts[2]}` : ''}`
}

/** A part of a directive; null for one of several lines. Its white space is one blank, and a dash would be taken for the sign of a prefix or suffix. */
function encoded(part: string): string | null {
  const line = part.trim()
  if (/[\r\n]/.test(line)) return null
  return encodeURIComponent(line.replaceAll(/\s+/g, ' ').toWellFormed()).replaceAll('-', '%2D')
}

/** The words as numbers: the same word, by what it is compared by, the same number. */
function numbered(list: readonly Word[]): Uint32Array {
  const numbers = new Map<string, number>()
  return Uint32Array.from(list, ({ folded }) => {
    const number = numbers.get(folded) ?? numbers.size
    numbers.set(folded, number)
    return number
  })
}

/** The first word that begins at an offset or behind it. */
function firstFrom(list: readonly Word[], offset: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.from < offset) low = middle + 1
    else high = middle
  }
  return low
}
