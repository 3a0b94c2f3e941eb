import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Attribution, attributionsOf } from '../../src/attributions/index.ts'
import { passageOf } from '../../src/sentences/index.ts'
import { joined } from './joined.ts'

test('two verbs of one speaker are two statements, where the model ran over the second', () => {
  assert.deepEqual(
    joined('The meeting condemned the shelling of Sarn and demanded the release of all prisoners.', [
      'The meeting',
      'condemned',
      'the shelling of Sarn and demanded the release of all prisoners',
    ]),
    ['- The meeting | condemned | the shelling of Sarn', '- The meeting | demanded | the release of all prisoners'],
  )
})

test('what another says within the words stays there', () => {
  assert.deepEqual(
    joined('Lund said the council met and the mayor demanded the release of the report.', [
      'Lund',
      'said',
      'the council met and the mayor demanded the release of the report',
    ]),
    [
      '- Lund | said | the council met and the mayor demanded the release of the report',
      '0 the mayor | demanded | the release of the report',
    ],
  )
})

test('the rest of an interrupted sentence goes back to its tag, whatever a participle hangs on that', () => {
  assert.deepEqual(
    joined(
      '“Every time you dig,” Lund said, pointing at the map, “you give the sea a way in.”',
      ['Lund', 'said', '“Every time you dig,”'],
      ['Lund', 'pointing at', 'the map, “you give the sea a way in.”'],
    ),
    ['- Lund | said | “Every time you dig,” … “you give the sea a way in.”', '- Lund | pointing at | the map'],
  )
})

test('a verb that opens the sentence is the cue, and no part of the name', () => {
  assert.deepEqual(joined('Said Lund: “Nobody asked me.”', ['Said Lund', ':', '“Nobody asked me.”']), [
    '- Lund | Said | “Nobody asked me.”',
  ])
})

test('the accused have not said what they are accused of', () => {
  assert.deepEqual(
    joined('Fishermen have been accused of dumping nets.', ['Fishermen', 'have been accused of', 'dumping nets']),
    ['-  | have been accused of | Fishermen … dumping nets'],
  )
  assert.deepEqual(joined('The crew, which is new, was twice denied passage.', ['The crew', 'was twice denied', 'passage']), [
    '-  | was twice denied | The crew … passage',
  ])
  assert.deepEqual(joined('Fishermen are worried that nets are lost.', ['Fishermen', 'are worried', 'that nets are lost']), [
    '- Fishermen | are worried | that nets are lost',
  ])
  assert.deepEqual(
    joined('Divers who were not let in described the wreck.', ['Divers', 'who were not let in described', 'the wreck']),
    ['- Divers | who were not let in described | the wreck'],
  )
})

test('a second clause with “that” belongs to the words, where the model stopped before it', () => {
  assert.deepEqual(
    joined('Lund said that the quay was sound and that it would stay open.', ['Lund', 'said', 'that the quay was sound']),
    ['- Lund | said | that the quay was sound and that it would stay open'],
  )
})

test('what a rule finds across the edge of a statement is not nested in it', () => {
  assert.deepEqual(
    joined('Before anybody knew more, Lund said the plan was “dead” but “one clause” went on.', [
      'Lund',
      'said',
      'the plan was “dead” but “one clause” went on',
    ]),
    ['- Lund | said | the plan was “dead” but “one clause” went on'],
  )
})

test('words that are all one statement has are no piece of another', () => {
  const text = 'One wrote “I did it.” A second wrote that “it was easy”.'
  const range = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length })
  const learned = (source: string, cue: string, ...content: string[]): Attribution => ({
    source: [range(source)],
    cue: [{ from: text.indexOf(cue, range(source).to), to: text.indexOf(cue, range(source).to) + cue.length }],
    content: content.map(range),
    form: 'direct',
    rule: 'learned',
    confidence: 0.9,
  })
  const passage = passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }])
  const find = () => [learned('One', 'wrote', '“I did it.”'), learned('A second', 'wrote', '“I did it.”', 'that “it was easy”')]
  assert.deepEqual(
    attributionsOf(passage, { find }).map(({ content }) => content.map(({ from, to }) => text.slice(from, to))),
    [['“I did it.”'], ['that “it was easy”']],
  )
})

test('who is told is nothing that was said', () => {
  const text = 'The ships stay, and the Secretary told him again on Friday.'
  assert.deepEqual(joined(text, ['the Secretary', 'told', 'him']), [])
  assert.deepEqual(joined('Nobody in the port believed him.', ['Nobody in the port', 'believed', 'him']), [
    '- Nobody in the port | believed | him',
  ])
})
