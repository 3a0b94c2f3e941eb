import { fold, isShort, likenessOf, personName, wholeOf, wordsOf } from './names/index.ts'
import { nameKeyOf } from './persona.ts'

const KINDS = ['person', 'organisation', 'group', 'document'] as const
const LONGEST = 200

/** The name keys under which speakers stand who may go by a name that somebody types, in whatever letters: "marchenskiy", "the harbour trust". */
export function keysAsked(typed: string): readonly string[] {
  const name = wordsOf(typed.slice(0, LONGEST))
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join(' ')
  return [...new Set(KINDS.flatMap((kind) => nameKeyOf(name, kind) ?? []))]
}

/**
 * How well a name that somebody types is one of a speaker's: 3 the same letters; 2 the same name, with an initial or a title more; 1 a short or like form, or
 * the family name alone; 0 another's. For ordering what is found, and for taking the only best.
 */
export function fitAsked(typed: string, names: readonly string[]): number {
  const bare = bareOf(typed)
  const asked = personName(typed)
  return names.reduce((best, name) => {
    if (best === 3 || bareOf(name) === bare) return 3
    const own = personName(name)
    if (isShort(asked)) return Math.max(best, own.family !== '' && own.family === asked.family ? 1 : 0)
    if (isShort(own)) return best
    const likeness = likenessOf(asked, own)
    if (likeness === null) return best
    return Math.max(best, likeness.is === 'same' || wholeOf(asked) === wholeOf(own) ? 2 : 1)
  }, 0)
}

const bareOf = (name: string): string => wordsOf(fold(name.slice(0, LONGEST)).replace(/^the /, '')).join(' ')
