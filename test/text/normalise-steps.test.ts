import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise, STEPS } from '../../src/text/index.ts'

type Row = readonly [given: string, plain: string]

/** What a step makes of each text; a text alone is one it must leave as it is. */
const TABLES: Readonly<Record<string, readonly (Row | string)[]>> = {
  'line-ends': [
    ['a\r\nb\rc\vd\fe\u2028f\u2029g\r\n\r\nh', 'a\nb\nc\nd\ne\nf\ng\n\nh'],
    ['\r\r\n\n', '\n\n\n'],
    'one\ntwo\n\nthree',
  ],
  invisible: [
    ['\ufeffThe\u200b bri\u00addge\u2060 \u202eis\u202c \u2066shut\u2069\u200f.\0', 'The bridge is shut.'],
    ['\x93Shut,\x94 she said \x97 it\x92s over\x85\x81', '“Shut,” she said — it’s over…'],
    ['Port\u{e0067}\u{e007f} 😀', 'Port 😀'],
    // Two halves that would make one character of what were two.
    '\ud83d\u200b\ude00',
    'A tab\tand a line\nand é, e\u0301, 𝕏, 👍🏽 stay.',
  ],
  entities: [
    ['&quot;No,&quot; said the mayor&#39;s office.', '"No," said the mayor\'s office.'],
    ['&ldquo;No&rdquo;&nbsp;&mdash; it&#8217;s &#x2018;shut&#X2019;&hellip;', '“No”\u00a0— it’s ‘shut’…'],
    ['&#147;No&#148; &#150; Caf&eacute; &Oslash;st &euro;5 &frac12;', '“No” – Café Øst €5 ½'],
    ['&#x1F600; &#120143;', '😀 𝕏'],
    ['Lund &amp; Holm, R&amp;D, AT&amp;T; A &lt; B', 'Lund & Holm, R&D, AT&T; A < B'],
    ['soft&shy;ly&#8203; &#13;&#10;', 'softly \n\n'],
    ['&#00039;', "'"],
    // Once and no more.
    '&amp;quot; &amp;amp; &#38;#39; &amp;#x27;',
    '&am&#112;; &#38&semi; &&num;39;',
    'R&D; AT&T; a&b; &unknown; & &; &#; &#x; &#0; &#xD800; &#1114112; &#999999999;',
    'ends with &amp',
  ],
  mojibake: [
    ['â€œNo,â€ he said â€” â€˜itâ€™s shutâ€™â€¦', '“No,” he said — ‘it’s shut’…'],
    // The third byte of ” stands for nothing in Windows-1252 and is often lost.
    ['â€œNo,â€ he said.â€œShut.â€', '“No,” he said.“Shut.”'],
    ['CafÃ© SÃ£o JosÃ©, Â£5, 20Â°, a Â« b Â», ðŸ˜€', 'Café São José, £5, 20°, a « b », 😀'],
    ['Ã¢â‚¬Å“No, CafÃƒÂ©', '“No, Café'],
    ['â€œNo.â€Â He left.Â\u00a0So did I.', '“No.” He left. So did I.'],
    ['âWe will go,â he said. âItâs late.â', '“We will go,” he said. “It’s late.”'],
    'CAFÉ” and MÜ— and É™, AMANHÃ” SÃO, a château, il plaît, Â, “é”’',
  ],
  'typed-marks': [
    ["''The bridge is shut,'' she said.", '“The bridge is shut,” she said.'],
    ["He added, ''it is ours''; then ''no''.", 'He added, “it is ours”; then “no”.'],
    ["``The bridge,'' he said, ``is shut.''", '“The bridge,” he said, “is shut.”'],
    ["(''No''), --''yes''", '(“No”), --“yes”'],
    // It was opened in an earlier paragraph.
    ["and so we wait.'' He left.", 'and so we wait.” He left.'],
    ["''She said 'no.'''", "“She said 'no.'”"],
    ["'''No,' she said,'' he wrote.", "“'No,' she said,” he wrote."],
    ["''They call it 'the old quay,' '' she said.", "“They call it 'the old quay,' ” she said."],
    ["''A wall of 6'' she said.", '“A wall of 6” she said.'],
    ["''Shut the council.''He left.", '“Shut the council.”He left.'],
    "A board 6'' wide, 5' 11'' tall.",
    "rock ''' n '''' roll, don't, players' union, o''clock",
    "'' alone and `` alone",
    'x``y and `code`',
  ],
  spaces: [
    ['a  b\tc\u00a0d\u2009 e \u3000f', 'a b c d e f'],
    ['  The bridge \n is shut.\t\n\n\n \n  It stays so.  ', 'The bridge\nis shut.\n\nIt stays so.'],
    ['\n\na\n', 'a'],
    [' \n ', ''],
    'One space, one\nline end, one\n\nblank line.',
  ],
  'glued-bylines': [
    ['Vessby shut\nSputnikThe council met on Monday.', 'Vessby shut\nSputnik\nThe council met on Monday.'],
    ['ReutersMaria Lund, the mayor, said', 'Reuters\nMaria Lund, the mayor, said'],
    ['AFPNorland’s mayor', 'AFP\nNorland’s mayor'],
    ['VESSBY (Fjordnytt) - A bridge.\nFjordnyttThe council met.', 'VESSBY (Fjordnytt) - A bridge.\nFjordnytt\nThe council met.'],
    // An outlet in brackets after which no dash stands is no agency.
    'A reporter (Fjordnytt) came.\nFjordnyttThe council met.',
    'The SputnikThe council',
    ...[
      'McDonald left',
      'MacBook sales fell',
      'YouTube said',
      'PayPal said',
      'LinkedIn said',
      'PolitiFact said',
      'WikiLeaks said',
    ],
    ...[
      'CNNMoney reported',
      'BBCNews said',
      'BBCSport said',
      'BloombergNEF said',
      'ReutersTV said',
      'APNews said',
      'Reuters said',
      'Sputniks fly',
    ],
    ...[
      'SputnikMoscow.com',
      'SputnikMoscow',
      'PAris is far',
      'TrendMicroSoft said',
      'NPRIllinoisX said',
      'SputnikReutersMoscow said',
    ],
  ],
  'glued-labels': [
    ['QWill you go?\n\nAYes.\n\nQI see. Why?', 'Q Will you go?\n\nA Yes.\n\nQ I see. Why?'],
    ['MS. MOE: No.\nQYou said so.\nQIs it true?', 'MS. MOE: No.\nQ You said so.\nQ Is it true?'],
    // One such word may be a name, however often it stands there; an "A" stands right below a question.
    'QAnon is back.\n\nQAnon is gone.',
    'AWell, no.\n\nAYes.',
    'Queen of the sea\nQatar and Norland\nAI is here.',
  ],
  'glued-words': [
    ['It met the council.He said no.', 'It met the council. He said no.'],
    ['It opens in spring.The port waits!Will it?Yes, it will.', 'It opens in spring. The port waits! Will it? Yes, it will.'],
    ['It took off.A boat, they say.I’m here.', 'It took off. A boat, they say. I’m here.'],
    ['“No.”He left. “Why?”Lund asked.', '“No.” He left. “Why?” Lund asked.'],
    ['He saw the works.“We wait,” he said.', 'He saw the works. “We wait,” he said.'],
    [
      'He saw the works."We wait," he said."No one came."He left.',
      'He saw the works. "We wait," he said. "No one came." He left.',
    ],
    [
      'A café.Él said so. Ask the mayor.McLeod did. See Mrs.Lund.',
      'A café. Él said so. Ask the mayor. McLeod did. See Mrs. Lund.',
    ],
    ['on port securityThe minister said; in NorlandShe left', 'on port security The minister said; in Norland She left'],
    ...[
      'U.S.Steel',
      'J.R.R.Holm',
      'example.Com',
      'Node.JS',
      'www.vessby.Port',
      'http://a.no/Spring.The end',
      'lund.Maria@vessby.no',
    ],
    ...[
      'System.Out.println',
      'file_name.Txt',
      'notes.Docx',
      'ida.Holm@port.no',
      'foo.Bar()',
      'At 5 p.m.He left',
      'Will.I.Am',
      'Yes...He left',
      'No.He',
    ],
    ...[
      'LinkedIn said',
      'MoveOn said',
      'iPhone',
      'eBay',
      'DeSantis',
      'SpaceX',
      'YouTube',
      'WeThe',
      'ChangeTheRecord',
      'TheyThe',
      'aThe dog',
      'HaveIBeenThe one',
    ],
    'He said "No." She left. "Why?" he asked.',
    '“No.” He left.\n"No."\nHe left.',
  ],
  'wrapped-lines': [
    // A sentence that runs over a line end, in a text that is not wrapped.
    [
      'The port of Vessby wants more money to improve\nits cranes, the mayor said.',
      'The port of Vessby wants more money to improve its cranes, the mayor said.',
    ],
    [
      'The talks were held in the capital of the\nNorland Islands in 2031.',
      'The talks were held in the capital of the Norland Islands in 2031.',
    ],
    [
      'She spoke of the city council, its long-\nterm plans, and left',
      'She spoke of the city council, its long-term plans, and left',
    ],
    ['The bridge had stood for ninety years,\nand it fell.', 'The bridge had stood for ninety years, and it fell.'],
    'Mayor says the old bridge will be shut\nThe bridge at Vessby was shut on Monday.',
    'Mayor says the old bridge will be shut\n12 people were hurt at Vessby on Monday.',
    'The bridge at Vessby was shut on Monday.\nit stays so.',
    'The mayor of Vessby spoke of three things:\nboats, bridges and trams',
    'The maker showed what it calls a new device\niPhone sales fell.',
    'What the council of Vessby will vote on today\na) a tram\nb) a bridge',
    'apples and pears\nbread and butter\nmilk',
    'The mayor was here and is gone again today\nhttp://vessby.example',
    'The bridge had stood for ninety years,\n\nand it fell.',
    // A wrapped text: full lines go on whatever they begin with, the rest get a blank line between.
    [
      'THE BRIDGE AT VESSBY\nThe council of Vessby met on Monday to hear what\nMaria Lund, the mayor, has to say. She said the\nbridge would be shut until the summer.\n\nNobody asked why.\nIt had been open in the days of the flood, and so\nthe council left.',
      'THE BRIDGE AT VESSBY\n\nThe council of Vessby met on Monday to hear what Maria Lund, the mayor, has to say. She said the bridge would be shut until the summer.\n\nNobody asked why.\n\nIt had been open in the days of the flood, and so the council left.',
    ],
    [
      'The council of Vessby met on Monday evening to\nhear what the mayor had to say of the bridge and\nof the tram. There were three questions it asked\n- Who will pay for the bridge and for the tram\nof the town?\nQUESTION: Will the bridge be open in the summer\nof next year?\nMAYOR LUND: It will.',
      'The council of Vessby met on Monday evening to hear what the mayor had to say of the bridge and of the tram. There were three questions it asked\n\n- Who will pay for the bridge and for the tram of the town?\n\nQUESTION: Will the bridge be open in the summer of next year?\n\nMAYOR LUND: It will.',
    ],
  ],
}

for (const step of STEPS)
  test(`${step.name}: each text becomes what its row says`, () => {
    for (const row of TABLES[step.name]!) {
      const [given, plain] = typeof row === 'string' ? [row, row] : row
      assert.equal(normalise(given, [step]).text, plain, JSON.stringify(given))
    }
  })

test('every step has its table', () => {
  assert.deepEqual(
    Object.keys(TABLES),
    STEPS.map(({ name }) => name),
  )
})

test('the steps together say what each did', () => {
  const { text, applied } = normalise(
    'SputnikThe council of Vessby met&nbsp;to hear\nthe mayor.She said &#39;&#39;no&#39;&#39;.\r\n',
  )
  assert.equal(text, 'Sputnik\nThe council of Vessby met to hear the mayor. She said “no”.')
  assert.deepEqual(applied, [
    { step: 'line-ends', count: 1 },
    { step: 'invisible', count: 0 },
    { step: 'entities', count: 5 },
    { step: 'mojibake', count: 0 },
    { step: 'typed-marks', count: 2 },
    { step: 'spaces', count: 2 },
    { step: 'glued-bylines', count: 1 },
    { step: 'glued-labels', count: 0 },
    { step: 'glued-words', count: 1 },
    { step: 'wrapped-lines', count: 1 },
  ])
})
