import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportsOf, filesIn } from './imports.ts'

/** What each door lets through, types included. A change here is a change of what others may rely on. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'src/index.ts': [],
}

test('each door has its line here', () => {
  const doors = filesIn('src', '.ts').filter((file) => /^src\/(\w+\/)?index\.ts$/.test(file))
  assert.deepEqual(doors, Object.keys(DOORS).sort())
})

for (const [door, names] of Object.entries(DOORS))
  test(`${door} exports these names and no others`, () => assert.deepEqual(exportsOf(door), names))
