import type { Statement } from '../../../statements/index.ts'
import type { Span } from '../../../text/index.ts'
import { type ContentWord, contentWords } from '../content-words.ts'

/** A statement with what the rules ask of its words. */
export type Side = {
  readonly statement: Statement
  readonly words: readonly ContentWord[]
  /** Stems of all telling words, and of those that are no names. */
  readonly stems: ReadonlySet<string>
  readonly common: ReadonlySet<string>
}

export function sideOf(statement: Statement, words = contentWords(statement.content)): Side {
  const telling = words.filter(({ stem }) => stem !== '')
  return {
    statement,
    words,
    stems: new Set(telling.map(({ stem }) => stem)),
    common: new Set(telling.flatMap(({ stem, isName }) => (isName ? [] : stem))),
  }
}

/** Words that are no names, and the share of all words, that two statements must have in common to be two ways to put one thing. */
const LEAST_WORDS = 2
const LEAST_SHARE = 0.3

/** Whether two statements may be taken to put one thing in two ways, and not merely to be about the same. */
export function isOneThing(a: Side, b: Side): boolean {
  const shared = a.stems.intersection(b.stems).size
  return a.common.intersection(b.common).size >= LEAST_WORDS && 2 * shared >= LEAST_SHARE * (a.stems.size + b.stems.size)
}

/** A stretch of a content with its words; null where it would go over the rim of a piece. */
export function spanIn({ statement }: Side, from: number, to: number): Span | null {
  const piece = statement.content.find((span) => span.from <= from && to <= span.to)
  return piece ? { from, to, text: piece.text.slice(from - piece.from, to - piece.from) } : null
}

/** The word of a stem that stands once; null where it stands never or more often. */
export function only({ words }: Side, stem: string): ContentWord | null {
  const found = words.filter((word) => word.stem === stem)
  return found.length === 1 ? found[0]! : null
}

const FAR = 4
/** Whether one of the spans ends a few words before a place. */
export const standsBefore = ({ words }: Side, spans: readonly Span[], from: number): boolean =>
  spans.some((span) => span.to <= from && words.filter((word) => word.from >= span.to && word.to <= from).length < FAR)
