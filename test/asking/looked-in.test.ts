import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotationOf, verifyIn } from '../../src/answers/index.ts'
import { lookedInFor, lookedInForEach } from '../../src/asking/index.ts'
import { sqliteStore } from '../../src/record/index.ts'
import { entryOf } from '../record/material.ts'

const BELL = entryOf('“We will open the lock in May,” said Rolf Tamm, the keeper.', { outlet: 'Bell', published: '2031-03-01' })
const POST = entryOf('“The lock stays shut,” said Nils Berg. “Nobody asked me,” he added.', {
  outlet: 'Post',
  published: '2031-03-02',
})

test('whom people have decided to be one with the speaker asked for is that speaker', async () => {
  const store = await sqliteStore(':memory:')
  await store.add([BELL, POST])
  const asked = { ...quotationOf('We will open the lock in May'), speaker: 'Nils Berg' }
  const attribution = async () => {
    const { readings, limits } = await lookedInFor(store, asked)
    const [only] = (await lookedInForEach(store, [asked])).readings
    assert.deepEqual(only, readings)
    return verifyIn(asked, readings, limits).attribution
  }
  assert.equal((await attribution()).verdict, 'different-speaker')
  const [tamm, berg] = await Promise.all(['Rolf Tamm', 'Nils Berg'].map(async (name) => (await store.speaker(name)).speaker!.id))
  await store.decide({ kind: 'merge', speakers: [berg!, tamm!] }, 'Eva')
  assert.deepEqual(await attribution(), {
    verdict: 'confirmed',
    asked: 'Nils Berg',
    found: 'Nils Berg',
    says: 'The words are those of Nils Berg.',
  })
  await store.close()
})

test('what was searched is all of the record within the days, however little was looked at', async () => {
  const store = await sqliteStore(':memory:')
  await store.add([BELL, POST])
  const asked = quotationOf('Zebras graze')
  const said = async (days: { after?: string; before?: string }) => {
    const { readings, limits } = await lookedInFor(store, asked, days)
    assert.deepEqual(readings, [])
    return verifyIn(asked, readings, limits).answer
  }
  assert.equal(await said({}), 'Not found in 2 documents of 2031-03-01…03-02.')
  assert.equal(
    await said({ after: '2031-03-02' }),
    'Not found in 1 document of 2031-03-02 (published on or after 2031-03-02; 1 of other days not searched).',
  )
  await store.close()
})
