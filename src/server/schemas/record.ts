import { z } from 'zod'
import type {
  Correction,
  DocumentLine,
  Extent,
  Facets,
  Failure,
  Hit,
  Query,
  Recorded,
  RecordedStatement,
  Who,
} from '../../record/index.ts'
import { KINDS, MODES } from '../../statements/index.ts'
import { docSchema } from './doc.ts'
import { type Describes, named, ours, share } from './named.ts'
import { rangeSchema } from './range.ts'
import { sourceFields, sourceSchema } from './source.ts'
import { statementSchema } from './statement.ts'

const whoSchema = named(
  'Who',
  'A speaker in the whole record.',
  z.strictObject({
    id: z.string().describe('The id of the speaker in the record. It begins with words of a name.'),
    name: z.string(),
    wikidata: ours('The id of an item of Wikidata, where a list of known people gives one.').nullable(),
  }),
)

export const recordedStatementSchema = named(
  'RecordedStatement',
  'A statement of the record as it stands: the present reading with corrections laid over.',
  z.strictObject({
    ...statementSchema.shape,
    corrections: z.array(ours('An id.')).describe('Ids of the corrections that speak in it, in the order they were made.'),
    accepted: z.boolean().describe('A person has found it right as it stands.'),
    document: ours('The id of its document.'),
    who: whoSchema.nullable().describe('Who speaks, in the whole record; null where nobody is known to.'),
  }),
)

export const hitSchema = named(
  'Hit',
  'A statement found, in its document.',
  z.strictObject({
    statement: recordedStatementSchema,
    document: sourceSchema,
    marks: z.array(rangeSchema).describe("The places in the document's text that were asked for."),
    copies: z.array(sourceSchema).describe('Other documents that are copies of this one and have the statement too.'),
  }),
)

const anchorSchema = named(
  'Anchor',
  'The statement a correction is about: by its id, and by its words, which outlive a new reading.',
  z.strictObject({ document: z.string(), statement: z.string(), content: z.array(rangeSchema) }),
)

const kind = z.enum(KINDS)
const form = z.enum(['direct', 'mixed', 'indirect'])
export const rangesSchema = z.array(rangeSchema).max(100)
const ranges = rangesSchema
const speakerKind = z.enum(['person', 'group', 'organisation', 'document', 'unnamed'])
const name = z.string().max(1000).nullable()

export const changeSchema = z
  .discriminatedUnion('change', [
    z.strictObject({ change: z.literal('accept') }),
    z.strictObject({ change: z.literal('reject') }),
    z.strictObject({ change: z.literal('speaker'), name, kind: speakerKind.exactOptional() }),
    z.strictObject({ change: z.literal('kind'), kind }),
    z.strictObject({
      change: z.literal('spans'),
      source: ranges.exactOptional(),
      cue: ranges.exactOptional(),
      content: ranges.exactOptional(),
    }),
    z.strictObject({ change: z.literal('add'), form, kind, name, source: ranges, cue: ranges }),
  ])
  .meta({ id: 'Correcting', description: 'What a person says of a statement. Ranges are places in the text of the document.' })

export const correctionSchema = named(
  'Correction',
  'One correction: dated, signed, and never taken out of the record; another one may undo it.',
  z.strictObject({
    id: z.string(),
    on: anchorSchema,
    what: changeSchema,
    author: z.string(),
    made: z.string().describe('An ISO instant.'),
    undoneBy: z.string().nullable().describe('The id of the one that took it back.'),
  }),
)

export const recordedSchema = named(
  'Recorded',
  'A document of the record, whole.',
  z.strictObject({
    doc: docSchema,
    statements: z.array(recordedStatementSchema),
    rejected: z.array(recordedStatementSchema).describe('Statements people have taken out.'),
    reader: z.strictObject({ program: z.string(), model: z.string() }).describe('What has read it.'),
    made: z.string().describe('When it was read: an ISO instant.'),
    added: z.string().describe('When it was added: an ISO instant.'),
    places: z.array(z.string()).describe('Every place it was added from.'),
    corrections: z.array(correctionSchema).describe('All of them, also those undone.'),
    orphans: z.array(correctionSchema).describe('Those whose words the present reading does not have.'),
    versions: z.array(sourceSchema).describe('All texts of its address in the order of publication, itself included.'),
    copies: z.array(sourceSchema).describe('Other documents with nearly the same text.'),
    readings: z.int().min(1).describe('How often it was read.'),
  }),
)

export const documentLineSchema = named(
  'DocumentLine',
  'A document in a list.',
  z.strictObject({
    ...sourceFields,
    byline: z.string().nullable(),
    language: z.string(),
    added: z.string().describe('An ISO instant.'),
    statements: z.int().min(0),
    copies: z.int().min(1).describe('How many documents have nearly the same text, itself included.'),
    versions: z.int().min(1).describe('How many texts of its address are on record, itself included.'),
  }),
)

export const extentSchema = named(
  'Extent',
  'How much is on record, and of which days.',
  z.strictObject({
    documents: z.int().min(0),
    statements: z.int().min(0),
    undated: z.int().min(0),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
)

const facetValue = z.strictObject({ value: z.string(), count: z.int().min(0) })

export const facetsSchema = named(
  'Facets',
  'How statements found are spread: how many of each value, the most first.',
  z.strictObject({
    of: z.int().min(0).describe('How many were counted.'),
    kinds: z.array(facetValue),
    forms: z.array(facetValue),
    outlets: z.array(facetValue),
    speakers: z.array(z.strictObject({ ...facetValue.shape, name: z.string() })).describe("`value` is the speaker's id."),
  }),
)

export const failureSchema = named(
  'Failure',
  'What could not be added, until it can be.',
  z.strictObject({ place: z.string(), code: z.string(), says: z.string(), seen: z.string() }),
)

export const querySchema = named(
  'Query',
  'Which statements were looked for. What is left out does not narrow.',
  z.strictObject({
    words: z.string().exactOptional(),
    speaker: z.string().exactOptional(),
    outlet: z.string().exactOptional(),
    kinds: z.array(kind).exactOptional(),
    forms: z.array(form).exactOptional(),
    modes: z.array(z.enum(MODES)).exactOptional(),
    conditional: z.boolean().exactOptional(),
    from: z.string().exactOptional(),
    to: z.string().exactOptional(),
    addressee: z.string().exactOptional(),
    language: z.string().exactOptional(),
    document: z.string().exactOptional(),
    minConfidence: share('Leave out statements less sure than this.').exactOptional(),
    outermost: z.boolean().exactOptional(),
    copies: z.enum(['once', 'all']).exactOptional(),
    unchecked: z.boolean().exactOptional(),
    order: z.enum(['best', 'newest', 'oldest', 'unsure']).exactOptional(),
  }),
)

true satisfies Describes<typeof whoSchema, Who>
true satisfies Describes<typeof recordedStatementSchema, RecordedStatement>
true satisfies Describes<typeof hitSchema, Hit>
true satisfies Describes<typeof correctionSchema, Correction>
true satisfies Describes<typeof recordedSchema, Recorded>
true satisfies Describes<typeof documentLineSchema, DocumentLine>
true satisfies Describes<typeof extentSchema, Extent>
true satisfies Describes<typeof facetsSchema, Facets>
true satisfies Describes<typeof failureSchema, Failure>
true satisfies Describes<typeof querySchema, Query>
