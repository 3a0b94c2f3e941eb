import { z } from 'zod'
import { gradeOf, quotationOf } from '../../answers/index.ts'
import { OnrecordError } from '../../errors.ts'
import { articleSchema, askedOf, readingFields } from '../schemas/article.ts'
import { gradeSchema, profileSchema, verdictFields } from '../schemas/verdict.ts'
import { operation } from './operation.ts'
import { readAll } from './read-all.ts'
import { READING_ERRORS } from './reading-errors.ts'

/** The most articles one request may give to be looked in. */
export const MOST_ARTICLES = 100

const { rules } = readingFields

export const verify = operation({
  name: 'verify',
  says: 'Says whether words were said so: what differs, what that does to the meaning, and whose words they are.',
  method: 'POST',
  readOnly: true,
  input: z.strictObject({
    words: z
      .string()
      .max(20_000)
      .describe('The quotation: with marks or without, "X said …" around it or not, or an address with #:~:text=.'),
    speaker: z
      .string()
      .max(1000)
      .exactOptional()
      .describe('Who is said to have said it. It wins over "X said" around the words.'),
    in: z.array(articleSchema).min(1).max(MOST_ARTICLES).describe('The articles to look in.'),
    house: profileSchema,
    rules,
  }),
  output: z.strictObject({ ...verdictFields, profile: profileSchema, grade: gradeSchema }).meta({ id: 'Verified' }),
  errors: [...READING_ERRORS, 'no-words'],
  example: {
    words: 'Ana Roe: “We will build it.”',
    in: [{ text: '“We will not build it unless they pay,” said Ana Roe.' }],
  },
  async run({ words, speaker, in: articles, house, ...asked }, context) {
    const { url: _url, ...quotation } = quotationOf(words)
    if (quotation.words === '') throw new OnrecordError('no-words')
    const readings = await readAll(articles, askedOf(asked), context)
    const verdict = await context.work({
      do: 'verify',
      quotation: { ...quotation, speaker: speaker ?? quotation.speaker },
      readings,
    })
    return { ...verdict, profile: house, grade: gradeOf(verdict, house) }
  },
})
