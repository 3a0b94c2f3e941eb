import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { timelineOf } from '../../src/answers/index.ts'
import { speakerPage } from '../../src/cli/speaker-page.ts'
import { screenOf } from '../../src/cli/terminal.ts'
import { timelinePage } from '../../src/cli/timeline-page.ts'
import { type RecordSpeaker, recordSpeakersOf } from '../../src/speakers/index.ts'
import { spokenIn } from '../answers/spoken.ts'
import { appearance } from '../joining/appearances.ts'

const SCREEN = screenOf({}, { COLUMNS: '70' }, false)
const PROMISE = '“We will open the bridge to lorries only if the cables are replaced,” said Mayor Ada Roe.'
const copy = { id: 'copy', title: null, outlet: 'Mirror', published: null, url: null }
const ITEMS = [
  ...spokenIn(PROMISE, { published: '2024-02-01', copies: [copy] }),
  ...spokenIn(`It rained. ${PROMISE}`, { published: '2024-02-01', outlet: 'Courier' }),
  ...spokenIn('“We will not open the bridge to lorries,” said Mayor Ada Roe on Sunday.', { published: '2024-03-07' }),
  ...spokenIn('“The school roof leaks,” said Mayor Ada Roe.', { published: '2024-03-08' }),
]

describe('the page of a timeline', () => {
  test('positions in order, where they stand, and what differs', () => {
    assert.equal(
      timelinePage(timelineOf(ITEMS, 'bridge'), 'Ada Roe', SCREEN),
      `Ada Roe on bridge

  1  2024-02-01 (published)                        commitment · direct
     ┃ “We will open the bridge to lorries only if the cables are
     ┃ replaced,”
     condition: only if the cables are replaced
     Courier, Herald; 1 copy

  2  2024-03-03                                       refusal · direct
     ┃ “We will not open the bridge to lorries,”
     Herald
     beside 1, of 2024-02-01 (published), both on open, bridge,
     lorries:
       “We will open the bridge to lorries only if the cables are
       replaced,”
     → the condition “only if the cables are replaced” is no longer
       there
     → a commitment became a refusal
     → “will open” became “will not open”

2 positions from 3 statements; 1 in other words than the one before; 1
statement not on this
`,
    )
  })

  test('of nothing it says so', () => {
    assert.equal(timelinePage(timelineOf([]), 'Ada Roe', SCREEN), 'Ada Roe\n\nNothing on record.\n')
    assert.equal(
      timelinePage(timelineOf(ITEMS, 'ferry'), 'Ada Roe', SCREEN),
      'Ada Roe on ferry\n\nNothing on this among 4 statements.\n',
    )
  })

  test('what an article holds cannot move the cursor', () => {
    const page = timelinePage(
      timelineOf(ITEMS.map((one) => ({ ...one, document: { ...one.document, outlet: 'H\u001b[2J' } }))),
      'Ada\u001b[1m',
      SCREEN,
    )
    assert.ok(!page.includes('\u001b'))
  })
})

describe('the page of a speaker', () => {
  const record = recordSpeakersOf([
    appearance('a', { name: 'Ada Roe', roles: ['mayor of Nordvik'], outlet: 'Herald', published: '2024-02-01', statements: 3 }),
    appearance('b', { name: 'Ada J. Roe', roles: ['mayor of Nordvik'], outlet: 'Courier', published: '2024-03-07' }),
    appearance('c', { name: 'Ada Roe', roles: ['goalkeeper'] }),
  ])
  const [speaker] = record.speakers as [RecordSpeaker]
  const view = {
    speaker,
    kinds: [
      { value: 'commitment', count: 2 },
      { value: 'refusal', count: 1 },
    ],
    forms: [{ value: 'direct', count: 4 }],
    verbs: [{ value: 'say', count: 4 }],
    verbsByOutlet: [{ outlet: 'Herald', verbs: [{ value: 'say', count: 3 }] }],
    known: null,
    decided: [],
    asked: null,
    timeline: timelineOf(ITEMS),
  }

  test('who it is, what it does, by subject, and its conditions', () => {
    const other = speaker.mayBe[0]!
    assert.equal(
      speakerPage(view, SCREEN),
      `Ada Roe
person · 4 in 2 documents · 2024-02-01 … 2024-03-07
${speaker.id}

Names       Ada J. Roe 1 · Ada Roe 1
Called      mayor of Nordvik (2, 2024-02-01 … 2024-03-07)
Outlets     Courier 1 · Herald 1
May be      Ada Roe (${other.id}): they have one name, but
            one is called “goalkeeper”, the other “mayor of Nordvik”

Does        commitment 2 · refusal 1
Form        direct 4
Verbs       say 4
            in Herald: say 3

On bridge, lorries, open
  1  2024-02-01 (published)                        commitment · direct
     ┃ “We will open the bridge to lorries only if the cables are
     ┃ replaced,”
     condition: only if the cables are replaced
     Courier, Herald; 1 copy
  2  2024-03-03                                       refusal · direct
     ┃ “We will not open the bridge to lorries,”
     Herald
     beside 1, of 2024-02-01 (published), both on open, bridge,
     lorries:
       “We will open the bridge to lorries only if the cables are
       replaced,”
     → the condition “only if the cables are replaced” is no longer
       there
     → a commitment became a refusal
     → “will open” became “will not open”

Conditions dropped
            only if the cables are replaced (2024-02-01; without it
            2024-03-03)
`,
    )
  })

  test('says where nothing but a name holds it together', () => {
    const { speakers } = recordSpeakersOf([appearance('a', { name: 'Roe' })])
    const page = speakerPage({ ...view, speaker: speakers[0]!, timeline: timelineOf([]) }, SCREEN)
    assert.match(page, /Only the name holds these together/)
  })
})
