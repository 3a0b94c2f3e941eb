import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { knownPeopleOf, knownTogether, recordSpeakersOf } from '../../src/speakers/index.ts'
import { appearance } from './appearances.ts'

const listOf = (text: string) => knownPeopleOf(parse(text, { relax_column_count: true, bom: true }) as string[][])

const LIST = `name,aliases,wikidata,role,from,to
Ada Roe,Ada Hart; the Heron,Q11,mayor of Nordvik,2003,2009-05
Ada Roe,,Q11,President of Kenya,2010,
Ola Brask,Brask,Q12,President of Kenya,1990,1999-12-31
Ola Brask,,Q13,goalkeeper,2005,2015
Oleh Marchenskyy,Oleh Marchensky; Oleh Marchenskiy,https://www.wikidata.org/wiki/Q14,,,`

describe('a list of known people', () => {
  test('a row for each role, one person for each id', () => {
    const { people, refused, unknownColumns } = listOf(LIST)
    assert.deepEqual(refused, [])
    assert.deepEqual(unknownColumns, [])
    assert.deepEqual(
      people.map(({ name, aliases, wikidata, roles }) => ({ name, aliases, wikidata, roles: roles.length })),
      [
        { name: 'Ada Roe', aliases: ['Ada Hart', 'the Heron'], wikidata: 'Q11', roles: 2 },
        { name: 'Ola Brask', aliases: ['Brask'], wikidata: 'Q12', roles: 1 },
        { name: 'Ola Brask', aliases: [], wikidata: 'Q13', roles: 1 },
        { name: 'Oleh Marchenskyy', aliases: ['Oleh Marchensky', 'Oleh Marchenskiy'], wikidata: 'Q14', roles: 0 },
      ],
    )
    assert.equal(new Set(people.map(({ id }) => id)).size, 4)
  })

  const refusals: readonly (readonly [row: string, problem: RegExp])[] = [
    [',,Q1,,,', /Row 2 .*it names nobody/],
    ['—,,Q1,,,', /Row 2 .*it names nobody/],
    ['Ada Roe,,42,,,', /“42” is no Wikidata id, which looks like “Q42”/],
    ['Ada Roe,,Q0,,,', /“Q0” is no Wikidata id/],
    ['Ada Roe,,,mayor,soon,', /“soon” is no date, which looks like 2014, 2014-05 or 2014-05-30/],
    ['Ada Roe,,,mayor,2014-13,', /“2014-13” is no date/],
    ['Ada Roe,,,mayor,2014-02-30,', /“2014-02-30” is no date/],
    ['Ada Roe,,,mayor,2014,2013-12', /the role ends \(2013-12\) before it begins \(2014\)/],
    ['Ada Roe,,,,2014,', /it says from when or to when, and not what/],
  ]
  for (const [row, problem] of refusals)
    test(`refused, with the number of the row and what to do: ${row}`, () => {
      const { people, refused } = listOf(`name,aliases,wikidata,role,from,to\n${row}\nPer Dahl,,,,,`)
      assert.equal(refused.length, 1)
      assert.match(refused[0]!.message, problem)
      assert.equal(refused[0]!.code, 'known-people-row')
      assert.ok(refused[0]!.next.length > 0)
      assert.deepEqual(
        people.map(({ name }) => name),
        ['Per Dahl'],
      )
    })

  test('a row that could be of several is refused', () => {
    const { refused } = listOf('name,wikidata,role\nAda Roe,Q1,\nAda Roe,Q2,\nPer Dahl,,\nAda Roe,,mayor')
    assert.match(refused[0]!.message, /Row 5 .*2 people of the list are called “Ada Roe”/)
  })

  test('columns in any order and case, others are named; without names there is no list', () => {
    const { people, unknownColumns } = listOf('Note,WIKIDATA,Name\nx,Q5,Ada Roe')
    assert.deepEqual([people[0]!.name, people[0]!.wikidata, unknownColumns], ['Ada Roe', 'Q5', ['Note']])
    assert.throws(() => listOf('who,wikidata\nAda Roe,Q5'), { code: 'known-people-columns' })
    assert.throws(() => knownPeopleOf([]), { code: 'known-people-columns' })
  })

  test('a role may begin and end in one year', () => {
    assert.deepEqual(listOf('name,role,from,to\nAda Roe,mayor,2014-03,2014').refused, [])
    assert.deepEqual(listOf('name,role,from,to\nAda Roe,mayor,2014,2014-03').refused, [])
  })
})

describe('known people in a record', () => {
  const { people: known } = listOf(LIST)
  const speakerOf = (given: Parameters<typeof appearance>[1]) => {
    const { speakers } = recordSpeakersOf([appearance('a', given)], { known })
    return speakers[0]!.wikidata
  }

  test('by name and by alias', () => {
    assert.equal(speakerOf({ name: 'Ada Roe' }), 'Q11')
    assert.equal(speakerOf({ name: 'Ada J. Roe' }), 'Q11')
    assert.equal(speakerOf({ name: 'Ada Hart' }), 'Q11')
    assert.equal(speakerOf({ name: 'Oleh Marchenskiy' }), 'Q14')
    assert.equal(speakerOf({ name: 'Per Dahl' }), null)
  })

  test('of two of one name, the one whose role at the time it is', () => {
    assert.equal(speakerOf({ name: 'Ola Brask', roles: ['Kenyan President'], published: '1995-01-01' }), 'Q12')
    assert.equal(speakerOf({ name: 'Ola Brask', roles: ['the goalkeeper'], published: '2010-01-01' }), 'Q13')
    assert.equal(speakerOf({ name: 'Ola Brask', published: '2010-01-01' }), 'Q13')
    assert.equal(speakerOf({ name: 'Ola Brask', roles: ['the former President'], published: '2010-01-01' }), 'Q12')
    assert.equal(speakerOf({ name: 'Ola Brask' }), null)
  })

  test('a family name alone needs an alias or a role at the time', () => {
    assert.equal(speakerOf({ name: 'Brask' }), 'Q12')
    assert.equal(speakerOf({ name: 'Roe' }), null)
    assert.equal(speakerOf({ name: 'Roe', roles: ['President'], published: '2012-06-01' }), 'Q11')
    assert.equal(speakerOf({ name: 'Roe', roles: ['President'], published: '2009-06-01' }), null)
    assert.equal(speakerOf({ name: 'Roe', roles: ['Peruvian President'], published: '2012-06-01' }), null)
  })

  test('whose walk of life is far from what the list says is another', () => {
    assert.equal(speakerOf({ name: 'Ada Roe', roles: ['the goalkeeper'] }), null)
    assert.equal(speakerOf({ name: 'Ada Roe', roles: ['a lawyer'] }), 'Q11')
  })

  test('the list goes before what would be guessed: spellings join, and its name is shown', () => {
    const record = [appearance('a', { name: 'Oleh Marchensky' }), appearance('b', { name: 'Oleh Marchenskyy' })]
    assert.equal(recordSpeakersOf(record).speakers.length, 2)
    const { speakers } = recordSpeakersOf(record, { known })
    assert.deepEqual(
      speakers.map(({ name, wikidata }) => [name, wikidata]),
      [['Oleh Marchenskyy', 'Q14']],
    )
  })

  test('a name the list has keeps the id it had without the list', () => {
    const record = [appearance('a', { name: 'Ada Roe' })]
    assert.equal(recordSpeakersOf(record, { known }).speakers[0]!.id, recordSpeakersOf(record).speakers[0]!.id)
  })
})

describe('several lists', () => {
  const list = (...rows: string[]) =>
    knownPeopleOf([['name', 'aliases', 'wikidata', 'role'], ...rows.map((row) => row.split(','))]).people

  test('are one: the same id, or the same name where one alone can be meant, is one person', () => {
    const together = knownTogether([
      list('Ada Roe,Ada Hart,Q11,President', 'Per Dahl,,,baker'),
      list('Ada Hart Roe,,Q11,mayor', 'Per Dahl,Pelle,Q15,baker', 'Vera Ekman,,,'),
    ])
    assert.deepEqual(
      together.map(({ name, aliases, wikidata, roles }) => [name, aliases, wikidata, roles.map(({ role }) => role)]),
      [
        ['Ada Roe', ['Ada Hart', 'Ada Hart Roe'], 'Q11', ['President', 'mayor']],
        ['Per Dahl', ['Pelle'], 'Q15', ['baker']],
        ['Vera Ekman', [], null, []],
      ],
    )
  })

  test('two of one name stay two, with ids of their own, and who may be either is a third', () => {
    const lists = [list('Ola Brask,,Q12,', 'Ola Brask,,Q13,'), list('Ola Brask,,,'), list('Ola Brask,,Q13,goalkeeper')]
    const together = knownTogether(lists)
    assert.deepEqual(
      together.map(({ wikidata, roles }) => [wikidata, roles.length]),
      [
        ['Q12', 0],
        ['Q13', 1],
        [null, 0],
      ],
    )
    assert.equal(new Set(together.map(({ id }) => id)).size, 3)
  })

  test('one list is itself, and none is nobody', () => {
    const one = list('Ada Roe,,Q11,')
    assert.deepEqual(knownTogether([one]), one)
    assert.deepEqual(knownTogether([]), [])
  })
})
