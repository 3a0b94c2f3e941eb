import type { Spoken } from '../answers/index.ts'
import { OnrecordError } from '../errors.ts'
import type { RecordSpeaker } from '../speakers/index.ts'
import { pagesOf } from './paging.ts'
import type { Count, Hit, SpeakerAnswer, SpeakerLine, Store } from './store.ts'

/** A value with how many statements have it. */
export type Tallied = { readonly value: string; readonly count: number }

/** What is done with a speaker's words, in which form, with which verbs; the most frequent first. */
export type Usage = {
  readonly kinds: readonly Tallied[]
  readonly forms: readonly Tallied[]
  readonly verbs: readonly Tallied[]
  /** Of each outlet that has more than one verb for the speaker, those it uses most. */
  readonly verbsByOutlet: readonly { readonly outlet: string; readonly verbs: readonly Tallied[] }[]
}

/** The one an id or a name leads to. Throws `unknown-speaker` and `several-speakers`. */
export async function speakerCalled(store: Store, called: string): Promise<SpeakerAnswer & { readonly speaker: RecordSpeaker }> {
  const answer = await store.speaker(called)
  const { speaker, fitting } = answer
  if (speaker !== null) return { ...answer, speaker }
  if (fitting.length === 0) throw new OnrecordError('unknown-speaker', { called })
  throw new OnrecordError('several-speakers', { called, which: whichOf(fitting) })
}

const MOST_TOLD = 8

/** "ada-roe-1f2e3d4c5b6a (mayor of Nordvik, 12 statements); …" */
export function whichOf(lines: readonly (Pick<SpeakerLine, 'id' | 'statements'> & { readonly role?: string | null })[]): string {
  const told = lines.slice(0, MOST_TOLD).map(({ id, role, statements }) => {
    const facts = [...(role ? [role] : []), `${statements.toLocaleString('en')} statement${statements === 1 ? '' : 's'}`]
    return `${id} (${facts.join(', ')})`
  })
  return [...told, ...(lines.length > MOST_TOLD ? [`and ${lines.length - MOST_TOLD} more`] : [])].join('; ')
}

/** What somebody said in his own right (not as told within another's words), the newest `most` of it. */
export async function saidBy(store: Store, id: string, most: number): Promise<readonly Hit[]> {
  const hits: Hit[] = []
  const asked = { speaker: id, outermost: true, order: 'newest' } as const
  for await (const { items } of pagesOf((page) => store.search(asked, page), { limit: most })) hits.push(...items)
  return hits
}

/** What was said as it was read, for `timelineOf`: who said it, and where, stands beside it. */
export function spokenOf({ statement, document, copies }: Hit): Spoken {
  const { corrections: _corrections, accepted: _accepted, document: _document, who: _who, ...plain } = statement
  return { statement: plain, document, copies }
}

const MOST_VALUES = 50
/** Outlets whose verbs are told by themselves, and how many verbs of each. */
const MOST_OUTLETS = 12
const MOST_OF_AN_OUTLET = 8

/** How often what is counted of the speaker of an id. The same words in copies of one report count once. */
export async function usageOf(store: Store, id: string): Promise<Usage> {
  const tallied = async (by: 'kind' | 'form' | 'verb') =>
    (await store.counts({ speaker: id }, [by], MOST_VALUES)).flatMap(valueIn)
  return {
    kinds: await tallied('kind'),
    forms: await tallied('form'),
    verbs: await tallied('verb'),
    verbsByOutlet: verbsByOutlet(await store.counts({ speaker: id }, ['outlet', 'verb'], MOST_OUTLETS * MOST_VALUES)),
  }
}

const valueIn = ({ values, statements }: Count): readonly Tallied[] => {
  const value = values.at(-1)
  return value == null ? [] : [{ value, count: statements }]
}

function verbsByOutlet(counts: readonly Count[]): Usage['verbsByOutlet'] {
  const byOutlet = Map.groupBy(counts, ({ values }) => values[0] ?? '')
  return [...byOutlet]
    .map(([outlet, of]) => ({ outlet, verbs: of.flatMap(valueIn).slice(0, MOST_OF_AN_OUTLET) }))
    .filter(({ outlet, verbs }) => outlet !== '' && verbs.length > 1)
    .slice(0, MOST_OUTLETS)
}
