import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Comparison, compareIn, sortedRows } from '../../src/answers/index.ts'
import { docFromBytes, docFromText } from '../../src/documents/index.ts'
import { type Reading, read } from '../../src/read.ts'

/** An article of an outlet: the name and the time of publication in March 2031, then its text. */
const article = (outlet: string, published: string, text: string): Reading =>
  read(
    docFromText(text, {
      outlet,
      published: `2031-03-${published}`,
      url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/`,
    }),
  )

/** What an outlet quotes of Rosa Lindt, with words of its own around it so that no two are copies. */
const quoting = (outlet: string, words: string, published = '01'): Reading =>
  article(outlet, published, `The ${outlet} was in the town hall of Velm. “${words}” said Rosa Lindt.`)

const compare = (words: string, readings: readonly Reading[], speaker: string | null = null) =>
  compareIn({ words, speaker }, readings)

/** The line as text: "…" a gap, "·" a tag, "/" where nobody tells the order; and how often each word is quoted. */
const lineOf = ({ line }: Comparison) =>
  line
    .map(
      ({ text, step }, n) =>
        `${n === 0 ? '' : { start: ' / ', gap: ' … ', tag: ' · ', apart: ' · ', 'runs-on': ' ' }[step]}${text}`,
    )
    .join('')
const countsOf = ({ line }: Comparison) => line.map(({ quoted }) => quoted).join(' ')

/** A row as text: “quoted”, (own in its place), [left out], {changed or put in}. */
const rowsOf = ({ rows }: Comparison) =>
  rows.map(({ document, pieces }) => {
    const shown = pieces.map(({ kind, quoted, spans, line }) => {
      const words = spans.map(({ text }) => text).join(' | ')
      if (kind === 'left-out') return `[${line.to - line.from}]`
      if (kind !== 'kept') return quoted ? `{${words}}` : `(${words})`
      return quoted ? `“${words}”` : words
    })
    return `${document.outlet}: ${shown.join(' ')}`
  })

const WALL = 'We will not build the wall unless the farmers of Velm agree,'

describe('the fullest words', () => {
  test('partial quotations that overlap are put together, with how many have each word', () => {
    const found = compare('build the wall', [
      quoting('Bell', 'We will not build the wall unless the farmers agree,'),
      quoting('Post', 'the wall unless the farmers agree, and nobody has asked them,'),
      quoting('Sun', 'We told you in May: We will not build the wall,'),
    ])
    assert.equal(
      lineOf(found),
      'We told you in May We will not build the wall unless the farmers agree and nobody has asked them',
    )
    assert.equal(countsOf(found), '1 1 1 1 1 2 2 2 2 3 3 2 2 2 2 1 1 1 1 1')
  })

  test('a gap an outlet shows is filled by one that has the words, and stays where nobody has', () => {
    const gapped = quoting('Bell', 'We will not build the wall … and the dam stays closed until the winter,')
    assert.equal(
      lineOf(compare('build the wall', [gapped])),
      'We will not build the wall … and the dam stays closed until the winter',
    )
    const whole = quoting('Post', 'not build the wall unless the farmers agree and the dam stays closed,')
    assert.equal(
      lineOf(compare('build the wall', [gapped, whole])),
      'We will not build the wall unless the farmers agree and the dam stays closed until the winter',
    )
  })

  test('words most outlets have stand, a word put in by one does not', () => {
    const found = compare('build the wall', [
      quoting('Bell', 'We will surely never ever build the wall unless the farmers of Velm agree to it in writing,'),
      quoting('Post', WALL),
      quoting('Sun', WALL),
    ])
    assert.equal(lineOf(found), 'We will not build the wall unless the farmers of Velm agree to it in writing')
    assert.match(rowsOf(found)[0]!, /^Bell: “We will” \{surely never ever\} “build/)
  })

  test('many words only one outlet has are words the others left out', () => {
    const found = compare('build the wall', [
      quoting('Bell', 'We will not build the wall, whatever the province may write to us, unless the farmers of Velm agree,'),
      quoting('Post', WALL),
      quoting('Sun', WALL),
    ])
    assert.match(lineOf(found), /the wall whatever the province may write to us unless/)
    assert.equal(rowsOf(found)[1], 'Post: “We will not build the wall” [7] “unless the farmers of Velm agree”')
  })

  test('two orders are never merged', () => {
    const found = compare('build the wall', [
      quoting('Bell', 'We will not build the wall this year. The farmers were never asked about the water,'),
      quoting('Post', 'The farmers were never asked about the water. We will not build the wall this year,'),
    ])
    assert.equal(lineOf(found).match(/build the wall/g)!.length, 1)
    assert.equal(lineOf(found).match(/asked about the water/g)!.length, 1)
    assert.deepEqual(
      found.rows.map(({ reordered }) => reordered),
      [false, true],
    )
  })

  test('words of which nobody tells the order stand apart', () => {
    const found = compare('the wall', [
      article(
        'Bell',
        '01',
        `Rosa Lindt called the wall of the farmers “a long and costly grave” and the dam of the farmers “a very old joke on all of us”.`,
      ),
      article(
        'Post',
        '01',
        `At noon Rosa Lindt called the wall of the farmers “a long and costly grave” and the dam of the farmers “a very old joke on all of us”.`,
      ),
    ])
    assert.equal(lineOf(found), 'a very old joke on all of us / a long and costly grave')
  })

  test('where nobody quotes it is the longest paraphrase, quoted by none', () => {
    const found = compare('the wall would not be built', [
      article('Bell', '01', 'Rosa Lindt said that the wall would not be built unless the farmers of Velm agreed.'),
      article('Post', '01', 'Rosa Lindt said at noon that the wall would not be built unless the farmers agreed.'),
    ])
    assert.equal(lineOf(found), 'the wall would not be built unless the farmers of Velm agreed')
    assert.deepEqual([...new Set(found.line.map(({ quoted }) => quoted))], [0])
    assert.deepEqual([...new Set(found.line.map(({ paraphrased }) => paraphrased))], [2, 1])
  })
})

const SPEECH = `Thank you all for coming to Velm tonight. The river has given us bread for three hundred years. In March it took eleven houses on Mill Street. We have counted
every chair and every spoon that it took. The province tells us that the old dam is sound. I do not know what a sound dam is. We will not build the wall unless the farmers
of Velm agree. Nobody will be moved by force. My grandmother was moved twice in her life, and she never unpacked the second time. I have asked the governor for forty tents and
two doctors. He has promised me an answer and a photograph. The photograph has come, and we shall see about the tents. Tomorrow we begin with the sandbags at six, and I will
bring the coffee. Those who have boats should bring them to the church.`

describe('a speech that one outlet has whole', () => {
  const readings = [
    article(
      'Town Hall',
      '01',
      `ROSA LINDT: ${SPEECH}\n\nPAVEL ORN: Who pays for the tents?\n\nROSA LINDT: Ask the governor that.\n\nPAVEL ORN: I will.`,
    ),
    quoting('Bell', 'We will not build the wall unless the farmers of Velm agree. Nobody will be moved by force,'),
    quoting('Post', 'We will not build the wall,'),
    quoting('Sun', 'I have asked the governor for forty tents and two doctors,'),
  ]

  test('the line is what was asked for, with the sentences beside it that several have', () => {
    const found = compare('build the wall', readings)
    assert.equal(lineOf(found), 'We will not build the wall unless the farmers of Velm agree Nobody will be moved by force')
    const words = SPEECH.split(/\s+/).length
    assert.equal(found.beyond.before + found.beyond.after + found.line.length, words)
    assert.equal(found.beyond.reports, 1)
    assert.deepEqual(rowsOf(found), [
      'Bell: “We will not build the wall unless the farmers of Velm agree. Nobody will be moved by force”',
      'Post: “We will not build the wall” [12]',
      'Town Hall: “We will not build the wall unless the farmers\nof Velm agree. Nobody will be moved by force”',
    ])
  })

  test('other words of it are another line', () => {
    const found = compare('forty tents and two doctors', readings)
    assert.equal(lineOf(found), 'I have asked the governor for forty tents and two doctors')
    assert.deepEqual(
      found.rows.map(({ document }) => document.outlet),
      ['Sun', 'Town Hall'],
    )
  })
})

describe('the rows', () => {
  test('kept, left out, changed and in the outlet’s own words; the verb; the condition', () => {
    const found = compare('build the wall', [
      quoting('Bell', WALL),
      article('Post', '02', 'Rosa Lindt claimed that the town would “not build the wall” for anybody.'),
      article('Sun', '03', '“You will not build the wall if the farmers of Velm agree,” warned Rosa Lindt.'),
    ])
    assert.deepEqual(rowsOf(found), [
      'Bell: “We will not build the wall unless the farmers of Velm agree”',
      'Post: [2] “not build the wall” [6]',
      'Sun: {You} “will not build the wall” {if} “the farmers of Velm agree”',
    ])
    assert.deepEqual(
      found.rows.map(({ statements, conditions }) => [
        statements.flatMap(({ cue }) => cue.map(({ text }) => text)).join(),
        ...conditions,
      ]),
      [
        ['said', 'kept'],
        ['claimed', 'lost'],
        ['warned', 'kept'],
      ],
    )
    assert.deepEqual(
      [found.conditions.map(({ clause }) => clause.text), found.speaker],
      [['unless the farmers of Velm agree'], 'Rosa Lindt'],
    )
  })

  test('a condition that stands elsewhere in the article is said to stand apart', () => {
    const found = compare('build the old stone wall', [
      quoting(
        'Bell',
        'We will not build the old stone wall along the upper river near Sarn this spring unless the farmers of Velm agree,',
      ),
      article(
        'Post',
        '02',
        '“We will not build the old stone wall along the upper river,” said Rosa Lindt. She said the school would get a roof, a stove and two teachers unless the farmers of Velm agreed.',
      ),
    ])
    assert.deepEqual(found.rows[1]!.conditions, ['apart'])
  })

  test('a report printed by several outlets is one row that lists them, and counts once', () => {
    const wire = `VELM (Northwire) - Mayor Rosa Lindt told the council on Monday that the town had waited long enough for the province and its engineers.

“${WALL}” Lindt said after the vote, which was held behind closed doors in the old school by the river because of the cold.`
    const found = compare('build the wall', [
      article('Northwire', '01T09:00:00Z', wire),
      article('Bell', '01T10:00:00Z', wire),
      article('Post', '01T11:00:00Z', `${wire}\n\nThe council meets again in May.`),
      article('Sun', '02', `“We will not build the wall,” said Rosa Lindt.`),
    ])
    assert.deepEqual(
      found.rows.map(({ document, copies }) => [document.outlet, copies.map(({ outlet }) => outlet)]),
      [
        ['Northwire', ['Bell', 'Post']],
        ['Sun', []],
      ],
    )
    assert.equal(Math.max(...found.line.map(({ quoted }) => quoted)), 2)
    assert.match(found.answer, /^Rosa Lindt’s words in 4 documents \(2 reports and 2 copies\): quoted in each;/)
  })

  test('a fragment too short to be known alone belongs to it where it stands in the line', () => {
    const found = compare('build the wall', [
      quoting('Bell', 'We will not build the wall unless the farmers of Velm agree. Not for a day,'),
      article('Post', '01', 'There will be no wall. “Not for a day,” said Rosa Lindt.'),
    ])
    assert.equal(rowsOf(found)[1], 'Post: [12] “Not for a day”')
  })

  test('the same words of another, or of another time, are named and not counted', () => {
    const found = compare(
      WALL,
      [quoting('Bell', WALL), article('Post', '01', `“${WALL}” said Pavel Orn.`), quoting('Sun', WALL, '20')],
      'Rosa Lindt',
    )
    assert.deepEqual(
      [
        found.rows.map(({ document }) => document.outlet),
        found.elsewhere.map(({ document, why }) => [document.outlet, why]).sort(),
      ],
      [
        ['Bell'],
        [
          ['Post', 'other-speaker'],
          ['Sun', 'other-day'],
        ],
      ],
    )
  })

  test('by the id of a statement, by words changed, and by words nobody said', () => {
    const readings = [quoting('Bell', WALL), quoting('Post', WALL, '02')]
    const { id } = readings[1]!.statements[0]!
    assert.equal(compareIn({ statement: id }, readings).rows.length, 2)
    assert.equal(compare('We will build the wall unless the farmers of Velm agree', readings).rows.length, 2)
    const none = compare('The harbour was sold to seven brothers', readings)
    assert.deepEqual(
      [none.answer, none.rows, none.line],
      ['No statement with these words in 2 documents of 2031-03-01…03-02.', [], []],
    )
    assert.equal(compareIn({ words: WALL, speaker: null }, readings, { after: '2031-03-02' }).rows.length, 1)
  })

  test('in three orders', () => {
    const { rows } = compare('build the wall', [
      quoting('Sun', 'not build the wall,'),
      quoting('Bell', WALL, '02'),
      quoting('Post', WALL, '03'),
    ])
    const outlets = (order: 'time' | 'fidelity' | 'outlet') =>
      sortedRows(rows, order)
        .map(({ document }) => document.outlet)
        .join(' ')
    assert.deepEqual(
      [outlets('time'), outlets('fidelity'), outlets('outlet')],
      ['Sun Bell Post', 'Bell Post Sun', 'Bell Post Sun'],
    )
  })
})

const OUTLETS = new URL('../../examples/outlets/', import.meta.url)
const examples = await Promise.all(
  readdirSync(OUTLETS).map(async (name) => read(await docFromBytes(readFileSync(new URL(name, OUTLETS)), { name }))),
)

describe('laws', () => {
  const words =
    'we will not build the wall unless farmers of Velm agree and the province pays for every stone of it in May'.split(' ')
  const made = fc
    .array(
      fc.record({
        from: fc.nat(12),
        length: fc.integer({ min: 4, max: 20 }),
        gap: fc.option(fc.nat(20)),
        other: fc.option(fc.nat(20)),
        day: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((rows) =>
      rows.map(({ from, length, gap, other, day }, n) => {
        const list = words.slice(from, from + length)
        if (other !== null && other < list.length) list[other] = 'surely'
        if (gap !== null && gap < list.length - 2) list.splice(gap + 1, 1, '…')
        return quoting(`Outlet ${n}`, `${list.join(' ')},`, `0${day}`)
      }),
    )

  test('every word is a span of a document, and every row says of each word of the line what becomes of it', () => {
    fc.assert(
      fc.property(made, (readings) => {
        const found = compare('build the wall unless farmers of Velm agree', readings)
        const texts = new Map(readings.map(({ doc }) => [doc.id, doc.text]))
        for (const { text, source } of found.line) assert.equal(texts.get(source.document)!.slice(source.from, source.to), text)
        for (const { document, pieces } of found.rows) {
          for (const { spans } of pieces)
            for (const { from, to, text } of spans) assert.equal(texts.get(document.id)!.slice(from, to), text)
          let at = 0
          for (const { line } of pieces) {
            assert.equal(line.from, at)
            at = line.to
          }
          assert.equal(at, found.line.length)
        }
        for (const [n, { quoted, paraphrased }] of found.line.entries()) {
          const holding = found.rows.filter(({ pieces }) =>
            pieces.some(({ kind, line }) => kind === 'kept' && line.from <= n && n < line.to),
          )
          assert.equal(quoted + paraphrased, holding.length)
        }
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  test('the order of the readings does not matter', () => {
    fc.assert(
      fc.property(made, (readings) => {
        assert.deepEqual(compare('build the wall', readings.toReversed()), compare('build the wall', readings))
      }),
      { seed: 8, numRuns: 30 },
    )
    assert.deepEqual(compare('sail at night', examples.toReversed()), compare('sail at night', examples))
  })

  test('two hundred rows', () => {
    const readings = Array.from({ length: 200 }, (_, n) =>
      quoting(`Outlet ${n}`, `${words.slice(n % 7, 12 + (n % 9)).join(' ')},`),
    )
    const found = compare('build the wall', readings)
    assert.equal(found.rows.length, 200)
    assert.equal(lineOf(found), words.join(' ').slice(0, lineOf(found).length))
  })
})
