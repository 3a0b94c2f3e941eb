import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sqliteStore } from '../../src/record/index.ts'
import { openRecord } from '../../src/record/sqlite/open.ts'
import { read } from '../house/imports.ts'

const PAGE = read('docs/record.md')
const rows = [...PAGE.matchAll(/^\| (`[^|]+`) \| ([^|]*) \|$/gm)].map(([, names, says]) => ({
  names: [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
  says: says!,
}))

test('docs/record.md has every promise that is checked, in its words', async () => {
  const store = await sqliteStore(':memory:')
  for (const { promise, says } of await store.check())
    assert.ok(
      rows.some((row) => row.names.includes(promise) && row.says === says),
      `"${promise}: ${says}" is not on the page`,
    )
  await store.close()
})

test('docs/record.md has every table, and no other', () => {
  const db = openRecord(':memory:')
  const tables = db
    .all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_index_*' AND name NOT GLOB 'sqlite_*'`,
    )
    .map(({ name }) => name)
  db.close()
  const promises = new Set(['whole', 'index', 'hashes', 'spans', 'shown', 'utterances', 'speakers'])
  const documented = rows.flatMap(({ names }) => names).filter((name) => !promises.has(name) || name === 'shown')
  assert.deepEqual([...new Set(documented)].sort(), tables.sort())
})
