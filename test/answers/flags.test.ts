import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type FlagName, type Match, verifyIn } from '../../src/answers/index.ts'
import { read } from '../../src/read.ts'

/** What Ana Roe said, how it is quoted, the match, and the changes of meaning: each such that a word or two decide. */
const ROWS: readonly (readonly [said: string, quoted: string, match: Match, ...flags: readonly FlagName[]])[] = [
  ['The bridge opens in May and the mill in June', 'The bridge opens in July and the mill in June', 'altered', 'number-or-date'],
  ['It was built on 4 June by the old owners', 'It was built on 4 May by the old owners', 'altered', 'number-or-date'],
  ['The road is 40 kilometres long and narrow', 'The road is 40 miles long and narrow', 'altered', 'number-or-date'],
  ['We waited for three years at the gate', 'We waited for three months at the gate', 'altered', 'number-or-date'],
  ['It costs 12 percent more than in the spring', 'It costs 12 points more than in the spring', 'altered', 'number-or-date'],
  ['I trust Lund with the roof and the walls', 'I trust Brask with the roof and the walls', 'altered', 'name'],
  ['Lund will pay, since only Lund has the money', 'Brask will pay, since only Lund has the money', 'altered', 'name'],
  ['It is legal to fish in the upper lake', 'It is illegal to fish in the upper lake', 'altered', 'negation'],
  ['Hardly anybody believes him in the lower town', 'Anybody believes him in the lower town', 'truncated', 'negation'],
  ['We have no money for the school this year', 'We have money for the school this year', 'altered', 'negation'],
  ['Few of them voted for the plan in April', 'Many of them voted for the plan in April', 'altered', 'quantifier'],
  ['Nearly all of the boats are back in port', 'All of the boats are back in port', 'truncated', 'hedge-dropped'],
  ['The boats are probably back in port tonight', 'The boats are back in port tonight', 'altered', 'hedge-dropped'],
  ['He might have taken the money from the box', 'He has taken the money from the box', 'altered', 'modality'],
  ['We will leave unless the water goes down', 'We will leave if the water goes down', 'altered', 'condition-changed'],
  ['We will leave if the water goes down by night', 'We will leave by night', 'truncated', 'condition-dropped'],
  ['Should they pay, we will open the gate', 'We will open the gate', 'truncated', 'condition-dropped'],
  ['We will open the gate once they pay', 'We will open the gate', 'truncated', 'condition-dropped'],
  ['We will open the gate at once, as they asked', 'We will open the gate', 'verbatim'],
  ['My men took the bridge before the others came', 'His men took the bridge before the others came', 'altered', 'subject'],
  ['Prices rose by a third in the last year', 'Prices fell by a third in the last year', 'altered', 'comparison'],
  ['The wall will hold through the winter', 'Will the wall hold through the winter?', 'altered', 'question'],
  // The same said otherwise is a change of words and none of meaning.
  ['We bought 1.5 million chairs for the hall', 'We bought 1.5m chairs for the hall', 'altered'],
  ['There were twenty-five men at the gate with lamps', 'There were 25 men at the gate with lamps', 'altered'],
  ['I’m going to leave the hall at night', 'I am going to leave the hall at night', 'altered'],
  ['We bought 1,200 chairs for the new hall', 'We bought 1200 chairs for the new hall', 'typography-only'],
  ['The organisation chose the grey colours', 'The organization chose the gray colors', 'typography-only'],
  ['The town centred its hopes on the theatre', 'The town centered its hopes on the theater', 'typography-only'],
  ['We can not pay for the gate tonight', 'We cannot pay for the gate tonight', 'typography-only'],
]

describe('a change of meaning is told as what it is, and no other is told', () => {
  for (const [said, quoted, match, ...flags] of ROWS)
    test(`${quoted} (${said})`, () => {
      const article = read(`“${said},” said Ana Roe.`)
      const verdict = verifyIn({ words: quoted, speaker: null, form: 'direct' }, [article])
      assert.deepEqual([verdict.match, ...new Set(verdict.flags.map(({ flag }) => flag))], [match, ...flags], verdict.answer)
    })
})
