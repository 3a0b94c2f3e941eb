import { z } from 'zod'
import { FLAGS, MATCHES, PROFILES, type Verdict } from '../../answers/index.ts'
import { type Describes, named, offset } from './named.ts'
import { spanSchema } from './span.ts'

const sourceSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
})

const attributionSchema = z.enum(['confirmed', 'different-speaker', 'speaker-was-quoting', 'unknown', 'not-asked'])

const evidenceSchema = named(
  'Evidence',
  'Where words, or those nearest to them, stand.',
  z.strictObject({
    document: sourceSchema,
    words: spanSchema,
    passage: spanSchema.describe('The sentences of the words, with two before and two after.'),
    speech: z.enum(['direct', 'mixed', 'indirect', 'none']).describe("How the document gives them; `none`: as nobody's words."),
    speaker: z.string().nullable(),
    statement: z.string().nullable().describe('The id of the statement.'),
  }),
)

const standingSchema = named(
  'Standing',
  'How the words stand in one document.',
  z.strictObject({
    document: sourceSchema,
    hash: z.string().describe('SHA-256 of its text: tells a text that has changed.'),
    match: z.enum(MATCHES).describe('What the verdict would be if there were no other document.'),
    attribution: attributionSchema,
    speaker: z.string().nullable(),
  }),
)

const changeSchema = named(
  'Change',
  'One difference between the quotation and what it was laid beside.',
  z.strictObject({
    kind: z.enum(['deletion', 'insertion', 'substitution']),
    where: z.enum(['start', 'inside', 'end']),
    quoted: spanSchema.nullable().describe('In the words of the quotation; null for a deletion.'),
    found: spanSchema.nullable().describe("In the document's text; null for an insertion."),
    at: offset('Where it stands in the words of the quotation.'),
    disclosed: z.boolean().describe('Told by an ellipsis or brackets.'),
    turned: z.boolean().describe('Tense or person turned, as indirect speech turns them.'),
    disfluency: z.boolean().describe('Nothing but "um", "you know", a word said twice.'),
  }),
)

export const verdictFields = {
  answer: z.string().describe('One sentence.'),
  match: z.enum(MATCHES).describe('See docs/verdicts.md.'),
  quotation: z
    .strictObject({ words: z.string(), speaker: z.string().nullable(), form: z.enum(['direct', 'indirect']) })
    .describe('What was asked.'),
  changes: z.array(changeSchema),
  flags: z
    .array(z.strictObject({ flag: z.enum(FLAGS), says: z.string(), quoted: spanSchema.nullable(), found: spanSchema.nullable() }))
    .describe('Changes of meaning.'),
  attribution: z
    .strictObject({
      verdict: attributionSchema,
      asked: z.string().nullable(),
      found: z.string().nullable(),
      says: z.string(),
    })
    .describe('Whose words they are, beside whose they are said to be.'),
  evidence: evidenceSchema.nullable().describe('Where they stand; for `not-found` the nearest there is.'),
  others: z.array(evidenceSchema).describe('Further places.'),
  standings: z
    .array(standingSchema)
    .describe('How the words stand in each document that has them or something near them, the best first.'),
  searched: z.strictObject({
    documents: z.int().min(0),
    from: z.string().nullable(),
    to: z.string().nullable(),
    after: z.string().nullable(),
    before: z.string().nullable(),
    notSearched: z.int().min(0),
    says: z.string(),
  }),
}

export const verdictSchema = named(
  'Verdict',
  'How the words of a quotation stand beside the record. Never whether anything is true, and never a lone score.',
  z.strictObject(verdictFields),
)

export const profileSchema = z.enum(PROFILES).default('wire').describe('House rules. They change the grade and nothing else.')

export const gradeSchema = z
  .enum(['pass', 'look', 'fail'])
  .describe('By the house rules asked for; `look`: for a person to decide.')

true satisfies Describes<typeof verdictSchema, Verdict>
