import assert from 'node:assert/strict'
import { type Attribution, attributionsOf } from '../../src/attributions/index.ts'
import { passageOf } from '../../src/sentences/index.ts'
import type { BlockKind } from '../../src/text/index.ts'

/** What a model finds, by its words; a source of no words is none. */
export type Found = readonly [source: string, cue: string, ...content: string[]]
export type Paragraph = readonly [kind: BlockKind, text: string]

/** What comes of a text, one paragraph or several, when the model finds these words in it, as "parent | source | cue | content" with the parent's place, or "-". */
export function joined(of: string | readonly Paragraph[], ...learned: readonly Found[]): string[] {
  const paragraphs: readonly Paragraph[] = typeof of === 'string' ? [['paragraph', of]] : of
  const text = paragraphs.map(([, words]) => words).join('\n\n')
  let to = -2
  const blocks = paragraphs.map(([kind, words]) => {
    const from = to + 2
    to = from + words.length
    return { kind, from, to }
  })
  const at = (words: string) => {
    const from = text.indexOf(words)
    assert.ok(from >= 0, `“${words}” is not in the text`)
    return [{ from, to: from + words.length }]
  }
  const find = (): readonly Attribution[] =>
    learned.map(([source, cue, ...content]) => ({
      source: source ? at(source) : [],
      cue: at(cue),
      content: content.flatMap(at),
      form: 'indirect',
      rule: 'learned',
      confidence: 0.9,
    }))
  const words = (ranges: readonly { from: number; to: number }[]) =>
    ranges.map(({ from, to }) => text.slice(from, to)).join(' … ')
  return attributionsOf(passageOf(text, blocks), { find }).map(
    ({ source, cue, content, parent }) => `${parent ?? '-'} ${words(source)} | ${words(cue)} | ${words(content)}`,
  )
}
