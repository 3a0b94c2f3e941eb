import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkedDecision, type Decision, decidedOf, recordSpeakersOf, splitIdOf, undoneIn } from '../../src/speakers/index.ts'
import { appearance } from './appearances.ts'

const RECORD = [
  appearance('a', { name: 'Oleh Marchensky' }),
  appearance('b', { name: 'Oleh Marchenskyy' }),
  appearance('c', { name: 'Oleh Marchenskyy', roles: ['mayor'] }),
  appearance('d', { name: 'Per Dahl' }),
  appearance('e', { kind: 'unnamed', name: 'an official' }),
]
const FOUND = recordSpeakersOf(RECORD)
const [SKY, SKYY, , DAHL, OFFICIAL] = RECORD.map(({ id }) => FOUND.speakerOf.get(id)!)

type Unnumbered<D> = D extends Decision ? Omit<D, 'id'> : never
const decided = (...decisions: Unnumbered<Decision>[]) =>
  recordSpeakersOf(RECORD, { decisions: decisions.map((decision, n) => ({ ...decision, id: `${n + 1}` }) as Decision) })
const whose = (record: typeof FOUND, ...documents: string[]) =>
  documents.map((document) => record.speakerOf.get(`${document}/s1`))

describe('decisions on speakers', () => {
  test('merge: all are the first, and the others lead to it', () => {
    const record = decided({ kind: 'merge', speakers: [SKYY!, SKY!] })
    assert.deepEqual(whose(record, 'a', 'b', 'c'), [SKYY, SKYY, SKYY])
    assert.equal(record.resolve(SKY!), SKYY)
    assert.equal(record.speakers.find(({ id }) => id === SKYY)!.documents, 3)
    assert.equal(
      record.speakers.some(({ id }) => id === SKY),
      false,
    )
    assert.deepEqual(
      record.speakers.flatMap(({ mayBe }) => mayBe),
      [],
    )
  })

  test('merge: who was merged is meant where a later decision names his old id', () => {
    const record = decided({ kind: 'merge', speakers: [SKYY!, SKY!] }, { kind: 'merge', speakers: [DAHL!, SKY!] })
    assert.deepEqual(whose(record, 'a', 'b', 'd'), [DAHL, DAHL, DAHL])
  })

  test('merge: an unnamed source may be told to be somebody', () => {
    assert.deepEqual(whose(decided({ kind: 'merge', speakers: [DAHL!, OFFICIAL!] }), 'e'), [DAHL])
  })

  test('split: appearances become a speaker of their own, who may be merged and renamed in turn', () => {
    const own = splitIdOf(['c/s1'])
    const record = decided({ kind: 'split', appearances: ['c/s1'] })
    assert.deepEqual(whose(record, 'b', 'c'), [SKYY, own])
    const merged = decided(
      { kind: 'split', appearances: ['c/s1'] },
      { kind: 'rename', speaker: own, name: 'Oleh the mayor' },
      { kind: 'merge', speakers: [own, DAHL!] },
    )
    assert.deepEqual(whose(merged, 'b', 'c', 'd'), [SKYY, own, own])
    assert.equal(merged.speakers.find(({ id }) => id === own)!.name, 'Oleh the mayor')
  })

  test('the later one wins', () => {
    const split = { kind: 'split', appearances: ['c/s1'] } as const
    const alias = { kind: 'alias', speaker: DAHL!, name: 'Oleh Marchenskyy' } as const
    assert.deepEqual(whose(decided(split, alias), 'b', 'c'), [DAHL, DAHL])
    assert.deepEqual(whose(decided(alias, split), 'b', 'c'), [DAHL, splitIdOf(['c/s1'])])
    const names = decided({ kind: 'rename', speaker: SKY!, name: 'One' }, { kind: 'rename', speaker: SKY!, name: 'Two' })
    assert.equal(names.speakers.find(({ id }) => id === SKY)!.name, 'Two')
  })

  test('alias: whoever goes by the name, in whatever letters', () => {
    assert.deepEqual(whose(decided({ kind: 'alias', speaker: DAHL!, name: 'Mr. Oleh MARCHENSKY' }), 'a', 'b'), [DAHL, SKYY])
  })

  test('apart: they are no longer shown as perhaps one', () => {
    const record = decided({ kind: 'apart', speakers: [SKY!, SKYY!] })
    assert.notDeepEqual(
      FOUND.speakers.flatMap(({ mayBe }) => mayBe),
      [],
    )
    assert.deepEqual(
      record.speakers.flatMap(({ mayBe }) => mayBe),
      [],
    )
  })

  test('a decision on nobody does nothing and says so', () => {
    const record = decided(
      { kind: 'merge', speakers: [SKY!, 'nobody-000'] },
      { kind: 'rename', speaker: 'nobody-000', name: 'X' },
      { kind: 'alias', speaker: SKY!, name: ' . ' },
      { kind: 'rename', speaker: SKY!, name: ' ' },
    )
    assert.deepEqual(record.idle, ['1', '2', '3', '4'])
    assert.deepEqual(record.speakers, FOUND.speakers)
  })

  test('an undo takes away only what was decided before it', () => {
    const later: Decision[] = [
      { id: '1', kind: 'undo', decision: '2' },
      { id: '2', kind: 'merge', speakers: [SKYY!, SKY!] },
    ]
    assert.deepEqual(whose(recordSpeakersOf(RECORD, { decisions: later }), 'a'), [SKYY])
  })
})

describe('what decisions come to', () => {
  const decisions: readonly Decision[] = [
    { id: '1', kind: 'merge', speakers: [SKYY!, SKY!] },
    { id: '2', kind: 'merge', speakers: [DAHL!, SKYY!] },
    { id: '3', kind: 'alias', speaker: SKY!, name: 'Oleg' },
    { id: '4', kind: 'apart', speakers: [SKY!, OFFICIAL!] },
    { id: '5', kind: 'split', appearances: ['c/s1'] },
    { id: '6', kind: 'merge', speakers: [SKYY!, 'nobody-000'] },
    { id: '7', kind: 'undo', decision: '5' },
    { id: '8', kind: 'undo', decision: '7' },
  ]
  test('can be kept: who went where, by which name, and who is told apart', () => {
    const { merged, aliases, apart, made, split, idle } = decidedOf(decisions, { speakerOf: FOUND.resolve })
    assert.deepEqual(Object.fromEntries(merged), { [SKY!]: DAHL, [SKYY!]: DAHL })
    assert.deepEqual(
      [...aliases].map(([key, { speaker }]) => [key, speaker]),
      [['oleg', DAHL]],
    )
    assert.deepEqual(apart, [[DAHL, OFFICIAL]])
    assert.deepEqual([...made], [splitIdOf(['c/s1'])])
    assert.deepEqual([...split.keys()], ['c/s1'])
    assert.deepEqual(idle, ['6'])
  })

  test('each that was taken back is told with what took it back', () => {
    assert.deepEqual([...undoneIn(decisions)], [['7', '8']])
    assert.deepEqual([...undoneIn(decisions.slice(0, 7))], [['5', '7']])
  })
})

describe('a decision is checked before it is kept', () => {
  const known = {
    resolve: FOUND.resolve,
    hasAppearance: (id: string) => FOUND.speakerOf.has(id),
    hasDecision: (id: string) => id === '1',
  }
  const refused: readonly (readonly [code: string, Unnumbered<Decision>])[] = [
    ['not-on-record', { kind: 'merge', speakers: [SKY!, 'nobody-000'] }],
    ['not-on-record', { kind: 'rename', speaker: 'nobody-000', name: 'X' }],
    ['not-on-record', { kind: 'split', appearances: ['a/s9'] }],
    ['not-on-record', { kind: 'undo', decision: '7' }],
    ['decision-empty', { kind: 'merge', speakers: [SKY!, SKY!] }],
    ['decision-empty', { kind: 'apart', speakers: [SKY!] }],
    ['decision-empty', { kind: 'split', appearances: [] }],
    ['decision-empty', { kind: 'alias', speaker: SKY!, name: ' – ' }],
  ]
  for (const [code, decision] of refused)
    test(`${code}: ${JSON.stringify(decision)}`, () => {
      assert.throws(() => checkedDecision({ ...decision, id: '9' } as Decision, known), { code })
    })

  test('what can do something is given back', () => {
    const good: readonly Unnumbered<Decision>[] = [
      { kind: 'merge', speakers: [SKY!, SKYY!] },
      { kind: 'apart', speakers: [SKY!, SKYY!] },
      { kind: 'split', appearances: ['c/s1'] },
      { kind: 'rename', speaker: SKY!, name: 'X' },
      { kind: 'alias', speaker: SKY!, name: 'X' },
      { kind: 'undo', decision: '1' },
    ]
    for (const decision of good) {
      const whole = { ...decision, id: '9' } as Decision
      assert.equal(checkedDecision(whole, known), whole)
    }
  })
})
