import { z } from 'zod'
import { articleFields, askedOf, givenOf, readingFields } from '../schemas/article.ts'
import { readingSchema } from '../schemas/reading.ts'
import { FINE } from '../schemas/statement.ts'
import { numbered, sourceLine, statementLines } from '../told/statements.ts'
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
  tool: {
    name: 'extract_statements',
    title: 'Extract statements',
    says: 'Give the article as `text` (or its page as `html`) and what is known of it. Every span gives the words and their place in the text. A statement with a `parent` is told within the words of that one.',
    notAsked: ['bytes', 'name', 'rules'],
    notTold: [
      ...['hash', 'text', 'format', 'charset', 'blocks', 'dateline', 'unread'].map((field) => `doc.${field}`),
      ...FINE.map((field) => `statements.${field}`),
    ],
    list: 'statements',
    tell: ({ doc, statements }, words, first) => [
      sourceLine(doc, words),
      ...doc.notes.map(({ says }) => `note: ${words(says)}`),
      ...numbered(
        statements.map((statement) => statementLines(statement, words)),
        first,
      ),
    ],
  },
  *lines({ doc, statements }) {
    for (const statement of statements) yield { doc: doc.id, ...statement }
  },
  run: (input, { work }) => work({ do: 'read', ...givenOf(input), options: askedOf(input) }),
})
