import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { queryOf } from '../../src/record/index.ts'
import { openRecord } from '../../src/record/sqlite/open.ts'
import { expressionOf } from '../../src/record/words.ts'

const EXPRESSIONS: readonly (readonly [string, string])[] = [
  ['ceasefire agreement', '("ceasefire" AND "agreement")'],
  ['"without this agreement"', '"without this agreement"'],
  ['“without this”', '"without this"'],
  ['negotiat*', '"negotiat"*'],
  ['truce OR ceasefire now', '("truce" OR ("ceasefire" AND "now"))'],
  ['(truce OR ceasefire) now', '(("truce" OR "ceasefire") AND "now")'],
  ['ceasefire -never', '("ceasefire" NOT "never")'],
  ['ceasefire NOT (never OR "not now")', '("ceasefire" NOT ("never" OR "not now"))'],
  ['troops NEAR withdraw*', 'NEAR("troops" "withdraw"*, 10)'],
  ['troops NEAR/3 "full withdrawal"', 'NEAR("troops" "full withdrawal", 3)'],
  ['cease-fire', '"cease-fire"'],
  ['peace - now', '("peace" AND "now")'],
  ['peace , now !', '("peace" AND "now")'],
  ['"not closed', '"not closed"'],
  ['(not closed', '("not" AND "closed")'],
  ['never) closed', '("never" AND "closed")'],
  ['OR peace', '"peace"'],
  ['peace AND war', '("peace" AND "war")'],
]
for (const [words, expression] of EXPRESSIONS)
  test(`${words} asks for ${expression}`, () => assert.equal(expressionOf(words), expression))

for (const words of ['', '  ', '!?', '-never', '"', '()', '(a b) NEAR c', '('.repeat(30), 'a '.repeat(300)])
  test(`${words.slice(0, 20) || 'nothing'} cannot be searched for`, () =>
    assert.throws(() => expressionOf(words), { code: 'bad-query' }))

test('whatever is typed is refused or understood by the index', (t) => {
  const db = openRecord(':memory:')
  t.after(() => db.close())
  const typed = fc.array(
    fc.constantFrom(
      'a',
      'b*',
      '"',
      '“',
      '(',
      ')',
      '-',
      'NEAR',
      'NEAR/2',
      'OR',
      'NOT',
      'AND',
      '*',
      ':',
      '^',
      '+',
      "'",
      '{',
      'é',
      '😀',
      ' ',
    ),
    {
      maxLength: 20,
    },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        typed.map((pieces) => pieces.join(' ')),
        typed.map((pieces) => pieces.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (words) => {
        let expression: string
        try {
          expression = expressionOf(words)
        } catch (error) {
          assert.equal((error as { code: string }).code, 'bad-query')
          return
        }
        db.all('SELECT rowid FROM shown_index WHERE shown_index MATCH ?', `words : (${expression})`)
      },
    ),
    { numRuns: 2000 },
  )
})

test('what stands before a colon narrows; the rest is words', () => {
  assert.deepEqual(queryOf('ceasefire speaker:"Ada Lund" kind:refusal,threat condition:yes from:2024-07'), {
    words: 'ceasefire',
    speaker: 'Ada Lund',
    kinds: ['refusal', 'threat'],
    conditional: true,
    from: '2024-07',
  })
  assert.deepEqual(queryOf('outlet:Nord'), { outlet: 'Nord' })
  assert.deepEqual(queryOf('at 10:30 "he said:yes" https://x.example'), { words: 'at 10:30 "he said:yes" https://x.example' })
  assert.deepEqual(queryOf('“kind:lie” -"form:none"'), { words: '“kind:lie” -"form:none"' })
  assert.throws(() => queryOf('speeker:Ada'), {
    code: 'bad-query',
    message: /there is no field "speeker"; choose from speaker, outlet/,
  })
  assert.throws(() => queryOf('kind:lie'), { code: 'bad-query' })
  assert.throws(() => queryOf('from:yesterday'), { code: 'bad-query' })
  assert.throws(() => queryOf('condition:maybe'), { code: 'bad-query' })
})
