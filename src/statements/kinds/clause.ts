import type { Passage, Token } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attributed } from './kind.ts'
import { reportedMe } from './me.ts'
import { type Modal, modalsOf } from './modals.ts'
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
  /** The words that are the speaker here: "I" where he is quoted, "he" where he is reported. */
  readonly me: ReadonlySet<string>
  readonly modals: readonly Modal[]
  /** Whether something is made to depend on something here. */
  readonly conditional: boolean
}

/** The clauses of a content, in the order of the text. */
export function clausesOf(passage: Passage, { source, cue, content, form }: Attributed): readonly Clause[] {
  const reported = reportedMe(lowersOf(passage, source))
  // Behind a colon, and where nothing is said of a cue, the words are the speaker's own also without marks: a transcript.
  const own = form === 'direct' || (form === 'indirect' && (cue.length === 0 || lowersOf(passage, cue).at(-1) === ':'))
  return content.flatMap((range) => {
    const clauses: Clause[] = []
    let tokens: Token[] = []
    let opens = true
    const close = (atStop: boolean) => {
      const quoted = own || (form === 'mixed' && tokens[0] !== undefined && isQuoted(passage, tokens[0].from))
      const clause = clauseOf(tokens, opens, quoted, reported)
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

/** Whether a place stands in quotation marks. */
function isQuoted({ quotations }: Passage, place: number): boolean {
  let [low, high] = [0, quotations.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (quotations[middle]!.from > place) high = middle
    else low = middle + 1
  }
  for (let at: number | null = low - 1; at !== null && at >= 0; at = quotations[at]!.parent)
    if (quotations[at]!.to > place) return true
  return false
}

const hasSubject = (tokens: readonly Token[], at: number) => SUBJECTS.has(tokens[at]?.lower ?? '') && tokens[at]!.lower !== 'that'

function clauseOf(tokens: readonly Token[], opens: boolean, quoted: boolean, reported: ReadonlySet<string>): Clause | null {
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
    me,
    modals: modalsOf(words, me),
    conditional: words.includes('if') || words.includes('unless') || words.includes('until'),
  }
}

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
