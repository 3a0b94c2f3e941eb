import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokensOf } from '../../src/sentences/index.ts'

const wordsOf = (text: string): string =>
  tokensOf(text, 0, text.length)
    .map((token) => token.text)
    .join(' ')

// What is written, and the same with a space between any two tokens.
const ROWS: readonly [string, string][] = [
  ['The mayor left.', 'The mayor left .'],
  ['Mr. Lund and Sen. Holm', 'Mr. Lund and Sen. Holm'],
  ['J.P. Lund of the U.S. and the U.K.', 'J.P. Lund of the U.S. and the U.K.'],
  ['Ida K. Holm, Ph.D., spoke', 'Ida K. Holm , Ph.D. , spoke'],
  ['at 9 a.m. on Sept. 5', 'at 9 a.m. on Sept. 5'],
  ['No. 5 is no. He knows.', 'No. 5 is no . He knows .'],
  ['in Salem, Mass. on foot', 'in Salem , Mass. on foot'],
  ['a great mass. They', 'a great mass . They'],
  ['Lund (D-Calif.) and Holm (R-N.Y.)', 'Lund ( D-Calif. ) and Holm ( R-N.Y. )'],
  ['Vell Corp. and Lund Bros. Inc.', 'Vell Corp. and Lund Bros. Inc.'],
  ['Holm v. Vell', 'Holm v. Vell'],
  ['It was I. He', 'It was I . He'],
  ["can’t won't don’t CAN'T", "ca n’t wo n't do n’t CA N'T"],
  ['cannot', 'cannot'],
  ["they’d’ve wouldn't've", "they ’d ’ve would n't 've"],
  ["Lund’s we're we’ve she'll I'm", "Lund ’s we 're we ’ve she 'll I 'm"],
  ["Lund Jr.’s U.S.'s", "Lund Jr. ’s U.S. 's"],
  ['players’ union', 'players ’ union'],
  ["O’Dell d'Arc o'clock", "O’Dell d'Arc o'clock"],
  ['rock ’n’ roll', 'rock ’n’ roll'],
  ["in the ’90s and '16", "in the ’90s and '16"],
  ["get ’em, ’tis 'twas", "get ’em , ’tis 'twas"],
  ['just talkin’ about it', 'just talkin’ about it'],
  ['long-time anti-EU 20-year-old', 'long-time anti-EU 20-year-old'],
  ['pre- and post-war, mid- to late May', 'pre- and post-war , mid- to late May'],
  ['1,000 3.5 10:30 9/11 2016-17 2,000th 1990s', '1,000 3.5 10:30 9/11 2016-17 2,000th 1990s'],
  ['1,2,3 and 5, 6', '1 , 2 , 3 and 5 , 6'],
  ['$1.5 million, £5, 50%, €3', '$ 1.5 million , £ 5 , 50 % , € 3'],
  ['-5 degrees, 5-4, a - b', '-5 degrees , 5-4 , a - b'],
  ['well... no… and …. or ....', 'well ... no … and …. or ....'],
  ['one—two--three – four', 'one — two -- three – four'],
  ['(a) [b] {c}', '( a ) [ b ] { c }'],
  ['What?! No!!', 'What ?! No !!'],
  ['“No,” ‘yes’ "so" «si» „ja“', '“ No , ” ‘ yes ’ " so " « si » „ ja “'],
  ['5\'10" and 12" and 6’2”', '5 \' 10 " and 12 " and 6 ’ 2 ”'],
  ['see https://vell.example/a_b?c=1, then', 'see https://vell.example/a_b?c=1 , then'],
  ['www.vell.example/x. Next', 'www.vell.example/x . Next'],
  ['vell.example/news and vell.example.', 'vell.example/news and vell.example .'],
  ['ida.holm@vell.example, @ida_holm #bridge #1', 'ida.holm@vell.example , @ida_holm #bridge # 1'],
  ['council.He example.Com', 'council . He example . Com'],
  ['U.S.Steel', 'U.S. Steel'],
  ['30th.https://vell.example', '30th . https://vell.example'],
  ['AT&T, R&D, Q & A', 'AT&T , R&D , Q & A'],
  ['and/or Vell/Harn', 'and / or Vell / Harn'],
  ['👨‍👩‍👧🇳🇴👍🏽 ok', '👨‍👩‍👧 🇳🇴 👍🏽 ok'],
  ['𝕏 Дом 東京 é', '𝕏 Дом 東京 é'],
  ['movement* is', 'movement * is'],
  ['"\'Stop,\' he said"', '" \' Stop , \' he said "'],
]

for (const [text, expected] of ROWS) test(`tokens of ${text}`, () => assert.equal(wordsOf(text), expected))

test('a spaced ellipsis is one token', () => {
  assert.deepEqual(
    tokensOf('I . . . know', 0, 12).map((token) => token.text),
    ['I', '. . .', 'know'],
  )
})

const kindsOf = (text: string): string =>
  tokensOf(text, 0, text.length)
    .map((token) => token.kind)
    .join(' ')

const KINDS: readonly [string, string][] = [
  ['We won 1,000 2,000th 1990s ’90s -5', 'word word number number number number number'],
  ['20-year-old COVID-19 Путин 𝕏', 'word word word word'],
  ['“a” ‘b’', 'mark word mark mark word mark'],
  ['(…) — . % 👍', 'bracket ellipsis bracket dash punctuation symbol symbol'],
  ['5\'10"', 'number symbol number symbol'],
  ['the players’ union', 'word word word word'],
]

for (const [text, expected] of KINDS) test(`kinds of ${text}`, () => assert.equal(kindsOf(text), expected))

// Which apostrophes are marks. A mark is written ⟨ or ⟩ in the second column.
const APOSTROPHES: readonly [string, string][] = [
  ['‘We go,’ she said.', '⟨We go,⟩ she said.'],
  ["'We go,' she said.", '⟨We go,⟩ she said.'],
  ['‘We told the players’ union,’ she said.', '⟨We told the players’ union,⟩ she said.'],
  ['He called them ‘cowards’ and left.', 'He called them ⟨cowards⟩ and left.'],
  ['The players’ union and the teachers’ union met.', 'The players’ union and the teachers’ union met.'],
  ['the ‘experts’, the ‘doctors’ and the teachers’ union', 'the ⟨experts⟩, the ⟨doctors⟩ and the teachers’ union'],
  ['‘It’s in the ’90s style,’ they’d say.', '⟨It’s in the ’90s style,⟩ they’d say.'],
  ['Give ’em hell, the players’ chant went.', 'Give ’em hell, the players’ chant went.'],
  ['’Twas rock ’n’ roll, the ladies’ choice.', '’Twas rock ’n’ roll, the ladies’ choice.'],
  ['“‘Stop,’ he said,” she said.', '“⟨Stop,⟩ he said,” she said.'],
  ['’We go,’ she said.', '⟨We go,⟩ she said.'],
  ['They were runnin’ and talkin’.', 'They were runnin’ and talkin’.'],
  ['‘They were talkin’ all night,’ he said.', '⟨They were talkin’ all night,⟩ he said.'],
  ["A 5' fence and a 6'2 man.", "A 5' fence and a 6'2 man."],
  ['Class of ’16, the boys’ school.', 'Class of ’16, the boys’ school.'],
  ["The '90s boys' band", "The '90s boys' band"],
  ["the '(old)' bridge", 'the ⟨(old)⟩ bridge'],
  ['‘We go on.', '⟨We go on.'],
]

for (const [text, expected] of APOSTROPHES)
  test(`apostrophes of ${text}`, () => {
    let found = text
    for (const token of tokensOf(text, 0, text.length).toReversed()) {
      if (token.kind !== 'mark' || '“”"'.includes(token.text)) continue
      const opens = token.from === 0 || /[\s“]/.test(text[token.from - 1]!)
      found = found.slice(0, token.from) + (opens ? '⟨' : '⟩') + found.slice(token.to)
    }
    assert.equal(found, expected)
  })

test('lower straightens apostrophes', () => {
  assert.deepEqual(
    tokensOf('Lund’s DON’T', 0, 12).map((token) => token.lower),
    ['lund', "'s", 'do', "n't"],
  )
})

test('only the range asked for is read', () => {
  assert.deepEqual(
    tokensOf('“One two” three', 1, 8).map(({ from, to, text }) => [from, to, text]),
    [
      [1, 4, 'One'],
      [5, 8, 'two'],
    ],
  )
})
