import { z } from 'zod'
import type { Counted } from '../../speakers/index.ts'
import type { SpeakerFacts } from '../../views/index.ts'
import { type Describes, named } from './named.ts'
import { statementSchema } from './statement.ts'

const count = z.int().min(0)
const day = z.string().nullable().describe('A day of publication.')

const countedSchema = named(
  'Counted',
  'A value of a speaker, in how many articles it has it, and the first and the last of them.',
  z.strictObject({ value: z.string(), count, first: day, last: day }),
)

const mayBeSchema = z.strictObject({ id: z.string(), name: z.string(), why: z.string().describe('In words.') })

const tallied = z.array(z.strictObject({ value: z.string(), count }))

export const speakerFactsSchema = named(
  'RecordSpeaker',
  'Somebody or something that speaks in the articles of the record. What is counted comes the most frequent first.',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    kind: statementSchema.shape.speaker.unwrap().shape.kind,
    names: z.array(countedSchema).describe('Names as articles have them.'),
    roles: z.array(countedSchema).describe('What articles say it is.'),
    outlets: z.array(countedSchema),
    documents: count,
    statements: count,
    first: day,
    last: day,
    wikidata: z.string().nullable().describe('The id of an item of Wikidata, where a list of known people gives one.'),
    loose: z.boolean().describe('Nothing but a name that many may bear holds its articles together.'),
    mayBe: z.array(mayBeSchema).describe('Who may be the same, those in most articles first.'),
    kinds: tallied.describe('What is done with the words.'),
    forms: tallied,
    verbs: tallied.describe('Verbs that introduce the words.'),
    verbsByOutlet: z.array(z.strictObject({ outlet: z.string(), verbs: tallied })),
  }),
)

export const speakerLineSchema = named(
  'SpeakerLine',
  'A speaker in a list.',
  z.strictObject({
    id: z.string().describe('Its id in the record. It begins with words of a name.'),
    name: z.string(),
    statements: count,
    documents: count,
  }),
)

true satisfies Describes<typeof countedSchema, Counted>
true satisfies Describes<typeof speakerFactsSchema, SpeakerFacts>
