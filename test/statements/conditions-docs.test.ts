import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { docFromText } from '../../src/documents/index.ts'
import { passageOf } from '../../src/sentences/index.ts'
import { conditionsOf, RELATIONS } from '../../src/statements/conditions/index.ts'
import { readLines, shown } from '../conditions/notation.ts'

const PAGE = readFileSync(new URL('../../docs/conditions.md', import.meta.url), 'utf8')
const SEED = new URL('../../../shared/seed/gold.jsonl', import.meta.url)

const rows = [...PAGE.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| `([^`]+)` \|$/gm)].map(([, relation, , example]) => ({
  relation: relation!,
  example: example!,
}))

test('docs/conditions.md defines every relation, and no other', () => {
  assert.deepEqual(
    rows.map(({ relation }) => relation),
    [...RELATIONS],
  )
})

for (const { relation, example } of rows)
  test(`the example of ${relation} is read as it is written`, () => {
    const [line] = readLines(example)
    const { text, content, conditions } = line!
    const passage = passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }])
    assert.equal(shown(text, conditionsOf(passage, content, null).conditions), example)
    assert.deepEqual(
      conditions.map((condition) => condition.relation),
      [relation],
    )
  })

type Gold = {
  readonly published: string
  readonly text: string
  readonly attributions: readonly {
    readonly content: readonly (readonly [number, number])[]
    readonly parent?: number
    readonly conditions: readonly { readonly connective: readonly [number, number]; readonly clause: readonly [number, number] }[]
  }[]
}

test('every condition of the seed article is found with its clause, and no other', {
  skip: existsSync(SEED) ? false : `${SEED.pathname} is not here: the seed article is left out`,
}, () => {
  const { text, published, attributions }: Gold = JSON.parse(readFileSync(SEED, 'utf8'))
  const passage = passageOf(text, docFromText(text).blocks)
  // The gold marks a condition at the outermost statement that holds it.
  for (const { content, conditions } of attributions.filter(({ parent }) => parent === undefined)) {
    const found = conditionsOf(
      passage,
      content.map(([from, to]) => ({ from, to })),
      published,
    ).conditions
    assert.deepEqual(
      found.map(({ connective, clause }) => ({ connective: [connective.from, connective.to], clause: [clause.from, clause.to] })),
      conditions,
    )
  }
})
