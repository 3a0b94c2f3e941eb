import assert from 'node:assert/strict'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { sqliteStore } from '../../src/record/index.ts'
import { MIGRATIONS } from '../../src/record/sqlite/migrations/index.ts'
import { openRecord } from '../../src/record/sqlite/open.ts'
import { folderFor } from '../cli/run.ts'
import { entryOf, HARBOUR } from './material.ts'

test('a record that is not there is missing, not made', (t) => {
  const file = join(folderFor(t), 'none.db')
  assert.throws(() => openRecord(file), { code: 'record-missing' })
  assert.ok(!existsSync(file))
})

test('a file of another kind is refused and left as it was, with nothing beside it', (t) => {
  const folder = folderFor(t)
  const file = join(folder, 'notes.txt')
  writeFileSync(file, 'Dear diary,')
  assert.throws(() => openRecord(file, { create: true }), { code: 'not-a-record' })
  assert.equal(readFileSync(file, 'utf8'), 'Dear diary,')
  assert.deepEqual(readdirSync(folder), ['notes.txt'])
})

test('the database of another program is refused', (t) => {
  const file = join(folderFor(t), 'other.db')
  const other = new DatabaseSync(file)
  other.exec('CREATE TABLE bookmark (url TEXT)')
  other.close()
  assert.throws(() => openRecord(file, { create: true }), { code: 'not-a-record' })
})

test('a cut-off or overwritten file is damaged, not a crash', async (t) => {
  const file = join(folderFor(t), 'record.db')
  const store = await sqliteStore(file, { create: true })
  await store.add([entryOf(HARBOUR)])
  await store.close()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, 8192, 40_000))
  await assert.rejects(
    async () => {
      const damaged = await sqliteStore(file)
      const broken = (await damaged.check()).flatMap((finding) => finding.broken)
      await damaged.close()
      if (broken.length > 0) throw Object.assign(new Error(), { code: 'record-damaged' })
    },
    { code: 'record-damaged' },
  )
})

test('a file of a newer format is refused, unchanged', (t) => {
  const file = join(folderFor(t), 'record.db')
  openRecord(file, { create: true, migrations: [...MIGRATIONS, () => {}] }).close()
  const before = readFileSync(file)
  assert.throws(() => openRecord(file), { code: 'record-newer' })
  assert.deepEqual(readFileSync(file), before)
})

test('an older file is copied, then brought to the new format in one step each', async (t) => {
  const file = join(folderFor(t), 'record.db')
  const store = await sqliteStore(file, { create: true })
  await store.add([entryOf(HARBOUR)])
  const digest = await store.digest()
  await store.close()
  const steps: unknown[] = []
  const more = [...MIGRATIONS, (db: { exec(sql: string): void }) => db.exec('CREATE TABLE further (number INTEGER) STRICT')]
  const db = openRecord(file, { migrations: more, migrating: (step) => steps.push(step) })
  assert.equal(db.all("SELECT 1 FROM sqlite_schema WHERE name = 'further'").length, 1)
  db.close()
  const backup = `${file}.format-${MIGRATIONS.length}.backup`
  assert.deepEqual(steps, [{ from: MIGRATIONS.length, to: more.length, backup }])
  const old = await sqliteStore(backup)
  assert.equal(await old.digest(), digest)
  await old.close()
})

test('a step that fails leaves the file in the format it had', (t) => {
  const file = join(folderFor(t), 'record.db')
  openRecord(file, { create: true }).close()
  const failing = [
    ...MIGRATIONS,
    (db: { exec(sql: string): void }) => {
      db.exec('CREATE TABLE further (number INTEGER) STRICT')
      throw new Error('the step broke')
    },
  ]
  assert.throws(() => openRecord(file, { migrations: failing }), { message: 'the step broke' })
  const db = openRecord(file)
  assert.equal(db.all("SELECT 1 FROM sqlite_schema WHERE name = 'further'").length, 0)
  db.close()
})

test('a folder that cannot be written says so', { skip: process.getuid?.() === 0 && 'root may write anywhere' }, (t) => {
  const folder = folderFor(t)
  chmodSync(folder, 0o555)
  t.after(() => chmodSync(folder, 0o755))
  assert.throws(() => openRecord(join(folder, 'record.db'), { create: true }), { code: 'record-unreachable' })
})

test('a second writer waits, and says so when it has waited long enough', (t) => {
  const file = join(folderFor(t), 'record.db')
  const [one, other] = [openRecord(file, { create: true }), openRecord(file, { wait: 0.05 })]
  one.exec('BEGIN IMMEDIATE')
  assert.throws(() => other.transaction(() => {}), { code: 'record-busy' })
  one.exec('COMMIT')
  other.transaction(() => {})
  one.close()
  other.close()
})

test('values SQLite would take for something else are refused', (t) => {
  const db = openRecord(':memory:')
  t.after(() => db.close())
  assert.throws(() => db.run('SELECT ?', new Date() as never), TypeError)
  assert.throws(() => db.run('SELECT ?', undefined as never), TypeError)
  assert.equal(db.get<{ type: string }>('SELECT typeof(?) AS type', 5)!.type, 'integer')
})
