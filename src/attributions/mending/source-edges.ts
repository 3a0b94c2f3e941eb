import { isGerund, type Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import type { Attribution } from '../attribution.ts'
import { sentenceAt, tokenFrom } from '../grammar/lookup.ts'
import { beforeAgent, isVerb, MAX_PHRASE, mainSubject } from '../grammar/subject-before.ts'
import { HAVE, PREPOSITIONS, SUBORDINATORS } from '../lexicon/words.ts'

/** "Lumo, the maker of displays, | today | announced": when it was said is no part of whose words they are. */
export const sourceEdges = (passage: Passage, learned: readonly Attribution[]): readonly Attribution[] =>
  learned.map((one) =>
    one.source.length === 1 && one.cue[0] && one.source[0]!.to < one.cue[0].from
      ? { ...one, source: [ofWholeClause(passage, withWhole(passage, withoutTime(passage, one.source[0]!)))] }
      : one,
  )

/** "Economists polled by | Newswire | expected": the agent of a participle is no subject, the phrase it belongs to is. */
function withWhole(passage: Passage, range: Range): Range {
  const first = tokenFrom(passage, range.from)
  const sentence = sentenceAt(passage, first)
  const from = sentence === null ? first : beforeAgent(passage, first, passage.sentences[sentence]!.first)
  return from === first ? range : { from: passage.tokens[from]!.from, to: range.to }
}

/**
 * "Families of those who died when | the ferry sank | said", "The minister had on Monday while | addressing the press | said": what holds a verb of its own and hangs on "when" or "while" is no
 * subject; the phrase it belongs to is.
 */
function ofWholeClause(passage: Passage, range: Range): Range {
  const { tokens, sentences } = passage
  const [first, end] = [tokenFrom(passage, range.from), tokenFrom(passage, range.to)]
  const at = sentenceAt(passage, first)
  if (at === null || !HANGING.has(tokens[first - 1]?.lower ?? '') || first - 1 <= sentences[at]!.first) return range
  const sentence = sentences[at]!
  if (isGerund(tokens[first]!.lower)) {
    const subject = mainSubject(passage, sentence, first)
    // "while campaigning groups say"
    const owed = subject && HAVE.has(tokens[subject.end]?.lower ?? '') && !isVerb(passage, subject.end + 1)
    return owed ? { from: tokens[subject.first]!.from, to: tokens[subject.end - 1]!.to } : range
  }
  let verb = first + 1
  while (verb < end && !isVerb(passage, verb)) verb++
  if (verb >= end) return range
  // "those who died when"
  let who = first - 2
  while (who > sentence.first && first - who <= LONGEST_CLAUSE && tokens[who]!.lower !== 'who') who--
  if (tokens[who]!.lower !== 'who' || tokens[who - 1]?.kind !== 'word' || who - sentence.first > MAX_PHRASE) return range
  const opener = tokens[sentence.first]!
  if (opener.kind !== 'word' || PREPOSITIONS.has(opener.lower) || SUBORDINATORS.has(opener.lower)) return range
  for (let i = sentence.first; i < who; i++) if (isVerb(passage, i) || tokens[i]!.text === ',') return range
  return { from: opener.from, to: range.to }
}
const HANGING = new Set('when while where after before as'.split(' '))
const LONGEST_CLAUSE = 12

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
