import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sqliteStore } from '../../src/record/index.ts'
import { articleOf, LISTS } from './cast.ts'
import { speakersContract } from './contract-speakers.ts'
import { assertNoticed } from './noticed.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-speakers-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const another = () => join(folder, `${count++}.db`)

speakersContract('memory', () => sqliteStore(':memory:'), 60)
speakersContract('a file of SQLite', () => sqliteStore(another(), { create: true }), 3)

describe('what is kept of speakers is checked against what it is made of', () => {
  /** A record in which each of the tables has rows. */
  async function full(): Promise<string> {
    const file = another()
    const store = await sqliteStore(file, { create: true })
    await store.learn(LISTS[2]!, 'people.csv')
    const person = (name: string, role = '') => ({ name, kind: 'person' as const, role })
    const casts = [
      [person('Ada Roe', 'mayor of Nordvik'), person('Roe')],
      [person('Ada Roe', 'goalkeeper')],
      [person('Anna Hart Morrow'), person('Harbourwire')],
      [person('Hart Morrow'), { name: 'Harbourwire', kind: 'organisation' as const, role: '' }],
      [person('Bill Roe', 'Senator'), person('William Ek')],
      // One more of the name that turned out to be a body's: both lead there by one id.
      [person('Harbourwire', 'watchdog of Nordvik')],
    ]
    await store.add(casts.map((cast, at) => articleOf(at, { cast, outlet: 'Herald', published: `201${at}-03-01` })))
    const [first, second] = (await store.speakers({}, { limit: 9 })).items
    await store.decide({ kind: 'merge', speakers: [first!.id, second!.id] }, 'Eva')
    await store.close()
    return file
  }

  test('of a record nobody touched, nothing is broken', async () => {
    const store = await sqliteStore(await full())
    assert.deepEqual(
      (await store.check()).flatMap(({ broken }) => broken),
      [],
    )
    await store.close()
  })

  for (const sql of [
    `UPDATE appearance SET statements = statements + 1 WHERE number = 1`,
    `UPDATE appearance SET facts = json_set(facts, '$.name', 'Wim Roe') WHERE number = 1`,
    `UPDATE appearance SET alias_key = 'another' WHERE number = 1`,
    `UPDATE persona SET name = 'another' WHERE number = 1`,
    `UPDATE persona SET found = 'another' WHERE number = 1`,
    `UPDATE persona SET joined = 'another' WHERE number = 1`,
    `DELETE FROM visit`,
    `UPDATE visit SET count = count + 1`,
    `UPDATE lead SET loose = 1 - loose`,
    `DELETE FROM lead`,
    `DELETE FROM may_be`,
    `UPDATE may_be SET why = 'no reason'`,
    `UPDATE part SET documents = documents + 1 WHERE number = 1`,
    `UPDATE part SET last = '2030-01-01' WHERE number = 1`,
    `UPDATE part SET wish = 'another' WHERE number = 1`,
    `UPDATE part SET person = (SELECT max(number) FROM person) WHERE number = 1`,
    `UPDATE part_value SET count = count + 1 WHERE part = 1`,
    `DELETE FROM part_value WHERE facet = 'outlet'`,
    `UPDATE decided SET value = 'another' WHERE what = 'merged'`,
    `DELETE FROM decided`,
    `UPDATE person SET statements = statements + 1`,
    `UPDATE person SET wikidata = NULL`,
    `INSERT INTO person (id, name, names, kind, documents, statements, loose) VALUES ('nobody', '', '', '', 0, 0, 0)`,
    `UPDATE shown SET part = NULL WHERE number = 1`,
    `UPDATE shown SET appearance = NULL WHERE number = 1`,
  ])
    test(sql, async () => assertNoticed(await full(), sql, 'speakers'))
})
