import { coreOf, type GivenLikeness, givenKeys, givenLikeness, type Likeness, likenessOf, wholeOf } from '../names/index.ts'
import type { Cluster } from './cluster.ts'

/** Two clusters of different names that may be one person's. */
export type Alike = { readonly a: Cluster; readonly b: Cluster; readonly likeness: Likeness }

/**
 * All pairs of clusters whose names are alike and not the same, without comparing each with each: by first names that are alike, by names that end alike, by
 * parts of double names. Each pair once, in the order of `clusters`.
 */
export function alikeNames(clusters: readonly Cluster[]): readonly Alike[] {
  const found = new Map<number, Alike & { readonly at: number }>()
  const cores = clusters.map(({ name }) => coreOf(name))
  const look = (i: number, j: number, given?: GivenLikeness) => {
    if (cores[i] === cores[j]) return
    const [a, b] = i < j ? [i, j] : [j, i]
    const at = a * clusters.length + b
    if (found.has(at)) return
    const likeness = likenessOf(clusters[a]!.name, clusters[b]!.name, given)
    if (likeness) found.set(at, { at, a: clusters[a]!, b: clusters[b]!, likeness })
  }
  const places = clusters.map((_, n) => n)
  const byGiven = Map.groupBy(places, (n) => clusters[n]!.name.given)
  for (const [one, other, likeness] of alikeGivens(byGiven))
    for (const i of byGiven.get(one)!) for (const j of byGiven.get(other)!) look(i, j, likeness)
  for (const group of byOtherForms(clusters)) for (const [n, i] of group.entries()) for (const j of group.slice(n + 1)) look(i, j)
  return [...found.values()].sort((x, y) => x.at - y.at)
}

/** First names that may be one person's, each with itself too. Only those are compared that share a key, or of which one begins the other. */
function alikeGivens(byGiven: ReadonlyMap<string, unknown>): readonly (readonly [string, string, GivenLikeness])[] {
  const givens = [...byGiven.keys()].sort()
  const pairs = new Map<string, readonly [string, string, GivenLikeness]>()
  const look = (a: string, b: string) => {
    const [one, other] = a < b ? [a, b] : [b, a]
    const key = `${one} ${other}`
    if (pairs.has(key)) return
    const likeness = givenLikeness(one, other)
    if (likeness !== null) pairs.set(key, [one, other, likeness])
  }
  for (const [n, given] of givens.entries()) {
    look(given, given)
    // In their order those that begin with a name, or with an initial, stand right behind it.
    for (let at = n + 1; at < givens.length && givens[at]!.startsWith(given); at++) look(given, givens[at]!)
  }
  const groups = Map.groupBy(
    givens.flatMap((given) => givenKeys(given).map((key) => ({ key, given }))),
    ({ key }) => key,
  )
  for (const group of groups.values())
    for (const [n, { given: one }] of group.entries()) for (const { given: other } of group.slice(n + 1)) look(one, other)
  return [...pairs.values()]
}

/** Places of clusters that share a form: a name in quotation marks, the last words of a long name, the two orders a name may stand in. */
function byOtherForms(clusters: readonly Cluster[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const [n, { name }] of clusters.entries()) {
    const { given, middle, family, nickname } = name
    const words = wholeOf(name).split(' ')
    const forms = [
      `${given} ${family}`,
      `${family} ${given}`,
      `${given}${middle.join('')} ${family}`,
      ...(nickname === '' ? [] : [`${nickname} ${family}`]),
      ...words.slice(0, -1).map((_, k) => words.slice(k).join(' ')),
      // "Anna Hart", "Anna Hart-Morrow", "Anna Hart Morrow"
      ...[...family.split('-'), ...middle].map((part) => `${given} ${part}`),
    ]
    for (const form of new Set(forms)) {
      const group = groups.get(form)
      if (group) group.push(n)
      else groups.set(form, [n])
    }
  }
  return [...groups.values()]
}
