import { blockRuns } from '../../sentences/index.ts'
import { coverage } from '../coverage.ts'
import { sentenceAt } from '../grammar/lookup.ts'
import { type Run, runOf } from '../grammar/run.ts'
import { cuesOf } from '../grammar/verb-group.ts'
import type { Draft, PassageRule } from './rule.ts'
import { sourceOf } from './source.ts'

/** The minister replied the same evening: / a block quotation of the page, all its paragraphs, with marks or without. */
export const blockQuotation: PassageRule = {
  name: 'block-quotation',
  confidence: 0.9,
  find: (passage, taken) => {
    const { tokens, blocks, sentences } = passage
    const isTaken = coverage(taken.flatMap(({ content }) => content))
    const rows = blockRuns(passage)
    const isQuote = (n: number) => rows[n] !== undefined && blocks[rows[n].block]!.kind === 'quote'
    return rows.flatMap(({ block, run }, n): readonly Draft[] => {
      if (isQuote(n) || !isQuote(n + 1) || blocks[block]!.kind !== 'paragraph') return []
      const sentence = sentences[sentenceAt(passage, run.end - 1) ?? -1]
      if (!sentence || tokens[run.end - 1]!.text !== ':' || isTaken(rows[n + 1]!.run.first)) return []
      const cues = cuesOf(passage, sentence)
      const cue = cues.findLast(({ voice, entry }) => voice === 'finite' && entry.frames.has('say'))
      const source = cue && sourceOf({ passage, sentence, cue, cues, found: [] })
      if (!cue || !source) return []
      const content: Run[] = []
      for (let next = n + 1; isQuote(next); next++) content.push(rows[next]!.run)
      const last = content.pop()!
      const end = tokens[last.end - 1]!.text === '.' && last.end - last.first > 1 ? last.end - 1 : last.end
      return [{ source: [source], cue: [runOf(cue.first, cue.end)], content: [...content, runOf(last.first, end)] }]
    })
  },
}
