import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Deciding, Entry, Page, Paging, Recorded, Store } from '../../src/record/index.ts'
import {
  type Appearance,
  appearancesOf,
  type KnownPerson,
  knownPeopleOf,
  knownTogether,
  recordSpeakersOf,
} from '../../src/speakers/index.ts'
import { type Article, article, articleOf, LISTS, type Speaking } from './cast.ts'

/** All of a long list. */
export async function allOf<Item>(ask: (page: Paging) => Promise<Page<Item>>, limit = 7): Promise<Item[]> {
  const items: Item[] = []
  for (let after: string | undefined; ; ) {
    const page = await ask({ limit, after })
    items.push(...page.items)
    if (page.next === null) return items
    after = page.next
  }
}

/** Something done to a record. Numbers are places in lists of what is there, taken round. */
type Step =
  | { readonly do: 'add'; readonly article: number }
  | { readonly do: 'reread'; readonly article: number; readonly skip: number; readonly model: string }
  | { readonly do: 'speaker'; readonly statement: number; readonly name: string | null }
  | { readonly do: 'reject'; readonly statement: number }
  | { readonly do: 'take-back'; readonly correction: number }
  | { readonly do: 'merge' | 'apart'; readonly speakers: readonly number[] }
  | { readonly do: 'split'; readonly appearances: readonly number[] }
  | { readonly do: 'rename' | 'alias'; readonly speaker: number; readonly name: string }
  | { readonly do: 'undo'; readonly decision: number }
  | { readonly do: 'learn'; readonly list: number; readonly place: string }

const n = fc.nat(40)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('add' as const), article: n }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('reread' as const), article: n, skip: n, model: fc.constantFrom('a', 'b') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('speaker' as const),
      statement: n,
      name: fc.constantFrom(null, 'Ada Roe', 'Wim Roe', 'Vera Ek'),
    }),
  },
  fc.record({ do: fc.constant('reject' as const), statement: n }),
  fc.record({ do: fc.constant('take-back' as const), correction: n }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('merge' as const, 'apart' as const),
      speakers: fc.array(n, { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('split' as const), appearances: fc.array(n, { minLength: 1, maxLength: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('rename' as const, 'alias' as const),
      speaker: n,
      name: fc.constantFrom('Ada the Elder', 'Roe', 'Bill Roe', 'NRA'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), decision: n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('learn' as const), list: n, place: fc.constantFrom('a.csv', 'b.csv') }) },
)

/** A record to which things are done, with what a test must know beside it. */
class Tried {
  readonly store: Store
  readonly #articles: readonly Article[]
  readonly #lists = new Map<string, readonly KnownPerson[]>()

  constructor(store: Store, articles: readonly Article[]) {
    this.store = store
    this.#articles = articles
  }

  entry(number: number, model?: string, skip?: number): Entry {
    const at = number % this.#articles.length
    return articleOf(at, this.#articles[at]!, model, new Set(skip === undefined ? [] : [skip % 3]))
  }

  get known(): readonly KnownPerson[] {
    return knownTogether([...this.#lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, people]) => people))
  }

  async recorded(): Promise<Recorded[]> {
    return allOf((page) => this.store.recorded(page), 50)
  }

  /** Does one thing; what cannot be done is not. */
  async do(one: Step): Promise<void> {
    const { store } = this
    switch (one.do) {
      case 'add':
        await store.add([this.entry(one.article)])
        return
      case 'reread':
        await store.add([this.entry(one.article, one.model, one.skip)])
        return
      case 'speaker':
      case 'reject': {
        const statements = (await this.recorded()).flatMap((each) => each.statements)
        const statement = statements[one.statement % statements.length]
        if (!statement) return
        const on = { document: statement.document, statement: statement.id, content: statement.content }
        await store.correct(on, one.do === 'reject' ? { change: 'reject' } : { change: 'speaker', name: one.name }, 'Eva')
        return
      }
      case 'take-back': {
        const { items } = await store.corrections({ limit: 100 })
        const correction = items[one.correction % items.length]
        if (correction) await store.undo(correction.id, 'Eva')
        return
      }
      case 'learn':
        this.#lists.set(one.place, LISTS[one.list % LISTS.length]!)
        await store.learn(LISTS[one.list % LISTS.length]!, one.place)
        return
      default: {
        const deciding = await this.#deciding(one)
        if (deciding) await store.decide(deciding, 'Eva').catch(unlessRefused)
      }
    }
  }

  async #deciding(
    one: Exclude<Step, { do: 'add' | 'reread' | 'speaker' | 'reject' | 'take-back' | 'learn' }>,
  ): Promise<Deciding | null> {
    const ids = (await allOf((page) => this.store.speakers({}, page), 50)).map(({ id }) => id)
    if (one.do === 'undo') {
      const { items } = await this.store.decisions({ limit: 100 })
      const made = items[one.decision % items.length]
      return made ? { kind: 'undo', decision: made.decision.id } : null
    }
    if (ids.length === 0) return null
    const speaker = (at: number) => ids[at % ids.length]!
    switch (one.do) {
      case 'merge':
      case 'apart':
        return { kind: one.do, speakers: one.speakers.map(speaker) }
      case 'split': {
        const all = await this.appearances()
        return { kind: 'split', appearances: one.appearances.map((at) => all[at % all.length]!.id) }
      }
      default:
        return { kind: one.do, speaker: speaker(one.speaker), name: one.name }
    }
  }

  async appearances(): Promise<Appearance[]> {
    return (await this.recorded()).flatMap(({ doc, statements }) => appearancesOf(doc, statements))
  }

  /** The speakers are those that are found at once in all that appears, with the people known and what was decided. */
  async agree(): Promise<void> {
    const { store } = this
    const appearances = await this.appearances()
    const decisions = (await allOf((page) => store.decisions(page), 50)).map(({ decision }) => decision).reverse()
    const whole = recordSpeakersOf(appearances, { known: this.known, decisions })
    const lines = await allOf((page) => store.speakers({}, page))
    assert.deepEqual(lines.map(({ id }) => id).sort(), whole.speakers.map(({ id }) => id).sort())
    for (const speaker of whole.speakers) {
      const answer = await store.speaker(speaker.id)
      assert.deepEqual(answer.speaker, speaker)
      assert.equal(answer.moved, false)
    }
    for (const { doc, statements } of await this.recorded()) {
      const appearing = new Map(appearancesOf(doc, statements).map(({ speaker, id }) => [speaker, whole.speakerOf.get(id)]))
      for (const { speaker, who, id } of statements) {
        const expected = speaker ? appearing.get(speaker.id) : undefined
        assert.equal(who?.id, expected)
        assert.deepEqual((await store.statement(id))?.statement.who, who)
      }
    }
    const idle = (await allOf((page) => store.decisions(page))).filter((one) => one.idle && one.undoneBy === null)
    assert.deepEqual(idle.map(({ decision }) => decision.id).sort(), [...whole.idle].sort())
  }
}

function unlessRefused(error: unknown): void {
  const { code } = error as { code?: string }
  if (code !== 'decision-empty' && code !== 'not-on-record') throw error
}

/** Speakers of the record as every store has them. `runs`: how many records are tried. */
export function speakersContract(name: string, open: () => Promise<Store>, runs: number): void {
  describe(`the speakers of the store in ${name}`, () => {
    test('law: whatever is done, they are those of all that appears, with the people known and what was decided', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(article, { minLength: 1, maxLength: 14 }),
          fc.array(step, { maxLength: 30 }),
          async (articles, steps) => {
            const store = await open()
            try {
              const tried = new Tried(store, articles)
              for (const [at, one] of steps.entries()) {
                await tried.do(one)
                if (at % 6 === 5) await tried.agree()
              }
              await tried.agree()
              const broken = (await store.check()).flatMap((finding) => finding.broken)
              assert.deepEqual(broken, [])
              const digest = await store.digest()
              await store.rebuild()
              assert.equal(await store.digest(), digest)
              await tried.agree()
            } finally {
              await store.close()
            }
          },
        ),
        { numRuns: runs, seed: 7 },
      )
    })

    test('law: the order in which documents come makes no difference', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.nat(11), { minLength: 1 }),
          fc.array(article, { minLength: 12, maxLength: 12 }),
          async (order, articles) => {
            const numbers = [...order, ...articles.keys()]
            const entries = (list: readonly number[]) => list.map((at) => articleOf(at, articles[at]!))
            const digests: string[] = []
            for (const list of [numbers, numbers.toReversed()]) {
              const store = await open()
              try {
                await store.learn(LISTS[1]!, 'people.csv')
                for (const entry of entries(list)) await store.add([entry])
                digests.push(await store.digest())
              } finally {
                await store.close()
              }
            }
            assert.equal(digests[0], digests[1])
          },
        ),
        { numRuns: Math.ceil(runs / 3), seed: 7 },
      )
    })

    const CAST = [
      { cast: [person('Ada Roe', 'mayor of Nordvik'), person('Per Dahl')], outlet: 'Herald', published: '2020-01-05' },
      { cast: [person('Ada Roe', 'mayor of Nordvik'), person('Vera Ek')], outlet: 'Courier', published: '2021-02-06' },
      { cast: [person('Ada Roe', 'goalkeeper')], outlet: 'Herald', published: '2022-03-07' },
      { cast: [{ name: 'an official', kind: 'unnamed', role: '' } as const], outlet: null, published: null },
    ]
    const given = async (work: (store: Store) => Promise<void>) => {
      const store = await open()
      try {
        await store.add(CAST.map((one, at) => articleOf(at, one)))
        await work(store)
      } finally {
        await store.close()
      }
    }
    const idOf = async (store: Store, name: string) => (await store.speaker(name)).speaker!.id

    test('speakers are listed those with the most first, narrowed by beginnings of names and by kind', () =>
      given(async (store) => {
        const all = await allOf((page) => store.speakers({}, page), 2)
        assert.deepEqual(all.map(({ name, statements }) => [name, statements]).slice(0, 1), [['Ada Roe', 4]])
        assert.equal(all.length, 5)
        const named = (await store.speakers({ name: 'ad ro' }, { limit: 9 })).items
        assert.deepEqual(
          named.map(({ name, role }) => [name, role]),
          [
            ['Ada Roe', 'mayor of Nordvik'],
            ['Ada Roe', 'goalkeeper'],
          ],
        )
        assert.deepEqual((await store.speakers({ name: '…' }, { limit: 9 })).items, [])
        assert.deepEqual(
          (await store.speakers({ kinds: ['unnamed'] }, { limit: 9 })).items.map(({ name }) => name),
          ['an official'],
        )
      }))

    test('a speaker has names, roles, outlets with their days; a name of several lists them', () =>
      given(async (store) => {
        const { speaker, fitting } = await store.speaker('ada roe')
        assert.equal(speaker, null)
        assert.deepEqual(
          fitting.map(({ documents }) => documents),
          [2, 1],
        )
        const answer = await store.speaker(fitting[0]!.id)
        const { names, roles, outlets, first, last, mayBe } = answer.speaker!
        const days = { first: '2020-01-05', last: '2021-02-06' }
        assert.deepEqual(names, [{ value: 'Ada Roe', count: 2, ...days }])
        assert.deepEqual(roles, [{ value: 'mayor of Nordvik', count: 2, ...days }])
        assert.deepEqual(
          outlets.map(({ value }) => value),
          ['Courier', 'Herald'],
        )
        assert.deepEqual({ first, last }, days)
        assert.deepEqual(
          mayBe.map(({ id }) => id),
          [fitting[1]!.id],
        )
        assert.match(mayBe[0]!.why, /^they have one name, but /)
        assert.deepEqual((await store.mayBe({ limit: 9 })).items, [{ a: fitting[0], b: fitting[1], why: mayBe[0]!.why }])
        const { items } = await store.appearances(fitting[0]!.id, { limit: 9 })
        assert.deepEqual(
          items.map(({ document, name, roles, statements }) => [document.published, name, roles, statements]),
          [
            ['2021-02-06', 'Ada Roe', ['mayor of Nordvik'], 2],
            ['2020-01-05', 'Ada Roe', ['mayor of Nordvik'], 2],
          ],
        )
        assert.deepEqual(await store.speaker('Nobody Known'), {
          speaker: null,
          known: null,
          decisions: [],
          moved: false,
          fitting: [],
        })
        assert.deepEqual((await store.appearances('nobody', { limit: 9 })).items, [])
      }))

    test('merged speakers are one, the old id leads on, and a decision taken back is as if it were never made', () =>
      given(async (store) => {
        const before = await store.digest()
        const [first, second] = (await store.speaker('Ada Roe')).fitting.map(({ id }) => id) as [string, string]
        const made = await store.decide({ kind: 'merge', speakers: [first, second] }, 'Eva')
        assert.equal(made.author, 'Eva')
        const moved = await store.speaker(second)
        assert.deepEqual([moved.speaker!.id, moved.moved, moved.speaker!.documents], [first, true, 3])
        assert.deepEqual(
          moved.decisions.map(({ decision }) => decision.id),
          [made.decision.id],
        )
        for (const speaker of [first, second, 'Ada Roe']) assert.equal(await store.count({ speaker }, 100), 6)
        assert.deepEqual((await store.mayBe({ limit: 9 })).items, [])

        await store.add([articleOf(7, { cast: [person('Ada Roe', 'goalkeeper')], outlet: 'Herald', published: '2024-01-01' })])
        assert.equal((await store.speaker(first)).speaker!.documents, 4)

        const undone = await store.decide({ kind: 'undo', decision: made.decision.id }, 'Ola')
        assert.equal((await store.speaker('Ada Roe')).fitting.length, 2)
        const { items } = await store.decisions({ limit: 9 })
        assert.deepEqual(
          items.map(({ decision, author, undoneBy }) => [decision.id, author, undoneBy]),
          [
            [undone.decision.id, 'Ola', null],
            [made.decision.id, 'Eva', undone.decision.id],
          ],
        )
        assert.notEqual(await store.digest(), before)
        await assert.rejects(store.decide({ kind: 'undo', decision: made.decision.id }, 'Ola'), { code: 'decision-empty' })
      }))

    test('a speaker can be renamed, called otherwise, split and told apart; each is found by it', () =>
      given(async (store) => {
        const [mayor, keeper] = (await store.speaker('Ada Roe')).fitting.map(({ id }) => id) as [string, string]
        const dahl = await idOf(store, 'Per Dahl')
        await store.decide({ kind: 'rename', speaker: dahl, name: 'Peter Dahl' }, 'Eva')
        assert.equal(await idOf(store, 'peter dahl'), dahl)
        await store.decide({ kind: 'alias', speaker: dahl, name: 'Vera Ek' }, 'Eva')
        assert.deepEqual([await idOf(store, 'Vera Ek'), (await store.speaker(dahl)).speaker!.documents], [dahl, 2])
        const { items } = await store.appearances(mayor, { limit: 1 })
        await store.decide({ kind: 'split', appearances: [items[0]!.id] }, 'Eva')
        assert.equal((await store.speaker(mayor)).speaker!.documents, 1)
        assert.equal((await store.speaker('Ada Roe')).fitting.length, 3)
        await store.decide({ kind: 'apart', speakers: [mayor, keeper] }, 'Eva')
        assert.deepEqual((await store.speaker(keeper)).speaker!.mayBe, [])
        await store.rebuild()
        assert.equal(await idOf(store, 'Vera Ek'), dahl)
        assert.equal((await store.speaker(mayor)).speaker!.documents, 1)
      }))

    test('what decides nothing is refused, and nothing is kept of it', () =>
      given(async (store) => {
        const dahl = await idOf(store, 'Per Dahl')
        const refused = (deciding: Deciding, code: string) => assert.rejects(store.decide(deciding, 'Eva'), { code })
        await refused({ kind: 'merge', speakers: [dahl, 'nobody'] }, 'not-on-record')
        await refused({ kind: 'merge', speakers: [dahl, dahl] }, 'decision-empty')
        await refused({ kind: 'split', appearances: ['nothing/here'] }, 'not-on-record')
        await refused({ kind: 'split', appearances: [] }, 'decision-empty')
        await refused({ kind: 'rename', speaker: dahl, name: ' … ' }, 'decision-empty')
        await refused({ kind: 'undo', decision: 'none' }, 'not-on-record')
        assert.deepEqual((await store.decisions({ limit: 9 })).items, [])
      }))

    test('known people are told by role and time, shown with their item, and forgotten again', () =>
      given(async (store) => {
        const before = await store.digest()
        const people = knownPeopleOf([
          ['name', 'aliases', 'wikidata', 'role', 'from', 'to'],
          ['Ada Hart Roe', 'Ada Roe', 'Q17', 'mayor of Nordvik', '2015', '2023'],
          ['Ada Ulrika Roe', 'Ada Roe', 'Q18', 'goalkeeper', '', ''],
        ]).people
        await store.learn(people, 'people.csv')
        assert.deepEqual(
          (await store.known({ limit: 9 })).items.map(({ place, people }) => [place, people]),
          [['people.csv', 2]],
        )
        const { speaker, known } = await store.speaker('Ada Hart Roe')
        assert.deepEqual([speaker!.wikidata, speaker!.documents, known?.roles], ['Q17', 2, people[0]!.roles])
        const hit = (await store.search({ speaker: speaker!.id }, { limit: 1 })).items[0]!
        assert.equal(hit.statement.who!.wikidata, 'Q17')
        assert.equal((await store.speaker('Ada Ulrika Roe')).speaker!.documents, 1)
        await store.learn([], 'people.csv')
        assert.deepEqual((await store.known({ limit: 9 })).items, [])
        assert.equal(await store.digest(), before)
      }))
  })
}

const person = (name: string, role = ''): Speaking => ({ name, kind: 'person', role })
