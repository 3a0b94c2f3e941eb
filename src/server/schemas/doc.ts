import { z } from 'zod'
import type { Doc } from '../../documents/index.ts'
import { type Describes, named, offset, ours } from './named.ts'
import { spanSchema, spanWith } from './span.ts'

const blockSchema = named(
  'Block',
  'A piece of an article; blocks are in order and never overlap.',
  z.strictObject({
    kind: z.enum([
      'headline',
      'heading',
      'paragraph',
      'quote',
      'item',
      'caption',
      'byline',
      'dateline',
      'credit',
      'promotion',
      'advertisement',
      'note',
    ]),
    from: offset('Where it begins.'),
    to: offset('Where it ends.'),
    label: z
      .strictObject({ from: offset('Where it begins.'), to: offset('Where it ends.') })
      .exactOptional()
      .describe('A name set off at the start, as in an interview.'),
    bold: z.literal(true).exactOptional().describe('All of it is bold, as the questions of an interview are.'),
  }),
)

const text = (says: string) => z.string().nullable().describe(says)

export const docSchema = named(
  'Doc',
  'One article as it was read. Every span of an answer points into its text.',
  z.strictObject({
    id: ours('SHA-256 of the text and of what is known of it, hexadecimal: one text in two outlets is two documents.'),
    hash: ours('SHA-256 of the text in UTF-8, hexadecimal.'),
    text: z.string().describe('What every span points into.'),
    format: z.enum(['plain', 'markdown', 'html', 'pdf', 'docx']).describe('What it was read as.'),
    charset: z
      .strictObject({ name: z.string(), via: z.enum(['mark', 'declared', 'valid', 'guessed']) })
      .nullable()
      .describe('How its bytes were decoded, and whether that was said or guessed; null for a string.'),
    title: text('The headline.'),
    byline: text('Who wrote it.'),
    outlet: text('Who published it.'),
    published: text('Its day as 2024-07-04, or an ISO instant, as the document gives it.'),
    url: text('Its canonical address.'),
    language: z.string().describe('BCP 47 tag of the language its words are in; `und` where there are too few to tell.'),
    dateline: spanWith({ place: spanSchema, agency: spanSchema.nullable() })
      .nullable()
      .describe('"ASTANA (Sputnik) - " with its parts.'),
    blocks: z.array(blockSchema).describe('Its pieces.'),
    unread: z
      .strictObject({ words: z.int().min(0), of: z.int().min(0), passages: z.array(z.string()) })
      .nullable()
      .describe("How much of a page's visible text was not read as article, and its longest pieces; null where all was."),
    notes: z.array(z.strictObject({ code: ours('What it is.'), says: z.string() })).describe('What is odd about it.'),
  }),
)

true satisfies Describes<typeof docSchema, Doc>
