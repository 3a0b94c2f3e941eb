import type { Passage, Token } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import { phraseAt } from '../dates/index.ts'
import type { Spoken } from './circumstances-of.ts'
import { set } from './words.ts'

/** What a token of the sentence belongs to; `frame` is what stands around the three parts. */
type Part = 'source' | 'cue' | 'content' | 'frame'

/** The sentence of a cue without the words of the content: where the circumstances of speaking stand. */
export type Frame = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly parts: readonly Part[]
  /** Indices into `tokens`: the first of the cue, and behind the last. */
  readonly cue: number
  readonly cueEnd: number
  /** Where what is said of the speaking behind the cue is over: at the content, a stop, or a comma that leads elsewhere. */
  readonly behindEnd: number
  /** What stands between commas, speaker and cue tells of the speaking from here … */
  readonly asideFrom: number
  /** … up to here; 0 and 0 where nothing does. */
  readonly asideEnd: number
  /** The words at the head of the sentence up to this one tell of the speaking; 0 where the sentence begins otherwise. */
  readonly headEnd: number
}

/** A frame reaches no farther from its cue: a sentence without end costs no more than a long one. */
const FAR = 80

/** The frame around the cue; null where there is no cue, or no sentence holds it. */
export function frameOf({ text, tokens, sentences }: Passage, { source, cue, content }: Spoken): Frame | null {
  const [from, to] = [cue[0]?.from, cue.at(-1)?.to]
  if (from === undefined || to === undefined) return null
  const sentence = sentences[firstBehind(sentences, from)]
  if (!sentence || sentence.from > from) return null
  const middle = firstBehind(tokens, from)
  const [first, end] = [Math.max(sentence.first, middle - FAR), Math.min(sentence.end, middle + FAR)]
  const here = tokens.slice(first, end)
  const parts = here.map(
    (token): Part => (holds(content, token) ? 'content' : holds(cue, token) ? 'cue' : holds(source, token) ? 'source' : 'frame'),
  )
  const cueAt = parts.indexOf('cue')
  if (cueAt < 0) return null
  const cueEnd = parts.lastIndexOf('cue') + 1
  const headEnd = first === sentence.first ? headOf(here, parts) : 0
  const [asideFrom, asideEnd] = asideOf(here, parts, cueAt)
  return { text, tokens: here, parts, cue: cueAt, cueEnd, behindEnd: behindOf(here, parts, cueEnd), asideFrom, asideEnd, headEnd }
}

/** "Lund, speaking in Torvik on Monday, said". */
function asideOf(tokens: readonly Token[], parts: readonly Part[], cue: number): readonly [number, number] {
  let from = cue
  while (from > 0 && parts[from - 1] === 'frame') from--
  if (from === 0 || parts[from - 1] !== 'source' || cue - from < 3) return [0, 0]
  // The comma may be counted to the source.
  const start = tokens[from]!.text === ',' ? from + 1 : from
  const opened = start > from || tokens[from - 1]!.text === ','
  return opened && tokens[cue - 1]!.text === ',' && OPENING.has(tokens[start]!.lower) ? [start, cue - 1] : [0, 0]
}

function behindOf(tokens: readonly Token[], parts: readonly Part[], from: number): number {
  let i = from
  for (; i < tokens.length && parts[i] !== 'content'; i++) {
    const { text, kind } = tokens[i]!
    if (kind === 'dash' || STOPS.has(text) || (text === ',' && parts[i] === 'frame' && !staysWith(tokens, i + 1))) break
  }
  return i
}
const STOPS: ReadonlySet<string> = new Set('.!?;:')

/** "…, on Thursday", "…, speaking in Aldra": behind a comma, and still of the speaking. */
const staysWith = (tokens: readonly Token[], i: number): boolean =>
  OPENING.has(tokens[i]?.lower ?? '') || phraseAt(tokens, i) !== null

/** "On Thursday, Lund", "Speaking to students, Lund": phrases alone, and the speaker or the cue right behind them. */
function headOf(tokens: readonly Token[], parts: readonly Part[]): number {
  const end = parts.findIndex((part) => part !== 'frame')
  if (end <= 0 || parts[end] === 'content') return 0
  const start = LEADING.has(tokens[0]!.lower) ? 1 : 0
  if (!staysWith(tokens, start)) return 0
  for (let i = start; i < end - 1; i++)
    if (tokens[i]!.text === ',' && !CLAUSES.has(tokens[i + 1]!.lower) && !staysWith(tokens, i + 1) && !isInDate(tokens, i))
      return 0
  return tokens[end - 1]!.text === ',' || phraseAt(tokens, end - 1) || end - start <= HEAD ? end : 0
}

/** A head without a comma is no longer than "On Thursday evening". */
const HEAD = 4
const LEADING = set('and but so then still yet meanwhile later earlier separately')
const CLAUSES = set('as when while after before')
const OPENING = set('on in at during from outside inside speaking talking addressing testifying writing late early earlier')
const isInDate = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma + 1]!.kind === 'number' || phraseAt(tokens, comma + 1) !== null

const holds = (ranges: readonly Range[], { from, to }: Range): boolean =>
  ranges.some((range) => range.from < to && from < range.to)

/** The first of a list in order that ends behind `at`. */
function firstBehind(list: readonly Range[], at: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.to <= at) low = middle + 1
    else high = middle
  }
  return low
}
