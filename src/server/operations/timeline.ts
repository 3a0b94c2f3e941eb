import { z } from 'zod'
import type { Timeline } from '../../answers/index.ts'
import { type Hit, saidBy, spokenOf } from '../../record/index.ts'
import { speakerLineSchema } from '../schemas/speaker.ts'
import { FINE } from '../schemas/statement.ts'
import { timelineFields } from '../schemas/timeline.ts'
import { timelineLines } from '../told/timeline.ts'
import { type Context, operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'
import { speakerCalled } from './spoken-by.ts'

/** Statements looked at unless told otherwise. */
export const LOOKED_AT = 1000

export const timeline = operation({
  name: 'timeline',
  says: 'Lays out what somebody said, in order and by subject, with how the words differ from one time to the next and which conditions are open or dropped.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({
    speaker: z.string().max(1000).describe('The id of a speaker of the record, or a name only one has.'),
    about: z.string().max(1000).exactOptional().describe('Only what has all of these words, in any form.'),
    limit: z.int().min(1).max(5000).exactOptional().describe(`Look at so many of the newest statements. Default ${LOOKED_AT}.`),
  }),
  output: z
    .strictObject({ speaker: speakerLineSchema, ...timelineFields })
    .meta({ id: 'Timeline', description: 'What somebody said, in order. It never says that somebody contradicted himself.' }),
  errors: [...LOOKING_ERRORS, 'unknown-speaker', 'several-speakers', 'too-slow', 'busy', 'stopping', 'too-much-memory'],
  example: { speaker: 'Ana Roe' },
  tool: {
    name: 'speaker_timeline',
    title: 'What somebody said over time',
    says: 'Give the name or the id of a speaker, and words in `about` to narrow it. A position is one utterance with every outlet that has it; `since` says how the words differ from an earlier position, `ledger` which conditions are open or dropped. Places in the list of positions are those of the whole list.',
    notAsked: ['limit'],
    notTold: ['about', 'positions.places.copies', ...FINE.map((field) => `positions.statement.${field}`)],
    list: 'positions',
    tell: (found, words, first) => [`what ${words(found.speaker.name)} said`, ...timelineLines(found, first, words)],
  },
  *lines({ positions }) {
    yield* positions
  },
  async run({ speaker: called, about, limit = LOOKED_AT }, context) {
    const store = await context.look()
    const speaker = await speakerCalled(store, called)
    return { speaker, ...(await timelineFrom(await saidBy(store, speaker.id, limit), about ?? null, context)) }
  },
})

/** The timeline of statements of one speaker, made in another thread. */
export const timelineFrom = (hits: readonly Hit[], about: string | null, context: Context): Promise<Timeline> =>
  context.work({ do: 'timeline', items: hits.map(spokenOf), about })
