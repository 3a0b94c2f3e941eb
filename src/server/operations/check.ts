import { z } from 'zod'
import { gradeOf, quotationsIn } from '../../answers/index.ts'
import { articleFields, askedOf, givenOf, readingFields } from '../schemas/article.ts'
import { ours } from '../schemas/named.ts'
import { spanSchema } from '../schemas/span.ts'
import { gradeSchema, profileSchema, verdictSchema, whereFields } from '../schemas/verdict.ts'
import { draftLines } from '../told/verdict.ts'
import { lookedInEach } from './looked-in.ts'
import { operation } from './operation.ts'
import { READING_ERRORS } from './reading-errors.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

const { rules } = readingFields

export const check = operation({
  name: 'check',
  says: 'Verifies every quotation of a draft, in the articles given or on record, with the speaker the draft gives it.',
  method: 'POST',
  readOnly: true,
  input: z.strictObject({ ...articleFields, ...whereFields, house: profileSchema, rules }),
  output: z
    .strictObject({
      profile: profileSchema,
      quotations: z.array(
        z
          .strictObject({
            spans: z.array(spanSchema).describe('Where it stands in the draft.'),
            statement: ours('The id of the statement it belongs to.').nullable(),
            verdict: verdictSchema,
            grade: gradeSchema,
          })
          .meta({ id: 'CheckedQuotation' }),
      ),
    })
    .meta({ id: 'Checked' }),
  errors: [...READING_ERRORS, ...LOOKING_ERRORS],
  example: {
    text: 'Ana Roe promised the bridge. “We will build it,” she said.',
    in: [{ text: '“We will not build it unless they pay,” said Ana Roe.' }],
  },
  tool: {
    name: 'check_draft',
    title: 'Check the quotations of a draft',
    says: 'Give the draft as `text`. Every quotation in it comes back with its verdict, in the order of the draft; what is not quoted is not checked.',
    notAsked: ['bytes', 'name', 'rules'],
    notTold: ['others', 'pieces', 'standings'].map((field) => `quotations.verdict.${field}`),
    list: 'quotations',
    tell: ({ profile, quotations }, words, first) => draftLines(quotations, profile, first, words),
  },
  *lines({ quotations }) {
    yield* quotations
  },
  async run({ house, ...input }, context) {
    const options = askedOf(input)
    const draft = await context.work({ do: 'read', ...givenOf(input), options })
    const quoted = quotationsIn(draft).map(({ quotation }) => quotation)
    const { readings, limits } = await lookedInEach(quoted, input, options, context)
    const verified = await context.work({ do: 'check', draft, readings, limits })
    return {
      profile: house,
      quotations: verified.map(({ quotation: _quotation, ...rest }) => ({ ...rest, grade: gradeOf(rest.verdict, house) })),
    }
  },
})
