import type { Passage, Token } from '../../sentences/index.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { isCapitalised } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'
import { SPOKEN, type SpeakerLabel, speakerLabel } from './speaker-label.ts'

// Blocks in one turn: an answer may run over paragraphs, but an article that follows the last label is none.
const LONGEST_TURN = 12
// Turns from which a document is a record of what was said, so that a full name before a colon is a speaker the first time already.
const FEWEST_OF_RECORD = 4

/**
 * QUESTION: Will you resign? / THE MINISTER: No. / Q: … A: … / Q Will you …? / a name set off by the page. The colon is the cue; the turn runs to the next
 * label, over paragraphs. A document is a transcript when two labels at least open its blocks.
 */
export const transcript: PassageRule = {
  name: 'transcript',
  confidence: 0.95,
  find: (passage) => {
    const turns = turnsOf(passage)
    if (turns.length < 2) return []
    let next = 0
    return turns.flatMap((turn, n): readonly Draft[] => {
      const until = Math.min(turns[n + 1]?.block ?? passage.blocks.length, turn.block + LONGEST_TURN)
      const blocks: Run[] = []
      let block = -1
      for (; next < passage.sentences.length && passage.sentences[next]!.block < until; next++) {
        const sentence = passage.sentences[next]!
        const first = sentence.block === turn.block ? Math.max(sentence.first, behindNote(passage, turn)) : sentence.first
        if (sentence.block < turn.block || first >= sentence.end || !SPOKEN.has(passage.blocks[sentence.block]!.kind)) continue
        if (block === sentence.block) blocks.push(runOf(blocks.pop()!.first, sentence.end))
        else blocks.push(runOf(first, sentence.end))
        block = sentence.block
      }
      const content = turn.trust === 'direction' ? [] : saidIn(passage, turn, blocks)
      const last = content.pop()
      if (!last) return []
      const stop = passage.tokens[last.end - 1]!.text === '.' && last.end - last.first > 1
      const cue = turn.cue.first < turn.cue.end ? [turn.cue] : []
      return [{ source: [turn.source], cue, content: [...content, runOf(last.first, stop ? last.end - 1 : last.end)] }]
    })
  },
}

/** The first token of what is said behind "(Nodding.)", "(By Mr. Holm)", "[Laughs.]". */
function behindNote({ tokens, blocks }: Passage, { said, block }: SpeakerLabel): number {
  const opens = tokens[said]?.text
  if (opens !== '(' && opens !== '[') return said
  const to = blocks[block]!.to
  let at = said + 1
  while (at < tokens.length && at - said < LONGEST_NOTE && tokens[at]!.to < to && !CLOSES.has(tokens[at]!.text)) at++
  const next = tokens[at + 1]
  if (!CLOSES.has(tokens[at]?.text ?? '') || !next || next.to > to || !isCapitalised(next.text)) return said
  // "[The ferry] Marsh Vale" is the outlet's word in the speaker's sentence
  return opens === '(' || tokens[at - 1]!.text === '.' ? at + 1 : said
}
const LONGEST_NOTE = 12
const CLOSES = new Set([')', ']'])

/** The labels that open a turn, and the directions that end one. */
function turnsOf(passage: Passage): readonly SpeakerLabel[] {
  const found = passage.blocks.flatMap((block, index) => {
    const label = speakerLabel(passage, block, index)
    return label ? [label] : []
  })
  const labels = found.filter(({ trust }) => trust !== 'line')
  // a name in ordinary letters is a speaker when it comes again, whole or by its last word; "Attendance: 4,200" does not
  const times = new Map<string, number>()
  for (const { last, trust } of labels) if (trust !== 'bare') times.set(last, (times.get(last) ?? 0) + 1)
  const again = ({ last }: SpeakerLabel) => (times.get(last) ?? 0) > 1
  const known = labels.filter((label) => label.trust === 'sure' || (label.trust !== 'bare' && again(label)))
  // a programme, too, has times before its names, but nobody comes twice
  const timed =
    labels.filter(({ stamped, trust }) => stamped && trust === 'person').length > 1 &&
    labels.some((label) => label.stamped && again(label))
  // who has his full name above may go on by the first: "Ida Holm: …", "Ida: …"
  const given = new Set(known.flatMap(({ source: { first, end } }) => (end - first > 1 ? [passage.tokens[first]!.lower] : [])))
  const isGiven = ({ trust, last, source: { first, end } }: SpeakerLabel) =>
    trust === 'name' && given.has(last) && passage.tokens[end - 1]!.lower === last && end - first === 1
  // a paragraph may begin with "Q" or "A" for other reasons: both must stand there, or labels of another kind beside them
  const bare = new Set(labels.filter(({ trust }) => trust === 'bare').map(({ last }) => last))
  const asked = bare.has('q') && (bare.size > 1 || known.length > 0)
  const isRecord = known.length >= FEWEST_OF_RECORD
  const [from, last] = [known[0]?.block ?? 0, known.at(-1)?.block ?? 0]
  // several who speak but once may be the last
  const to = labels.reduce(
    (end, { block, trust }) => (trust === 'person' && block > last && block === end + 1 ? block : end),
    last,
  )
  if (!known.length && !asked) return callOf(passage, found) ?? linesOf(passage, found)
  return labels.filter((label, n) => {
    if (label.trust === 'sure' || label.trust === 'direction') return true
    if (label.trust === 'bare')
      return asked && (label.last === 'q' || (labels[n - 1]?.last === 'q' && labels[n - 1]?.trust === 'bare'))
    // the first to speak may have a label of his own, and so may the last
    const among = label.block >= from - 1 && label.block <= to + 1
    return again(label) || isGiven(label) || (timed && label.stamped) || (label.trust === 'person' && isRecord && among)
  })
}

/** A conference call: "Operator" alone in its block, and from there on every such line of a name that comes again, or of two words, is a label. */
function callOf({ blocks }: Passage, found: readonly SpeakerLabel[]): readonly SpeakerLabel[] | null {
  const lines = found.filter(({ trust }) => trust === 'line')
  const at = new Set(lines.map(({ block }) => block))
  // what stands right above another line is a list of who takes part, or a heading
  const isAbove = ({ block }: SpeakerLabel) => block + 1 < blocks.length && !at.has(block + 1)
  const above = lines.filter(isAbove)
  const operator = above.find(({ last }) => last === 'operator')
  const times = new Map<string, number>()
  for (const { last } of above) times.set(last, (times.get(last) ?? 0) + 1)
  const people = [...times].filter(([last, often]) => last !== 'operator' && last.includes(' ') && often > 1)
  if (!operator || !people.length || above.length < FEWEST_OF_RECORD) return null
  const first = above.find(({ last, block }) => block >= operator.block || (times.get(last) ?? 0) > 1)!.block
  // "Question-and-Answer Session" above the operator's line ends the turn before
  return lines.flatMap((line): readonly SpeakerLabel[] => {
    if (line.block < first) return []
    if (!isAbove(line)) return [{ ...line, trust: 'direction' }]
    return line.last === 'operator' || line.last.includes(' ') ? [line] : []
  })
}

/**
 * Names alone in their blocks are labels where two at least take turns, none stands right above another, and one of them asks: authors above the entries of a
 * live blog, or those of comments, do not.
 */
function linesOf({ blocks, text }: Passage, labels: readonly SpeakerLabel[]): readonly SpeakerLabel[] {
  const blocksOf = new Map<string, number[]>()
  for (const { last, trust, block } of labels) {
    if (trust !== 'line') continue
    const blocks = blocksOf.get(last)
    if (blocks) blocks.push(block)
    else blocksOf.set(last, [block])
  }
  const names = [...blocksOf].filter(([, at]) => at.length > 1)
  const turns = labels.filter(({ last, trust }) => trust === 'line' && (blocksOf.get(last)?.length ?? 0) > 1)
  const asks = (at: readonly number[]) => {
    const questions = at.filter((block) => blocks[block + 1] && text[blocks[block + 1]!.to - 1] === '?')
    return questions.length > 1 || questions.length * 2 > at.length
  }
  const takeTurns = turns.every(({ block, last }, n) => {
    const next = turns[n + 1]
    return !next || (next.last !== last && next.block > block + 1)
  })
  return turns.length >= FEWEST_OF_RECORD && names.length > 1 && takeTurns && names.some(([, at]) => asks(at)) ? turns : []
}

/** The blocks of a turn, up to where an article goes on, without what the note-taker put between them: "(Crosstalk)", "END 11:58 A.M." */
function saidIn(passage: Passage, turn: SpeakerLabel, blocks: readonly Run[]): Run[] {
  const { tokens } = passage
  const first = blocks[0]
  if (!first) return []
  // words in quotation marks end with them; at each new paragraph of theirs the mark stands again
  const quoted = tokens[first.first]!.kind === 'mark'
  const said: Run[] = []
  for (const run of blocks) {
    if (isNote(passage, run)) continue
    const last = said.at(-1)
    if (last && quoted && (tokens[last.end - 1]!.kind === 'mark' || tokens[run.first]!.kind !== 'mark')) break
    if (last && isAbout(passage, turn, run)) break
    said.push(run)
  }
  return said
}

/** A paragraph in which the speaker is named is not his any more. */
function isAbout({ tokens }: Passage, { last, source, trust }: SpeakerLabel, { first, end }: Run): boolean {
  const named = trust !== 'bare' && last.length > 2 && tokens[source.first]!.lower !== 'the' && source.end - source.first <= 4
  if (!named || !isNamed(last)) return false
  for (let i = first; i < end; i++) {
    const { text, lower } = tokens[i]!
    if (lower === last && isCapitalised(text) && text !== text.toUpperCase()) return true
  }
  return false
}
const isNamed = (last: string) => !OFFICES.has(last)
const OFFICES = new Set(
  'question answer moderator interviewer host reporter speaker chair chairman president minister witness court judge'.split(' '),
)

const isNoWord = ({ kind }: Token) => kind === 'number' || kind === 'symbol'
const isEnd = ({ text, kind }: Token) => kind === 'mark' || kind === 'dash' || /^[.!?…]/.test(text)

/** A paragraph all in brackets, or of capitals and numbers alone: when it ended, who came in, what was shown. */
function isNote({ tokens }: Passage, { first, end }: Run): boolean {
  const [opens, closes] = [tokens[first]!.text, tokens[end - 1]!.text]
  if ((opens === '(' && closes === ')') || (opens === '[' && closes === ']')) return true
  const words = tokens.slice(first, end)
  // "CROSS-EXAMINATION", "END"; one who shouts has a stop
  return words.every(({ text }) => text === text.toUpperCase()) && (words.some(isNoWord) || !isEnd(words.at(-1)!))
}
