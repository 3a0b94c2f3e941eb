import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type FlagName, gradeOf, type Match, quotationOf, type Verdict, verifyIn } from '../../src/answers/index.ts'
import { docFromText } from '../../src/documents/index.ts'
import { type Reading, read } from '../../src/read.ts'

const example = (name: string, published: string) =>
  read(docFromText(readFileSync(`examples/${name}.txt`, 'utf8'), { outlet: 'Northwire', published }))
const RECORD: readonly Reading[] = [
  example('bridge-dispute', '2031-03-01'),
  example('communique', '2031-04-14'),
  example('press-conference', '2031-03-12'),
  // The famous shortened words, retold about people there never were.
  read(
    docFromText(
      `The Old and the Young

Governor Ada Quill spoke to nurses in Velm on Tuesday. “We’ve got a duty to make room and step out of the way with all of our titles and our pensions and let the ones who come after us, our own apprentices, build their workshops,” she said.

“I think the tower may be ready in 2033, but nobody knows,” said Jon Brask, the builder. “Some of the stones are cracked. We are not worried about the cranes.”

Brask wrote that the stones would be replaced without delay. Karin Moll, his lawyer, said that Brask had told her, “I never signed the plan.”

A Brask spokesman, Odd Varn, said, “If we do nothing about the wall, the lower town will drown. The lake will rise again, I think.” He added: “Perhaps,
nobody will come to the opening.”

“We may lose four clinics this winter,” said Anna Sol, the health minister. “I am not saying that anybody will die of it, but nobody should believe that it
costs nothing, and no doctor in the north can be asked to be in three towns at once. If the money comes in April, we will keep all of them open. We cannot
promise it today.”

“We will go on strike on 12 April if nobody talks to us before then,” said Karl Brand, who leads the doctors’ union. “She thinks that we are bluffing.”`,
      { outlet: 'Dunvale Courier', published: '2031-03-20' },
    ),
  ),
]

const verify = (input: string, speaker?: string): Verdict => {
  const asked = quotationOf(input)
  return verifyIn({ ...asked, speaker: speaker ?? asked.speaker }, RECORD)
}

/** The quotation, the match, the flags, and words the answer holds. */
const ROWS: readonly (readonly [input: string, match: Match, flags: readonly FlagName[], says: string])[] = [
  ['We will not send children over a bridge that we ourselves are afraid of', 'verbatim', [], 'said by Lise Toft'],
  ['we will not send children over a bridge', 'typography-only', [], 'said by Lise Toft'],
  ['We will not send children over a bridge that we ourselves are afraid of. Not for a day.', 'verbatim', [], 'Lise Toft'],
  ['playing with our winter', 'verbatim', [], 'Lise Toft'],
  ['a bridge that we ourselves are afraid of', 'verbatim', [], 'Lise Toft'],
  ['send children over a bridge', 'truncated', ['negation'], '“not” is missing'],
  ['They shut it in an afternoon and they will need a year to open it again', 'altered', [], '“closed” became “shut”'],
  ['We will send children over a bridge that we ourselves are afraid of', 'altered', ['negation'], '“not” is missing'],
  [
    'They closed it in an afternoon, and they will need ten years to open it',
    'altered',
    ['number-or-date'],
    '“a year” became “ten years”',
  ],
  ['The builder pays', 'truncated', ['condition-dropped'], 'the condition “unless the court says otherwise” was cut'],
  ['The builder pays … otherwise', 'edited-disclosed', ['condition-dropped'], 'but the condition'],
  ['The builder pays, if the court says otherwise', 'altered', ['condition-changed'], '“unless” became “if”'],
  ['We leave this room … more than we had', 'edited-disclosed', [], 'nothing of meaning lost'],
  ['[The three] leave this room with less than we wanted', 'edited-disclosed', [], 'said by Ilan Tesk'],
  ['The footbridge over the Arle would stay closed until spring', 'truncated', ['condition-dropped'], 'only as indirect speech'],
  ['the town should limit the number of people on the bridge', 'paraphrase-in-quotes', [], 'the outlet’s own report'],
  ['Will you resign if the line is not open by the autumn.', 'altered', ['question'], 'a question became a statement'],
  ['Anders Moe said that he would walk over it tonight', 'edited-disclosed', [], 'Turned into indirect speech'],
  ['You got a duty to make room and step out of the way', 'altered', ['subject'], 'goes on “with all of our titles'],
  ['the tower may be ready in 2033', 'truncated', ['hedge-dropped'], 'the hedge “I think” was dropped'],
  ['I think the tower will be ready in 2033', 'altered', ['modality'], '“may” became “will”'],
  ['All of the stones are cracked', 'altered', ['quantifier'], '“Some” became “All”'],
  ['We are worried about the cranes', 'altered', ['negation'], '“not” is missing'],
  ['But the town must sign first and we shall see whether ships do', 'spliced', [], 'a provincial official and Rada Milic'],
  // What lay in a gap: a condition, whole sentences, another's words.
  ['We may lose four clinics this winter … We cannot promise it today', 'edited-disclosed', [], 'the gap leaves out 53 words'],
  [
    'I am not saying … we will keep all of them open',
    'edited-disclosed',
    ['condition-dropped'],
    '“If the money comes in April” was cut',
  ],
  ['We may lose four clinics this winter … We will go on strike', 'spliced', [], 'words of Anna Sol and Karl Brand'],
  ['I am … saying that anybody will die of it', 'edited-disclosed', ['negation'], '“not” is missing'],
  // What a condition denies is told once.
  [
    'We will go on strike on 12 April',
    'truncated',
    ['condition-dropped'],
    'Truncated: the condition “if nobody talks to us before then” was cut.',
  ],
  // Indirect speech turns tense, person and place in time; nothing else.
  [
    'Karl Brand said that they would go on strike on 12 April if nobody talked to them before then',
    'edited-disclosed',
    [],
    'Turned into indirect speech, with nothing else changed',
  ],
  ['Karl Brand said she thought that they were bluffing', 'edited-disclosed', [], 'Turned into indirect speech'],
  [
    'Karl Brand said that they would go on strike on 14 April if nobody talked to them before then',
    'altered',
    ['number-or-date'],
    '12',
  ],
  [
    'Karl Brand said that they must go on strike on 12 April if nobody talked to them before then',
    'altered',
    ['modality'],
    '“We will” became “they must”',
  ],
  // The other way round: words the outlet reports, turned back and put in marks.
  ['Brask: “The stones will be replaced without delay.”', 'paraphrase-in-quotes', [], 'only as the outlet’s own report'],
  ['We do nothing about the wall', 'truncated', ['condition-changed'], '“If” is missing, and a condition stands as a fact'],
  ['The lake will rise again', 'truncated', ['hedge-dropped'], 'the hedge “I think” was dropped'],
  ['Nobody will come to the opening', 'truncated', ['hedge-dropped'], 'the hedge “perhaps” was dropped'],
  ['I think the tower may be ready in 2033, but nobody sold to the sea', 'altered', [], '“knows” became “sold to the sea”'],
  ['The harbour was sold to seven brothers from the north', 'not-found', [], 'in 4 documents of 2031-03-01…04-14'],
]

describe('a verdict', () => {
  for (const [input, match, flags, says] of ROWS)
    test(`${input}: ${match}`, () => {
      const verdict = verify(input)
      assert.deepEqual({ match: verdict.match, flags: [...new Set(verdict.flags.map(({ flag }) => flag))] }, { match, flags })
      assert.ok(verdict.answer.includes(says), verdict.answer)
    })

  test('whose words they are', () => {
    assert.equal(verify('I would walk over it tonight', 'Moe').attribution.verdict, 'confirmed')
    assert.equal(verify('I would walk over it tonight', 'Lise Toft').attribution.verdict, 'different-speaker')
    assert.equal(verify('I would walk over it tonight').attribution.verdict, 'not-asked')
    const nested = verify('I never signed the plan', 'Karin Moll')
    assert.equal(nested.attribution.verdict, 'speaker-was-quoting')
    assert.deepEqual(
      nested.flags.map(({ flag }) => flag),
      ['embedded-voice'],
    )
    const told = verify('I never signed the plan', 'Jon Brask')
    assert.deepEqual([told.attribution.verdict, told.flags.map(({ flag }) => flag)], ['confirmed', ['embedded-voice']])
    assert.equal(told.attribution.says, 'The words are those of Jon Brask, as Karin Moll tells them.')
    assert.equal(verify('The lake will rise again', 'Odd Varn').attribution.verdict, 'confirmed')
    assert.equal(verify('The lake will rise again', 'Jon Brask').attribution.verdict, 'different-speaker')
    assert.equal(verify('But the town must sign first', 'Moe').attribution.verdict, 'unknown')
    assert.equal(verify('These are words of nobody here at all', 'Moe').attribution.verdict, 'unknown')
  })

  test('says how much a gap leaves out, and who else speaks in it', () => {
    const { changes, answer } = verify('We’ve got a duty to make room … I think the tower may be ready')
    assert.ok(answer.startsWith('Spliced: its parts are words of Ada Quill and Jon Brask'))
    assert.deepEqual(
      changes.map(({ gap }) => gap),
      [],
    )
    const [gap] = verify('I think the tower may be ready in 2033 … We are not worried about the cranes').changes.flatMap(
      ({ gap }) => gap ?? [],
    )
    assert.deepEqual(gap, { words: 14, sentences: 3, speakers: [] })
  })

  test('words that one outlet prints without their condition: the answer tells of the other outlet, and a person is to look', () => {
    const bell = read(docFromText('“We will open the lock,” said Ana Roe.', { outlet: 'Bell' }))
    const post = read(docFromText('“We will open the lock unless the river rises,” said Ana Roe.', { outlet: 'Post' }))
    const asked = { words: 'We will open the lock', speaker: 'Ana Roe', form: 'direct' as const }
    const both = verifyIn(asked, [bell, post])
    assert.deepEqual(verifyIn(asked, [post, bell]), both)
    assert.equal(both.answer, 'Verbatim: said by Ana Roe (Bell); beside Post, the condition “unless the river rises” was cut.')
    assert.deepEqual([gradeOf(both, 'wire'), gradeOf(verifyIn(asked, [bell]), 'strict')], ['look', 'pass'])
    assert.deepEqual(
      both.standings.map(({ match, flags }) => [match, flags.map(({ flag }) => flag)]),
      [
        ['verbatim', []],
        ['truncated', ['condition-dropped']],
      ],
    )
  })

  test('a cut that takes a pronoun with it is told whole; the flag names the pronoun', () => {
    const pike = read('“They lost at the table and now they want our coats,” Pike said. “I have one coat.”')
    const asked = { words: 'They lost at the table and now they I have one coat', speaker: null, form: 'direct' as const }
    const { answer, flags } = verifyIn(asked, [pike])
    assert.deepEqual([answer, flags.map(({ says }) => says)], ['Truncated: “want our coats” is missing.', ['“our” is missing']])
  })

  test('counts the documents that have the words, and tells how each has them', () => {
    const twice = [...RECORD, example('bridge-dispute', '2031-03-02')]
    const { answer, standings } = verifyIn({ words: 'I would walk over it tonight', speaker: null, form: 'direct' }, twice)
    assert.ok(answer.startsWith('Verbatim in 2 documents: said by Anders Moe'))
    assert.deepEqual(
      standings.map(({ match, speaker }) => [match, speaker]),
      [
        ['verbatim', 'Anders Moe'],
        ['verbatim', 'Anders Moe'],
      ],
    )
  })

  test('shows two sentences around the words, with their document', () => {
    const { evidence } = verify('I would walk over it tonight')
    assert.equal(evidence!.words.text, 'I would walk over it tonight')
    assert.ok(
      evidence!.passage.text.includes('The town should limit') && evidence!.passage.text.includes('The shops on the east bank'),
    )
    assert.equal(evidence!.document.outlet, 'Northwire')
  })

  test('every span slices to its words', () => {
    for (const [input] of ROWS) {
      const verdict = verify(input)
      const texts = new Set(RECORD.map(({ doc }) => doc.text))
      for (const { quoted, found } of verdict.changes) {
        if (quoted) assert.equal(verdict.quotation.words.slice(quoted.from, quoted.to), quoted.text)
        if (found) assert.ok([...texts].some((text) => text.slice(found.from, found.to) === found.text))
      }
    }
  })

  test('any stretch of whole words of the record is found', () => {
    const words = RECORD.map(({ doc }) => doc.text.split(/\s+/))
    fc.assert(
      fc.property(fc.nat(3), fc.nat(), fc.integer({ min: 4, max: 12 }), (document, start, length) => {
        const list = words[document]!
        const at = start % (list.length - length)
        const { match } = verifyIn({ words: list.slice(at, at + length).join(' '), speaker: null, form: 'direct' }, RECORD)
        assert.notEqual(match, 'not-found')
        assert.notEqual(match, 'spliced')
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  test('no words, and no documents, are not found', () => {
    assert.equal(verify('“”').match, 'not-found')
    assert.equal(verifyIn({ words: 'We will see', speaker: null, form: 'direct' }, []).answer, 'Not found in 0 documents.')
  })
})
