import type { Passage } from '../../sentences/index.ts'
import type { Block, BlockKind } from '../../text/index.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { isCapitalised } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_LABEL = 9
// Blocks in one turn: an answer may run over paragraphs, but an article that follows the last label is none.
const LONGEST_TURN = 12

/**
 * QUESTION: Will you resign? / THE MINISTER: No. / Q: … A: … / a name set off by the page. The colon is the cue; the turn runs to the next label,
 * over paragraphs. A document is a transcript when two labels at least open its blocks.
 */
export const transcript: PassageRule = {
  name: 'transcript',
  confidence: 0.95,
  find: (passage) => {
    const labels = passage.blocks.flatMap((block, index) => {
      const label = labelOf(passage, block, index)
      return label ? [label] : []
    })
    // a name in ordinary letters is a speaker when it comes again, whole or by its last word; "Attendance: 4,200" does not
    const times = new Map<string, number>()
    for (const { last } of labels) times.set(last, (times.get(last) ?? 0) + 1)
    const turns = labels.filter(({ sure, last }) => sure || (times.get(last) ?? 0) > 1)
    if (turns.length < 2) return []
    let next = 0
    return turns.flatMap((turn, n): readonly Draft[] => {
      const until = Math.min(turns[n + 1]?.block ?? passage.blocks.length, turn.block + LONGEST_TURN)
      const content: Run[] = []
      let block = -1
      for (; next < passage.sentences.length && passage.sentences[next]!.block < until; next++) {
        const sentence = passage.sentences[next]!
        const first = sentence.block === turn.block ? Math.max(sentence.first, turn.end) : sentence.first
        if (sentence.block < turn.block || first >= sentence.end || !SPOKEN.has(passage.blocks[sentence.block]!.kind)) continue
        if (block === sentence.block) content.push(runOf(content.pop()!.first, sentence.end))
        else content.push(runOf(first, sentence.end))
        block = sentence.block
      }
      const cue = turn.colon < turn.end ? [runOf(turn.colon, turn.end)] : []
      const last = content.pop()
      if (last)
        content.push(
          runOf(last.first, passage.tokens[last.end - 1]!.text === '.' && last.end - last.first > 1 ? last.end - 1 : last.end),
        )
      return content.length ? [{ source: [runOf(turn.first, turn.colon)], cue, content }] : []
    })
  },
}

const SPOKEN: ReadonlySet<BlockKind> = new Set(['paragraph', 'quote', 'item'])

/** `sure`: it can be nothing but a speaker, by its letters or because the page set it off. */
type Label = {
  readonly block: number
  readonly first: number
  readonly colon: number
  readonly end: number
  /** The last word of its name. */
  readonly last: string
  readonly sure: boolean
}

/** A label at the start of a block: a short run of capitals before a colon, "Q"/"A", or what the page set off. */
function labelOf(passage: Passage, block: Block, index: number): Label | null {
  if (!SPOKEN.has(block.kind) && block.kind !== 'heading') return null
  const first = tokenFrom(passage, block.from)
  if (first >= passage.tokens.length) return null
  const { tokens } = passage
  if (block.label) {
    let end = first
    while (end < tokens.length && tokens[end]!.to <= block.label.to) end++
    const colon = tokens[end - 1]?.text === ':' ? end - 1 : end
    return end > first
      ? { block: index, first, colon, end: tokens[colon]?.text === ':' ? colon + 1 : end, last: '', sure: true }
      : null
  }
  let colon = first
  while (colon < tokens.length && colon - first <= LONGEST_LABEL && tokens[colon]!.text !== ':' && tokens[colon]!.from < block.to)
    colon++
  if (tokens[colon]?.text !== ':' || colon === first) return null
  // what a label has in brackets is an office, in any letters: "MS. AUNE (Fire Brigade):"
  const bracket = tokens.slice(first, colon).findIndex(({ text }) => text === '(')
  const label = tokens.slice(first, bracket > 0 ? first + bracket : colon)
  if (!label.length || label.some(({ kind }) => kind !== 'word')) return null
  const capitals = label.every(({ text }) => text === text.toUpperCase() && text !== text.toLowerCase())
  const turn = label.length === 1 && TURNS.has(label[0]!.lower)
  const named = label.length <= 4 && label.every(({ text }) => isCapitalised(text))
  const last = label.at(-1)!.lower
  return capitals || turn || named ? { block: index, first, colon, end: colon + 1, last, sure: capitals || turn } : null
}

const TURNS = new Set(['q', 'a', 'question', 'answer', 'moderator', 'interviewer', 'host', 'reporter'])
