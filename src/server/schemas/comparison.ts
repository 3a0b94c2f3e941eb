import { z } from 'zod'
import type { Comparison } from '../../answers/index.ts'
import { type Describes, named, offset, ours } from './named.ts'
import { rangeSchema } from './range.ts'
import { sourceSchema } from './source.ts'
import { spanSchema } from './span.ts'
import { searchedSchema } from './verdict.ts'

const count = z.int().min(0)

const wordSchema = named(
  'ComparisonWord',
  'A word of the fullest words, and in how many rows it stands.',
  z.strictObject({
    text: z.string(),
    after: z.string().describe('The marks and spaces between it and the next word.'),
    step: z.enum(['start', 'runs-on', 'gap', 'tag', 'apart']).describe('How it stands to the word before.'),
    quoted: count.describe('Rows that quote it.'),
    paraphrased: count.describe("Rows that have it in the outlet's own words."),
    source: z
      .strictObject({ document: ours('Its id.'), from: offset('Where it begins.'), to: offset('Where it ends.') })
      .describe('Where it is taken from.'),
  }),
)

const pieceSchema = named(
  'ComparisonPiece',
  'A piece of a row laid along the fullest words.',
  z.strictObject({
    kind: z.enum(['kept', 'changed', 'put-in', 'left-out']),
    spans: z.array(spanSchema).describe('What the outlet has; empty where it has nothing.'),
    quoted: z.boolean().describe("In quotation marks, or the outlet's own words."),
    line: rangeSchema.describe('Which words of the line it is about.'),
    disclosed: z.boolean().describe('Left out with a sign: an ellipsis or brackets.'),
  }),
)

const rowSchema = named(
  'ComparisonRow',
  'One outlet, and those that print the same report.',
  z.strictObject({
    document: sourceSchema,
    copies: z.array(sourceSchema),
    statements: z.array(
      z.strictObject({
        id: ours('Its id.').nullable(),
        form: z.enum(['direct', 'mixed', 'indirect']),
        speaker: z.string().nullable(),
        cue: z.array(spanSchema),
        content: z.array(spanSchema),
      }),
    ),
    pieces: z.array(pieceSchema).describe('In the order of the line.'),
    quoted: count.describe('Words of the line it quotes.'),
    paraphrased: count.describe('And gives in its own words.'),
    reordered: z.boolean().describe('It quotes words in another order than the line has them.'),
    conditions: z.array(z.enum(['kept', 'apart', 'lost', 'not-carried'])).describe('For each of the conditions.'),
  }),
)

export const comparisonSchema = named(
  'Comparison',
  'The same utterance in every outlet that has it.',
  z.strictObject({
    answer: z.string().describe('One sentence.'),
    asked: z.string(),
    speaker: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    line: z.array(wordSchema).describe('The fullest words.'),
    beyond: z
      .strictObject({ before: count, after: count, reports: count })
      .describe('Of a speech some outlet has whole: words before and behind the line, and reports that have only such.'),
    conditions: z.array(z.strictObject({ clause: spanSchema, document: ours('Its id.') })),
    rows: z.array(rowSchema),
    elsewhere: z
      .array(
        z.strictObject({
          document: sourceSchema,
          words: spanSchema,
          speaker: z.string().nullable(),
          day: z.string().nullable(),
          why: z.enum(['other-speaker', 'other-day']),
        }),
      )
      .describe('Words like those asked for that are no part of this utterance.'),
    searched: searchedSchema,
  }),
)

true satisfies Describes<typeof comparisonSchema, Comparison>
