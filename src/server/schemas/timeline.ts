import { z } from 'zod'
import {
  type Beside,
  DIFFERENCES,
  type Place,
  type Position,
  type SaidOtherwise,
  type Term,
  type Timeline,
} from '../../answers/index.ts'
import { type Describes, named, ours } from './named.ts'
import { sourceSchema } from './source.ts'
import { spanSchema } from './span.ts'
import { statementSchema } from './statement.ts'

const count = z.int().min(0)
const position = count.describe('A place in the list of positions.')

const differenceSchema = named(
  'SaidOtherwise',
  'How the words differ from those before, with the passage of each side. It does not say that they contradict each other.',
  z.strictObject({
    what: z.enum(DIFFERENCES),
    says: z.string().describe('The difference in a sentence.'),
    before: z.array(spanSchema).describe('Places in the document of the earlier position.'),
    after: z.array(spanSchema).describe('Places in the document of this one.'),
  }),
)

const besideSchema = named(
  'Beside',
  'A position beside an earlier one on the same subject.',
  z.strictObject({
    position,
    shared: z.array(z.string()).describe('Words both have, by which they are taken to be on one subject.'),
    differences: z.array(differenceSchema),
  }),
)

const placeSchema = named(
  'Place',
  'A document that has an utterance.',
  z.strictObject({
    document: sourceSchema,
    statement: ours('The id of the statement there.'),
    form: statementSchema.shape.form,
    copies: z.array(sourceSchema),
  }),
)

export const positionSchema = named(
  'Position',
  'Something said, once, however many outlets have it.',
  z.strictObject({
    statement: statementSchema.describe('The one that gives most of it.'),
    document: sourceSchema.describe('Where that stands.'),
    when: z
      .strictObject({ value: ours('An ISO date, month or year.'), by: z.enum(['said', 'published']) })
      .nullable()
      .describe('By the words of the text, or else by the day of publication; null where nothing tells.'),
    places: z.array(placeSchema).describe('Every place it stands in, the earliest first.'),
    subject: count.nullable().describe('Its place in the list of subjects; null where nothing else was said on it.'),
    since: besideSchema.nullable().describe('What differs from the position before it on the same subject.'),
  }),
)

const termSchema = named(
  'Term',
  'A condition somebody put on something, as long as it was said again.',
  z.strictObject({
    condition: statementSchema.shape.conditions.element,
    first: position,
    said: z.array(position).describe('Every place where it was said.'),
    state: z
      .enum(['open', 'dropped'])
      .describe('`dropped`: the position `by` says the same without it. Neither says whether it was met.'),
    by: position.nullable(),
  }),
)

export const timelineFields = {
  about: z.string().nullable().describe('Words that were asked for.'),
  positions: z.array(positionSchema).describe('In the order they were said; those of no known day last.'),
  subjects: z.array(z.strictObject({ words: z.array(z.string()), positions: z.array(position) })).describe('The largest first.'),
  ledger: z.array(termSchema).describe('Conditions open and dropped.'),
  of: z
    .strictObject({ given: count, about: count })
    .describe('How many statements were looked at, and how many are about what was asked for.'),
}
const timelineSchema = z.strictObject(timelineFields)

true satisfies Describes<typeof differenceSchema, SaidOtherwise>
true satisfies Describes<typeof besideSchema, Beside>
true satisfies Describes<typeof placeSchema, Place>
true satisfies Describes<typeof positionSchema, Position>
true satisfies Describes<typeof termSchema, Term>
true satisfies Describes<typeof timelineSchema, Timeline>
