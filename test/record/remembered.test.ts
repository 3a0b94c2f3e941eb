import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Store, sqliteStore } from '../../src/record/index.ts'
import { openRecord } from '../../src/record/sqlite/open.ts'
import { remembering } from '../../src/record/sqlite/remembered.ts'
import { folderFor } from '../cli/run.ts'
import { entryOf, FERRY, HARBOUR, report } from './material.ts'

const countsIn = async (store: Store) => ({
  extent: await store.extent(),
  ferry: await store.count({ words: 'ferry' }, 100),
  all: await store.count({}, 100),
  kinds: await store.counts({}, ['kind'], 10),
  speakers: await store.counts({ outermost: true }, ['speaker'], 10),
  facets: await store.facets({ words: 'said OR gates' }, 100),
  outlets: await store.outlets(),
})

test('who looks counts the same as who writes, after everything that is written', async (t) => {
  const file = join(folderFor(t), 'record.db')
  const writer = await sqliteStore(file, { create: true })
  const reader = await sqliteStore(file, { readOnly: true })
  t.after(() => Promise.all([writer.close(), reader.close()]))
  const same = async () => {
    const counts = await countsIn(writer)
    assert.deepEqual(await countsIn(reader), counts)
    assert.deepEqual(await countsIn(reader), counts, 'asked again')
    return counts
  }
  const seen = [await same()]
  await writer.add([entryOf(HARBOUR, { outlet: 'The Sund Post' })])
  seen.push(await same())
  await writer.add([entryOf(FERRY, { outlet: 'Ferry News' }), report('Bell', '2024-01-02')])
  seen.push(await same())
  const { statement } = (await writer.search({}, { limit: 1 })).items[0]!
  const on = { document: statement.document, statement: statement.id, content: statement.content }
  const { id } = await writer.correct(on, { change: 'reject' }, 'Eva')
  seen.push(await same())
  await writer.undo(id, 'Eva')
  await same()
  assert.equal(new Set(seen.map((counts) => JSON.stringify(counts))).size, seen.length, 'each change shows')
})

test('a count is made once, until somebody writes', async (t) => {
  const file = join(folderFor(t), 'record.db')
  const writer = await sqliteStore(file, { create: true })
  const db = openRecord(file, { readOnly: true })
  t.after(() => Promise.all([writer.close(), db.close()]))
  let made = 0
  const reader = remembering(db, { ...writer, count: async () => ++made })
  const ask = async () => [await reader.count({ words: 'a' }, 10), await reader.count({ words: 'b' }, 10)]
  assert.deepEqual(
    [await ask(), await ask()],
    [
      [1, 2],
      [1, 2],
    ],
  )
  await writer.add([entryOf(HARBOUR)])
  assert.deepEqual(
    [await ask(), await ask()],
    [
      [3, 4],
      [3, 4],
    ],
  )
})
