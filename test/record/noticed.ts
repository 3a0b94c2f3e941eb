import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { sqliteStore } from '../../src/record/index.ts'

/** That what a statement of SQL spoils in a record is noticed as a promise broken, and made good by making anew what follows. */
export async function assertNoticed(file: string, sql: string, promise: string): Promise<void> {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA foreign_keys = OFF')
  assert.ok(db.prepare(sql).run().changes > 0, 'it changes something')
  db.close()
  const store = await sqliteStore(file)
  const broken = (await store.check()).filter((finding) => finding.broken.length > 0)
  assert.ok(
    broken.some((finding) => finding.promise === promise),
    'it is noticed',
  )
  await store.rebuild()
  assert.deepEqual(
    (await store.check()).flatMap((finding) => finding.broken),
    [],
  )
  await store.close()
}
