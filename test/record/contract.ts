import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { COUNTED_BY, type Entry, type Store } from '../../src/record/index.ts'
import { BY, entryOf, FERRY, HARBOUR, report } from './material.ts'

const ALL = { limit: 100 }
const ids = ({ items }: { readonly items: readonly { readonly statement: { readonly id: string } }[] }) =>
  items.map(({ statement }) => statement.id)

/** What every store does. `open` gives an empty one, which the test closes. */
export function contract(name: string, open: () => Promise<Store>): void {
  const given = async (entries: readonly Entry[], work: (store: Store) => Promise<void>) => {
    const store = await open()
    try {
      await store.add(entries)
      await work(store)
    } finally {
      await store.close()
    }
  }

  describe(`the store in ${name}`, () => {
    test('what is added is given back as it was', () => {
      const entry = entryOf(HARBOUR, { outlet: 'The Sund Post', published: '2024-03-05', url: 'https://post.example/1' })
      return given([entry], async (store) => {
        const recorded = await store.document(entry.doc.id)
        assert.deepEqual(recorded!.doc, entry.doc)
        assert.deepEqual(
          recorded!.statements.map(({ corrections: _, accepted: __, document: ___, who: ____, ...statement }) => statement),
          entry.statements,
        )
        assert.deepEqual(recorded!.reader, BY)
        assert.deepEqual(recorded!.places, [entry.place])
        assert.ok(recorded!.statements.every(({ document }) => document === entry.doc.id))
      })
    })

    test('odd characters in a text are kept as they are', () => {
      const entry = entryOf(`“It is \u0000 late \u{1f600},” said Ada Lund\u2028. “And \x01cold\x02,” she \ufeffadded.`)
      return given([entry], async (store) => {
        assert.equal((await store.document(entry.doc.id))!.doc.text, entry.doc.text)
        for (const { statement, marks } of (await store.search({ words: 'late OR cold' }, ALL)).items) {
          assert.ok(marks.length > 0, statement.id)
          for (const { from, to } of marks) assert.match(entry.doc.text.slice(from, to), /^(?:late|cold)$/)
        }
        assert.deepEqual(
          (await store.check()).flatMap(({ broken }) => broken),
          [],
        )
      })
    })

    test('what is not on record is null', () =>
      given([], async (store) => {
        assert.equal(await store.document('nothing'), null)
        assert.equal(await store.statement('nothing'), null)
      }))

    test('the same thing twice is one thing, and each place it came from is kept', () => {
      const entry = entryOf(HARBOUR)
      return given([entry], async (store) => {
        const before = await store.digest()
        assert.deepEqual(
          (await store.add([entry])).map(({ outcome }) => outcome),
          ['known'],
        )
        assert.equal(await store.digest(), before)
        await store.seenAt([{ document: entry.doc.id, place: 'b.txt' }])
        await assert.rejects(store.seenAt([{ document: 'none', place: 'c.txt' }]), { code: 'not-on-record' })
        assert.deepEqual((await store.document(entry.doc.id))!.places, ['a.txt', 'b.txt'])
        assert.equal((await store.extent()).documents, 1)
      })
    })

    test('another text at the same address is a version of it', () => {
      const known = { url: 'https://post.example/1', published: '2024-03-05' }
      const [first, second] = [entryOf(HARBOUR, known), entryOf(`${HARBOUR} He would not say more.`, known)]
      return given([first], async (store) => {
        assert.deepEqual(
          (await store.add([second])).map(({ outcome }) => outcome),
          ['version'],
        )
        const { versions } = (await store.document(first.doc.id))!
        assert.deepEqual(versions.map(({ id }) => id).sort(), [first.doc.id, second.doc.id].sort())
      })
    })

    test('all of the entries are kept, or none', () => {
      const [good, other] = [entryOf(HARBOUR), entryOf(FERRY)]
      const bad = { ...other, statements: other.statements.map((each) => ({ ...each, cue: [{ from: 0, to: 4, text: 'they' }] })) }
      return given([], async (store) => {
        await assert.rejects(store.add([good, bad]), { code: 'span-has-other-words' })
        assert.equal((await store.extent()).documents, 0)
      })
    })

    test('another reader gives another reading; the last one is shown, none is lost', () => {
      const entry = entryOf(HARBOUR)
      const better = { ...entry, reader: { program: '0.2.0', model: 'm' }, statements: entry.statements.slice(0, 1) }
      return given([entry], async (store) => {
        assert.deepEqual(
          (await store.add([better])).map(({ outcome }) => outcome),
          ['reread'],
        )
        assert.deepEqual(await store.readers([entry.doc.id, 'none']), [better.reader, null])
        const recorded = (await store.document(entry.doc.id))!
        assert.equal(recorded.statements.length, 1)
        assert.equal(recorded.readings, 2)
        assert.equal(ids(await store.search({}, ALL)).length, 1)
      })
    })

    test('the digest does not depend on the order, nor on how often', async () => {
      const entries = [
        entryOf(HARBOUR),
        entryOf(FERRY),
        report('Nord', '2024-01-02'),
        report('Post', '2024-01-03', ' “Wait,” he said.'),
      ]
      const digests = new Set<string>()
      for (const order of [
        [0, 1, 2, 3],
        [3, 2, 1, 0],
        [1, 3, 0, 2, 3, 1],
      ])
        await given([], async (store) => {
          for (const at of order) await store.add([entries[at]!])
          digests.add(await store.digest())
          await store.rebuild()
          digests.add(await store.digest())
        })
      assert.equal(digests.size, 1)
    })

    test('copies of a report are found, counted once and all listed', () => {
      const [first, second] = [report('Nord', '2024-01-02'), report('Post', '2024-01-03', ' “We shall wait,” said Ove Dahl.')]
      return given([second, first, entryOf(FERRY)], async (store) => {
        assert.deepEqual(
          (await store.document(first.doc.id))!.copies.map(({ id }) => id),
          [second.doc.id],
        )
        const once = await store.search({ words: 'gates mended' }, ALL)
        assert.deepEqual(
          once.items.map(({ document, copies }) => [document.outlet, copies.map(({ outlet }) => outlet)]),
          [['Nord', ['Post']]],
        )
        assert.equal((await store.search({ words: 'gates mended', copies: 'all' }, ALL)).items.length, 2)
      })
    })

    test('copies that only a third one joins count once too, and so do those left when one is corrected away', async () => {
      const [start, end] = [
        '“We shall wait for the ice,” said Ove Dahl.',
        'Boats are late, as they were last year and the year before it.',
      ]
      const lines = (from: number, to: number) =>
        Array.from(
          { length: to - from },
          (_, n) => `Boat number ${from + n} of the harbour in Sund lay at quay ${from + n} that night.`,
        ).join(' ')
      const one = entryOf(`${start}\n\n${lines(0, 60)}`, { outlet: 'One', published: '2024-01-01' })
      const other = entryOf(`${start}\n\n${lines(24, 84)}`, { outlet: 'Other', published: '2024-01-02' })
      const between = entryOf(`${end}\n\n${lines(12, 72)}`, { outlet: 'Between', published: '2024-01-03' })
      const digests = new Set<string>()
      for (const entries of [
        [one, other, between],
        [between, other, one],
        [one, between, other],
      ])
        await given(entries, async (store) => {
          assert.equal((await store.document(one.doc.id))!.copies.length, 2)
          assert.equal(await store.count({ words: 'wait' }, 10), 1)
          digests.add(await store.digest())
          const [statement] = one.statements
          const on = { document: one.doc.id, statement: statement!.id, content: statement!.content }
          await store.correct(on, { change: 'reject' }, 'Eva')
          assert.deepEqual(
            (await store.search({ words: 'wait' }, ALL)).items.map(({ document }) => document.outlet),
            ['Other'],
          )
        })
      assert.equal(digests.size, 1)
    })

    test('what one report says twice is no copy, in whatever order its copies came', async () => {
      const twice = ' “We shall wait for the ice,” said Ada Lund. “We shall wait for the ice,” said Nils Berg.'
      const entries = [report('Post', '2024-03-05', twice), report('Herald', '2024-03-06')]
      const digests = new Set<string>()
      for (const list of [entries, entries.toReversed()])
        await given(list, async (store) => {
          assert.equal((await store.document(entries[0]!.doc.id))!.copies.length, 1)
          assert.equal(await store.count({ words: 'wait' }, 10), 2)
          digests.add(await store.digest())
        })
      assert.equal(digests.size, 1)
    })

    test('words are found whatever their ending, case and accents, and marked where they stand', () => {
      const entry = entryOf(FERRY)
      return given([entry], async (store) => {
        const { items } = await store.search({ words: 'COSTS' }, ALL)
        assert.deepEqual(
          items.flatMap(({ marks }) => marks.map(({ from, to }) => entry.doc.text.slice(from, to))),
          ['cost'],
        )
      })
    })

    test('in each of several documents the words are marked at their own places', () => {
      const entries = [entryOf(HARBOUR), entryOf(FERRY), report('Nord', '2024-01-02')]
      return given(entries, async (store) => {
        const { items } = await store.search({ words: 'it' }, ALL)
        assert.ok(new Set(items.map(({ document }) => document.id)).size === 3)
        for (const { document, marks } of items) {
          const { text } = entries.find(({ doc }) => doc.id === document.id)!.doc
          for (const { from, to } of marks) assert.match(text.slice(from, to), /^its?$/i)
          assert.ok(marks.length > 0)
        }
      })
    })

    test('each filter narrows, and the pages together are the whole', () => {
      const entries = [
        entryOf(HARBOUR, { outlet: 'Nord', published: '2024-03-06' }),
        entryOf(FERRY, { outlet: 'Post', published: '2024-04-01', url: 'https://post.example/ferry' }),
      ]
      return given(entries, async (store) => {
        const all = (await store.search({}, ALL)).items
        const holds = async (query: Parameters<Store['search']>[0], keep: (hit: (typeof all)[number]) => boolean) =>
          assert.deepEqual(ids(await store.search(query, ALL)).sort(), ids({ items: all.filter(keep) }).sort())
        assert.ok(all.length >= 5)
        await holds({ outlet: 'Nord' }, ({ document }) => document.outlet === 'Nord')
        await holds({ kinds: ['refusal'] }, ({ statement }) => statement.kind === 'refusal')
        await holds({ forms: ['direct'] }, ({ statement }) => statement.form === 'direct')
        await holds({ conditional: true }, ({ statement }) => statement.conditions.length > 0)
        await holds({ speaker: 'ada lund' }, ({ statement }) => statement.who?.name === 'Ada Lund')
        await holds({ from: '2024-04-01' }, ({ document }) => document.outlet === 'Post')
        await holds({ to: '2024-03-31' }, ({ document }) => document.outlet === 'Nord')
        await holds({ addressee: 'reporters' }, ({ statement }) => statement.addressee?.text === 'reporters')
        assert.equal(await store.count({}, 1000), all.length)
        assert.equal(await store.count({}, 2), 2)
        const paged: string[] = []
        for (let after: string | undefined; ; ) {
          const page = await store.search({ order: 'newest' }, { limit: 2, after })
          paged.push(...ids(page))
          if (page.next === null) break
          after = page.next
        }
        assert.deepEqual(paged, ids(await store.search({ order: 'newest' }, ALL)))
      })
    })

    test('statements are counted by what they are, and the counts add up', () => {
      const entries = [entryOf(HARBOUR, { outlet: 'Nord', published: '2024-03-06' }), entryOf(FERRY, { outlet: 'Post' })]
      return given(entries, async (store) => {
        const all = await store.count({}, 1000)
        for (const by of COUNTED_BY) {
          const counts = await store.counts({}, [by], 1000)
          assert.equal(
            counts.reduce((sum, { statements }) => sum + statements, 0),
            all,
            by,
          )
        }
        const [lund] = await store.counts({ outlet: 'Post' }, ['speaker', 'form'], 10)
        assert.deepEqual(lund!.values[0], 'Ada Lund')
        const { items } = await store.search({ speaker: lund!.speaker!, outlet: 'Post' }, ALL)
        assert.equal(items.filter(({ statement }) => statement.form === lund!.values[1]).length, lund!.statements)
        const facets = await store.facets({}, 1000)
        assert.equal(facets.of, all)
        assert.deepEqual(
          facets.kinds.map(({ value, count }) => [value, count]),
          (await store.counts({}, ['kind'], 100)).map(({ values, statements }) => [values[0], statements]),
        )
        assert.equal((await store.facets({ words: 'harbour' }, 1)).of, 1)
      })
    })

    test('the documents in which words may stand come the most likely first', () => {
      const [harbour, ferry] = [entryOf(HARBOUR), entryOf(FERRY)]
      return given([harbour, ferry, report('Nord', '2024-01-02')], async (store) => {
        const first = async (words: string) => (await store.candidates(words, {}, 5))[0]?.doc.id ?? null
        assert.equal(await first('We will not sell the harbour'), harbour.doc.id)
        assert.equal(await first('we should never have sold the harbour'), harbour.doc.id)
        assert.equal(await first('it will cost no more'), ferry.doc.id)
        assert.equal(await first('zebras'), null)
        assert.equal(await first('…'), null)
        const inNord = await store.candidates('We will not sell the harbour', { outlet: 'Nord' }, 5)
        assert.ok(inNord.every(({ doc }) => doc.outlet === 'Nord'))
        assert.equal((await store.candidates('the harbour, the lock and the ferry', {}, 2)).length, 2)
      })
    })

    test('documents that give one utterance are linked by its words and day, in whatever order they came', async () => {
      const told = (outlet: string, published: string, text: string) =>
        entryOf(text, { outlet, published, url: `https://${outlet.toLowerCase()}.example/1` })
      const whole = told(
        'Nord',
        '2024-03-05',
        '“We will not sell the harbour to anybody unless the bank of Ness closes our loan,” said Ada Lund, the mayor.',
      )
      const bare = told('Sund', '2024-03-06', 'Ada Lund said that the town would never sell the harbour to anybody.')
      const end = told('Ness', '2024-03-06', 'The mayor spoke of the day when “the bank of Ness closes our loan,” Ada Lund said.')
      const late = told('Ost', '2024-05-20', '“We will not sell the harbour to anybody,” said Ada Lund.')
      const other = told('Vest', '2024-03-05', '“The lock is closed for the winter,” said Ada Lund.')
      // Of a month alone nobody knows whether it is near: it is linked to no day, whichever came first.
      const month = told('Fjord', '2024-03', '“We will not sell the harbour to anybody, not for gold,” said Ada Lund.')
      const first = told('Tarn', '2024-03-01', '“We will not sell the harbour to anybody, not now,” said Ada Lund.')
      const entries = [whole, bare, end, late, other, month, first]
      const together = [whole, bare, end].map(({ doc }) => doc.id).sort()
      const { id, content } = whole.statements[0]!
      const digests = new Set<string>()
      for (const order of [entries, entries.toReversed()])
        await given(order, async (store) => {
          assert.deepEqual((await store.telling({ statement: id }, 10)).toSorted(), together)
          assert.deepEqual((await store.telling({ statement: bare.statements[0]!.id }, 10)).toSorted(), together)
          assert.ok((await store.telling({ words: 'the town will never sell the harbour to anybody' }, 10)).includes(end.doc.id))
          assert.deepEqual(await store.telling({ words: 'zebras graze' }, 10), [])
          assert.deepEqual(await store.telling({ statement: 'nothing' }, 10), [])
          assert.equal((await store.telling({ statement: id }, 1)).length, 1)
          assert.ok(!(await store.telling({ statement: first.statements[0]!.id }, 10)).includes(month.doc.id))
          digests.add(await store.digest())
          // What is taken out is linked to nothing, and comes back as it was.
          const { id: correction } = await store.correct(
            { document: whole.doc.id, statement: id, content },
            { change: 'reject' },
            'Eva',
          )
          assert.deepEqual(await store.telling({ statement: bare.statements[0]!.id }, 10), [bare.doc.id])
          await store.undo(correction, 'Eva')
          assert.deepEqual((await store.telling({ statement: id }, 10)).toSorted(), together)
          assert.deepEqual(
            (await store.check()).flatMap(({ broken }) => broken),
            [],
          )
          const before = await store.digest()
          await store.rebuild()
          assert.equal(await store.digest(), before)
        })
      assert.equal(digests.size, 1)
    })

    test('a speaker is one over many documents', () =>
      given([entryOf(HARBOUR), entryOf(FERRY)], async (store) => {
        const said = (await store.search({ speaker: 'Ada Lund' }, ALL)).items
        assert.equal(new Set(said.map(({ statement }) => statement.who!.id)).size, 1)
        assert.equal(new Set(said.map(({ document }) => document.id)).size, 2)
      }))

    test('a correction is laid over, survives another reading, and can be taken back', () => {
      const entry = entryOf(HARBOUR)
      const [first] = entry.statements
      const on = { document: entry.doc.id, statement: first!.id, content: first!.content }
      return given([entry], async (store) => {
        const before = await store.digest()
        const { id } = await store.correct(on, { change: 'kind', kind: 'threat' }, 'Eva')
        assert.equal((await store.statement(first!.id))!.statement.kind, 'threat')
        assert.deepEqual(ids(await store.search({ kinds: ['threat'] }, ALL)), [first!.id])
        const statements = entry.statements.map((each, n) => (n === 0 ? { ...each, id: 'other' } : each))
        await store.add([{ ...entry, statements, reader: { program: '0.2.0', model: 'm' } }])
        assert.equal((await store.statement('other'))!.statement.kind, 'threat')
        await store.add([{ ...entry, reader: BY }])
        await store.undo(id, 'Eva')
        assert.equal((await store.statement(first!.id))!.statement.kind, first!.kind)
        const { corrections } = (await store.document(entry.doc.id))!
        assert.deepEqual(
          corrections.map(({ author, undoneBy }) => [author, undoneBy !== null]),
          [['Eva', true]],
        )
        assert.notEqual(await store.digest(), before, 'what was done and taken back is on record too')
      })
    })

    test('a statement can be given another speaker, taken out, and added', () => {
      const entry = entryOf(HARBOUR)
      const [first] = entry.statements
      const on = { document: entry.doc.id, statement: first!.id, content: first!.content }
      return given([entry], async (store) => {
        await store.correct(on, { change: 'speaker', name: 'Per Holm' }, 'Eva')
        const holm = (await store.search({ speaker: 'Per Holm' }, ALL)).items
        assert.ok(ids({ items: holm }).includes(first!.id))
        await store.correct(on, { change: 'reject' }, 'Eva')
        assert.equal(await store.statement(first!.id), null)
        assert.deepEqual(
          (await store.document(entry.doc.id))!.rejected.map(({ id }) => id),
          [first!.id],
        )
        const from = entry.doc.text.indexOf('the town could not')
        await store.correct(
          { document: entry.doc.id, statement: 'by-eva', content: [{ from, to: from + 25 }] },
          { change: 'add', form: 'indirect', kind: 'assertion', name: 'Per Holm', source: [], cue: [] },
          'Eva',
        )
        assert.equal((await store.statement('by-eva'))!.statement.who!.name, 'Per Holm')
        assert.deepEqual((await store.corrections({ limit: 2 })).items.length, 2)
        assert.deepEqual(
          (await store.check()).flatMap(({ broken }) => broken),
          [],
        )
      })
    })

    test('the least sure come first to who looks through them, without those somebody has said something of', () => {
      const [entry, other] = [entryOf(HARBOUR), entryOf(FERRY)]
      return given([entry, other], async (store) => {
        const unsure = { order: 'unsure', unchecked: true } as const
        const { items } = await store.search(unsure, ALL)
        const sureness = items.map(({ statement }) => statement.confidence)
        assert.deepEqual(
          sureness,
          sureness.toSorted((a, b) => a - b),
        )
        assert.equal(items.length, entry.statements.length + other.statements.length)
        const { id, document, content } = items[0]!.statement
        const { id: correction } = await store.correct({ document, statement: id, content }, { change: 'accept' }, 'Eva')
        assert.deepEqual(ids(await store.search(unsure, ALL)), ids({ items: items.slice(1) }))
        assert.equal(await store.count(unsure, 100), items.length - 1)
        await store.undo(correction, 'Eva')
        assert.deepEqual(ids(await store.search(unsure, ALL)), ids({ items }))
      })
    })

    test('a correction whose words are gone is shown as an orphan, never laid on others', () => {
      const entry = entryOf(HARBOUR)
      const [first] = entry.statements
      return given([entry], async (store) => {
        const on = { document: entry.doc.id, statement: first!.id, content: first!.content }
        await store.correct(on, { change: 'kind', kind: 'threat' }, 'Eva')
        await store.add([{ ...entry, statements: entry.statements.slice(1), reader: { program: '0.2.0', model: 'm' } }])
        const recorded = (await store.document(entry.doc.id))!
        assert.equal(recorded.orphans.length, 1)
        assert.ok(recorded.statements.every(({ kind }) => kind !== 'threat'))
      })
    })

    test('what is not there cannot be corrected or taken back', () =>
      given([], async (store) => {
        const on = { document: 'none', statement: 'none', content: [] }
        await assert.rejects(store.correct(on, { change: 'reject' }, 'Eva'), { code: 'not-on-record' })
        await assert.rejects(store.undo('none', 'Eva'), { code: 'not-on-record' })
      }))

    test('a failure is noted until its place can be added', () => {
      const entry = entryOf(HARBOUR)
      return given([], async (store) => {
        await store.failed([{ place: entry.place, code: 'empty', says: 'This document holds no text.' }])
        assert.deepEqual(
          (await store.failures(ALL)).items.map(({ place, code }) => [place, code]),
          [[entry.place, 'empty']],
        )
        await store.add([entry])
        assert.deepEqual((await store.failures(ALL)).items, [])
      })
    })

    test('every promise is kept, and the extent is told', () =>
      given([entryOf(HARBOUR, { published: '2024-03-05' }), report('Nord', '2024-01-02'), entryOf(FERRY)], async (store) => {
        assert.deepEqual(
          (await store.check()).flatMap(({ broken }) => broken),
          [],
        )
        const { documents, undated, from, to } = await store.extent()
        assert.deepEqual([documents, undated, from, to], [3, 1, '2024-01-02', '2024-03-05'])
      }))

    test('what a server said of an address is kept', () =>
      given([], async (store) => {
        assert.equal(await store.fetched('https://post.example/'), null)
        await store.noteFetched('https://post.example/', { etag: '"1"', modified: null })
        assert.deepEqual(await store.fetched('https://post.example/'), { etag: '"1"', modified: null })
      }))
  })
}
