import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passageOfLines } from './marked.ts'

// A bar stands where a sentence ends and another begins; a line is a block.
const ROWS: readonly string[] = [
  // stops
  'The mayor left.| The council stayed.',
  'Who left?| Nobody knew!| It rained.',
  'We left.| they stayed.',
  'The tram costs 3.50 crowns.| A ticket for 10.30 p.m. costs more.',
  'Prices rose 1.5 percent.| Wages fell.',
  'She wrote to ida@vell.example.| Nobody answered at www.vell.example.',
  // abbreviations that announce a name or a number
  'Mr. Lund met Mrs. Holm and Dr. Ness.| They talked.',
  'Sen. Ida Holm and Gov. Per Lund agreed.',
  'Lt. Col. Ness spoke for Gen. Vik.',
  'The church of St. Olaf in Ft. Vell burned.',
  'Bus No. 5 was late.| No. 7 was not.',
  'She said no.| He left.',
  'See fig. 3 and op. 12.',
  'It was Vell vs. Harn.| Harn won.',
  // abbreviations that may end a sentence
  'He flew to the U.S.| The talks failed.',
  'He met the U.S. ambassador.| The U.S. Embassy was shut.',
  'The U.S. and the U.K. agreed.',
  'She joined Vell Corp.| It failed.',
  'Vell Corp. Chairman Per Lund left.',
  'Per Lund Jr. spoke.| His father is Per Lund Sr.| He did not.',
  'The vote is at 9 a.m. Monday.',
  'The vote is at 9 p.m.| Police will close the road.',
  'The vote is at 9 a.m. EST.| It is free.',
  'They arrived in Sept. and left.| In Oct. 2031 it snowed.',
  'She sold maps, pens, etc.| He sold none.',
  'Lund (D-Calif.) and Holm (R-N.Y.) voted no.',
  'He lives in Salem, Mass.| She does not.',
  'The fee, approx. five crowns, is new.',
  'Holm holds a Ph.D.| She is proud of it.',
  // initials
  'J. Lund and P. K. Ness came.| So did Ida M. Holm.',
  'J.P. Lund wrote it.',
  'They chose Plan B.| They regret it.',
  'It was I.| He knew.',
  // ellipses
  'I don’t know ... maybe.',
  'I don’t know … Lund may know.',
  'I left... Later I came back.'.replace('... ', '...| '),
  'I left ….| Lund stayed.',
  'I left. . . . Lund stayed.'.replace('. . . . ', '. . . .| '),
  'We left.| … They stayed.',
  '… and so it began.| Then it rained.',
  '“The elite ... because it stays, has not asked,” she said.',
  '“The elite ...| The law is clear,” she said.',
  // quotations
  '“Stop!” she said.| He did.',
  '“Why now?” Lund asked.| Nobody knew.',
  '“Why now?” asked the deputy mayor of Vell.',
  '"Why now?" she asked.| "Why not?"',
  '“We may …” Holm said.',
  '“We may …” said Holm.| She left.',
  '“We go!” the crowd shouted.',
  '“We go.| We stay.| We see,” he said.| “That is all.”',
  '“We go.”| She left.',
  '“We go,” he said.| “We stay,” she said.',
  '“Is it over?”| He answered, “No.”',
  '“We go!”| Lund said the bridge was safe.',
  '“We go.” Lund said.',
  '“We go.”| Lund said he would stay.',
  'She said: “We go.| We stay.”',
  'He asked, ‘Why?’ and left.',
  '‘Stop!’ she said.| ‘Go!’ he said.',
  '“He said ‘No!’” she recalled.| “I left.”',
  '“Hooray!” and “Boo!” were heard.| Then it rained.',
  '"One." "Two."'.replace('" "', '"| "'),
  '“We will win.” — Ida Holm',
  '«On y va !» he said.',
  '“We go,”she said.| “We stay.”',
  // brackets
  '(He left.| She stayed.)| Then it rained.',
  'The tram (the new one!) was late.| It rained.',
  'He left (it was late).| She stayed.',
  'The U.S. (and the U.K.) agreed.',
  'Lund left [on Monday.]| He came back.',
  // lists and headlines
  '1. Close the bridge.| 2. Open the tunnel.'.replace('| 2.', '|\n2.'),
  'a. Close the bridge',
  'Mayor: No tram before spring|\nThe tram is late.',
  'No stop here|\nnor here',
  'It costs: a lot.| It is late; it rained.',
  'Really?!| Yes... no.',
]

for (const row of ROWS)
  test(`sentences of ${row}`, () => {
    const { text, sentences } = passageOfLines(row.replaceAll('|', ''))
    const ends = new Set(sentences.slice(0, -1).map((sentence) => sentence.to))
    assert.equal(Array.from(text, (character, at) => (ends.has(at) ? '|' : '') + character).join(''), row)
  })

test('a sentence knows its block and its tokens', () => {
  const { sentences, tokens } = passageOfLines('One two.\n\nThree. Four five.')
  assert.deepEqual(
    sentences.map(({ block, first, end }) => [
      block,
      tokens
        .slice(first, end)
        .map((token) => token.text)
        .join(' '),
    ]),
    [
      [0, 'One two .'],
      [1, 'Three .'],
      [1, 'Four five .'],
    ],
  )
})

test('blocks that are no prose have no tokens', () => {
  const passage = passageOfLines('By Ida Holm\nThe mayor left.', ['byline', 'paragraph'])
  assert.deepEqual(
    passage.sentences.map((sentence) => sentence.block),
    [1],
  )
  assert.equal(passage.tokens[0]!.text, 'The')
})
