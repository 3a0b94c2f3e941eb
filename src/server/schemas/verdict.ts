import { z } from 'zod'
import { FLAGS, MATCHES, PROFILES, type Verdict } from '../../answers/index.ts'
import { articleSchema } from './article.ts'
import { type Describes, named, offset, ours } from './named.ts'
import { sourceSchema } from './source.ts'
import { spanSchema } from './span.ts'

const evidenceSchema = named(
  'Evidence',
  'Where words, or those nearest to them, stand.',
  z.strictObject({
    document: sourceSchema,
    words: spanSchema,
    passage: spanSchema.describe('The sentences of the words, with two before and two after.'),
    speech: z.enum(['direct', 'mixed', 'indirect', 'none']).describe("How the document gives them; `none`: as nobody's words."),
    speaker: z.string().nullable(),
    statement: ours('The id of the statement.').nullable(),
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
    disfluency: z.boolean().describe('Nothing but "um", "you know", a word said twice, or a contraction written out.'),
    gap: z
      .strictObject({ words: z.int().min(0), sentences: z.int().min(0), speakers: z.array(z.string()) })
      .nullable()
      .describe('Of words left out over several sentences: how many, over how many sentences, and who else speaks there.'),
  }),
)

const attribution = z.enum(['confirmed', 'different-speaker', 'speaker-was-quoting', 'unknown', 'not-asked'])
const match = z.enum(MATCHES)

const flagsSchema = z.array(
  z.strictObject({ flag: z.enum(FLAGS), says: z.string(), quoted: spanSchema.nullable(), found: spanSchema.nullable() }),
)

const standingSchema = named(
  'Standing',
  'How the words stand in one document.',
  z.strictObject({
    document: sourceSchema,
    hash: ours('SHA-256 of its text: tells a text that has changed.'),
    match: match.describe('What the verdict would be if there were no other document.'),
    flags: flagsSchema,
    attribution,
    speaker: z.string().nullable(),
  }),
)

export const searchedSchema = named(
  'Searched',
  'What was searched.',
  z.strictObject({
    documents: z.int().min(0),
    from: z.string().nullable().describe('The first day of publication among them.'),
    to: z.string().nullable().describe('The last.'),
    after: ours('They were limited to days from this one on.').nullable(),
    before: ours('And up to this one.').nullable(),
    notSearched: z.int().min(0).describe('So many were left out for that.'),
    says: z.string().describe('In words.'),
  }),
)

export const verdictFields = {
  answer: z.string().describe('One sentence.'),
  match: match.describe('See docs/verdicts.md.'),
  quotation: z
    .strictObject({ words: z.string(), speaker: z.string().nullable(), form: z.enum(['direct', 'indirect']) })
    .describe('What was asked.'),
  changes: z.array(changeSchema),
  flags: flagsSchema.describe('Changes of meaning.'),
  attribution: z
    .strictObject({
      verdict: attribution,
      asked: z.string().nullable(),
      found: z.string().nullable(),
      says: z.string(),
    })
    .describe('Whose words they are, beside whose they are said to be.'),
  evidence: evidenceSchema.nullable().describe('Where they stand; for `not-found` the nearest there is.'),
  pieces: z.array(evidenceSchema).describe('Where the pieces of a quotation stand that was put together from several places.'),
  others: z.array(evidenceSchema).describe('Further places that have the words.'),
  standings: z.array(standingSchema).describe('Every document that has the words or something near them, the best first.'),
  searched: searchedSchema,
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

const day = z.iso.date()

/** What a quotation is looked for in. */
export const whereFields = {
  in: z.array(articleSchema).min(1).max(100).exactOptional().describe('The articles to look in. Left out: the record.'),
  after: day.exactOptional().describe('Only in documents published on or after this day.'),
  before: day.exactOptional().describe('On or before it.'),
}
