import { OnrecordError } from '../../errors.ts'
import { type Count, type Store, whichOf } from '../../record/index.ts'

/** A speaker of the record in a list. */
export type SpeakerLine = {
  readonly id: string
  readonly name: string
  readonly statements: number
  readonly documents: number
}

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
  if (others.length > 0) throw new OnrecordError('several-speakers', { called, which: whichOf([one, ...others]) })
  return one
}

export const lineOf = ({ values, speaker, statements, documents }: Count): readonly SpeakerLine[] =>
  speaker === null ? [] : [{ id: speaker, name: values[0] ?? '', statements, documents }]
