import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributionsOf } from '../../src/attributions/index.ts'
import { passageOf } from '../../src/sentences/index.ts'
import { joined } from './joined.ts'

test('the day on which it was said is no part of a source', () => {
  assert.deepEqual(
    joined('Lumo, a maker of displays, today announced that it had raised ten million.', [
      'Lumo, a maker of displays, today',
      'announced',
      'that it had raised ten million',
    ]),
    ['- Lumo, a maker of displays | announced | that it had raised ten million'],
  )
})

test('whom words are told to stands before their colon', () => {
  assert.deepEqual(
    joined('Moon broke her silence, telling her 2.1 million followers: “Believe them.”', [
      'Moon',
      'telling',
      '2.1 million followers: “Believe them.”',
    ]),
    ['- Moon | telling | “Believe them.”'],
  )
})

test('what another has said before the sentence of a tag is not said again', () => {
  assert.deepEqual(
    joined(
      'Pryce remembers tins. “One did not dare.” The last book is, she argues, the best of them.',
      ['Pryce', 'remembers', 'tins', '“One did not dare.”'],
      ['she', 'argues', '“One did not dare.” The last book is', 'the best of them'],
    ),
    ['- Pryce | remembers | tins … “One did not dare.”', '- she | argues | The last book is … the best of them'],
  )
})

test('the name of a section does not speak', () => {
  assert.deepEqual(
    joined('Obituary: Dora Quill, who made a virtue of silence', ['Obituary', ':', 'Dora Quill, who made a virtue of silence']),
    [],
  )
})

test('what somebody is known to say stands behind his clause, where the model saw nothing', () => {
  assert.deepEqual(joined('But as my grandmother used to say, nobody gets wet from one drop.'), [
    '- my grandmother | used to say | nobody gets wet from one drop',
  ])
})

test('what tells who somebody is within a source is no statement', () => {
  assert.deepEqual(
    joined(
      'A man accused of theft told the court he was hungry.',
      ['A man', 'accused of', 'theft'],
      ['A man accused of theft', 'told', 'he was hungry'],
    ),
    ['- A man accused of theft | told | he was hungry'],
  )
})

test('where it was said stands before “that”', () => {
  assert.deepEqual(
    joined('Prow said outside court that it was a sad case.', ['Prow', 'said', 'outside court that it was a sad case']),
    ['- Prow | said | that it was a sad case'],
  )
})

test('the words “Image caption” are no part of a source', () => {
  assert.deepEqual(
    joined('Image caption Vince Aldo said he had received threats', [
      'Image caption Vince Aldo',
      'said',
      'he had received threats',
    ]),
    ['- Vince Aldo | said | he had received threats'],
  )
})

test('who is asked is the source, and not who asks', () => {
  assert.deepEqual(joined('Economists polled by the Courier had expected a rise.', ['the Courier', 'had expected', 'a rise']), [
    '- Economists polled by the Courier | had expected | a rise',
  ])
  assert.deepEqual(joined('He was accused by Lund, Holm said.', ['Holm', 'said', 'He was accused by Lund']), [
    '- Holm | said | He was accused by Lund',
  ])
})

test('a noun with its name says nothing', () => {
  assert.deepEqual(
    joined('It was done by a gang labelled “Nobody”, on a boat.', ['a gang', 'labelled', '“Nobody”, on a boat']),
    [],
  )
  assert.deepEqual(joined('A crossing she called “a joy” closed.', ['she', 'called', '“a joy”']), ['- she | called | “a joy”'])
})

test('what the words did to others is no part of them', () => {
  assert.deepEqual(
    joined('The bank said prices were high, dashing hopes of a cut.', [
      'The bank',
      'said',
      'prices were high, dashing hopes of a cut',
    ]),
    ['- The bank | said | prices were high'],
  )
})

test('a noun within a name is no verb where the model is unsure of it', () => {
  const text = 'Rovers boss Tanner criticises the referee.'
  const find = (confidence: number) => () => [
    {
      source: [{ from: 0, to: 6 }],
      cue: [{ from: 7, to: 11 }],
      content: [{ from: 12, to: 41 }],
      form: 'indirect' as const,
      rule: 'learned',
      confidence,
    },
  ]
  const sources = (confidence: number) =>
    attributionsOf(passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }]), { find: find(confidence) })
      .filter(({ parent }) => parent === null)
      .map(({ source }) => text.slice(source[0]!.from, source[0]!.to))
  assert.deepEqual(sources(0.3), ['Rovers boss Tanner'])
  assert.deepEqual(sources(0.9), ['Rovers'])
})

test('a clause is whole where a rule saw all of it', () => {
  assert.deepEqual(joined('Lund told Radio Sund engineers were “working flat out”.', ['Lund', 'told', '“working flat out”']), [
    '- Lund | told | engineers were “working flat out”',
  ])
  assert.deepEqual(
    joined('Tew said it would bring ‘needed’ homes, a play area and a school.', ['Tew', 'said', 'it would bring ‘needed’ homes']),
    ['- Tew | said | it would bring ‘needed’ homes, a play area and a school'],
  )
})

test('what can be nothing but a condition goes on with the words before it', () => {
  assert.deepEqual(joined('We commit to cuts by 2035, provided that there is money.', ['We', 'commit to', 'cuts by 2035']), [
    '- We | commit to | cuts by 2035, provided that there is money',
  ])
})

test('an answer is no part of the question', () => {
  assert.deepEqual(joined('She was asked why. “Nobody else would.”', ['', 'was asked', 'why']), ['-  | was asked | why'])
})

test('what hangs on “when” or “while” is no subject', () => {
  assert.deepEqual(
    joined('Families of those who died when the ferry sank said they felt sick.', [
      'the ferry sank',
      'said',
      'they felt sick',
    ]).slice(0, 1),
    ['- Families of those who died when the ferry sank | said | they felt sick'],
  )
  assert.deepEqual(
    joined('The minister had on Monday while addressing the press said the ban would end.', [
      'addressing the press',
      'said',
      'the ban would end',
    ]),
    ['- The minister | said | the ban would end'],
  )
  assert.deepEqual(
    joined('Lund waited on Monday while campaigning groups said the ban would end.', [
      'campaigning groups',
      'said',
      'the ban would end',
    ]),
    ['- campaigning groups | said | the ban would end'],
  )
})

test('a participle belongs to whom the clause is about, and not to another named within his name', () => {
  assert.deepEqual(
    joined(
      'The player, who lost to Ruiz, shared pictures, describing them as cruel.',
      ['The player, who lost to Ruiz,', 'shared', 'pictures'],
      ['Ruiz', 'describing', 'them as cruel'],
    ).map((line) => line.split(' | ')[0]),
    ['- The player, who lost to Ruiz,', '- The player, who lost to Ruiz,'],
  )
})

test('a name in capitals is whole', () => {
  assert.deepEqual(
    joined('Moran told Tennis Weekly she was “tougher than anyone”.', ['Moran', 'told', 'Weekly she was “tougher than anyone”']),
    ['- Moran | told | she was “tougher than anyone”'],
  )
})

test('words stand before their tag, and not in the report it names', () => {
  assert.deepEqual(
    joined('The ferry was unsafe, a watchdog has found, in a report that will hurt.', [
      'a watchdog',
      'has found',
      'in a report that will hurt',
    ]),
    ['- a watchdog | has found | The ferry was unsafe'],
  )
})

test('the one spoken to has not yet refused', () => {
  assert.deepEqual(joined('If you refuse, we will strike.', ['you', 'refuse', 'we will strike']), [])
})
