import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marked as mark, passageOfLines, unmarked } from './marked.ts'

// Written as marked.ts says.
const ROWS: readonly string[] = [
  // every kind of mark
  '{“We go,”} she said.',
  '{"We go,"} she said. {"We stay."}',
  '{‘We go,’} she said. {‘We stay.’}',
  "{'We go,'} she said. {'We stay.'}",
  '{„Wir gehen“,} said Lund.'.replace('“,}', '“},'),
  '{«On y va», dit} Lund.'.replace(', dit}', '}, dit'),
  '{« On y va »}, dit Lund.',
  '{»Wir gehen«}, said Lund.',
  '{‹We go,›} she said.',
  '{“We go," she said.'.replace('," she', ',"} she'),
  // wrongly turned, wrongly spaced
  '{”We go,”} she said.',
  '{“We go,“} she said.',
  '{“We go“} and {”we stay”}, she said.',
  '{"We go, "}she said.',
  '{" We go,"} she said.',
  'She said,{" We go on"}. It rained.',
  'She said,{" [The ferry] goes on"}. It rained.',
  'Holm spoke of clubs,{" For example, a class can go."} It rained.',
  // nested
  '{“He said {‘no’} twice,”} she said.',
  '{‘He said {“no”} twice,’} she said.',
  '{“She wrote: {‘He said {“no”} twice.’}”} It was late.',
  '{“{‘Stop,’} he said,”} she said.',
  '{“He said {‘no’}”} and left.',
  '{"He said {\'no.\'}"} It rained.',
  '{"As you know, {"the law is clear"} to all,"} he said.',
  // apostrophes beside marks
  '{‘We told the players’ union in the ’90s,’} she said.',
  '{“Give ’em rock ’n’ roll,”} said the players’ union.',
  'The players’ union met the teachers’ union.',
  'It’s the ’90s: rock ’n’ roll, ’tis said, got ’em.',
  // feet and inches
  'He is 5\'10" tall and she is 6\'2".',
  'A 12" ruler is {"too short,"} she said.',
  // over paragraphs
  '{1:“We go.}\n{1:“We stay.”} It rained.',
  '{1:“We go.}\n{1:“We stay.}\n{1:“We see,”} she said.',
  '{1:"We go.}\n{1:"We stay,"} she said.',
  '{1:‘We go.}\n{1:‘We stay,’} she said.',
  '{1:“He said {2:‘no.}}\n{1:{2:“‘Never,’} he said.”}'.replace('{2:“‘', '“{2:‘'),
  'She said: {1:“We go.}\n{1:We stay.”}',
  '{“We go.”}\n{“We stay.”}',
  '{“We go,”} he said. {1:“We stay.}\n{1:“We see.”}',
  // unbalanced
  '{?:“We go,} he said.\n{“We stay,”} she said.',
  '{?:“We go and we stay.}\nThe bridge is old.',
  '{?:“We go,} he said. {“We stay,”} she said.',
  '{?:“We go on and on.} {“We stay,”} she said.',
  'We go,” he said. {“We stay,”} she said.',
  'We go.” He left.\nThe “big {“old” bridge”}.'.replace('The “big {“old” bridge”}.', 'The bridge is old.'),
  '{?1:“We go.}\n{?1:“We stay.}\nThe bridge is old.',
  '{“He said ‘no twice,”} she said.',
  '“',
  'The bridge” is “',
  // uses
  'Robert {nickname:“Bob”} Hale came.',
  'Ida {nickname:"The Owl"} Holm came.',
  'She was on {title:“Meet the Harbour”} again.',
  'She read the novel {title:“The Old Bridge,”} at night.',
  'The musical {title:“Lanterns”} was sold out.',
  'The so-called {scare:“reform”} failed.',
  'The {scare:“experts”} left early.',
  'He said the {“experts”} had left.',
  'It was {“a dark and stormy night for all”} there.',
  'They were {“very surprised.”}',
  '{“Never,”} he said.',
  '{“Reform”} is needed, she said.',
  'Mayor Says Tram Is {“Not Safe”} After Fire',
  '{“Save the Old Bridge,”} Lund said.',
  'Mayor: Tram {‘not safe’} after fire',
]

for (const row of ROWS) test(`quotations of ${row}`, () => assert.equal(mark(passageOfLines(unmarked(row))), row))

test('a caption between two pieces is no part of the quotation', () => {
  const { text, quotations } = passageOfLines('“We go.\nThe “old” bridge, last year.\n“We stay,” she said.', [
    'paragraph',
    'caption',
    'paragraph',
  ])
  assert.deepEqual(
    quotations.map(({ pieces, parent }) => [pieces.map(({ from, to }) => text.slice(from, to)), parent]),
    [
      [['“We go.', '“We stay,”'], null],
      [['“old”'], null],
    ],
  )
})

test('what stands around prose does not stand between paragraphs', () => {
  const { text, quotations } = passageOfLines('“We go.\nRead more: “Old bridges”\n“We stay,” she said.', [
    'paragraph',
    'promotion',
    'paragraph',
  ])
  assert.deepEqual(
    quotations.map(({ pieces }) => pieces.map(({ from, to }) => text.slice(from, to))),
    [['“We go.', '“We stay,”']],
  )
})

test('first and end are the tokens of the marks, and of what is behind them', () => {
  const { tokens, quotations } = passageOfLines('Lund: “We go.”')
  const [quotation] = quotations
  assert.deepEqual(
    tokens.slice(quotation!.first, quotation!.end).map((token) => token.text),
    ['“', 'We', 'go', '.', '”'],
  )
})

// The outlet's edits, in the order of the text.
const EDITS: readonly [string, [string, string][]][] = [
  [
    '“The [INF] treaty … is dead,” he said.',
    [
      ['insertion', '[INF]'],
      ['omission', '…'],
    ],
  ],
  [
    '“Many [of such missiles] . . . and [sic] more ... (Laughter.) Well,” he said.',
    [
      ['insertion', '[of such missiles]'],
      ['omission', '. . .'],
      ['remark', '[sic]'],
      ['omission', '...'],
      ['remark', '(Laughter.)'],
    ],
  ],
  [
    '“We [...] go (Applause) and (so to say) stay,” he said.',
    [
      ['omission', '[...]'],
      ['remark', '(Applause)'],
    ],
  ],
  [
    '“[W]e said ‘no [money]’ to [them],” he said.',
    [
      ['insertion', '[W]'],
      ['insertion', '[money]'],
      ['insertion', '[them]'],
    ],
  ],
  // Outside marks brackets and dots are the outlet's own words; a remark is one wherever it stands.
  ['The [INF] treaty … is dead (sic).', [['remark', '(sic)']]],
  ['THE MAYOR: We will pay. (Laughter.) And soon (applause for all).', [['remark', '(Laughter.)']]],
  ['“We [go” and stay].', []],
  [
    'The Owls* said “the Ravens* lie.”',
    [
      ['footnote', '*'],
      ['footnote', '*'],
    ],
  ],
  ['He wrote *loudly* that 5*3 is not a* b.', [['footnote', '*']]],
]

for (const [text, expected] of EDITS)
  test(`edits of ${text}`, () => {
    const found = passageOfLines(text).edits.map(({ kind, from, to }) => [kind, text.slice(from, to)])
    assert.deepEqual(found, expected)
  })
