import { z } from 'zod'
import { wordsIn } from '../../text/index.ts'
import { speakerLineSchema } from '../schemas/speaker.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'
import { lineOf } from './spoken-by.ts'

/** So many are looked through for a name. */
const MOST = 100_000

export const speakers = operation({
  name: 'speakers',
  says: 'Lists who speaks in the articles on record and has a name, those with most statements first.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({
    name: z.string().max(1000).exactOptional().describe('Words of the name, or beginnings of them.'),
    limit: z.int().min(1).max(10_000).exactOptional().describe('So many at most. Default 50.'),
  }),
  output: z
    .strictObject({ of: z.int().min(0).describe('How many there are in all.'), speakers: z.array(speakerLineSchema) })
    .meta({ id: 'Speakers' }),
  errors: LOOKING_ERRORS,
  example: { name: 'roe' },
  *lines({ speakers }) {
    yield* speakers
  },
  async run({ name = '', limit = 50 }, context) {
    const store = await context.look()
    const asked = wordsOf(name)
    const named = (await store.counts({}, ['speaker', 'named'], MOST)).filter(({ values }) => values[1] === 'named')
    const found = named.flatMap(lineOf).filter((line) => {
      const words = wordsOf(line.name)
      return asked.every((word) => words.some((own) => own.startsWith(word)))
    })
    return { of: found.length, speakers: found.slice(0, limit) }
  },
})

const wordsOf = (name: string): readonly string[] => wordsIn(name).list.map(({ folded }) => folded)
