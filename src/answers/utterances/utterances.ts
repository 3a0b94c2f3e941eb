import { likenessOf } from './alike.ts'
import { groupsOf, numberOf } from './groups.ts'
import { neighboursOf } from './neighbours.ts'
import type { Said } from './said.ts'
import { speakers } from './speakers.ts'
import { keysOf, type Told, toldOf } from './told.ts'

/** One utterance as several statements give it. */
export type Utterance = {
  /** The id of its first statement, by day and then by id. */
  readonly id: string
  /** The ids of its statements, in that order; two at least. */
  readonly statements: readonly string[]
}

/** Days apart on which two statements may still give one utterance. */
const NEAR_DAYS = 3

/** Others a statement is compared with, those first that share the most pairs of words. */
const MOST_COMPARED = 48

/**
 * Which statements give the same utterance: the words they share in order, of which those count that say something; one speaker; days near each other. A
 * statement belongs to one utterance at most. What comes out depends on the statements alone, not on the order they come in. Near-linear: each
 * is compared with a bounded number of others, found by the pairs of words they share.
 */
export function utterancesOf(given: readonly Said[]): Utterance[] {
  const all = [...given].sort(inOrder)
  const groups = groupsOf(all)
  for (const { a, b } of pairsOf(all)) groups.join(a, b)
  return groups
    .all()
    .map((members) =>
      members
        .map((n) => all[n]!)
        .sort(byDay)
        .map(({ id }) => id),
    )
    .map((statements) => ({ id: statements[0]!, statements }))
    .sort((a, b) => compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** Alike ones near each other: by the last word of the name, the day, the words. */
const inOrder = (a: Said, b: Said) => likeOrder(a, b) || compare(a.id, b.id)
const likeOrder = (a: Said, b: Said) =>
  compare(lastWord(a), lastWord(b)) || compare(a.day ?? '', b.day ?? '') || compare(a.words, b.words)
const byDay = (a: Said, b: Said) => compare(a.day ?? '9999', b.day ?? '9999') || compare(a.id, b.id)
const lastWord = ({ speaker }: Said) => speaker?.name.slice(speaker.name.lastIndexOf(' ') + 1) ?? ''

type Pair = { readonly a: number; readonly b: number; readonly likeness: number }

/** Those that give one utterance, two by two, the surest first. */
function pairsOf(all: readonly Said[]): Pair[] {
  const told = remembering((n) => toldOf(all[n]!))
  const oneness = speakers()
  const pairs: Pair[] = []
  // The same words on the same day stand side by side: the first of them stands for all when others are looked for.
  const isSame = (n: number) => n > 0 && likeOrder(all[n - 1]!, all[n]!) === 0
  const keys = all.map((said, n) => {
    if (!isSame(n)) return keysOf(toldOf(said))
    const likeness = likenessOf(told(n - 1), told(n), oneness(all[n - 1]!.speaker, said.speaker) === 'one')
    if (likeness > 0) pairs.push({ a: n - 1, b: n, likeness })
    return []
  })
  for (const [a, others] of neighboursOf(keys, MOST_COMPARED).entries())
    for (const b of others) {
      const one = oneness(all[a]!.speaker, all[b]!.speaker)
      if (one === 'two' || !isNear(all[a]!, all[b]!)) continue
      const likeness = likenessOf(told(a), told(b), one === 'one')
      if (likeness > 0) pairs.push({ a, b, likeness })
    }
  return pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
}

/** Whether two days are near each other; one that is not known is near every other. */
export const isNear = (a: Pick<Said, 'day'>, b: Pick<Said, 'day'>) =>
  a.day === null || b.day === null || Math.abs(numberOf(a.day) - numberOf(b.day)) <= NEAR_DAYS

// The words of so many statements are held at once: those that are compared stand near each other.
const MOST_HELD = 20_000

function remembering(make: (n: number) => Told): (n: number) => Told {
  let held = new Map<number, Told>()
  return (n) => {
    let told = held.get(n)
    if (told) return told
    if (held.size >= MOST_HELD) held = new Map()
    told = make(n)
    held.set(n, told)
    return told
  }
}
