import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Said, saidIn, utterancesOf } from '../../src/answers/index.ts'
import { docFromText } from '../../src/documents/index.ts'
import { read } from '../../src/read.ts'

type Row = readonly [id: string, speaker: string | null, day: string | null, words: string, kind?: 'person' | 'organisation']

/** Words in “ ” are quoted. */
const said = ([id, name, day, words, kind = 'person']: Row): Said => ({
  id,
  words,
  quoted: [...words.matchAll(/“([^”]*)”/g)].map(({ index, 0: whole }) => ({ from: index + 1, to: index + whole.length - 1 })),
  speaker: name === null ? null : { name, kind },
  day,
})

const together = (...rows: Row[]) => utterancesOf(rows.map(said)).map(({ statements }) => statements.join(' '))

const WALL = '“We will not build the wall unless the farmers of Velm agree.”'

describe('utterances', () => {
  test('one utterance, quoted, quoted in part, paraphrased and changed, is one group', () => {
    assert.deepEqual(
      together(
        ['a', 'Rosa Lindt', '2031-03-01', WALL],
        ['b', 'Lindt', '2031-03-02', 'the wall would not be built unless the farmers of Velm agreed'],
        ['c', 'Rosa Lindt', '2031-03-01', 'the town “will not build the wall”'],
        ['d', 'Mayor Rosa Lindt', '2031-03-03', '“We will build the wall if the farmers of Velm agree.”'],
        ['e', 'Rosa Lindt', '2031-03-01', '“The school stays open, whatever the province says.”'],
      ),
      ['a c b d'],
    )
  })

  test('partial quotations are joined by one that has both', () => {
    const first = '“The old mill burned for three days”'
    const second = '“nobody came from Sarn to help us”'
    const both = '“The old mill burned for three days and nobody came from Sarn to help us.”'
    const rows: Row[] = [
      ['a', 'Jon Brask', '2031-03-01', first],
      ['b', 'Jon Brask', '2031-03-01', second],
    ]
    assert.deepEqual(together(...rows), [])
    assert.deepEqual(together(...rows, ['c', 'Jon Brask', '2031-03-02', both]), ['a b c'])
  })

  test('another speaker, another week, or words that stand anywhere make no group', () => {
    assert.deepEqual(together(['a', 'Rosa Lindt', '2031-03-01', WALL], ['b', 'Pavel Orn', '2031-03-01', WALL]), [])
    assert.deepEqual(together(['a', 'Rosa Lindt', '2031-03-01', WALL], ['b', 'Rosa Lindt', '2031-04-01', WALL]), [])
    assert.deepEqual(
      together(
        ['a', 'Rosa Lindt', '2031-03-01', '“Thank you all very much for coming here today.”'],
        ['b', 'Rosa Lindt', '2031-03-01', '“I would like to thank you all, and there is much to do here.”'],
      ),
      [],
    )
  })

  test('the same words every few days do not run together into one utterance without end', () => {
    const days = Array.from(
      { length: 12 },
      (_, n): Row => [`a${String(n).padStart(2, '0')}`, 'Rosa Lindt', `2031-03-${String(1 + 2 * n).padStart(2, '0')}`, WALL],
    )
    for (const group of utterancesOf(days.map(said))) assert.ok(group.statements.length <= 4, group.statements.join())
  })

  test('an office and a person who speaks for it may give the same words; words of nobody known must be many', () => {
    assert.deepEqual(
      together(
        ['a', 'The harbour board', '2031-03-01', WALL, 'organisation'],
        ['b', 'Rosa Lindt', '2031-03-01', WALL],
        ['c', null, '2031-03-01', WALL],
      ),
      ['a b c'],
    )
    assert.deepEqual(
      together(['a', null, '2031-03-01', '“The builder pays for it.”'], ['b', null, '2031-03-01', '“The builder pays for it.”']),
      [],
    )
  })

  test('two speakers are never in one group, not even by way of a third', () => {
    const groups = together(
      ['a', 'Rosa Lindt', '2031-03-01', WALL],
      ['b', null, '2031-03-01', WALL],
      ['c', 'Pavel Orn', '2031-03-01', WALL],
    )
    assert.equal(groups.length, 1)
    assert.ok(!(groups[0]!.includes('a') && groups[0]!.includes('c')), groups[0])
  })

  test('a thousand copies are one group, with the one report that has other words', () => {
    const copies = Array.from(
      { length: 1000 },
      (_, n): Row => [`copy ${String(n).padStart(4, '0')}`, 'Rosa Lindt', '2031-03-01', WALL],
    )
    const own: Row = ['own', 'Lindt', '2031-03-02', 'she would “not build the wall unless the farmers” of Velm said yes']
    const [group, ...more] = utterancesOf([...copies, own].map(said))
    assert.deepEqual(more, [])
    assert.equal(group!.statements.length, 1001)
  })

  test('the groups do not depend on the order of the statements', () => {
    const words =
      'we will not build the wall unless farmers of Velm agree and province pays for every stone in the upper valley'.split(' ')
    const row = fc.record({
      name: fc.constantFrom('Rosa Lindt', 'Lindt', 'Pavel Orn', null),
      day: fc.constantFrom('2031-03-01', '2031-03-03', '2031-03-06', null),
      from: fc.nat(10),
      length: fc.integer({ min: 5, max: 14 }),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 14 }), fc.infiniteStream(fc.nat()), (rows, order) => {
        const list = rows.map(({ name, day, from, length }, n) =>
          said([`s${n}`, name, day, `“${words.slice(from, from + length).join(' ')}”`]),
        )
        const turned = list
          .map((one) => ({ one, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        assert.deepEqual(utterancesOf(turned), utterancesOf(list))
        const all = utterancesOf(list).flatMap(({ statements }) => statements)
        assert.equal(new Set(all).size, all.length)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('the statements of a reading, with what of them is quoted', () => {
    const article = read(
      docFromText('On Monday Rosa Lindt accused the province of “playing with our winter”.', { published: '2031-03-05' }),
    )
    const [one] = saidIn(article)
    assert.deepEqual(
      { words: one!.words, speaker: one!.speaker, quoted: one!.quoted.map(({ from, to }) => one!.words.slice(from, to)) },
      {
        words: 'the province of “playing with our winter”',
        speaker: { name: 'Rosa Lindt', kind: 'person' },
        quoted: ['playing with our winter'],
      },
    )
    assert.equal(one!.day, '2031-03-03')
  })
})
