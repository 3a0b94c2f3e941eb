import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Doc, docFromText } from '../../src/documents/index.ts'

/** The blocks of a text as `kind: words`, one a line: what a reader would want to check. */
const blocksOf = (doc: Doc) => doc.blocks.map(({ kind, from, to }) => `${kind}: ${doc.text.slice(from, to)}`)

const LONG = 'The council of Vessby said on Thursday that the old bridge would stay closed until the river falls.'

test('headline, byline and date above the prose', () => {
  const doc = docFromText(
    `POLITICS\nMayor says bridge will close\nBY IDA HOLM AND TOM BERG, Staff writers\nPublished: 4 July 2024, 14:03\n\n${LONG}\n\n${LONG}`,
  )
  assert.deepEqual(blocksOf(doc), [
    'heading: POLITICS',
    'headline: Mayor says bridge will close',
    'byline: BY IDA HOLM AND TOM BERG, Staff writers',
    'note: Published: 4 July 2024, 14:03',
    `paragraph: ${LONG}`,
    `paragraph: ${LONG}`,
  ])
  assert.deepEqual(
    [doc.title, doc.byline, doc.published, doc.language],
    ['Mayor says bridge will close', 'IDA HOLM AND TOM BERG', '2024-07-04', 'en'],
  )
})

test('what the caller knows wins, and names the headline', () => {
  const doc = docFromText(`Bridge stays closed.\n\n${LONG}`, { title: 'Bridge stays closed', published: '2024-07-05' })
  assert.deepEqual(blocksOf(doc), ['headline: Bridge stays closed.', `paragraph: ${LONG}`])
  assert.deepEqual([doc.title, doc.published], ['Bridge stays closed', '2024-07-05'])
})

const DATELINES: readonly (readonly [line: string, dateline: string, place: string, agency: string | null])[] = [
  [`ASTANA (Sputnik) - ${LONG}`, 'ASTANA (Sputnik) -', 'ASTANA', 'Sputnik'],
  [`LONDON, March 3 (Reuters) — ${LONG}`, 'LONDON, March 3 (Reuters) —', 'LONDON', 'Reuters'],
  [`VESSBY, Norland — ${LONG}`, 'VESSBY, Norland —', 'VESSBY, Norland', null],
  [`WASHINGTON — ${LONG}`, 'WASHINGTON —', 'WASHINGTON', null],
  [`WASHINGTON -- ${LONG}`, 'WASHINGTON --', 'WASHINGTON', null],
  [`HOLMSTAD, N.L., Sept. 26 (UPI) — ${LONG}`, 'HOLMSTAD, N.L., Sept. 26 (UPI) —', 'HOLMSTAD, N.L.', 'UPI'],
  [`CLERMONT-HOLM, Norland (AFP) - ${LONG}`, 'CLERMONT-HOLM, Norland (AFP) -', 'CLERMONT-HOLM, Norland', 'AFP'],
  [`MOSCOW, July 4. /TASS/. ${LONG}`, 'MOSCOW, July 4. /TASS/.', 'MOSCOW', 'TASS'],
  [`Vessby (Norpress) – ${LONG}`, 'Vessby (Norpress) –', 'Vessby', 'Norpress'],
  [`Holmstad, 4 July – ${LONG}`, 'Holmstad, 4 July –', 'Holmstad', null],
  [`NEW VELLORE: ${LONG}`, 'NEW VELLORE:', 'NEW VELLORE', null],
  [`ST. OLAV, 4 July — ${LONG}`, 'ST. OLAV, 4 July —', 'ST. OLAV', null],
]

for (const [line, dateline, place, agency] of DATELINES)
  test(`dateline: ${dateline}`, () => {
    const doc = docFromText(`Bridge to close in spring\n\n${line}\n\n${LONG}`)
    assert.deepEqual(blocksOf(doc).slice(1), [`dateline: ${dateline}`, `paragraph: ${LONG}`, `paragraph: ${LONG}`])
    assert.deepEqual(
      [doc.dateline?.text, doc.dateline?.place.text, doc.dateline?.agency?.text ?? null],
      [dateline, place, agency],
    )
  })

const NO_DATELINES = [
  `BREAKING — ${LONG}`,
  `THE MAYOR: ${LONG}`,
  `OPINION: ${LONG}`,
  `The council — all nine of them — said no to the plan for the third time this year.`,
  `Maria Lund (Centre Party) said - not for the first time - that the bridge would stay closed.`,
  `“VESSBY — our town — will not wait,” the mayor said after the meeting of the council.`,
  `In a letter dated Feb. 12, 2012 — the last that she wrote — she told the council that she had had enough.`,
  `WHY THE TOWN WANTS A BRIDGE, BUT THE COUNTY WANTS A FERRY - The answer lies in the river, she said.`,
  `A-LEVEL results came out on Thursday - the best that the schools of Vessby have had in years.`,
]

for (const line of NO_DATELINES)
  test(`no dateline: ${line.slice(0, 40)}`, () => {
    const doc = docFromText(`Bridge to close in spring\n\n${line}\n\n${LONG}`)
    assert.equal(doc.dateline, null)
    assert.deepEqual(blocksOf(doc)[1], `paragraph: ${line}`)
  })

test('speakers before a colon are no towns', () => {
  const doc = docFromText(`LUND: ${LONG}\n\nBERG: ${LONG}`)
  assert.equal(doc.dateline, null)
})

test('speakers before a dash are no towns', () => {
  const doc = docFromText(`LUND — ${LONG}\nBERG — ${LONG}\nLUND — ${LONG}`)
  assert.equal(doc.dateline, null)
})

const STANDING: readonly (readonly [kind: string, line: string])[] = [
  ['advertisement', 'ADVERTISEMENT'],
  ['advertisement', '- Advertisement -'],
  ['advertisement', 'Story continues below advertisement'],
  ['credit', '(Photo by Lars Ek / Harbour Herald)'],
  ['credit', 'Photo: Lars Ek'],
  ['credit', 'Image credit: Norland Museum'],
  ['credit', 'Getty Images'],
  ['credit', 'Source: Statistics Norland'],
  ['caption', 'Photo: The mayor opens the old bridge at Vessby on a cold Monday morning.'],
  ['caption', 'FILE PHOTO: Maria Lund at the harbour of Vessby, 2 May 2023'],
  ['promotion', 'We use cookies to improve your visit. By clicking Accept you agree to them.'],
  ['promotion', 'Read more: Ferry strike enters its second week'],
  ['promotion', 'READ ALSO Ferry strike enters its second week'],
  ['promotion', 'Related: “We will not pay,” says ferry captain'],
  ['promotion', 'Sign up for our newsletter and get the news of Norland every morning'],
  ['promotion', 'Share this article'],
  ['promotion', 'Follow Ida Holm on Twitter @idaholm'],
  ['promotion', 'Read the rest here.'],
  ['note', '(Reporting by Ida Holm; editing by Tom Berg)'],
  ['note', 'Additional reporting by Tom Berg in Holmstad.'],
  ['note', 'Norpress writer Tom Berg in Holmstad contributed to this report.'],
  ['paragraph', 'The rain contributed to this, the minister said.'],
  ['note', 'This story was updated on 5 July with a statement from the ministry.'],
  ['note', 'Correction: An earlier version named the wrong river.'],
  ['note', '© 2024 Harbour Herald. All rights reserved.'],
  ['note', '* * *'],
  ['item', '- The bridge is to be painted green'],
  ['item', '• The bridge is to be painted green'],
  ['item', '2. The bridge is to be painted green'],
  ['paragraph', 'The minister told us that sites which use cookies must ask you first.'],
  ['paragraph', '“Read more books,” the mayor told the pupils of the school at Vessby.'],
  ['paragraph', 'Photographs of the bridge were shown to the council.'],
  ['paragraph', 'Share prices fell after the mayor had spoken.'],
  ['paragraph', 'Related talks go on in Holmstad, the minister said.'],
  ['paragraph', 'This story has a moral, the bishop said.'],
  ['paragraph', 'Posted at the gate, 20 soldiers kept the crowd away.'],
  ['paragraph', 'Reporting by neighbours led to the arrest, the police said.'],
  ['paragraph', 'By Monday the bridge was open again, the council said.'],
  ['paragraph', 'Sources: nobody would say who they were, and everybody knew.'],
  ['paragraph', '”'],
  ['paragraph', '2016 was the worst year, she said.'],
]

for (const [kind, line] of STANDING)
  test(`${kind}: ${line}`, () => {
    const doc = docFromText(`Bridge to close in spring\n\n${LONG}\n\n${LONG}\n\n${LONG}\n\n${line}\n\n${LONG}`)
    assert.deepEqual(blocksOf(doc)[4], `${kind}: ${line}`)
  })

test('a heading stands between paragraphs; a sentence or a quotation without a stop does not become one', () => {
  const lines = ['What happens next', '“We will see”', 'he said nothing', 'The mayor answered:']
  const kinds = lines.map((line) => docFromText(`${LONG}\n\n${LONG}\n\n${line}\n\n${LONG}`).blocks[2]?.kind)
  assert.deepEqual(kinds, ['heading', 'paragraph', 'paragraph', 'paragraph'])
})

test('lines that say what they are, at the top', () => {
  const doc = docFromText(
    `Title: Mayor says no\nDate: 4 July 2024\nSource: Harbour Herald\nURL: https://herald.example/no\n\n${LONG}\nSource: the mayor’s own hand`,
  )
  assert.deepEqual(blocksOf(doc).slice(0, 5), [
    'note: Title:',
    'headline: Mayor says no',
    'note: Date: 4 July 2024',
    'note: Source: Harbour Herald',
    'note: URL: https://herald.example/no',
  ])
  assert.deepEqual(
    [doc.title, doc.published, doc.outlet, doc.url],
    ['Mayor says no', '2024-07-04', 'Harbour Herald', 'https://herald.example/no'],
  )
})

test('one such line alone is prose', () => {
  assert.deepEqual(blocksOf(docFromText(`Source: the minister said no.\n${LONG}`))[0], 'paragraph: Source: the minister said no.')
})

const BYLINES: readonly (readonly [line: string, byline: string | null, outlet: string | null])[] = [
  ['By Ida Holm', 'Ida Holm', null],
  ['By Ida Holm, Tom Berg and Lars van der Ek', 'Ida Holm, Tom Berg and Lars van der Ek', null],
  ['Ida Holm | Harbour Herald', 'Ida Holm', 'Harbour Herald'],
  ['By Ida Holm | 4 July 2024', 'Ida Holm', null],
  ['By Ida Holm in Holmstad', 'Ida Holm', null],
  ['By AFP', 'AFP', null],
  ['By order of the king, nobody may fish here.', null, null],
  ['By Hook or by crook the bridge will be built, she said.', null, null],
]

for (const [line, byline, outlet] of BYLINES)
  test(`byline: ${line}`, () => {
    const doc = docFromText(`Bridge to close in spring\n${line}\n\n${LONG}`)
    assert.deepEqual([doc.byline, doc.outlet], [byline, outlet])
  })

const DATES: readonly (readonly [line: string, day: string | null])[] = [
  ['4 July 2024', '2024-07-04'],
  ['Thursday, July 4th, 2024 at 2:03 pm EDT', '2024-07-04'],
  ['Published: 2024-07-04 14:03', '2024-07-04'],
  ['31/01/2024 09:00', '2024-01-31'],
  ['03/04/2024', null],
  ['30 February 2024', null],
  ['Sept. 5, 2016', '2016-09-05'],
]

for (const [line, day] of DATES)
  test(`published: ${line}`, () => assert.equal(docFromText(`Bridge to close in spring\n${line}\n\n${LONG}`).published, day))

test('the text stays as it was given, and places lie in it', () => {
  const text = `Mayor&#8217;s bridge\r\n\r\nVESSBY&nbsp;(Norpress)\u00a0- The council said\r\nthat the bridge\u200b would close.\r\n`
  const doc = docFromText(text)
  assert.equal(doc.text, text)
  assert.equal(doc.dateline?.place.text, 'VESSBY')
  assert.equal(doc.text.slice(doc.dateline.agency?.from, doc.dateline.agency?.to), 'Norpress')
  assert.equal(doc.blocks.at(-1)?.kind, 'paragraph')
})

test('nothing but white space is refused', () => {
  for (const text of ['', ' \n\t\u00a0\u200b\ufeff']) assert.throws(() => docFromText(text), { code: 'empty' })
})
