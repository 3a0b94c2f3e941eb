import { disagreement, sharedBy } from '../context/index.ts'
import { coreOf, likenessOf, type PersonName } from '../names/index.ts'
import { compare } from '../tally.ts'
import { type Cluster, joined, largerFirst } from './cluster.ts'

/** How many times as often one must be attested as all others together for what fits any to be his. */
const DOMINATES = 10

/**
 * Personas with a full name, each a cluster of its own, put together by first and family name: one person, unless middle names or what is known of them tell
 * several apart.
 */
export function namesakesOf(clusters: readonly Cluster[]): readonly Cluster[] {
  return [...Map.groupBy(clusters, ({ name }) => coreOf(name)).entries()]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, group]) => byMiddleName(group.sort(largerFirst)).flatMap(byContext))
}

/** Parts where middle names or particles differ. Who has none belongs to the only one, or the one of whom nearly all is told. */
function byMiddleName(clusters: readonly Cluster[]): readonly (readonly Cluster[])[] {
  const parts: Cluster[][] = []
  for (const cluster of clusters.filter(isTelling)) {
    const found = parts.find((part) => part.every(({ name }) => likenessOf(name, cluster.name)?.is === 'same'))
    if (found) found.push(cluster)
    else parts.push([cluster])
  }
  return withRest(
    parts,
    clusters.filter((cluster) => !isTelling(cluster)),
  )
}

const isTelling = ({ name: { middle, particles } }: { readonly name: PersonName }): boolean =>
  middle.length > 0 || particles !== ''

/** Parts where what is told of them can hardly be told of one person. */
function byContext(clusters: readonly Cluster[]): readonly Cluster[] {
  const fits = bridged(clusters)
  const hasContext = ({ tallies }: Cluster) => tallies[0]!.persona.context !== ''
  let found: Cluster[] = []
  for (const cluster of clusters.filter(hasContext)) {
    const friends = found.filter((one) => fits(one, cluster) || disagreement(one.context, cluster.context) === null)
    // Of several that it fits, the one it shares something with; failing that, the largest.
    const friend = friends.find((one) => sharedBy(one.context, cluster.context) !== null) ?? friends[0]
    found = [...found.filter((one) => one !== friend), friend ? joined(friend, cluster) : cluster].sort(largerFirst)
  }
  return withRest(
    found.map((one) => [one]),
    clusters.filter((cluster) => !hasContext(cluster)),
  ).map((part) => part.reduce(joined))
}

/** What tells nothing goes to the only part, or to the one that outweighs the others by far; else it is a part of its own. */
function withRest(parts: readonly (readonly Cluster[])[], rest: readonly Cluster[]): readonly (readonly Cluster[])[] {
  if (rest.length === 0) return parts
  const sizes = parts.map((part) => part.reduce((sum, { documents }) => sum + documents, 0))
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const main = parts.length === 1 ? 0 : sizes.findIndex((size) => size >= DOMINATES * (all - size))
  return main < 0 ? [...parts, rest] : parts.map((part, n) => (n === main ? [...part, ...rest] : part))
}

/** Walks of life that one article tells of one bearer of the name are no ground to take two for two. */
function bridged(clusters: readonly Cluster[]): (a: Cluster, b: Cluster) => boolean {
  const pairs = new Set<string>()
  for (const { tallies } of clusters)
    for (const { persona } of tallies) {
      const fields = persona.context.split('@')[0]!.split('+')
      for (const a of fields) for (const b of fields) if (a !== b) pairs.add(`${a} ${b}`)
    }
  return (a, b) =>
    pairs.size > 0 && [...a.context.fields].some((one) => [...b.context.fields].some((other) => pairs.has(`${one} ${other}`)))
}
