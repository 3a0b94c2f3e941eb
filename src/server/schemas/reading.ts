import { z } from 'zod'
import type { Explanation, Reading } from '../../read.ts'
import { docSchema } from './doc.ts'
import { type Describes, named, offset } from './named.ts'
import { spanSchema } from './span.ts'
import { shareSchema, statementSchema } from './statement.ts'

export const readingSchema = named(
  'Reading',
  'A document, what was said in it in the order of the text, and whose voice how much of it is in.',
  z.strictObject({
    doc: docSchema,
    statements: z.array(statementSchema),
    voices: z.array(shareSchema).describe('The largest first.'),
  }),
)

const reason = { says: z.string(), weight: z.number() }

const groundSchema = named(
  'Ground',
  'Something that speaks for a finding, or, where its weight is negative, against it.',
  z.strictObject({
    ...reason,
    of: z.array(z.strictObject(reason)).exactOptional().describe('What it was itself made of, where that can be told.'),
  }),
)

export const explanationSchema = named(
  'Explanation',
  'Why a place of an article was read as it was.',
  z.strictObject({
    doc: docSchema,
    at: offset('The place asked for.'),
    sentence: spanSchema.nullable().describe('The sentence that holds the place; null between blocks and in what is no prose.'),
    statements: z.array(statementSchema).describe('Those that touch the sentence.'),
    steps: z
      .array(
        z.strictObject({
          rule: z.string(),
          outcome: z.enum(['found', 'refused']),
          why: z.string(),
          range: spanSchema,
          grounds: z
            .array(groundSchema)
            .exactOptional()
            .describe(
              'Of the model alone: what spoke for it and against it, the weightiest first; together they are its score, in log odds.',
            ),
        }),
      )
      .describe('What was tried there, in order.'),
  }),
)

true satisfies Describes<typeof readingSchema, Reading>
true satisfies Describes<typeof explanationSchema, Explanation>
