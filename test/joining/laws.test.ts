import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  type Appearance,
  type Block,
  type Decision,
  type Facts,
  factsOf,
  type Joined,
  join,
  type KnownPerson,
  recordSpeakersOf,
  talliesOf,
} from '../../src/speakers/index.ts'
import { compare } from '../../src/speakers/tally.ts'
import { appearance } from './appearances.ts'

const NAMES = `Ada Roe|Ada J. Roe|Ada K. Roe|A. Roe|Roe|Ada Roe Jr.|Adam Roe|William Roe|Bill Roe|Per Dahl|Dahl|Oleh Dal|Anna Hart-Morrow|Anna Hart|Hart|Kim Jong-su|Mori Kenta|Kenta Mori|Harbourwire`
const BODIES =
  'Harbour Trust|the Harbour Trust|HTN|Harbour Trust of Nordvik|Foreign Ministry|Kenyan Foreign Ministry|Peruvian Foreign Ministry|Harbourwire|the campaign'
const ROLES = `Senator|mayor of Nordvik|mayor of Sundby|goalkeeper|President|Kenyan President|a nurse|spokeswoman for the Harbour Trust|candidate`

const some = <T>(values: fc.Arbitrary<T>, most: number) => fc.array(values, { maxLength: most })
const person = fc.record({
  name: fc.constantFrom(...NAMES.split('|')),
  kind: fc.constant('person' as const),
  roles: some(fc.constantFrom(...ROLES.split('|')), 2),
  beside: some(fc.constantFrom(...NAMES.split('|')), 3),
  names: fc.constant<string[]>([]),
})
const named = {
  name: fc.constantFrom(...BODIES.split('|')),
  roles: fc.constant<string[]>([]),
  beside: fc.constant<string[]>([]),
  names: some(fc.constantFrom('HTN', 'the Trust', 'Trust'), 2),
}
const body = fc.record({
  ...named,
  kind: fc.constantFrom('organisation' as const, 'group' as const, 'document' as const, 'unnamed' as const),
})
const record = (minLength = 0, maxLength = 40) =>
  fc
    .array(
      fc.tuple(
        fc.oneof({ arbitrary: person, weight: 4 }, { arbitrary: body, weight: 1 }),
        fc.constantFrom(null, 'Herald', 'Courier'),
        fc.constantFrom(null, '1999-04-01', '2011-05-02', '2012-01-30', '2024-12-12'),
      ),
      { minLength, maxLength },
    )
    .map((list) => list.map(([given, outlet, published], n) => appearance(`d${n}`, { ...given, outlet, published })))

/** All that can be told apart from outside. */
const seen = (appearances: readonly Appearance[], options = {}) => {
  const { speakers, speakerOf, idle } = recordSpeakersOf(appearances, options)
  return { speakers, speakerOf: [...speakerOf].sort(([a], [b]) => (a < b ? -1 : 1)), idle }
}
const SEED = { seed: 7, numRuns: 80 }

const KNOWN: readonly KnownPerson[] = [
  { id: 'ada', name: 'Ada Roe', aliases: ['Ada Hart'], wikidata: 'Q1', roles: [{ role: 'President', from: '2010', to: null }] },
  { id: 'per', name: 'Per Dahl', aliases: ['Dahl'], wikidata: null, roles: [] },
]

describe('laws of the speakers of a record', () => {
  test('the order of the appearances never matters', () => {
    fc.assert(
      fc.property(
        record().chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        fc.boolean(),
        ([list, shuffled], known) => {
          const options = known ? { known: KNOWN } : {}
          assert.deepEqual(seen(shuffled, options), seen(list, options))
        },
      ),
      SEED,
    )
  })

  test('the same appearances once more change nothing', () => {
    fc.assert(
      fc.property(record(), (list) => assert.deepEqual(seen([...list, ...list]), seen(list))),
      SEED,
    )
  })

  test('every appearance is one speaker’s, and counts once', () => {
    fc.assert(
      fc.property(record(), (list) => {
        const { speakers, speakerOf, resolve } = recordSpeakersOf(list)
        const ids = new Set(speakers.map(({ id }) => id))
        assert.equal(ids.size, speakers.length)
        assert.ok(list.every(({ id }) => ids.has(speakerOf.get(id)!)))
        assert.equal(
          speakers.reduce((sum, { documents }) => sum + documents, 0),
          list.length,
        )
        assert.ok(speakers.every(({ name, id }) => name !== '' && resolve(id) === id))
      }),
      SEED,
    )
  })

  test('who may be the same is told on both sides', () => {
    fc.assert(
      fc.property(record(0, 12), (list) => {
        const { speakers } = recordSpeakersOf(list)
        const told = new Set(speakers.flatMap(({ id, mayBe }) => mayBe.map((other) => `${id} ${other.id}`)))
        for (const pair of told) assert.ok(told.has(pair.split(' ').reverse().join(' ')), pair)
      }),
      SEED,
    )
  })

  test('what is joined again name key by name key is what is joined at once', () => {
    fc.assert(
      fc.property(record(), (list) => {
        const kept = new Kept()
        for (const one of list) kept.add(one)
        assert.deepEqual(kept.joins(), whole(list))
      }),
      SEED,
    )
  })

  test('articles on others change no speaker', () => {
    const other = fc.constantFrom('Ola Brask', 'Brask', 'Vera Ekman', 'Lake Society').map((name) => ({ name }))
    fc.assert(
      fc.property(record(), fc.array(other, { maxLength: 10 }), (list, others) => {
        const more = others.map(({ name }, n) => appearance(`x${n}`, { name, roles: ['Senator'] }))
        const before = recordSpeakersOf(list)
        const after = recordSpeakersOf([...list, ...more])
        for (const speaker of before.speakers)
          assert.deepEqual(
            after.speakers.find(({ id }) => id === speaker.id),
            speaker,
          )
      }),
      SEED,
    )
  })

  test('an id that was given once leads somewhere for good', () => {
    const bodies = fc
      .array(fc.record({ ...named, kind: fc.constant('organisation' as const) }), { minLength: 2, maxLength: 20 })
      .map((list) => list.map((given, n) => appearance(`d${n}`, given)))
    fc.assert(
      fc.property(fc.oneof(record(2), bodies), fc.nat(40), (list, cut) => {
        const { resolve, speakers } = recordSpeakersOf(list)
        const ids = new Set(speakers.map(({ id }) => id))
        for (const { id } of recordSpeakersOf(list.slice(0, cut)).speakers) assert.ok(ids.has(resolve(id) ?? ''), id)
      }),
      SEED,
    )
  })
})

describe('whatever an article calls somebody', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          'Jr.',
          '“',
          '”',
          '(',
          ')',
          ',',
          'de',
          'al-',
          'Kim',
          'J.',
          'II',
          'the',
          'Sen.',
          '—',
          '’s',
          '\ud83d',
          'x'.repeat(500),
        ),
        { maxLength: 9 },
      )
      .map((words) => words.join(' ')),
  )
  test('it is a speaker with an id that can be typed, the same each time', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: odd,
            roles: fc.array(odd, { maxLength: 2 }),
            names: fc.array(odd, { maxLength: 2 }),
            kind: fc.constantFrom(
              'person' as const,
              'organisation' as const,
              'group' as const,
              'document' as const,
              'unnamed' as const,
            ),
          }),
          { maxLength: 6 },
        ),
        (given) => {
          const list = given.map((one, n) => appearance(`d${n}`, one))
          const { speakers, speakerOf } = recordSpeakersOf(list)
          assert.equal(speakerOf.size, list.length)
          for (const { id } of speakers) assert.match(id, /^[\p{L}\p{N}-]+-[0-9a-f]{12}$/u)
          assert.deepEqual(recordSpeakersOf(list).speakers, speakers)
        },
      ),
      { seed: 7, numRuns: 150 },
    )
  })
})

test('names are put in the order in which a database has their bytes', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '😁', '𝐀'), { maxLength: 4 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (a, b) => {
      assert.equal(Math.sign(compare(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b)), JSON.stringify([a, b]))
    }),
    { seed: 7, numRuns: 500 },
  )
})

describe('laws of decisions', () => {
  /** Decisions whose ids are places in the list of speakers and appearances. */
  const decision = fc.oneof(
    fc.record({ kind: fc.constant('merge' as const), speakers: fc.array(fc.nat(60), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('split' as const), appearances: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('rename' as const),
      speaker: fc.nat(60),
      name: fc.constantFrom('Ada the Elder', 'Roe of Nordvik'),
    }),
    fc.record({ kind: fc.constant('alias' as const), speaker: fc.nat(60), name: fc.constantFrom('Bill Roe', 'Dahl', 'Roe') }),
    fc.record({ kind: fc.constant('apart' as const), speakers: fc.array(fc.nat(60), { minLength: 2, maxLength: 2 }) }),
  )
  type Drawn = typeof decision extends fc.Arbitrary<infer T> ? T : never

  const decided = (list: readonly Appearance[], drawn: readonly Drawn[]): Decision[] => {
    const { speakers } = recordSpeakersOf(list)
    const speaker = (n: number) => speakers[n % speakers.length]!.id
    return drawn.map((one, n): Decision => {
      const id = `x${n}`
      switch (one.kind) {
        case 'merge':
        case 'apart':
          return { id, kind: one.kind, speakers: one.speakers.map(speaker) }
        case 'split':
          return { id, kind: 'split', appearances: one.appearances.map((at) => list[at % list.length]!.id) }
        default:
          return { id, kind: one.kind, speaker: speaker(one.speaker), name: one.name }
      }
    })
  }
  const drawn = fc.tuple(record(1, 25), fc.array(decision, { maxLength: 8 }))

  test('taken back, a decision leaves what was there without it', () => {
    fc.assert(
      fc.property(drawn, fc.nat(8), ([list, some], at) => {
        const decisions = decided(list, some)
        const gone = decisions[at % Math.max(decisions.length, 1)]
        if (!gone) return
        const undone: Decision[] = [...decisions, { id: 'undo', kind: 'undo', decision: gone.id }]
        const without = decisions.filter((one) => one !== gone)
        assert.deepEqual(seen(list, { decisions: undone }), seen(list, { decisions: without }))
        // And what is taken back is given back.
        const redone: Decision[] = [...undone, { id: 'redo', kind: 'undo', decision: 'undo' }]
        assert.deepEqual(seen(list, { decisions: redone }), seen(list, { decisions }))
      }),
      SEED,
    )
  })

  test('all taken back, the record is as it was found', () => {
    fc.assert(
      fc.property(drawn, ([list, some]) => {
        const decisions = decided(list, some)
        const undos = decisions.map(({ id }): Decision => ({ id: `undo ${id}`, kind: 'undo', decision: id }))
        assert.deepEqual(seen(list, { decisions: [...decisions, ...undos] }), seen(list))
      }),
      SEED,
    )
  })

  test('they give the same in whatever order the appearances come', () => {
    fc.assert(
      fc.property(drawn, ([list, some]) => {
        const decisions = decided(list, some)
        assert.deepEqual(seen(list.toReversed(), { decisions }), seen(list, { decisions }))
      }),
      SEED,
    )
  })

  test('a merged speaker leads to where it went, and nobody is lost', () => {
    fc.assert(
      fc.property(drawn, ([list, some]) => {
        const { speakers, speakerOf, resolve } = recordSpeakersOf(list, { decisions: decided(list, some) })
        const ids = new Set(speakers.map(({ id }) => id))
        assert.ok(list.every(({ id }) => ids.has(speakerOf.get(id)!)))
        for (const { id } of recordSpeakersOf(list).speakers) assert.notEqual(resolve(id), null)
      }),
      SEED,
    )
  })
})

/** Keeps facts as a record does, and joins again only the name keys that a new appearance touches. */
class Kept {
  readonly #facts = new Map<string, Facts[]>()
  readonly #visits = new Map<string, Set<string>>()
  readonly #homes = new Map<string, Set<string>>()
  readonly #joins = new Map<string, Joined>()

  add(one: Appearance): void {
    const facts = factsOf(one)
    if (!facts) return
    const { id, home, visits } = facts.persona
    this.#facts.set(id, [...(this.#facts.get(id) ?? []), facts])
    const all = (this.#visits.get(id) ?? new Set()).union(new Set(visits))
    this.#visits.set(id, all)
    this.#homes.set(home, (this.#homes.get(home) ?? new Set<string>()).add(id))
    for (const key of [home, ...all]) this.#joinAgain(key)
  }

  #joinAgain(key: string): void {
    const home = [...(this.#homes.get(key) ?? [])]
    if (home.length === 0) return
    const guests = [...this.#visits].filter(([, keys]) => keys.has(key)).map(([id]) => id)
    this.#joins.set(key, join(blockOf(key, home, guests, (id) => this.#facts.get(id)!)))
  }

  joins(): Record<string, Joined> {
    return Object.fromEntries([...this.#joins].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

function blockOf(
  key: string,
  home: readonly string[],
  guests: readonly string[],
  factsFor: (id: string) => readonly Facts[],
): Block {
  const tallies = (ids: readonly string[]) => talliesOf(ids.flatMap(factsFor))
  return { key, home: tallies(home), guests: tallies(guests) }
}

function whole(list: readonly Appearance[]): Record<string, Joined> {
  const tallies = talliesOf(list.map((one) => factsOf(one)).filter((one) => one !== null))
  const keys = [...new Set(tallies.map(({ persona }) => persona.home))].sort()
  return Object.fromEntries(
    keys.map((key) => [
      key,
      join({
        key,
        home: tallies.filter(({ persona }) => persona.home === key),
        guests: tallies.filter(({ persona }) => persona.visits.includes(key)),
      }),
    ]),
  )
}
