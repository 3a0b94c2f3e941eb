import type { ContentWord } from './content-words.ts'
import type { Stack } from './stack.ts'

/** What two stacks are both about: the words they share, as the later one has them. */
export type Shared = { readonly words: readonly string[]; readonly weight: number }

/** How an utterance hangs on an earlier one of the same subject. */
export type Link = { readonly to: number; readonly shared: Shared }

/** Words that must be shared, and the least share of the shorter one's words by what they weigh. */
const LEAST_WORDS = 2
const LEAST_SHARE = 0.28
/** An earlier one must be so much nearer than a later one: what was said last is what it is held against. */
const NEARER = 1.25
// Who speaks for years says thousands of things; of those that share a word the newest tell what was said before.
const MOST_LOOKED_AT = 200

/**
 * For each utterance, in the order given, the last one before it that is about the same, or one before that which is much nearer; null where there is none. Words weigh the more the fewer utterances have them, so that what
 * somebody always says is no subject. `asked` are stems of words that were asked for: all have them, and they count for one shared word.
 */
export function linksOf(stacks: readonly Stack[], isBefore: (a: Stack, b: Stack) => boolean): readonly (Link | null)[] {
  const stems = stacks.map(({ side }) => stemsIn(side.words))
  const counts = new Map<string, number>()
  for (const own of stems) for (const stem of own.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weights = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + stacks.length / count)]))
  const sums = stems.map((own) => [...own.keys()].reduce((sum, stem) => sum + weights.get(stem)!, 0))
  // Two statements that share nothing but names are about the same people, and not about the same.
  const names = new Set(stacks.flatMap(({ side }) => side.words.flatMap(({ stem, isName }) => (isName ? stem : []))))
  const having = new Map<string, number[]>()
  return stacks.map((stack, n) => {
    const own = stems[n]!
    const near = new Map<number, { words: number; common: number; weight: number }>()
    for (const stem of own.keys())
      for (const at of (having.get(stem) ?? []).slice(-MOST_LOOKED_AT)) {
        const shared = near.get(at) ?? { words: 0, common: 0, weight: 0 }
        near.set(at, shared)
        shared.words++
        shared.common += names.has(stem) ? 0 : 1
        shared.weight += weights.get(stem)!
      }
    let best: { readonly to: number; readonly share: number } | null = null
    for (const at of [...near.keys()].sort((a, b) => b - a)) {
      const { words, common, weight } = near.get(at)!
      const share = weight / Math.min(sums[at]!, sums[n]!)
      const isNear = words >= LEAST_WORDS && common > 0 && share >= LEAST_SHARE
      if (isNear && (best === null || share > best.share * NEARER) && isBefore(stacks[at]!, stack)) best = { to: at, share }
    }
    for (const stem of own.keys()) {
      const list = having.get(stem)
      if (list) list.push(n)
      else having.set(stem, [n])
    }
    if (best === null) return null
    const { to, share } = best
    return { to, shared: { words: [...own].flatMap(([stem, word]) => (stems[to]!.has(stem) ? word : [])), weight: share } }
  })
}

/** The stems of an utterance in their order, each with the word as it stands there first. */
function stemsIn(words: readonly ContentWord[]): ReadonlyMap<string, string> {
  const stems = new Map<string, string>()
  for (const { stem, folded } of words) if (stem !== '' && !stems.has(stem)) stems.set(stem, folded)
  return stems
}

/** A subject: the stacks that hang together by shared words, and the words most of them share. */
export type Subject = { readonly words: readonly string[]; readonly stacks: readonly number[] }

const MOST_WORDS = 4

/** The subjects of stacks that hang on one another, the largest first; what hangs on nothing has none. */
export function subjectsOf(stacks: readonly Stack[], links: readonly (Link | null)[]): readonly Subject[] {
  const roots = links.map((_, n) => n)
  for (const [n, link] of links.entries()) if (link) roots[n] = roots[link.to]!
  const groups = Map.groupBy(links.keys(), (n) => roots[n]!)
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ words: commonWords(group.map((n) => stacks[n]!)), stacks: group }))
    .sort((a, b) => b.stacks.length - a.stacks.length || a.stacks[0]! - b.stacks[0]!)
}

function commonWords(stacks: readonly Stack[]): readonly string[] {
  const counts = new Map<string, { count: number; word: string }>()
  for (const { side } of stacks)
    for (const [stem, word] of stemsIn(side.words)) {
      const known = counts.get(stem) ?? { count: 0, word }
      counts.set(stem, { count: known.count + 1, word: known.word.length <= word.length ? known.word : word })
    }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
}
