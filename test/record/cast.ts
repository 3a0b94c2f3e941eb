import fc from 'fast-check'
import { docFromText } from '../../src/documents/index.ts'
import type { Entry } from '../../src/record/index.ts'
import { knownPeopleOf } from '../../src/speakers/index.ts'
import { NOTHING_MORE, type SpeakerKind, type Statement, type StatementSpeaker } from '../../src/statements/index.ts'
import { spanOf } from '../../src/text/index.ts'

/** Who speaks in an article that is made for a test: by what name, as what. */
export type Speaking = { readonly name: string; readonly kind: SpeakerKind; readonly role: string }

export type Article = {
  readonly cast: readonly Speaking[]
  readonly outlet: string | null
  readonly published: string | null
}

/** An article in which each of the cast says something, in two sentences. `model` tells readings apart, `skip` speakers it does not find. */
export function articleOf(
  number: number,
  { cast, outlet, published }: Article,
  model = 'made',
  skip: ReadonlySet<number> = new Set(),
): Entry {
  const lines = cast.flatMap(({ name, role }, n) => [
    `${name}, ${role || 'it seems'}, said no ${number} ${n}.`,
    `${name} said more ${n}.`,
  ])
  const text = lines.join('\n\n')
  const doc = docFromText(text, { outlet, published, url: `https://news.example/${number}`, language: 'en' })
  let at = 0
  const statements = lines.flatMap((line, n): Statement[] => {
    const speaking = cast[n >> 1]!
    const start = at
    at += line.length + 2
    if (skip.has(n >> 1)) return []
    const cue = start + line.indexOf(' said ') + 1
    const role = text.indexOf(`${speaking.name}, ${speaking.role}`) + speaking.name.length + 2
    const speaker: StatementSpeaker = {
      id: `s${(n >> 1) + 1}`,
      name: speaking.name,
      kind: speaking.kind,
      via: 'name',
      confidence: 1,
      roles: speaking.role === '' ? [] : [spanOf(text, role, role + speaking.role.length)],
      others: [],
    }
    return [
      {
        id: `${doc.id.slice(0, 12)}-${n}`,
        form: 'indirect',
        mode: 'speech',
        kind: 'assertion',
        why: 'made',
        rule: 'made',
        confidence: 0.9,
        parent: null,
        source: [spanOf(text, start, start + speaking.name.length)],
        cue: [spanOf(text, cue, cue + 4)],
        content: [spanOf(text, cue + 5, start + line.length - 1)],
        speaker,
        ...NOTHING_MORE,
      },
    ]
  })
  return { doc, statements, reader: { program: 'test', model }, place: `${number}.txt` }
}

const PEOPLE = [
  'Ada Roe',
  'Ada J. Roe',
  'Ada Roe Jr.',
  'Bill Roe',
  'William Roe',
  'Roe',
  'Wim Roe',
  'Per Dahl',
  'Dahl',
  'Pär Dahl',
  'Harbourwire',
  'Oleh Marchensky',
  'Oleh Marchenskyy',
  'Anna Hart Morrow',
  'Hart Morrow',
]
const BODIES = [
  'Night Riders Association',
  'NRA',
  'Foreign Ministry',
  'Kenyan Foreign Ministry',
  'Peruvian Foreign Ministry',
  'Harbourwire',
  'Kenya',
]
const ROLES = ['', '', 'mayor of Nordvik', 'goalkeeper', 'President', 'Kenyan President', 'Senator', 'bishop of Sund']

const speaking = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constantFrom(...PEOPLE),
      kind: fc.constant<SpeakerKind>('person'),
      role: fc.constantFrom(...ROLES),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constantFrom(...BODIES),
      kind: fc.constant<SpeakerKind>('organisation'),
      role: fc.constant(''),
    }),
  },
  fc.record({
    name: fc.constantFrom('Republicans', 'Senate Republicans', 'voters'),
    kind: fc.constant<SpeakerKind>('group'),
    role: fc.constant(''),
  }),
  fc.record({
    name: fc.constantFrom('an official', 'officials'),
    kind: fc.constant<SpeakerKind>('unnamed'),
    role: fc.constant(''),
  }),
)

export const article: fc.Arbitrary<Article> = fc.record({
  cast: fc.array(speaking, { minLength: 1, maxLength: 4 }),
  outlet: fc.constantFrom(null, 'Herald', 'Courier', 'Harbourwire'),
  published: fc.constantFrom(null, '2011-03-01', '2012-01-30T08:00:00Z', '2024-12-12'),
})

const list = (...rows: string[]) =>
  knownPeopleOf([['name', 'aliases', 'wikidata', 'role', 'from', 'to'], ...rows.map((row) => row.split(','))]).people

/** Lists of known people, that contradict each other. */
export const LISTS = [
  list('Ada Roe,Ada Hart;Roe,Q11,President,2010,', 'Per Dahl,,,,,'),
  list('Ada Roe,,Q12,goalkeeper,,', 'Ada Roe,,Q11,mayor,,', 'Oleh Marchenskyy,Oleh Marchensky,Q14,,,'),
  list('Bill Roe,William Roe;the Heron,Q15,Senator,2000,2030'),
  [],
]
