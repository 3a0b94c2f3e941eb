import { z } from 'zod'
import { articleFields, askedOf, givenOf, readingFields } from '../schemas/article.ts'
import { offset } from '../schemas/named.ts'
import { explanationSchema } from '../schemas/reading.ts'
import { operation } from './operation.ts'
import { READING_ERRORS } from './reading-errors.ts'

export const explain = operation({
  name: 'explain',
  says: 'Says why the words at a place of an article were, or were not, taken for a statement.',
  method: 'POST',
  readOnly: true,
  input: z.strictObject({
    at: offset('The place: an offset into the text of the article, in UTF-16 code units.'),
    ...articleFields,
    ...readingFields,
  }),
  output: explanationSchema,
  errors: [...READING_ERRORS, 'offset-outside'],
  takesFile: true,
  example: { at: 25, text: '“We will build it,” said Mayor Ana Roe.' },
  *lines({ steps }) {
    yield* steps
  },
  run: (input, { work }) => work({ do: 'explain', at: input.at, ...givenOf(input), options: askedOf(input) }),
})
