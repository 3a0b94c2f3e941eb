import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { passageOf } from '../../src/sentences/index.ts'
import { circumstancesOf } from '../../src/statements/circumstances/index.ts'
import { conditionsOf, polarityOf } from '../../src/statements/conditions/index.ts'
import type { Range } from '../../src/text/index.ts'

const passage = (text: string) => passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }])
const whole = (text: string): readonly Range[] => [{ from: 0, to: text.length }]
const words = (text: string, range: Range | null) => range && text.slice(range.from, range.to)
const PUBLISHED = '2024-07-04' // a Thursday

describe('what a condition governs', () => {
  const ROWS: readonly (readonly [string, string | null])[] = [
    ['We will not sign without written guarantees.', 'We will not sign'],
    ['If they come, we will fight.', 'we will fight'],
    ['If they attack we will answer.', 'we will answer'],
    ['A truce without an exchange of prisoners is unthinkable.', 'A truce without an exchange of prisoners is unthinkable'],
    ['We want peace, but we will not disarm until the others do.', 'we will not disarm'],
    ['If it rains, the match is off, and the fans will get their money back.', 'the match is off'],
    ['Hand over the files, otherwise we go to court.', 'we go to court'],
    ['The roof leaks; we must close unless the town pays.', 'we must close'],
    ['No truce unless Ostria pulls back.', 'No truce'],
    ['A withdrawal within ten days, as long as Velland opens the road.', 'A withdrawal within ten days'],
    ['“I said to her, ‘If you get one, you will get three,’ and she did.”', 'you will get three'],
    ['The promise stands, “provided volumes hold”.', 'The promise stands'],
    ['If the snow does not stop …', null],
  ]
  for (const [text, governs] of ROWS)
    test(text, () => {
      const [condition] = conditionsOf(passage(text), whole(text), null).conditions
      assert.ok(condition)
      assert.equal(words(text, condition.governs), governs)
    })

  test('a condition governs the other piece of a parted quotation', () => {
    const text = '“If the state pays,” she said, “we will rebuild the tower.”'
    const content = [
      { from: 0, to: text.indexOf(' she') },
      { from: text.indexOf('“we'), to: text.length },
    ]
    const [condition] = conditionsOf(passage(text), content, null).conditions
    assert.equal(words(text, condition!.clause), 'If the state pays')
    assert.equal(words(text, condition!.governs), 'we will rebuild the tower')
  })

  test('of two pieces a condition governs the words of its own', () => {
    const text = '“As mayor,” she said, “I will refuse the plan unless it changes.”'
    const content = [
      { from: 0, to: text.indexOf(' she') },
      { from: text.indexOf('“I'), to: text.length },
    ]
    const [condition] = conditionsOf(passage(text), content, null).conditions
    assert.equal(words(text, condition!.governs), 'I will refuse the plan')
  })
})

describe('deadlines', () => {
  const ROWS: readonly (readonly [string, string | null, string | null])[] = [
    ['They must pay by Friday.', 'by Friday', '2024-07-05'],
    ['The crew wanted the money no later than a week before the fair.', 'no later than a week before the fair', null],
    ['The crew wanted the money by Friday.', 'by Friday', '2024-07-05'],
    ['They must pay by Thursday.', 'by Thursday', '2024-07-04'],
    ['The town has to answer within ten days.', 'within ten days', '2024-07-14'],
    ['We will decide within two weeks.', 'within two weeks', '2024-07-18'],
    ['We will decide within the next three months.', 'within the next three months', '2024-10-04'],
    ['It will be ready within 48 hours.', 'within 48 hours', null],
    ['The list must be in no later than a week before the vote.', 'no later than a week before the vote', null],
    ['The list must be in no later than July 20.', 'no later than July 20', '2024-07-20'],
    ['Every well will be closed by the end of March.', 'by the end of March', '2025-03-31'],
    ['Every well will be closed by the end of the year.', 'by the end of the year', '2024-12-31'],
    ['Every well will be closed by the end of next month.', 'by the end of next month', '2024-08-31'],
    ['Every well will be closed by the end of the week.', 'by the end of the week', '2024-07-07'],
    ['Every well will be closed by the end of 2026.', 'by the end of 2026', '2026-12-31'],
    ['The army has to leave before June 30.', 'before June 30', '2025-06-30'],
    ['The army has to leave before June 30, 2026.', 'before June 30, 2026', '2026-06-30'],
    ['The bridge will open by September.', 'by September', '2024-09'],
    ['The island wants to be free of oil by 2030.', 'by 2030', '2030'],
    ['We will be done by tomorrow.', 'by tomorrow', '2024-07-05'],
    ['The road stays shut until Tuesday, July 9.', 'until Tuesday, July 9', '2024-07-09'],
    ['The snow will be gone by spring.', 'by spring', null],
    ['He will be home by Christmas.', 'by Christmas', null],
    ['Sign on or before Monday.', 'on or before Monday', '2024-07-08'],
    ['He must pay within a week of the ruling.', 'within a week of the ruling', null],
    ['By Friday the water had gone.', null, null],
    ['The tower was finished by March.', null, null],
    ['The bill was written by May and Holm.', null, null],
    ['The town will be led by Friday Holm.', null, null],
    ['We will talk before Tuesday’s match.', null, null],
    ['The two live within a mile of each other.', null, null],
    ['We will leave before the vote.', null, null],
  ]
  for (const [text, range, value] of ROWS)
    test(text, () => {
      const { deadlines } = conditionsOf(passage(text), whole(text), PUBLISHED)
      assert.deepEqual(
        deadlines.map((deadline) => [words(text, deadline.range), deadline.value]),
        range === null ? [] : [[range, value]],
      )
    })

  test('without a day of publication only a date with its year has a value', () => {
    const text = 'They must pay by Friday, and all of it by June 30, 2026.'
    const { deadlines } = conditionsOf(passage(text), whole(text), null)
    assert.deepEqual(
      deadlines.map(({ value }) => value),
      [null, '2026-06-30'],
    )
  })
})

describe('negation and modality', () => {
  const ROWS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['We cannot sign.', ['not'], ['can can']],
    ['We won’t sign and they can’t make us.', ['n’t', 'n’t'], ['will wo', 'can ca']],
    ['Nobody may enter.', ['Nobody'], ['may may']],
    ['She spoke in May.', [], []],
    ['The will of the people must be heard.', [], ['must must']],
    ['We reserve the right to strike.', [], ['reserve-the-right reserve the right']],
    ['We are ready to talk and willing to wait.', [], ['ready-to ready to', 'ready-to willing to']],
    ['It should have been told, and it had to be told.', [], ['should should', 'have-to had to']],
    ['Neither side would move, nor could it.', ['Neither', 'nor'], ['would would', 'could could']],
    ['They’ll never be able to pay.', ['never'], ['will ’ll', 'able-to able to']],
    ['We are going to win and need to rest.', [], ['going-to going to', 'need-to need to']],
    ['It might rain; we shall see.', [], ['might might', 'shall shall']],
    ['They agreed to meet no later than May and for no more than a day.', [], []],
  ]
  for (const [text, negations, modals] of ROWS)
    test(text, () => {
      const found = polarityOf(passage(text), whole(text))
      assert.deepEqual(
        found.negations.map((range) => words(text, range)),
        negations,
      )
      assert.deepEqual(
        found.modals.map(({ range, kind }) => `${kind} ${words(text, range)}`),
        modals,
      )
    })
})

test('whatever is read, ranges lie in the content, clauses begin with their connective, and nothing throws', () => {
  const word = fc.constantFrom(
    ...'if unless until before after once without as soon long provided that should had were the moment failing which otherwise only not will we they a vote of'.split(
      ' ',
    ),
    ...'signed pays “ ” , . ; — ( ) [ ] … Friday March 4 2024 by within ten days told reporters on last week and but is ’s'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.nat(), fc.nat(), (list, a, b) => {
      const text = `${list.join(' ')} x`
      const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number]
      const content = [{ from, to }]
      const { conditions, deadlines } = conditionsOf(passage(text), content, PUBLISHED)
      for (const { connective, clause, governs } of conditions) {
        assert.ok(from <= clause.from && clause.to <= to)
        assert.equal(connective.from, clause.from)
        assert.ok(connective.from < connective.to && connective.to <= clause.to)
        if (governs) assert.ok(from <= governs.from && governs.from < governs.to && governs.to <= to)
      }
      for (const { range } of deadlines) assert.ok(from <= range.from && range.to <= to)
      const { negations, modals } = polarityOf(passage(text), content)
      for (const range of [...negations, ...modals.map(({ range }) => range)]) assert.ok(from <= range.from && range.to <= to)
      const { addressee, place, date } = circumstancesOf(passage(text), { source: [], cue: content, content: [] }, PUBLISHED)
      for (const range of [addressee, place, date?.range ?? null])
        if (range) assert.ok(0 <= range.from && range.from < range.to && range.to <= text.length)
    }),
    { seed: 7, numRuns: 400 },
  )
})
