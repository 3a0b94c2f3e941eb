import { OnrecordError } from '../../errors.ts'
import type { Count, Hit, Store } from '../../record/index.ts'

/** A speaker of the record in a list. */
export type SpeakerLine = {
  readonly id: string
  readonly name: string
  readonly statements: number
  readonly documents: number
}

/** Statements asked for at a time. */
const PAGE = 200
/** So many of one name are told apart. */
const MOST_OF_A_NAME = 50

/** Who an id or a name stands for, those with most statements first: one for an id, and all who bear a name. */
export async function speakersCalled(store: Store, called: string): Promise<readonly SpeakerLine[]> {
  const lines = (await store.counts({ speaker: called }, ['speaker'], MOST_OF_A_NAME)).flatMap(lineOf)
  const one = lines.find(({ id }) => id === called)
  return one ? [one] : lines
}

/** The one. Throws `unknown-speaker` and `several-speakers`. */
export async function speakerCalled(store: Store, called: string): Promise<SpeakerLine> {
  const [one, ...others] = await speakersCalled(store, called)
  if (!one) throw new OnrecordError('unknown-speaker', { called })
  if (others.length > 0) throw new OnrecordError('several-speakers', { called, count: others.length + 1 })
  return one
}

export const lineOf = ({ values, speaker, statements, documents }: Count): readonly SpeakerLine[] =>
  speaker === null ? [] : [{ id: speaker, name: values[0] ?? '', statements, documents }]

/** What somebody said in his own right (not as told within another's words), the newest `most` of it. */
export async function saidBy(store: Store, id: string, most: number): Promise<readonly Hit[]> {
  const hits: Hit[] = []
  for (let after: string | undefined; hits.length < most; ) {
    const limit = Math.min(PAGE, most - hits.length)
    const { items, next } = await store.search({ speaker: id, outermost: true, order: 'newest' }, { limit, after })
    hits.push(...items)
    if (next === null) break
    after = next
  }
  return hits
}
