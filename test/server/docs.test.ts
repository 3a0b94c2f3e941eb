import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST } from '../../src/server/operations/index.ts'
import { PAGES } from '../../src/server/pages/index.ts'
import { KEYS } from '../../src/views/index.ts'
import { withOperations } from '../house/doc-pages.ts'
import { read } from '../house/imports.ts'

/** Where forms are sent to: nobody goes there. */
const FORMS: readonly string[] = ['/read', '/add', '/correct', '/undo', '/decide']

const DOCS = read('docs/server.md')

test('docs/server.md names every operation and says of it what the table says ("npm run docs" writes it)', () => {
  assert.equal(withOperations(DOCS), DOCS)
  assert.ok(LIST.every(({ name }) => DOCS.includes(` /api/${name}\``)))
})

test('docs/server.md names every page', () => {
  const paths = PAGES.map(({ path }) => path.replace(/:id(?:\{.*?\}\})?/, 'ID'))
  const named = new Set(DOCS.matchAll(/^\| `(\/[^`?]*)[^`]*` \|/gm).map(([, path]) => path))
  assert.deepEqual([...named].sort(), paths.filter((path) => !FORMS.includes(path)).sort())
})

test('docs/server.md names every key', () => {
  const part = DOCS.slice(DOCS.indexOf('## Keys'), DOCS.indexOf('## Over HTTP'))
  const named = part.matchAll(/`([^`]+)`/g).map(([, key]) => key)
  assert.deepEqual([...named].sort(), KEYS.map(([key]) => key).sort())
})
