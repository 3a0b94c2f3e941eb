import type { Passage, Token } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attributed } from './kind.ts'
import { reportedMe } from './me.ts'
import { type Modal, modalsOf } from './modals.ts'
import { type Side, sideOf } from './side.ts'
import { COORDINATORS, ME, SUBJECTS } from './words.ts'

/** What one act is looked for in: a sentence of the content, or a clause of it with a subject of its own. */
export type Clause = {
  readonly range: Range
  /** Its words and punctuation in lower case, without quotation marks. */
  readonly words: readonly string[]
  /** Whether it begins a sentence of words that are quoted, as a command does. */
  readonly opens: boolean
  readonly quoted: boolean
  readonly asks: boolean
  /** Whom the speaker speaks for besides himself. */
  readonly side: Side
  /** The words that are the speaker here: "I" where he is quoted, "he" where he is reported. */
  readonly me: ReadonlySet<string>
  readonly modals: readonly Modal[]
  /** Whether something is made to depend on something here. */
  readonly conditional: boolean
}

/** The clauses of a content, in the order of the text. */
export function clausesOf(
  passage: Passage,
  { source, cue, content, form, nested = false, told = [], roles = [] }: Attributed,
): readonly Clause[] {
  const named = lowersOf(passage, source)
  const reported = reportedMe(named)
  const side = sideOf(named, roles)
  // Behind a colon, and where nothing is said of a cue, the words are the speaker's own also without marks: a transcript. Within another's quotation all words
  // are quoted, and his own only in marks of their own.
  const colon = cue.length === 0 || lowersOf(passage, cue).at(-1) === ':'
  const marked = passage.tokens[firstToken(passage.tokens, content[0]?.from ?? 0)]?.kind === 'mark'
  const own = nested ? marked || colon : form === 'direct' || (form === 'indirect' && colon)
  return content.flatMap((range) => {
    const clauses: Clause[] = []
    let tokens: Token[] = []
    let opens = true
    const close = (atStop: boolean) => {
      const quoted = own || (form === 'mixed' && tokens[0] !== undefined && isQuoted(passage, tokens[0].from))
      const clause = clauseOf(tokens, opens, quoted, reported, side)
      if (clause !== null) clauses.push(clause)
      tokens = []
      opens = atStop
    }
    let sentence = sentenceAt(passage, range.from)
    for (let i = firstToken(passage.tokens, range.from); i < passage.tokens.length; i++) {
      const token = passage.tokens[i]!
      if (token.from >= range.to) break
      if (i >= (passage.sentences[sentence]?.end ?? Infinity)) {
        close(true)
        while (i >= (passage.sentences[sentence]?.end ?? Infinity)) sentence++
      }
      if (told.some(({ from, to }) => from <= token.from && token.to <= to) || isRemark(passage, token)) continue
      if (token.lower === ';') close(true)
      else {
        if (tokens.length > 2 && COORDINATORS.has(token.lower) && hasSubject(passage.tokens, i + 1)) close(false)
        tokens.push(token)
      }
    }
    close(true)
    return clauses
  })
}

/** "(Laughter.)": nobody's act. */
const isRemark = ({ edits }: Passage, { from, to }: Token): boolean => {
  const at = lastFrom(edits, from)
  return at >= 0 && edits[at]!.kind === 'remark' && edits[at]!.to >= to
}

/** The last of a list in order that begins at or before `place`, or -1. */
function lastFrom(list: readonly Range[], place: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]!.from > place) high = middle
    else low = middle + 1
  }
  return low - 1
}

/** Whether a place stands in quotation marks. */
function isQuoted({ quotations }: Passage, place: number): boolean {
  for (let at: number | null = lastFrom(quotations, place); at !== null && at >= 0; at = quotations[at]!.parent)
    if (quotations[at]!.to > place) return true
  return false
}

/** "and they will", "and that they will". */
const hasSubject = (tokens: readonly Token[], at: number): boolean => {
  const { lower = '' } = tokens[at] ?? {}
  return lower === 'that'
    ? SUBJECTS.has(tokens[at + 1]?.lower ?? '') || OWNERS.has(tokens[at + 1]?.lower ?? '')
    : SUBJECTS.has(lower)
}
const OWNERS: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her', 'their', 'our'])

function clauseOf(
  tokens: readonly Token[],
  opens: boolean,
  quoted: boolean,
  reported: ReadonlySet<string>,
  side: Side,
): Clause | null {
  const said = tokens.filter(({ kind }) => kind !== 'mark')
  if (!said.some(({ kind }) => kind === 'word' || kind === 'number')) return null
  const words = said.map(({ lower }) => lower)
  const me = quoted ? ME : reported
  return {
    range: { from: tokens[0]!.from, to: tokens.at(-1)!.to },
    words,
    opens: opens && quoted,
    quoted,
    asks: words.at(-1) === '?',
    side,
    me,
    modals: modalsOf(words, me, side),
    conditional: words.some((word, i) => SUPPOSING.has(word) || (i === 0 && INVERTED.has(word))),
  }
}

const SUPPOSING: ReadonlySet<string> = new Set(['if', 'unless', 'until', 'provided', 'otherwise'])
/** "Should they fail, …" */
const INVERTED: ReadonlySet<string> = new Set(['should', 'were', 'had'])

/** The words of ranges in lower case. */
export function lowersOf({ tokens }: Passage, ranges: readonly Range[]): readonly string[] {
  const lowers: string[] = []
  for (const { from, to } of ranges)
    for (let i = firstToken(tokens, from); i < tokens.length && tokens[i]!.from < to; i++) lowers.push(tokens[i]!.lower)
  return lowers
}

/** The first token that ends behind `place`. */
export function firstToken(tokens: readonly Range[], place: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens[middle]!.to > place) high = middle
    else low = middle + 1
  }
  return low
}

const sentenceAt = ({ sentences }: Passage, place: number) => firstToken(sentences, place)
