import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Attribution, attributionsOf } from '../src/attributions/index.ts'
import { passageOf } from '../src/sentences/index.ts'

/** What comes of a text when the model finds these words in it, as "source | cue | content". */
function joined(text: string, ...learned: (readonly [source: string, cue: string, content: string])[]): string[] {
  const at = (words: string) => {
    const from = text.indexOf(words)
    assert.ok(from >= 0, `“${words}” is not in the text`)
    return [{ from, to: from + words.length }]
  }
  const find = (): readonly Attribution[] =>
    learned.map(([source, cue, content]) => ({
      source: at(source),
      cue: at(cue),
      content: at(content),
      form: 'indirect',
      rule: 'learned',
      confidence: 0.9,
    }))
  const words = (ranges: readonly { from: number; to: number }[]) =>
    ranges.map(({ from, to }) => text.slice(from, to)).join(' … ')
  const passage = passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }])
  return attributionsOf(passage, { find }).map(
    ({ source, cue, content, parent }) => `${parent ?? '-'} ${words(source)} | ${words(cue)} | ${words(content)}`,
  )
}

test('two verbs of one speaker are two statements, where the model ran over the second', () => {
  assert.deepEqual(
    joined('The meeting condemned the shelling of Sarn and demanded the release of all prisoners.', [
      'The meeting',
      'condemned',
      'the shelling of Sarn and demanded the release of all prisoners',
    ]),
    ['- The meeting | condemned | the shelling of Sarn', '- The meeting | demanded | the release of all prisoners'],
  )
})

test('what another says within the words stays there', () => {
  assert.deepEqual(
    joined('Lund said the council met and the mayor demanded the release of the report.', [
      'Lund',
      'said',
      'the council met and the mayor demanded the release of the report',
    ]),
    [
      '- Lund | said | the council met and the mayor demanded the release of the report',
      '0 the mayor | demanded | the release of the report',
    ],
  )
})
