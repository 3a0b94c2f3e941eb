import type { Told } from '../told.ts'
import { PERSONS } from '../words.ts'
import { type FlagRule, happened, isShort, replaced } from './flag.ts'

/** Somebody else than was meant: "you" for "we". */
export const subject: FlagRule = {
  flag: 'subject',
  look: ({ place, changes }) =>
    changes
      .filter(isShort)
      .flatMap((change) => {
        const { mine, near, quoted, found, where } = change
        if (where !== 'inside' || same(mine, near)) return []
        return [{ says: replaced(change, pronouns(near), pronouns(mine)), quoted, found }]
      })
      .concat(changes.flatMap((change) => ahead(place.needle.list[0]!.folded, change))),
}

const pronouns = (words: readonly string[]) => words.filter((word) => PERSONS[word])
const persons = (words: readonly string[]) =>
  pronouns(words)
    .map((word) => PERSONS[word]!)
    .sort()
    .join()
const same = (a: readonly string[], b: readonly string[]) => persons(a) === persons(b)

/** At the start: the quotation begins with a pronoun where the sentence has another right before what was kept. */
function ahead(first: string, { where, near, quoted, found }: Told) {
  const last = near.at(-1)
  return where === 'start' && PERSONS[first] && last && PERSONS[last] && PERSONS[first] !== PERSONS[last]
    ? [{ says: happened([last], [first]), quoted, found }]
    : []
}
