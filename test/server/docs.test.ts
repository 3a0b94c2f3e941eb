import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST } from '../../src/server/operations/index.ts'
import { PAGES } from '../../src/server/pages/index.ts'
import { KEYS } from '../../src/views/index.ts'
import { read } from '../house/imports.ts'

const DOCS = read('docs/server.md')

test('docs/server.md names every operation and says of it what the table says', () => {
  const rows = DOCS.matchAll(/^\| `((?:GET|POST) \/api\/[\w-]+)` \| (.*) \|$/gm).map(([, name, says]) => [name, says])
  assert.deepEqual(
    [...rows],
    LIST.map(({ method, name, says }) => [`${method} /api/${name}`, says]),
  )
})

test('docs/server.md names every page', () => {
  const paths = PAGES.map(({ path }) => path.replace(/:id\{.*?\}\}/, 'ID'))
  const named = new Set(DOCS.matchAll(/^\| `(\/[^`?]*)[^`]*` \|/gm).map(([, path]) => path))
  assert.deepEqual([...named].sort(), paths.filter((path) => path !== '/read').sort())
})

test('docs/server.md names every key', () => {
  const part = DOCS.slice(DOCS.indexOf('## Keys'), DOCS.indexOf('## Over HTTP'))
  const named = part.matchAll(/`([^`]+)`/g).map(([, key]) => key)
  assert.deepEqual([...named].sort(), KEYS.map(([key]) => key).sort())
})
