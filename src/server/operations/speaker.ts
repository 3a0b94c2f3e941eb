import { z } from 'zod'
import type { Count, Hit, Store } from '../../record/index.ts'
import { appearancesOf, partOfAppearance, recordSpeakerOf } from '../../speakers/index.ts'
import type { SpeakerFacts } from '../../views/index.ts'
import { speakerFactsSchema } from '../schemas/speaker.ts'
import { operation } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'
import { type SpeakerLine, saidBy, speakerCalled } from './spoken-by.ts'
import { LOOKED_AT } from './timeline.ts'

const MOST_VALUES = 50
/** Outlets whose verbs are told by themselves, and how many verbs of each. */
const MOST_OUTLETS = 12
const MOST_OF_AN_OUTLET = 8

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
    return factsOf(line, await saidBy(store, line.id, LOOKED_AT), store)
  },
})

/** Who a speaker is, by the statements given and the counts of all. */
export async function factsOf(
  { id, name, statements, documents }: SpeakerLine,
  hits: readonly Hit[],
  store: Store,
): Promise<SpeakerFacts> {
  const tallied = async (by: 'kind' | 'form' | 'verb') =>
    (await store.counts({ speaker: id }, [by], MOST_VALUES)).flatMap(valueIn)
  const byDocument = Map.groupBy(hits, ({ document }) => document.id)
  const parts = [...byDocument.values()].flatMap((of) =>
    appearancesOf(
      { ...of[0]!.document, dateline: null },
      of.map(({ statement }) => statement),
    ).map(partOfAppearance),
  )
  const {
    wikidata: _wikidata,
    loose: _loose,
    mayBe: _mayBe,
    ...known
  } = recordSpeakerOf({ id, name, kind: null, wikidata: null, loose: false, mayBe: [] }, parts)
  return {
    ...known,
    statements,
    documents,
    kinds: await tallied('kind'),
    forms: await tallied('form'),
    verbs: await tallied('verb'),
    verbsByOutlet: verbsByOutlet(await store.counts({ speaker: id }, ['outlet', 'verb'], MOST_OUTLETS * MOST_VALUES)),
  }
}

const valueIn = ({ values, statements }: Count) => {
  const value = values.at(-1)
  return value == null ? [] : [{ value, count: statements }]
}

/** Of each outlet that has more than one verb for the speaker, those it uses most. */
function verbsByOutlet(counts: readonly Count[]): SpeakerFacts['verbsByOutlet'] {
  const byOutlet = Map.groupBy(counts, ({ values }) => values[0] ?? '')
  return [...byOutlet]
    .map(([outlet, of]) => ({ outlet, verbs: of.flatMap(valueIn).slice(0, MOST_OF_AN_OUTLET) }))
    .filter(({ outlet, verbs }) => outlet !== '' && verbs.length > 1)
    .slice(0, MOST_OUTLETS)
}
