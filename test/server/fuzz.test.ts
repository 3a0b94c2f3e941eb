import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzz } from './fuzz.ts'

// "npm run fuzz:api" asks thousands of things.
test('whatever is asked of an operation, the answer is one its description names', async () => {
  const counts = await fuzz(250, 3)
  assert.ok((counts.get(200) ?? 0) > 40 && (counts.get(400) ?? 0) > 20, JSON.stringify([...counts]))
})
