import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf, damagedArticle } from '../../lab/corpora/articles.ts'
import { DAMAGES, damaged } from '../../lab/damage.ts'

const text = `Velm Votes on the Dam

Mayor Rosa Lindt told the council, “We will not build it.” The farmers were glad. Nobody had asked them, and the river is theirs too.

“I think the water may rise,” said Pavel Orn.

“It may not,” Lindt said.`

const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const article = articleOf({
  id: 'velm',
  publisher: 'test',
  date: '2026-01-01',
  text,
  attributions: [
    { source: [span('Mayor Rosa Lindt')], cue: [span('told')], content: [span('“We will not build it.”')] },
    { source: [span('Pavel Orn')], cue: [span('said')], content: [span('“I think the water may rise,”')] },
  ],
})

/** Letters alone: what no damage but that of case touches. */
const letters = (words: string) => words.replaceAll(/[^a-z]/gi, '').toLowerCase()

for (const [name, damage] of Object.entries(DAMAGES))
  test(`with ${name}, what people marked is marked on the same words`, () => {
    const worse = damagedArticle(article, damage)
    assert.notEqual(worse.text, text)
    for (const [i, one] of worse.gold.entries())
      for (const role of ['source', 'cue', 'content'] as const)
        assert.deepEqual(
          one[role].map(([from, to]) => letters(worse.text.slice(from, to))),
          article.gold[i]![role].map(([from, to]) => letters(text.slice(from, to))),
        )
    assert.equal(worse.marked.length, article.marked.length)
  })

test('glued sentences and paragraphs stand without a space between them', () => {
  assert.match(damaged(text, DAMAGES['glued sentences']!).text, /build it\.”The farmers/)
  assert.match(damaged(text, DAMAGES['glued paragraphs']!).text, /theirs too\.“I think/)
})
