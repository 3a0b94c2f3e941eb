import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Attribution, attributionsOf } from '../../src/attributions/index.ts'
import { passageOf } from '../../src/sentences/index.ts'
import { joined } from './joined.ts'

test('a clause set against what was said, with a verb of saying of its own, is a statement beside it', () => {
  assert.deepEqual(
    joined(
      'The envoy said the pause would hold, but she denied that a date was set.',
      ['The envoy', 'said', 'the pause would hold, but she denied that a date was set'],
      ['she', 'denied', 'that a date was set'],
    ),
    ['- The envoy | said | the pause would hold', '- she | denied | that a date was set'],
  )
  assert.deepEqual(
    joined('Records show the firm paid in full, though Orr claimed that nothing came.', [
      'Records',
      'show',
      'the firm paid in full, though Orr claimed that nothing came',
    ]),
    ['- Records | show | the firm paid in full', '- Orr | claimed | that nothing came'],
  )
})

test('the form is that of the words that are left', () => {
  const text = 'The envoy said the pause would hold, but she denied “any deal”.'
  const passage = passageOf(text, [{ kind: 'paragraph', from: 0, to: text.length }])
  const range = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length })
  const found: Attribution = {
    source: [range('The envoy')],
    cue: [range('said')],
    content: [range('the pause would hold, but she denied “any deal”')],
    form: 'mixed',
    rule: 'learned',
    confidence: 0.9,
  }
  assert.deepEqual(
    attributionsOf(passage, { find: () => [found] }).map(({ form }) => form),
    ['indirect', 'direct'],
  )
})

test('what somebody would say, hopes or is told to do may be told by whoever speaks', () => {
  for (const rest of ['but he would deny it in court', 'but he hoped that the road was clear', 'and they ordered him to wait']) {
    const words = `the man was tired, ${rest}`
    assert.equal(joined(`Lund said ${words}.`, ['Lund', 'said', words])[0], `- Lund | said | ${words}`)
  }
})

test('where somebody spoke is none of the words', () => {
  const cut: readonly [text: string, source: string, cue: string, content: string, left: string][] = [
    ['Lund attacked the treaty in a speech on Monday.', 'Lund', 'attacked', 'the treaty in a speech on Monday', 'the treaty'],
    ['Orr mocked the fleet in early-morning posts.', 'Orr', 'mocked', 'the fleet in early-morning posts', 'the fleet'],
    [
      'Dorn likened it to a siege, which nobody saw, in an interview with the Varda Post.',
      'Dorn',
      'likened',
      'it to a siege, which nobody saw, in an interview with the Varda Post',
      'it to a siege, which nobody saw',
    ],
  ]
  for (const [text, source, cue, content, left] of cut)
    assert.deepEqual(joined(text, [source, cue, content]), [`- ${source} | ${cue} | ${left}`])
})

test('where another spoke, a known speech, and words of the speech itself stay', () => {
  const kept: readonly [text: string, source: string, cue: string, content: string][] = [
    ['Lund said that Orr lied in a speech on Monday.', 'Lund', 'said', 'that Orr lied in a speech on Monday'],
    ['Lund noted the rule in the letter.', 'Lund', 'noted', 'the rule in the letter'],
    ['Lund praised Orr in a speech for “years of work”.', 'Lund', 'praised', 'Orr in a speech for “years of work”'],
  ]
  for (const [text, source, cue, content] of kept)
    assert.equal(joined(text, [source, cue, content])[0], `- ${source} | ${cue} | ${content}`)
})

test('what one is asked whether one says is said by nobody', () => {
  const asked = 'What are you going to talk about here?'
  assert.deepEqual(
    joined(
      `Lund said: “${asked} I have no time.”`,
      ['Lund', 'said', `“${asked} I have no time.”`],
      ['you', 'going to talk about', 'here'],
    ),
    [`- Lund | said | “${asked} I have no time.”`],
  )
})
