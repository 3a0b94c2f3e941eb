import { z } from 'zod'
import { wordsIn } from '../../text/index.ts'
import { afterNumber, pageAsked, pageFields } from '../schemas/page.ts'
import { speakerLineSchema } from '../schemas/speaker.ts'
import { type Context, operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'
import { lineOf, type SpeakerLine } from './spoken-by.ts'

/** So many are looked through for a name. */
const MOST = 100_000

export const speakers = operation({
  name: 'speakers',
  says: 'Lists who speaks in the articles on record and has a name, those with most statements first.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({
    name: z.string().max(1000).exactOptional().describe('Words of the name, or beginnings of them.'),
    ...pageAsked('50; of JSON lines all', { most: 10_000, after: afterNumber(9) }),
  }),
  output: z
    .strictObject({
      of: z.int().min(0).describe('How many there are in all.'),
      speakers: z.array(speakerLineSchema),
      ...pageFields,
    })
    .meta({ id: 'Speakers' }),
  errors: LOOKING_ERRORS,
  example: { name: 'roe' },
  async *all({ name, after, limit }, context) {
    const from = Number(after ?? 0)
    yield* (await named(name, context)).slice(from, limit && from + limit)
  },
  async run({ name, after, limit = 50 }, context) {
    const found = await named(name, context)
    const from = Number(after ?? 0)
    const to = from + limit
    return { of: found.length, speakers: found.slice(from, to), next: to < found.length ? String(to) : null }
  },
})

/** All who have a name with these words. */
async function named(name = '', context: Context): Promise<readonly SpeakerLine[]> {
  const asked = wordsOf(name)
  const counts = await (await context.look()).counts({}, ['speaker', 'named'], MOST)
  const lines = counts.filter(({ values }) => values[1] === 'named').flatMap(lineOf)
  return lines.filter((line) => {
    const words = wordsOf(line.name)
    return asked.every((word) => words.some((own) => own.startsWith(word)))
  })
}

const wordsOf = (name: string): readonly string[] => wordsIn(name).list.map(({ folded }) => folded)
