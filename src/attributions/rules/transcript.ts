import type { Passage } from '../../sentences/index.ts'
import type { Block, BlockKind } from '../../text/index.ts'
import { tokenFrom } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { isCapitalised } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_LABEL = 9

/**
 * QUESTION: Will you resign? / THE MINISTER: No. / Q: … A: … / a name set off by the page. The colon is the cue; the turn runs to the next label,
 * over paragraphs. A document is a transcript when two labels at least open its blocks.
 */
export const transcript: PassageRule = {
  name: 'transcript',
  confidence: 0.95,
  find: (passage) => {
    const turns = passage.blocks.flatMap((block, index) => {
      const label = labelOf(passage, block, index)
      return label ? [label] : []
    })
    if (turns.length < 2) return []
    let next = 0
    return turns.flatMap((turn, n): readonly Draft[] => {
      const until = turns[n + 1]?.block ?? passage.blocks.length
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
      return content.length ? [{ source: [runOf(turn.first, turn.colon)], cue, content }] : []
    })
  },
}

const SPOKEN: ReadonlySet<BlockKind> = new Set(['paragraph', 'quote', 'item'])

type Label = { readonly block: number; readonly first: number; readonly colon: number; readonly end: number }

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
    return end > first ? { block: index, first, colon, end: tokens[colon]?.text === ':' ? colon + 1 : end } : null
  }
  let colon = first
  while (colon < tokens.length && colon - first <= LONGEST_LABEL && tokens[colon]!.text !== ':' && tokens[colon]!.from < block.to)
    colon++
  if (tokens[colon]?.text !== ':' || colon === first) return null
  const words = tokens.slice(first, colon).filter((token) => token.kind === 'word')
  if (!words.length) return null
  const capitals = words.every((word) => word.text === word.text.toUpperCase())
  const turn =
    words.length === 1 &&
    ['q', 'a', 'question', 'answer', 'moderator', 'interviewer', 'host', 'reporter'].includes(words[0]!.lower)
  const name = words.length <= 4 && words.every((word) => isCapitalised(word.text)) && words.length === colon - first
  return capitals || turn || name ? { block: index, first, colon, end: colon + 1 } : null
}
