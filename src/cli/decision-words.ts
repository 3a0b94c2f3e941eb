import type { Store } from '../record/index.ts'
import { type Decision, splitIdOf } from '../speakers/index.ts'

/** What somebody decided, as a sentence, with the speakers' names and ids as they are now. */
export async function decisionWords(store: Store, decision: Decision): Promise<string> {
  const named = async (id: string): Promise<string> => {
    const { speaker } = await store.speaker(id)
    return speaker === null ? `${id.split(' ')[0]} (nobody any more)` : `${speaker.name} (${speaker.id})`
  }
  const list = async (ids: readonly string[]): Promise<string[]> => [...new Set(await Promise.all(ids.map(named)))]
  switch (decision.kind) {
    case 'merge': {
      const [one, ...others] = decision.speakers
      const gone = others.map((id) => id.split(' ').at(-1)).join(', ')
      return `${gone} ${others.length === 1 ? 'is' : 'are'} one with ${await named(one!)}.`
    }
    case 'split': {
      const isOne = decision.appearances.length === 1
      return `${decision.appearances.join(', ')} ${isOne ? 'is a speaker of its' : 'are a speaker of their'} own: ${await named(splitIdOf(decision.appearances))}.`
    }
    case 'rename':
      return `${await named(decision.speaker)} is shown as “${decision.name}”.`
    case 'alias':
      return `Whoever goes by “${decision.name}” is ${await named(decision.speaker)}.`
    case 'apart':
      return `${(await list(decision.speakers)).join(', ')} are different speakers.`
    case 'undo':
      return `The decision ${shortId(decision.decision)} is taken back.`
  }
}

/** So much of a decision's id as people type. */
export const shortId = (id: string): string => id.slice(0, 8)
