import { z } from 'zod'
import { KINDS, MODES, RELATIONS, type Share, type Statement } from '../../statements/index.ts'
import { type Describes, named, ours, share } from './named.ts'
import { spanSchema, spanWith } from './span.ts'

const speakerSchema = named(
  'Speaker',
  'Who is behind the source of a statement, within its document.',
  z.strictObject({
    id: ours('The same for all statements of one speaker in the document.'),
    name: z.string().describe('The fullest name in the article without titles, or the fullest words for one who has no name.'),
    kind: z.enum(['person', 'group', 'organisation', 'document', 'unnamed']),
    via: z
      .enum(['name', 'alias', 'title', 'pronoun', 'first-person', 'carried', 'label', 'none'])
      .describe('How it was known who speaks.'),
    confidence: share('How sure it is that this is who speaks.'),
    roles: z.array(spanSchema).describe('Where the text says what the speaker is.'),
    others: z.array(z.string()).describe('Names of others who may be meant.'),
  }),
)

const conditionSchema = named(
  'Condition',
  'What a statement holds only under.',
  z.strictObject({
    relation: z.enum(RELATIONS),
    connective: spanSchema,
    clause: spanSchema.describe('Begins with the connective.'),
    governs: spanSchema.nullable().describe('The words that hold only so.'),
  }),
)

const kind = z.enum(KINDS)

/** Fields of a statement that tell how it was read: who asks for one statement gets them, who asks for many does not. */
export const FINE = ['rule', 'why', 'acts', 'edits', 'negations', 'modals', 'deadlines', 'place', 'speaker.roles'] as const

export const statementSchema = named(
  'Statement',
  'Somebody said something: the words, who said them, and the place of every character.',
  z.strictObject({
    id: ours('The same document, spans and version give the same id.'),
    form: z.enum(['direct', 'mixed', 'indirect']).describe('All inside quotation marks, some, or none.'),
    mode: z.enum(MODES).describe('How the words were given.'),
    kind: kind.describe('What is done with them; of several acts the strongest.'),
    why: z.string().describe('What decided the kind, in words.'),
    rule: ours('What found it: `learned`, or the name of a rule.'),
    confidence: share('How often such a finding is right.'),
    parent: ours('The id of the statement it is nested in.').nullable(),
    source: z.array(spanSchema).describe('The words that name who says it; empty where the text names nobody.'),
    cue: z.array(spanSchema).describe('The words that tell it is said: "said", "according to".'),
    content: z.array(spanSchema).describe('What is said. A quotation interrupted by ", she said," is one content of two spans.'),
    speaker: speakerSchema.nullable().describe('Null where nobody can be known to speak.'),
    addressee: spanSchema.nullable().describe('To whom it was said.'),
    place: spanSchema.nullable().describe('Where, or on what occasion.'),
    date: spanWith({ value: ours('An ISO date, month or year.') })
      .nullable()
      .describe('When it was said.'),
    conditions: z.array(conditionSchema),
    deadlines: z.array(spanWith({ value: ours('An ISO date, month or year; null where the words do not say.').nullable() })),
    negations: z.array(spanSchema).describe('"not", "never".'),
    modals: z
      .array(
        spanWith({
          kind: z.enum([
            'can',
            'could',
            'may',
            'might',
            'must',
            'will',
            'would',
            'shall',
            'should',
            'have-to',
            'need-to',
            'able-to',
            'going-to',
            'ready-to',
            'reserve-the-right',
          ]),
        }),
      )
      .describe('"can", "must", "will".'),
    acts: z.array(spanWith({ kind, why: z.string() })).describe('Each thing done with the words.'),
    edits: z
      .array(spanWith({ kind: z.enum(['insertion', 'omission', 'remark', 'footnote']) }))
      .describe('What the outlet put into the words.'),
  }),
)

export const shareSchema = named(
  'Voice',
  'How much of a document is in whose voice.',
  z.strictObject({
    speaker: z
      .string()
      .nullable()
      .describe("The speaker's name; null for the outlet itself, `unknown` where nobody is known to speak."),
    id: ours("The speaker's id, as statements have it; null for the outlet and for `unknown`.").nullable(),
    characters: z.int().min(0).describe('In UTF-16 code units.'),
    relayed: z.int().min(0).describe('How many of them reach the reader as told by another speaker.'),
    share: share('Of the whole document.'),
  }),
)

true satisfies Describes<typeof statementSchema, Statement>
true satisfies Describes<typeof shareSchema, Share>
