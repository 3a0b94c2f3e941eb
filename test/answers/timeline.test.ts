import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { DIFFERENCES, type Spoken, timelineOf } from '../../src/answers/index.ts'
import { read } from '../house/imports.ts'
import { spokenIn } from './spoken.ts'

const CASES = readFileSync(new URL('differences.txt', import.meta.url), 'utf8')
  .split(/\n{2,}/)
  .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
  .filter((lines) => lines.length > 0)
  .map(([before, after, ...told]) => ({ before: before!.slice(2), after: after!.slice(2), told }))

const words = (spans: readonly { readonly text: string }[]) => spans.map(({ text }) => text).join(' … ')

describe('what differs from one time to the next', () => {
  for (const { before, after, told } of CASES)
    test(`${before} → ${after}`, () => {
      const timeline = timelineOf([
        ...spokenIn(before, { published: '2024-02-01' }),
        ...spokenIn(after, { published: '2024-03-07' }),
      ])
      const last = timeline.positions.at(-1)!
      const differences = last.since?.differences ?? []
      assert.deepEqual(
        differences.map(({ what }) => what),
        told.map((line) => line.split(':')[0]),
        differences.map(({ what, says }) => `${what}: ${says}`).join('\n'),
      )
      for (const [n, line] of told.entries()) {
        const part = line.slice(line.indexOf(':') + 1).trim()
        assert.ok(differences[n]!.says.includes(part), differences[n]!.says)
      }
      for (const one of differences) {
        for (const [text, spans] of [
          [before, one.before],
          [after, one.after],
        ] as const)
          for (const { from, to, text: own } of spans) assert.equal(text.slice(from, to), own)
        assert.ok(one.before.length > 0 && one.after.length > 0, 'each difference has both passages')
      }
    })

  test('each kind has a case, and stands in docs/timeline.md', () => {
    const told = new Set(CASES.flatMap((one) => one.told.map((line) => line.split(':')[0]!)))
    assert.deepEqual([...told].sort(), [...DIFFERENCES].sort())
    const documented = [...read('docs/timeline.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name)
    assert.deepEqual(documented, DIFFERENCES)
  })
})

describe('a timeline', () => {
  const promise = '“We will open the bridge to lorries in May,” said Mayor Ada Roe.'
  const school = '“The school roof is leaking again,” said Mayor Ada Roe.'

  test('is in the order in which things were said: by the text, or else by the day of publication', () => {
    const timeline = timelineOf([
      ...spokenIn('“The toll stays,” said Mayor Ada Roe.', { published: '2024-05-01' }),
      ...spokenIn('“The pier is shut,” said Mayor Ada Roe on June 2, 2023.', { published: '2024-06-01' }),
      ...spokenIn('“The ferry is late,” said Mayor Ada Roe.', { published: '2024-01-01' }),
    ])
    assert.deepEqual(
      timeline.positions.map(({ statement, when }) => [words(statement.content), when]),
      [
        ['“The pier is shut,”', { value: '2023-06-02', by: 'said' }],
        ['“The ferry is late,”', { value: '2024-01-01', by: 'published' }],
        ['“The toll stays,”', { value: '2024-05-01', by: 'published' }],
      ],
    )
  })

  test('what nobody dates comes last and is held against nothing', () => {
    const undated = spokenIn(promise).map((one) => ({ ...one, document: { ...one.document, published: null } }))
    const timeline = timelineOf([...undated, ...spokenIn(promise.replace('will', 'may'))])
    assert.deepEqual(
      timeline.positions.map(({ when }) => when?.value ?? null),
      ['2024-03-01', null],
    )
    assert.ok(timeline.positions.every(({ since }) => since === null))
  })

  test('one utterance in several outlets is one position with all its places', () => {
    const copy = { id: 'copy', title: null, outlet: 'Mirror', published: '2024-03-01', url: null }
    const timeline = timelineOf([
      ...spokenIn(promise, { outlet: 'Herald', published: '2024-03-02', copies: [copy] }),
      ...spokenIn(`At noon it rained. ${promise}`, { outlet: 'Courier', published: '2024-03-01' }),
      ...spokenIn('“open the bridge to lorries in May,” said Mayor Ada Roe.', { outlet: 'Post', published: '2024-03-03' }),
      ...spokenIn(promise, { outlet: 'Gazette', published: '2024-06-01' }),
    ])
    assert.deepEqual(
      timeline.positions.map(({ when, places }) => [when!.value, places.map(({ document }) => document.outlet)]),
      [
        ['2024-03-01', ['Courier', 'Herald', 'Post']],
        ['2024-06-01', ['Gazette']],
      ],
    )
    assert.deepEqual(timeline.positions[0]!.places[1]!.copies, [copy])
    assert.equal(words(timeline.positions[0]!.statement.content), '“We will open the bridge to lorries in May,”')
  })

  test('is about what is asked for: all words, in any form', () => {
    const items = [...spokenIn(promise), ...spokenIn(school)]
    const about = (asked: string) => timelineOf(items, asked).positions.map(({ statement }) => words(statement.content))
    assert.deepEqual(about('opening bridges'), ['“We will open the bridge to lorries in May,”'])
    assert.deepEqual(about('roof'), ['“The school roof is leaking again,”'])
    assert.deepEqual(about('bridge roof'), [])
    assert.deepEqual(timelineOf(items, 'bridge').of, { given: 2, about: 1 })
  })

  test('says by which words two positions are on one subject', () => {
    const timeline = timelineOf([
      ...spokenIn(promise, { published: '2024-02-01' }),
      ...spokenIn(school, { published: '2024-02-02' }),
      ...spokenIn('“The bridge will carry lorries by day,” said Mayor Ada Roe.', { published: '2024-02-03' }),
    ])
    assert.deepEqual(timeline.positions[2]!.since, { position: 0, shared: ['bridge', 'lorries'], differences: [] })
    assert.deepEqual(timeline.subjects, [{ words: ['bridge', 'lorries'], positions: [0, 2] }])
    assert.deepEqual(
      timeline.positions.map(({ subject }) => subject),
      [0, null, 0],
    )
  })

  test('two things said on one day are not held against each other', () => {
    const timeline = timelineOf([
      ...spokenIn(promise),
      ...spokenIn('“We may open the bridge to lorries in May,” said Mayor Ada Roe.', { outlet: 'Post' }),
    ])
    assert.ok(timeline.positions.every(({ since }) => since === null))
  })

  test('keeps a ledger of conditions, open and dropped', () => {
    const cables = '“We will open the bridge to lorries only if the cables are replaced,” said Mayor Ada Roe.'
    const timeline = timelineOf([
      ...spokenIn(cables, { published: '2024-01-01' }),
      ...spokenIn(cables.replace('only if the cables are', 'if the old cables are'), { published: '2024-02-01' }),
      ...spokenIn(promise, { published: '2024-03-01' }),
      ...spokenIn('“The ferry will sail to the island if the ice melts,” said Mayor Ada Roe.', { published: '2024-04-01' }),
    ])
    assert.deepEqual(
      timeline.ledger.map(({ condition, first, said, state, by }) => [condition.clause.text, first, said, state, by]),
      [
        ['only if the cables are replaced', 0, [0, 1], 'dropped', 2],
        ['if the ice melts', 3, [3], 'open', null],
      ],
    )
  })

  test('of nothing there is none', () => {
    assert.deepEqual(timelineOf([]), { about: null, positions: [], subjects: [], ledger: [], of: { given: 0, about: 0 } })
  })
})

describe('laws of a timeline', () => {
  const sentence = fc
    .tuple(
      fc.constantFrom(
        'We will open',
        'We may open',
        'We will not open',
        'They must close',
        'Nobody closes',
        'It is not safe to cross',
      ),
      fc.constantFrom('the bridge to lorries', 'the old school roof', 'two bridges', 'three bridges'),
      fc.constantFrom('', ' if the cables are replaced', ' only if the province pays', ' unless it rains', ' by May 3'),
    )
    .map(([verb, object, rest]) => `“${verb} ${object}${rest},” said Mayor Ada Roe.`)
  const item = fc
    .tuple(
      sentence,
      fc.constantFrom('2024-01-01', '2024-02-02', '2024-02-03', '2024-05-05'),
      fc.constantFrom('Herald', 'Courier'),
    )
    .map(([text, published, outlet]) => spokenIn(text, { published, outlet })[0]!)
  const items = fc.array(item, { maxLength: 12 })

  test('the order in which the statements are given never matters', () => {
    fc.assert(
      fc.property(
        items.chain((list) =>
          fc.tuple(fc.constant(distinct(list)), fc.shuffledSubarray(distinct(list), { minLength: distinct(list).length })),
        ),
        ([list, shuffled]) => assert.deepEqual(timelineOf(shuffled), timelineOf(list)),
      ),
      { seed: 7, numRuns: 60 },
    )
  })

  test('every statement stands in one position; each is held against an earlier one; passages are words of their statements', () => {
    fc.assert(
      fc.property(items, (given) => {
        const list = distinct(given)
        const { positions, subjects, ledger } = timelineOf(list)
        const placed = positions.flatMap(({ places }) => places.map(({ document, statement }) => `${document.id} ${statement}`))
        assert.deepEqual(placed.sort(), list.map(({ document, statement }) => `${document.id} ${statement.id}`).sort())
        for (const [n, { since }] of positions.entries()) {
          if (!since) continue
          assert.ok(since.position < n)
          assert.ok(positions[since.position]!.when!.value < positions[n]!.when!.value)
          assert.ok(since.shared.length >= 2)
        }
        for (const [n, { positions: own }] of subjects.entries()) for (const at of own) assert.equal(positions[at]!.subject, n)
        for (const { first, said, state, by } of ledger) {
          assert.equal(first, said[0])
          assert.equal(state === 'dropped', by !== null)
          if (by !== null) assert.ok(said.every((at) => at < by))
        }
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  /** A record has a document once. */
  function distinct(list: readonly Spoken[]): Spoken[] {
    return [...new Map(list.map((one) => [one.document.id, one])).values()]
  }
})
