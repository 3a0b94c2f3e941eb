import { z } from 'zod'
import { articleFields, askedOf, givenOf, readingFields } from '../schemas/article.ts'
import { readingSchema } from '../schemas/reading.ts'
import { operation } from './operation.ts'
import { READING_ERRORS } from './reading-errors.ts'

export const read = operation({
  name: 'read',
  says: 'Reads an article: every statement in it, who said it, and the place of every character. Nothing of it is kept.',
  method: 'POST',
  readOnly: true,
  input: z.strictObject({ ...articleFields, ...readingFields }),
  output: readingSchema,
  errors: READING_ERRORS,
  takesFile: true,
  example: { text: '“We will build it,” said Mayor Ana Roe.', outlet: 'The Dunvale Post', published: '2026-03-01' },
  *lines({ doc, statements }) {
    for (const statement of statements) yield { doc: doc.id, ...statement }
  },
  run: (input, { work }) => work({ do: 'read', ...givenOf(input), options: askedOf(input) }),
})
