import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { docOf, type Found } from '../../src/intake/index.ts'
import { rowsOf } from '../../src/intake/table/rows.ts'
import { takenFrom, told } from './take.ts'

const tell = async (text: string | Uint8Array, name = 'a.csv', options = {}) =>
  told(await takenFrom(text, name, undefined, options))

async function rows(text: string, { delimiter = ',', size = 3, longest = 1000 } = {}): Promise<unknown[]> {
  async function* texts() {
    for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size)
  }
  const found: unknown[] = []
  for await (const row of rowsOf(texts(), delimiter, longest))
    found.push([row.line, 'error' in row ? row.error.code : row.fields])
  return found
}

describe('the rows of a table', () => {
  const TABLES: readonly (readonly [name: string, text: string, rows: readonly unknown[]])[] = [
    [
      'quoted fields hold commas and line ends',
      'a,b\n1,"x,\r\ny"\n2,z',
      [
        [1, ['a', 'b']],
        [2, ['1', 'x,\r\ny']],
        [4, ['2', 'z']],
      ],
    ],
    [
      'a doubled mark is one',
      'a\n"he said ""no"" twice"',
      [
        [1, ['a']],
        [2, ['he said "no" twice']],
      ],
    ],
    [
      'a mark within a field is a mark',
      'a,b\n1,5" pipe\n2,"the "old" quay"',
      [
        [1, ['a', 'b']],
        [2, ['1', '5" pipe']],
        [3, ['2', 'the "old" quay']],
      ],
    ],
    [
      'line ends of any kind, blank lines',
      'a,b\r1,2\n\r\n\n3,4\r\n',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
        [5, ['3', '4']],
      ],
    ],
    [
      'rows of any length',
      'a,b\n1\n2,3,4\n,',
      [
        [1, ['a', 'b']],
        [2, ['1']],
        [3, ['2', '3', '4']],
        [4, ['', '']],
      ],
    ],
    [
      'a mark without an end costs its line',
      'a,b\n1,"x\n2,y\n3,z',
      [
        [1, ['a', 'b']],
        [2, 'damaged'],
        [3, ['2', 'y']],
        [4, ['3', 'z']],
      ],
    ],
    ['spaces around quotation marks', 'a, "b" ,c', [[1, ['a', 'b', 'c']]]],
  ]
  for (const [name, text, expected] of TABLES)
    test(name, async () => {
      for (const size of [1, 2, 1000]) assert.deepEqual(await rows(text, { size }), expected)
    })

  test('one that is too long is told by its line, and the rest is read', async () => {
    const long = 'x'.repeat(50)
    assert.deepEqual(await rows(`a,b\n1,${long}\n2,y`, { longest: 40 }), [
      [1, ['a', 'b']],
      [2, 'line-too-long'],
      [3, ['2', 'y']],
    ])
    assert.deepEqual(await rows(`a\n"${'x\n'.repeat(30)}"\ny`, { longest: 40 }).then((all) => [all.length, all[1], all.at(-1)]), [
      33,
      [2, 'line-too-long'],
      [33, ['y']],
    ])
  })

  test('a file of marks without an end is read in one pass or a few', async () => {
    const found = await rows('a,"b c\n'.repeat(20_000), { size: 1000, longest: 10_000_000 })
    assert.equal(found.length, 20_000)
    assert.deepEqual(found.slice(9, 11), [
      [10, 'damaged'],
      [11, ['a', '"b c']],
    ])
  })

  test('are those that another parser finds, whatever is in them', async () => {
    const field = fc
      .array(fc.constantFrom('a', 'é', ' ', ',', '"', '\n', ';', '0'), { maxLength: 6 })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        async (table, size) => {
          const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n')
          const theirs = parse(text, { relax_column_count: true }) as string[][]
          assert.deepEqual(
            (await rows(text, { size })).map((row) => (row as [number, string[]])[1]),
            theirs,
          )
          assert.deepEqual(theirs, table)
        },
      ),
      { seed: 9, numRuns: 500 },
    )
  })
})

describe('a table', () => {
  const HEADER = 'ID,Headline,Author,Source,Date,Link,Body\n'
  const ROW =
    '7,Bridge stays shut,Ida Holm,Northwire,"Tue, 05 Mar 2024 14:03:00 EST",https://post.example/a,"“No,” she said.\n\nTwice."\n'

  test('gives a document for each row, with what its other columns are called', async () => {
    const { items } = await takenFrom(HEADER + ROW, 'a.csv')
    const [item] = items as Found[]
    assert.equal(item!.where, 'a.csv:2')
    assert.deepEqual(item!.known, {
      title: 'Bridge stays shut',
      byline: 'Ida Holm',
      outlet: 'Northwire',
      published: '2024-03-05T14:03:00-05:00',
      url: 'https://post.example/a',
    })
    assert.equal((await docOf(item!)).text, '“No,” she said.\n\nTwice.')
  })

  test('with semicolons, tabs or bars, with a mark, in the encodings that Excel writes', async () => {
    const table = 'date;text\n2024-03-05;“Zoë said no; twice,” she said.\n'
    const all = { 'a.csv:2': '“Zoë said no' }
    assert.deepEqual(await tell(table.replace('no;', 'no')), { 'a.csv:2': '“Zoë said no twice,” she said.' })
    assert.deepEqual(await tell(table), all)
    assert.deepEqual(await tell(`\ufeff${table.replaceAll(';', '\t')}`), all)
    assert.deepEqual(await tell(table.replaceAll(';', '|')), all)
    assert.deepEqual(await tell(Buffer.from(`\ufeff${table.replaceAll(';', '\t')}`, 'utf16le')), all)
    assert.deepEqual(await tell(Buffer.from('date,text\n1,Zo\xeb said no.', 'latin1')), { 'a.csv:2': 'Zoë said no.' })
  })

  test('a page in it is read as a page; a row without text is passed over; a date that may be two is noted', async () => {
    const table = 'text,html,date\n<p>No.</p><p>Never.</p>,,03/04/2024\n,<b>No</b> &amp; never.,\n,,2024-03-05\n'
    const { items, passed } = await takenFrom(table, 'a.csv')
    assert.deepEqual(await told({ items, passed }), { 'a.csv:2': 'No.\n\nNever.', 'a.csv:3': 'No & never.' })
    assert.deepEqual(passed, [['a.csv:4', 'a row without text']])
    assert.deepEqual(
      (items[0] as Found).notes.map(({ code }) => code),
      ['date-unclear'],
    )
  })

  test('the column may be named; where none is one, the error says which there are', async () => {
    const table = 'title,Said\nA,No.\n'
    assert.deepEqual(await tell(table, 'a.csv', { textColumn: 'said' }), { 'a.csv:2': 'No.' })
    const { items } = await takenFrom(table, 'a.csv')
    assert.ok('error' in items[0]! && /\(text, body, content\).*: title, Said\./.test(items[0].error.message))
    assert.deepEqual(await tell(table, 'a.csv', { textColumn: 'Spoken' }), { 'a.csv': 'no-text-column' })
  })

  test('is known by its name, or by a first row of names', async () => {
    assert.deepEqual(await tell('title,text\nA,No.', 'a'), { 'a:2': 'No.' })
    const prose = 'Text, she said, is all.\nNo, he said, it is not.'
    assert.deepEqual(await tell(prose, 'a'), { a: prose })
  })

  test('a row of too many fields is told', async () => {
    assert.deepEqual(await tell(`text,b\n${',x'.repeat(1001)}\nNo.,b`), { 'a.csv:2': 'damaged', 'a.csv:3': 'No.' })
  })
})
