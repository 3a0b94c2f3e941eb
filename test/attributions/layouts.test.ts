import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joined, type Paragraph } from './joined.ts'

type Found = readonly [source: string, cue: string, content: string | readonly string[]]

/** What comes of paragraphs of these kinds, whatever it is nested in. */
const read = (paragraphs: readonly Paragraph[], ...learned: readonly Found[]): string[] =>
  joined(paragraphs, ...learned.map(([source, cue, content]) => [source, cue, ...[content].flat()] as const)).map((line) =>
    line.slice(line.indexOf(' ') + 1),
  )

test('a block quotation is whose the colon above it names, all its paragraphs', () => {
  assert.deepEqual(
    read([
      ['paragraph', 'Sir Basil replied the same evening:'],
      ['quote', 'Thank you. Noted.'],
      ['quote', 'Not before the regatta.'],
      ['paragraph', 'Nobody answered.'],
    ]),
    ['Sir Basil | replied | Thank you. Noted.\n\nNot before the regatta'],
  )
})

test('a block quotation under a colon that nobody speaks before is left alone', () => {
  assert.deepEqual(
    read([
      ['paragraph', 'These are the rules of the pier:'],
      ['quote', 'No fishing at night.'],
    ]),
    [],
  )
})

test('a label is no part of a source within its turn', () => {
  assert.deepEqual(
    read(
      [
        ['paragraph', 'PRESIDENT MORN: We are looking at it.'],
        ['paragraph', 'Q    The Speaker said you had lost control.'],
        ['paragraph', 'PRESIDENT MORN: He is wrong.'],
      ],
      ['Q    The Speaker', 'said', 'you had lost control'],
    ),
    [
      'PRESIDENT MORN | : | We are looking at it',
      'Q |  | The Speaker said you had lost control',
      'The Speaker | said | you had lost control',
      'PRESIDENT MORN | : | He is wrong',
    ],
  )
})

test('a verb above a list of quotations does not say the first of them', () => {
  assert.deepEqual(
    read(
      [
        ['heading', 'What they said'],
        ['paragraph', '“I have nothing to hide.”'],
        ['paragraph', 'Senator Paul Greve, before his hearing'],
      ],
      ['they', 'said', '“I have nothing to hide.”'],
    ),
    ['Senator Paul Greve, before his hearing |  | “I have nothing to hide.”'],
  )
})

test('who says it stands behind the verb of a headline, and is not said', () => {
  const [drown, rest] = ["'We were left to drown,'", 'islanders as the inquiry opens']
  assert.deepEqual(read([['headline', `${drown} say ${rest}`]], ['', 'say', [drown, rest]]), [`islanders | say | ${drown}`])
})

test('a verb before a name is the cue, and no part of a label that comes again', () => {
  const [late, later] = ['“We are late.”', '“And we will be later.”']
  assert.deepEqual(
    read(
      [
        ['paragraph', `Stated Lorne: ${late}`],
        ['paragraph', `Added Lorne: ${later}`],
      ],
      ['Stated Lorne', ':', late],
      ['Added Lorne', ':', later],
    ),
    [`Lorne | Stated | ${late}`, `Lorne | Added | ${later}`],
  )
})

test('a word and a comma before a name are no line of a voice', () => {
  assert.deepEqual(
    read(
      [['paragraph', 'Or, as Tom Rigge has put it: “The sea is in the house.”']],
      ['Tom Rigge', 'has put it', '“The sea is in the house.”'],
    ),
    ['Tom Rigge | has put it | “The sea is in the house.”'],
  )
})
