import { z } from 'zod'
import { type Store, usageOf } from '../../record/index.ts'
import type { RecordSpeaker } from '../../speakers/index.ts'
import type { SpeakerFacts } from '../../views/index.ts'
import { speakerFactsSchema } from '../schemas/speaker.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'
import { type SpeakerLine, speakerCalled } from './spoken-by.ts'

export const speaker = operation({
  name: 'speaker',
  says: 'Says who a speaker of the record is: names and roles as articles have them, and what is done with the words, in which form, with which verbs.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({ speaker: z.string().max(1000).describe('The id of a speaker of the record, or a name only one has.') }),
  output: speakerFactsSchema,
  errors: [...LOOKING_ERRORS, 'unknown-speaker', 'several-speakers'],
  example: { speaker: 'Ana Roe' },
  async run({ speaker: called }, context) {
    const store = await context.look()
    const line = await speakerCalled(store, called)
    const { speaker } = await store.speaker(line.id)
    return factsOf(speaker!, line, store)
  },
})

/** Who a speaker is, and what is counted of its statements: the same words in copies of one report once. */
export async function factsOf(
  speaker: RecordSpeaker,
  { id, statements, documents }: SpeakerLine,
  store: Store,
): Promise<SpeakerFacts> {
  return { ...speaker, statements, documents, ...(await usageOf(store, id)) }
}
