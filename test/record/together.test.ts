import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sqliteStore } from '../../src/record/index.ts'
import { openRecord } from '../../src/record/sqlite/open.ts'
import { folderFor } from '../cli/run.ts'
import { ROOT } from '../house/imports.ts'
import { entryOf, FERRY, HARBOUR, report } from './material.ts'

test('who searches while another program adds sees whole documents, and more and more of them', async (t) => {
  const folder = folderFor(t)
  const articles = join(folder, 'articles')
  mkdirSync(articles)
  for (let number = 0; number < 40; number++)
    writeFileSync(
      join(articles, `${number}.txt`),
      `“We will keep quay ${number} open,” said Ada Lund.\n\nNils Berg said boat ${number} was late.`,
    )
  const record = join(folder, 'record.db')
  await (await sqliteStore(record, { create: true })).close()
  const writer = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'add', articles, '--rules', '--record', record])
  const ended = new Promise<number | null>((resolve) => writer.on('close', resolve))
  let isDone = false
  ended.then(() => {
    isDone = true
  })

  const reader = await sqliteStore(record, { readOnly: true })
  t.after(() => reader.close())
  let before = 0
  while (!isDone) {
    const { documents } = await reader.extent()
    assert.ok(documents >= before)
    before = documents
    const { items } = await reader.search({ words: 'quay OR boat' }, { limit: 100 })
    for (const { statement, marks } of items) {
      const { doc, statements } = (await reader.document(statement.document))!
      assert.equal(statements.length, 2, 'a document has all its statements or is not there')
      for (const { from, to } of marks) assert.match(doc.text.slice(from, to), /^(?:quay|boat)$/)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  assert.equal(await ended, 0)
  assert.equal((await reader.extent()).documents, 40)
})

test('a full disk is said in a sentence, keeps nothing of what did not fit, and all that was there', async (t) => {
  const file = join(folderFor(t), 'record.db')
  const store = await sqliteStore(file, { create: true })
  await store.add([entryOf(HARBOUR)])
  const digest = await store.digest()
  await store.close()

  const small = openRecord(file)
  small.exec(`PRAGMA max_page_count = ${small.get<{ page_count: number }>('PRAGMA page_count')!.page_count}`)
  assert.throws(
    () =>
      small.transaction(() => {
        for (let number = 0; number < 10_000; number++)
          small.run('INSERT INTO text (hash, words) VALUES (?, ?)', String(number), 'word '.repeat(200))
      }),
    { code: 'record-full' },
  )
  small.close()

  const again = await sqliteStore(file)
  assert.equal(await again.digest(), digest)
  await again.add([entryOf(FERRY)])
  assert.deepEqual(
    (await again.check()).flatMap(({ broken }) => broken),
    [],
  )
  await again.close()
})

test('two programs that write at once both keep what they add', async (t) => {
  const file = join(folderFor(t), 'record.db')
  const [one, other] = [await sqliteStore(file, { create: true }), await sqliteStore(file)]
  const entries = Array.from({ length: 10 }, (_, n) =>
    report(`Outlet ${n}`, `2024-01-${10 + n}`, ` “Boat ${n} is late,” said Ove Dahl.`),
  )
  for (const [n, entry] of entries.entries()) await (n % 2 === 0 ? one : other).add([entry])
  assert.equal((await one.extent()).documents, 10)
  assert.equal(await one.digest(), await other.digest())
  await one.close()
  await other.close()
})
