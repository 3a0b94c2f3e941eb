import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { articleOf } from '../../lab/corpora/articles.ts'
import { FORMATS } from '../../src/export/index.ts'
import { bytesOf, exampleItems } from './items.ts'

const TRAINING = FORMATS.find(({ name }) => name === 'training')!
const items = await exampleItems()
const lines = Buffer.from(await bytesOf(TRAINING, items))
  .toString()
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

describe('articles for the trainer', () => {
  test('are those in which people have looked at every statement', () => {
    assert.deepEqual(
      lines.map(({ id }) => id),
      items.filter(({ name }) => name === 'examples/communique.txt').map(({ doc }) => doc.id),
    )
  })

  test('are read by it, with every statement where it stood', () => {
    const [line] = lines
    const item = items.find(({ doc }) => doc.id === line.id)!
    const article = articleOf(line)
    assert.equal(article.text, item.doc.text)
    assert.equal(article.gold.length, item.statements.length)
    for (const [n, { content, cue }] of article.gold.entries()) {
      const words = (pairs: readonly (readonly [number, number])[]) => pairs.map(([from, to]) => article.text.slice(from, to))
      assert.deepEqual(
        words(content),
        item.statements[n]!.content.map(({ text }) => text),
      )
      assert.deepEqual(
        words(cue),
        item.statements[n]!.cue.map(({ text }) => text),
      )
    }
    assert.ok(article.marked.length > 0 && article.marked.every(({ content }) => content.length > 0))
  })
})
