import { z } from 'zod'
import { articleFields, askedOf, givenOf, readingFields } from '../schemas/article.ts'
import { operation } from './operation.ts'
import { READING_ERRORS } from './reading-errors.ts'
import { KEEPING_ERRORS } from './record-errors.ts'

const { rules } = readingFields

export const add = operation({
  name: 'add',
  says: 'Reads an article and keeps it in the record. The same article twice is one; once it is answered, it is on the disk.',
  method: 'POST',
  readOnly: false,
  input: z.strictObject({
    ...articleFields,
    place: z.string().max(8000).exactOptional().describe('Where it came from. Default: its address, its name, or "a request".'),
    rules,
  }),
  output: z
    .strictObject({
      document: z.string().describe('The id it is kept under.'),
      outcome: z
        .enum(['new', 'version', 'known', 'reread'])
        .describe('`version`: another text at an address that is on record; `known`: the same document as before.'),
      statements: z.int().min(0).describe('How many statements were found; 0 where it was known.'),
    })
    .meta({ id: 'Added' }),
  errors: [...READING_ERRORS, ...KEEPING_ERRORS],
  takesFile: true,
  example: { text: '“We will build it,” said Mayor Ana Roe.', outlet: 'The Dunvale Post', url: 'https://post.example/dam' },
  async run({ place, ...input }, context) {
    // Loaded here: it reads every format there is, and nothing else asked of a server needs it.
    const { adding } = await import('../../adding/index.ts')
    const where = place ?? input.url ?? input.name ?? 'a request'
    const item = { where, ...givenOf(input) }
    const options = { store: await context.keep(), pool: context.pool, reader: context.reader(), read: askedOf(input) }
    for await (const added of adding(one(item), options)) {
      if (added.outcome === 'failed') throw added.error
      const { document, outcome, statements } = added
      return { document, outcome, statements }
    }
    throw new Error('what was to be added was never told')
  },
})

async function* one<Item>(item: Item): AsyncGenerator<Item> {
  yield item
}
