import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sqliteStore } from '../../src/record/index.ts'
import { entryOf } from './material.ts'
import { assertNoticed } from './noticed.ts'

describe('what is kept of utterances is checked against what is shown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-tellings-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  for (const [n, sql] of [
    `DELETE FROM alike`,
    `DELETE FROM alike WHERE telling < other`,
    `INSERT INTO alike (telling, other) SELECT a.number, b.number FROM telling a, telling b WHERE a.number <> b.number
       AND NOT EXISTS (SELECT 1 FROM alike WHERE telling = a.number AND other = b.number)`,
    `DELETE FROM telling WHERE number = 1`,
    `UPDATE telling SET day = '2019-01-01' WHERE number = 1`,
    `DELETE FROM telling_key WHERE telling = 1`,
    `INSERT INTO telling_key (key, day, telling) SELECT key, day, 2 FROM telling_key WHERE telling = 3`,
  ].entries())
    test(sql, async () => {
      const file = join(folder, `${n}.db`)
      const made = await sqliteStore(file, { create: true })
      await made.add([
        entryOf('“We will not sell the harbour to anybody,” said Ada Lund.', { published: '2024-03-05' }),
        entryOf('“We will not sell the harbour,” said Ada Lund, the mayor.', { published: '2024-03-06' }),
        entryOf('“The lock is closed for the winter,” said Ada Lund.', { published: '2024-03-06' }),
      ])
      await made.close()
      await assertNoticed(file, sql, 'utterances')
    })
})
