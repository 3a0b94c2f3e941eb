import { hashOf } from '../../model/index.ts'

/** What a tagger asks about a word by itself, as hashes: found once for each spelling. */
export type Word = {
  readonly text: string
  readonly lower: string
  readonly form: number
  readonly folded: number
  /** Capitals, small letters, digits and the rest in order, runs shortened: "McCain" is `XxXx`, "1,000" is `d,d`. */
  readonly shape: number
  readonly start: number
  readonly end2: number
  readonly end3: number
}

const APOSTROPHES = /[’‘`´]/g

/** What is known of a word from its letters. */
export function wordOf(text: string): Word {
  const lower = text.toLowerCase().replaceAll(APOSTROPHES, "'")
  return {
    text,
    lower,
    form: hashOf(text),
    folded: hashOf(lower),
    shape: hashOf(shapeOf(text)),
    start: hashOf(lower.slice(0, 2)),
    end2: hashOf(lower.slice(-2)),
    end3: hashOf(lower.slice(-3)),
  }
}

function shapeOf(text: string): string {
  let shape = ''
  let last = ''
  // A word of a thousand letters has no more shape than its first forty.
  for (let i = 0; i < text.length && i < 40; i++) {
    const c = text[i]!
    const mark = c >= '0' && c <= '9' ? 'd' : c.toLowerCase() !== c ? 'X' : c.toUpperCase() !== c ? 'x' : c
    if (mark !== last) shape += mark
    last = mark
  }
  return shape
}

/**
 * Keeps what was found for each spelling that it met lately: once `limit` new ones have come, those that were not met meanwhile are forgotten, which costs time and
 * changes nothing.
 */
export function wordBook(limit = 10_000): (text: string) => Word {
  let known = new Map<string, Word>()
  let before = new Map<string, Word>()
  return (text) => {
    let word = known.get(text)
    if (word === undefined) {
      word = before.get(text) ?? wordOf(ownOf(text))
      if (known.size >= limit) {
        before = known
        known = new Map()
      }
      known.set(word.text, word)
    }
    return word
  }
}

// A longer piece of a text may be kept by an engine as a place in that text, and a word as all of its article.
const ownOf = (text: string): string => (text.length < 13 ? text : Array.from(text).join(''))
