import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { sentenceAt, tokenFrom } from '../grammar/lookup.ts'
import { beforeAgent } from '../grammar/subject-before.ts'

/** "Lumo, the maker of displays, | today | announced": when it was said is no part of whose words they are. */
export const sourceEdges = (passage: Passage, learned: readonly Attribution[]): readonly Attribution[] =>
  learned.map((one) =>
    one.source.length === 1 && one.cue[0] && one.source[0]!.to < one.cue[0].from
      ? { ...one, source: [withWhole(passage, withoutTime(passage, one.source[0]!))] }
      : one,
  )

/** "Economists polled by | Newswire | expected": the agent of a participle is no subject, the phrase it belongs to is. */
function withWhole(passage: Passage, range: Range): Range {
  const first = tokenFrom(passage, range.from)
  const sentence = sentenceAt(passage, first)
  const from = sentence === null ? first : beforeAgent(passage, first, passage.sentences[sentence]!.first)
  return from === first ? range : { from: passage.tokens[from]!.from, to: range.to }
}

function withoutTime(passage: Passage, range: Range): Range {
  const { tokens } = passage
  const first = tokenFrom(passage, range.from)
  let end = first
  while (end < tokens.length && tokens[end]!.to <= range.to) end++
  let last = end
  while (last - first > 1 && DAYS.has(tokens[last - 1]!.lower)) last--
  while (last - first > 1 && last < end && tokens[last - 1]!.text === ',') last--
  // "Image caption | The mayor says": what a page puts before the words under a picture
  const from = isCaption(passage, first) && last - first > 2 ? tokens[first + 2]!.from : range.from
  return last === end && from === range.from ? range : { from, to: last === end ? range.to : tokens[last - 1]!.to }
}
const DAYS = new Set(['today', 'yesterday', 'tonight', 'now', 'also'])
const isCaption = ({ tokens }: Passage, first: number): boolean =>
  tokens[first + 1]?.lower === 'caption' && PICTURES.has(tokens[first]!.lower)
const PICTURES = new Set(['image', 'media', 'photo', 'picture', 'video'])
