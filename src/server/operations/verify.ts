import { z } from 'zod'
import { gradeOf, quotationOf } from '../../answers/index.ts'
import { OnrecordError } from '../../errors.ts'
import { askedOf, readingFields } from '../schemas/article.ts'
import { gradeSchema, profileSchema, verdictFields, whereFields } from '../schemas/verdict.ts'
import { verdictLines } from '../told/verdict.ts'
import { lookedIn } from './looked-in.ts'
import { operation } from './operation.ts'
import { READING_ERRORS } from './reading-errors.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

const { rules } = readingFields

export const verify = operation({
  name: 'verify',
  says: 'Says whether words were said so, in the articles given or on record: what differs, what that does to the meaning, and whose words they are.',
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
    ...whereFields,
    house: profileSchema,
    rules,
  }),
  output: z.strictObject({ ...verdictFields, profile: profileSchema, grade: gradeSchema }).meta({ id: 'Verified' }),
  errors: [...READING_ERRORS, ...LOOKING_ERRORS, 'no-words'],
  example: {
    words: 'Ana Roe: “We will build it.”',
    in: [{ text: '“We will not build it unless they pay,” said Ana Roe.' }],
  },
  tool: {
    name: 'verify_quotation',
    title: 'Verify a quotation',
    says: 'Give the words as they are quoted, and the speaker if one is named. Leave `in` out to look in the record. `answer` says it in a sentence: pass it on with the passage it rests on. `not-found` says only that the words are not in what was searched, never that nobody said them.',
    notAsked: ['rules'],
    tell: (verdict, words) => verdictLines(verdict, words),
  },
  async run({ words, speaker, house, rules, ...where }, context) {
    const asked = quotationOf(words)
    if (asked.words === '') throw new OnrecordError('no-words')
    const { readings, limits } = await lookedIn(
      { words: asked.words, speaker: speaker ?? asked.speaker },
      where,
      askedOf({ ...(rules && { rules }) }),
      context,
    )
    const quotation = { ...asked, speaker: speaker ?? asked.speaker }
    const verdict = await context.work({ do: 'verify', quotation, readings, limits })
    return { ...verdict, profile: house, grade: gradeOf(verdict, house) }
  },
})
