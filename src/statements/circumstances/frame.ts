import type { Passage, Token } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Spoken } from './circumstances-of.ts'

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
  return cueAt < 0 ? null : { text, tokens: here, parts, cue: cueAt, cueEnd: parts.lastIndexOf('cue') + 1 }
}

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
