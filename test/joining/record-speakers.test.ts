import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { docFromText } from '../../src/documents/index.ts'
import { read } from '../../src/read.ts'
import { type Appearance, appearancesOf, nameKeyOf, type RecordSpeakers, recordSpeakersOf } from '../../src/speakers/index.ts'
import { appearance } from './appearances.ts'

/** So many articles that say the same of somebody. */
const times = (count: number, prefix: string, given: Partial<Appearance>): Appearance[] =>
  Array.from({ length: count }, (_, n) => appearance(`${prefix}${n}`, given))

const named = ({ speakers }: RecordSpeakers, name: string) => speakers.filter((speaker) => speaker.name === name)

describe('the speakers of a record', () => {
  test('somebody who changes offices stays one, with the time of each', () => {
    const record = recordSpeakersOf([
      appearance('a', { roles: ['Senator'], published: '2011-02-03', outlet: 'Herald' }),
      appearance('b', { roles: ['the Labour candidate'], published: '2015-06-07', outlet: 'Courier' }),
      appearance('c', { name: 'Ada J. Roe', roles: ['President'], published: '2018-01-20T10:00Z', outlet: 'Herald' }),
      appearance('d', { roles: ['President'], published: '2021-01-20', outlet: 'Herald' }),
    ])
    assert.equal(record.speakers.length, 1)
    const [ada] = record.speakers
    assert.equal(ada!.name, 'Ada Roe')
    assert.deepEqual(ada!.roles[0], { value: 'President', count: 2, first: '2018-01-20', last: '2021-01-20' })
    assert.deepEqual(
      ada!.names.map(({ value, count }) => [value, count]),
      [
        ['Ada Roe', 3],
        ['Ada J. Roe', 1],
      ],
    )
    assert.deepEqual(
      ada!.outlets.map(({ value, count }) => [value, count]),
      [
        ['Herald', 3],
        ['Courier', 1],
      ],
    )
    assert.deepEqual([ada!.documents, ada!.statements, ada!.first, ada!.last], [4, 4, '2011-02-03', '2021-01-20'])
  })

  test('of names as frequent the whole one is shown, without an initial', () => {
    const shown = (...names: string[]) =>
      recordSpeakersOf(names.map((name, n) => appearance(`d${n}`, { name, roles: ['Senator'] }))).speakers.map(({ name }) => name)
    assert.deepEqual(shown('Ada J. Roe', 'Ada Roe'), ['Ada Roe'])
    assert.deepEqual(shown('Hart Morrow', 'Anna Hart Morrow'), ['Anna Hart Morrow'])
  })

  test('two of one name are two, and the article that tells nothing is either’s', () => {
    const both = [
      ...times(2, 'm', { roles: ['mayor of Nordvik'] }),
      ...times(2, 'g', { roles: ['goalkeeper of Sundby'] }),
      appearance('x', {}),
    ]
    const record = recordSpeakersOf(both)
    assert.equal(record.speakers.length, 3)
    const unclear = record.speakers.find(({ id }) => id === record.speakerOf.get('x/s1'))!
    assert.equal(unclear.mayBe.length, 2)
    assert.match(
      record.speakers.flatMap(({ mayBe }) => mayBe.map(({ why }) => why)).join('\n'),
      /one is called “goalkeeper of Sundby”, the other “mayor of Nordvik”/,
    )
  })

  test('where one is in nearly all articles, what tells nothing is his', () => {
    const record = recordSpeakersOf([
      ...times(12, 'm', { roles: ['mayor of Nordvik'] }),
      appearance('g', { roles: ['goalkeeper'] }),
      appearance('x', {}),
    ])
    assert.equal(record.speakerOf.get('x/s1'), record.speakerOf.get('m0/s1'))
    assert.notEqual(record.speakerOf.get('x/s1'), record.speakerOf.get('g/s1'))
  })

  test('a family name alone is the only one’s of the family who is attested well', () => {
    const roes = (count: number) => [...times(count, 'a', {}), appearance('x', { name: 'Roe' })]
    assert.equal(recordSpeakersOf(roes(3)).speakers.length, 1)
    assert.equal(recordSpeakersOf(roes(2)).speakers.length, 2)
    const two = recordSpeakersOf([...roes(5), ...times(5, 'w', { name: 'Wim Roe' })])
    assert.deepEqual(
      named(two, 'Roe')[0]!.mayBe.map(({ name, why }) => [name, why]),
      [
        ['Ada Roe', 'only the name “Roe” is given, which may be Ada Roe'],
        ['Wim Roe', 'only the name “Roe” is given, which may be Wim Roe'],
      ].sort(([a], [b]) => (two.speakers.find((s) => s.name === a)!.id < two.speakers.find((s) => s.name === b)!.id ? -1 : 1)),
    )
    assert.ok(named(two, 'Roe')[0]!.loose)
    // Somebody who is hardly ever in the news is not who is meant.
    const famous = recordSpeakersOf([...roes(40), ...times(3, 'w', { name: 'Wim Roe' })])
    assert.equal(famous.speakerOf.get('x/s1'), famous.speakerOf.get('a0/s1'))
  })

  test('what is said of a family name picks the one it is said of', () => {
    const family = [...times(4, 'a', { roles: ['President'] }), ...times(4, 'w', { name: 'Wim Roe', roles: ['a baker'] })]
    const record = recordSpeakersOf([...family, appearance('x', { name: 'Roe', roles: ['President'] })])
    assert.equal(record.speakerOf.get('x/s1'), record.speakerOf.get('a0/s1'))
    const other = recordSpeakersOf([...family, appearance('x', { name: 'Roe', roles: ['goalkeeper'] })])
    assert.equal(named(other, 'Roe').length, 1)
  })

  test('the same name, decades apart, is not the same President', () => {
    const record = recordSpeakersOf([
      ...times(4, 'a', { roles: ['President'], published: '1990-05-05' }),
      ...times(4, 'w', { name: 'Wim Roe', roles: ['President'], published: '2004-05-05' }),
      appearance('x', { name: 'Roe', roles: ['President'], published: '1991-05-05' }),
      appearance('y', { name: 'Roe', roles: ['President'], published: '2005-05-05' }),
    ])
    assert.equal(record.speakerOf.get('x/s1'), record.speakerOf.get('a0/s1'))
    assert.equal(record.speakerOf.get('y/s1'), record.speakerOf.get('w0/s1'))
  })

  test('a short form is the long name that articles shorten to it', () => {
    const full = times(2, 'f', { kind: 'organisation', name: 'Night Riders Association', names: ['NRA', 'the Riders'] })
    const record = recordSpeakersOf([...full, appearance('x', { kind: 'organisation', name: 'the NRA' })])
    assert.equal(record.speakers.length, 1)
    const two = recordSpeakersOf([
      ...full,
      ...times(2, 'n', { kind: 'organisation', name: 'Nordvik Rowing Academy', names: ['NRA'] }),
      appearance('x', { kind: 'organisation', name: 'the NRA' }),
    ])
    const short = two.speakers.find(({ id }) => id === two.speakerOf.get('x/s1'))!
    assert.deepEqual(short.mayBe.map(({ name }) => name).sort(), ['Night Riders Association', 'Nordvik Rowing Academy'])
  })

  test('a ministry is its country’s: by its name, by the dateline, or since the record knows no other', () => {
    const body = (id: string, name: string, place: string | null = null) => appearance(id, { kind: 'organisation', name, place })
    const one = recordSpeakersOf([body('a', 'Kenyan Foreign Ministry'), body('b', 'the Foreign Ministry')])
    assert.equal(one.speakers.length, 1)
    const two = recordSpeakersOf([
      body('a', 'Kenyan Foreign Ministry'),
      body('p', 'Peruvian Foreign Ministry'),
      body('b', 'the Foreign Ministry'),
      body('c', 'the Foreign Ministry', 'LIMA'),
    ])
    assert.equal(two.speakerOf.get('c/s1'), two.speakerOf.get('p/s1'))
    const open = two.speakers.find(({ id }) => id === two.speakerOf.get('b/s1'))!
    assert.ok(open.loose)
    assert.deepEqual(open.mayBe.map(({ why }) => why).sort(), [
      'no country is named, and it may be that of Kenya',
      'no country is named, and it may be that of Peru',
    ])
  })

  test('a name key is what two spellings of a name share; the unnamed have none', () => {
    assert.equal(nameKeyOf('Ada Roe', 'person'), nameKeyOf('Sen. A. J. Roe', 'person'))
    assert.equal(nameKeyOf('Oleh Marchensky', 'person'), nameKeyOf('Marchenskyy', 'person'))
    assert.equal(nameKeyOf('an official', 'unnamed'), null)
    assert.equal(nameKeyOf('the campaign', 'organisation'), null)
  })

  test('an empty record has no speakers', () => assert.deepEqual(recordSpeakersOf([]).speakers, []))
})

describe('the appearances of an article', () => {
  test('its speakers with names, roles and who speaks beside them', () => {
    const doc = docFromText(
      `“We will wait,” said Mayor Ada Roe of Nordvik. Roe said the pier was shut.

The Night Riders Association said it would sue. “Never,” the NRA said.

“It was late,” said Per Dahl, a baker. “So it was,” an official said.`,
      { outlet: 'Herald', published: '2024-03-01' },
    )
    const found = appearancesOf(doc, read(doc).statements)
    const ada = found.find(({ name }) => name === 'Ada Roe')!
    assert.deepEqual(
      { ...ada, id: '', document: '', names: [] },
      {
        id: '',
        document: '',
        speaker: 's1',
        outlet: 'Herald',
        published: '2024-03-01',
        place: null,
        name: 'Ada Roe',
        names: [],
        kind: 'person',
        roles: ['Mayor'],
        beside: ['Per Dahl'],
        statements: 2,
      },
    )
    assert.equal(ada.document, doc.id)
    assert.equal(ada.id, `${doc.id}/ada-roe`)
    assert.deepEqual(found.find(({ kind }) => kind === 'organisation')!.names, ['NRA'])
    // Another reading may number them otherwise: who has the name is the appearance a person spoke of.
    const other = read(doc).statements.filter(({ speaker }) => speaker?.name !== 'Ada Roe')
    assert.deepEqual(
      appearancesOf(doc, other).map(({ id }) => id),
      found.slice(1).map(({ id }) => id),
    )
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['person', 'organisation', 'person', 'unnamed'],
    )
  })
})
