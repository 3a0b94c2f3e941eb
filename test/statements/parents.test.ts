import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { read } from '../../src/index.ts'
import { packagedModel } from '../../src/workers/model.ts'

test('two that each hold the verb of the other: the longer one stands outside', () => {
  const { statements } = read('MODERATOR: Who pays?\nROE: “Nobody,” he said, “has told us that he said ‘never’.”')
  const longest = statements.toSorted((a, b) => JSON.stringify(b.content).length - JSON.stringify(a.content).length)[0]!
  assert.equal(longest.parent, null)
  for (const { parent } of statements) assert.ok(parent === null || statements.some(({ id }) => id === parent))
})

test('law: what a statement is nested in is there, and nothing is nested in itself', () => {
  const piece = fc.constantFrom(
    'ROE: ',
    '“',
    '”',
    '‘',
    '’',
    'she said',
    ' he said, ',
    ' that ',
    'the mayor said ',
    'Ana Roe: ',
    ', said Moe',
    'we will go',
    '. ',
    '\n',
    '\n\n',
    ' according to Lund',
    'QUESTION: ',
  )
  const model = packagedModel()
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), fc.boolean(), (pieces, withModel) => {
      const text = `A ${pieces.join('')}`
      const { statements } = read(text, withModel ? { model } : {})
      const parents = new Map(statements.map(({ id, parent }) => [id, parent]))
      for (const { id } of statements) {
        const way = new Set<string>()
        for (let at: string | null = id; at !== null; at = parents.get(at)!) {
          assert.ok(parents.has(at) && !way.has(at), JSON.stringify(text))
          way.add(at)
        }
      }
    }),
    { seed: 2, numRuns: 400 },
  )
})
