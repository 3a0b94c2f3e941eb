import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pagesOf } from '../../src/record/index.ts'

test('a list gone through a part at a time is the same list, as much of it as is asked for', async () => {
  const counts = fc.integer({ min: 0, max: 30 })
  await fc.assert(
    fc.asyncProperty(
      counts,
      fc.option(counts, { nil: undefined }),
      fc.integer({ min: 1, max: 7 }),
      counts,
      async (of, limit, each, from) => {
        const whole = Array.from({ length: of }, (_, at) => at)
        const found: number[] = []
        const pages = pagesOf(
          async ({ limit: most, after }) => {
            assert.ok(most >= 1 && most <= each)
            const to = Number(after ?? 0) + most
            return { items: whole.slice(Number(after ?? 0), to), next: to < of ? String(to) : null }
          },
          { limit, each, after: from === 0 ? undefined : String(from) },
        )
        for await (const { items } of pages) found.push(...items)
        assert.deepEqual(found, whole.slice(from, limit === undefined ? undefined : from + limit))
      },
    ),
  )
})
