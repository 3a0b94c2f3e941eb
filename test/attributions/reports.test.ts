import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joined } from './joined.ts'

test('two forms of one verb are no two statements', () => {
  assert.deepEqual(
    joined('Aydal underscored that Lorn does not and will not accept any plan that leaves it out.', [
      'Aydal',
      'underscored',
      'that Lorn does not and will not accept any plan that leaves it out',
    ])[0],
    '- Aydal | underscored | that Lorn does not and will not accept any plan that leaves it out',
  )
})

test('the words of a participle between commas end before the verb of its subject', () => {
  assert.deepEqual(
    joined('The observer, noting that winter was near, appealed to both sides to talk.', [
      'The observer',
      'noting',
      'that winter was near, appealed to both sides to talk',
    ]),
    ['- The observer | noting | that winter was near', '- The observer | appealed to | both sides to talk'],
  )
})

test('a second verb that the model found too is there once', () => {
  assert.deepEqual(
    joined(
      'He regretted that two members had voted no, and stressed that the villages would pay.',
      ['He', 'regretted', 'that two members had voted no, and stressed that the villages would pay'],
      ['He', 'stressed', 'that the villages would pay'],
    ),
    ['- He | regretted | that two members had voted no', '- He | stressed | that the villages would pay'],
  )
})

test('a source holds no statement of its own', () => {
  assert.deepEqual(
    joined(
      'The council condemned the raid on the pilot station and emphasised that those who did it must answer for it.',
      ['The council', 'condemned', 'the raid on the pilot station'],
      ['The council condemned the raid on the pilot station', 'emphasised', 'that those who did it must answer for it'],
    ),
    [
      '- The council | condemned | the raid on the pilot station',
      '- The council | emphasised | that those who did it must answer for it',
    ],
  )
})

test('what “adding” goes on with is no part of the words before it, though the model found both', () => {
  assert.deepEqual(
    joined(
      'The leader replied that he had “never refused to meet anyone,” adding that it made sense only if they signed.',
      ['The leader', 'replied', 'that he had “never refused to meet anyone,” adding that it made sense only if they signed'],
      ['The leader', 'adding', 'that it made sense only if they signed'],
    ),
    [
      '- The leader | replied | that he had “never refused to meet anyone,”',
      '-  | adding | that it made sense only if they signed',
    ],
  )
})

test('“provided that” is a condition and no verb of saying', () => {
  assert.deepEqual(
    joined(
      'Dorn noted that the text could be agreed within weeks, provided that the other side wants it.',
      ['Dorn', 'noted', 'that the text could be agreed within weeks'],
      ['Dorn', 'provided', 'that the other side wants it'],
    ),
    ['- Dorn | noted | that the text could be agreed within weeks, provided that the other side wants it'],
  )
})

test('a deadline is kept with the promise', () => {
  assert.deepEqual(
    joined('The minister told the council that his country would ratify the pact before the end of the year.', [
      'The minister',
      'told',
      'that his country would ratify the pact',
    ]),
    ['- The minister | told | that his country would ratify the pact before the end of the year'],
  )
})

test('who described it so stands behind the words', () => {
  assert.deepEqual(
    joined('The vote was described as “a slap in the face” by Ona Rask, whose son was lost.', [
      'The vote',
      'was described',
      'as “a slap in the face” by Ona Rask',
    ]),
    ['- Ona Rask | was described | The vote … as “a slap in the face”'],
  )
})

test('what the model found within what a jury was told goes no farther', () => {
  assert.deepEqual(
    joined('The defendant replied with the words ‘noted, thanks’, the jury was told.', [
      'The defendant',
      'replied with',
      'the words ‘noted, thanks’, the jury was told',
    ]),
    [
      '-  | was told | The defendant replied with the words ‘noted, thanks’',
      '0 The defendant | replied with | the words ‘noted, thanks’',
    ],
  )
})

test('what somebody does while saying it is a second statement', () => {
  assert.deepEqual(
    joined('Moroz said he hoped for an answer “in days,” while thanking Lorn for its help.', [
      'Moroz',
      'said',
      'he hoped for an answer “in days,” while thanking Lorn for its help',
    ]),
    ['- Moroz | said | he hoped for an answer “in days,”', '- Moroz | thanking | Lorn for its help'],
  )
})

test('how long before it was said is none of the words', () => {
  assert.deepEqual(
    joined('The rebels had said hours earlier that they would wait.', [
      'The rebels',
      'had said',
      'hours earlier that they would wait',
    ]),
    ['- The rebels | had said | that they would wait'],
  )
})

test('a clause is not over before its verb, nor in a name’s bracket', () => {
  assert.deepEqual(
    joined('The prosecution alleges that Orr, who denies murder, lured her to the quarry.', [
      'The prosecution',
      'alleges',
      'that Orr',
    ])[0],
    '- The prosecution | alleges | that Orr, who denies murder, lured her to the quarry',
  )
  assert.deepEqual(
    joined('The Centre said that the Coastal Tenancy (Amendment) Bill would be dropped.', [
      'The Centre',
      'said',
      'that the Coastal Tenancy',
    ]),
    ['- The Centre | said | that the Coastal Tenancy (Amendment) Bill would be dropped'],
  )
})

test('a quotation in a small letter behind a tag has its first half before the tag', () => {
  assert.deepEqual(
    joined('The truce will hold only if they respect it, the general warned, “and not a minute longer.”', [
      'the general',
      'warned',
      '“and not a minute longer.”',
    ]),
    ['- the general | warned | The truce will hold only if they respect it … “and not a minute longer.”'],
  )
  assert.deepEqual(
    joined('Hoping for a truce, the general warned, “and so it will end.”', ['the general', 'warned', '“and so it will end.”']),
    ['- the general | warned | “and so it will end.”'],
  )
})
