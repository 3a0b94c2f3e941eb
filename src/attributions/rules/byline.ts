import type { Passage } from '../../sentences/index.ts'
import { quotationAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { isCapitalised } from '../lexicon/words.ts'
import type { Draft, PassageRule } from './rule.ts'

const LONGEST_LINE = 16
const LONGEST_PIECE = 12
const LONGEST_STAMP = 6

/**
 * "Our political editor, Sam Hoyle, writes:" alone in its paragraph, in a page of many hands: what follows is his, to the next time, heading or hand; where none
 * of these comes, one paragraph.
 */
export const byline: PassageRule = {
  name: 'byline',
  confidence: 0.9,
  find: (passage) => {
    const { tokens, sentences } = passage
    return sentences.flatMap((sentence, n): readonly Draft[] => {
      const line = lineOf(passage, n)
      if (!line) return []
      const pieces: Run[] = []
      let bounded = false
      for (let next = n + 1; next < sentences.length && pieces.length <= LONGEST_PIECE; next++) {
        const { block, first, end } = sentences[next]!
        if (passage.blocks[block]!.kind === 'heading' || isStamp(passage, next) || lineOf(passage, next)) {
          bounded = true
          break
        }
        const last = pieces.at(-1)
        if (last && sentences[next - 1]!.block === block) pieces[pieces.length - 1] = runOf(last.first, end)
        else pieces.push(runOf(first, end))
      }
      const own = bounded && pieces.length <= LONGEST_PIECE ? pieces : pieces.slice(0, 1)
      if (!own.length || quotationAt(passage, own[0]!.first)?.first === own[0]!.first) return []
      const { first, end } = own.pop()!
      const stop = tokens[end - 1]!.text === '.' && end - first > 1 ? end - 1 : end
      return [{ source: [runOf(sentence.first, line.first)], cue: [line], content: [...own, runOf(first, stop)] }]
    })
  },
}

/** The verb and the colon of a line that names who writes what follows, if the sentence is one. */
function lineOf({ tokens, sentences }: Passage, n: number): Run | null {
  const { first, end, block } = sentences[n]!
  if (end - first < 3 || end - first > LONGEST_LINE || sentences[n - 1]?.block === block || sentences[n + 1]?.block === block)
    return null
  if (tokens[end - 1]!.text !== ':' || !WRITES.has(tokens[end - 2]!.lower)) return null
  if (!tokens.slice(first, end - 2).some(({ text, kind }) => kind === 'word' && isCapitalised(text))) return null
  return runOf(end - 2, end)
}
const WRITES = new Set(['writes', 'reports'])

/** "23:41", "8 min ago", "10.15pm BST": when an entry was written, alone in its paragraph. */
function isStamp({ tokens, sentences }: Passage, n: number): boolean {
  const { first, end, block } = sentences[n]!
  if (end - first > LONGEST_STAMP || sentences[n - 1]?.block === block || sentences[n + 1]?.block === block) return false
  return tokens[first]!.kind === 'number' || /^\d/.test(tokens[first]!.text)
}
