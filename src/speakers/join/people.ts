import { disagreement, sameOffice, sharedBy } from '../context/index.ts'
import { rootIdOf } from '../identity.ts'
import { type Differing, isShort, likenessOf } from '../names/index.ts'
import { compare } from '../tally.ts'
import { type Alike, alikeNames } from './alike.ts'
import { areSideBySide, type Cluster, clusterOf, firstOf, joined, largerFirst } from './cluster.ts'
import { withFamilyNames } from './family-names.ts'
import type { Block, Joined, JoinedSpeaker, MayBe } from './joined.ts'
import { namesakesOf } from './namesakes.ts'

/** People of one name key: who of them is one, and who may be. The same whatever the order of the tallies. */
export function joinPeople({ home, guests }: Block, reserved: ReadonlySet<string>): Joined {
  const clusters = home.map(clusterOf).sort(largerFirst)
  const full = clusters.filter(({ name }) => !isShort(name))
  const known = knownOf(clusters)
  const namesakes = namesakesOf(full.filter((cluster) => cluster.known === null))
  const visitors = guests.filter(({ persona }) => persona.kind === 'person').map(clusterOf)
  const people = withOtherForms([...known, ...namesakes].sort(largerFirst), visitors.sort(largerFirst))
  const short = clusters.filter((cluster) => isShort(cluster.name) && cluster.known === null)
  const bodies = guests.filter(({ persona }) => persona.kind === 'organisation').map(clusterOf)
  const taken = takenForPeople(short, people.clusters, bodies)
  const whole = withFamilyNames(
    people.clusters,
    short.filter((cluster) => !taken.has(cluster)),
  )
  const speakers = speakersOf(whole.clusters, whole.loose, reserved)
  const used = new Set(speakers.flatMap(({ ids }) => ids))
  return {
    speakers,
    follows: [...taken].map(([cluster, body]) => ({
      persona: firstOf(cluster).persona.id,
      guest: firstOf(body).persona.id,
      ids: rootsOf(cluster).filter((id) => !used.has(id) && !reserved.has(id)),
    })),
    mayBe: unique([
      ...homonyms(whole.clusters.filter(({ name }) => !isShort(name))),
      ...people.mayBe,
      ...whole.mayBe,
      ...otherKinds(whole.clusters, bodies),
    ]),
  }
}

/** "Harbourwire said": one word that nothing shows to be a person's name and that is an organisation's, where no person of that family name is known. */
function takenForPeople(
  short: readonly Cluster[],
  people: readonly Cluster[],
  bodies: readonly Cluster[],
): ReadonlyMap<Cluster, Cluster> {
  const taken = new Map<Cluster, Cluster>()
  for (const cluster of short) {
    const body = bodies.find(({ wholes }) => !wholes.isDisjointFrom(cluster.wholes))
    const isPerson = cluster.context.heads.size > 0 || people.some(({ name }) => name.family === cluster.name.family)
    if (body && !isPerson) taken.set(cluster, body)
  }
  return taken
}

/** Those the list of known people tells, one for each of them. */
function knownOf(clusters: readonly Cluster[]): readonly Cluster[] {
  const byId = Map.groupBy(
    clusters.filter(({ known }) => known !== null),
    ({ known }) => known,
  )
  return [...byId.values()].map((group) => group.reduce(joined))
}

/**
 * Joins forms of names where what is known of both agrees: "Bill Roe" and "William Roe", both governors. Each looks at those better attested than
 * itself; where it fits several of them it stays apart, since nobody can tell which. Guests are only told beside whom they may be.
 */
function withOtherForms(
  clusters: readonly Cluster[],
  guests: readonly Cluster[],
): { readonly clusters: readonly Cluster[]; readonly mayBe: readonly MayBe[] } {
  const isGuest = new Set(guests)
  const pairs = alikeNames([...clusters, ...guests]).filter(
    ({ a, b }) => !(isGuest.has(a) && isGuest.has(b)) && (a.known === null || b.known === null),
  )
  const wishes = new Map<Cluster, Cluster[]>()
  const mayBe: MayBe[] = []
  for (const pair of pairs) {
    const { a, b } = pair
    const verdict = isGuest.has(a) || isGuest.has(b) ? guestVerdict(pair) : verdictOf(pair)
    if (verdict === 'one') wishes.set(b, [...(wishes.get(b) ?? []), a])
    // Also of those that are joined: where a wish stays open it is told, and within one speaker nobody asks.
    if (verdict !== null) mayBe.push({ a: firstOf(a).persona.id, b: firstOf(b).persona.id, why: whyAlike(pair) })
  }
  const parts = clusters.map((cluster) => ({ cluster, members: [cluster] }))
  const partOf = new Map(parts.map((part) => [part.cluster, part]))
  for (const cluster of clusters.toReversed()) {
    const targets = new Set((wishes.get(cluster) ?? []).map((target) => partOf.get(target)!))
    const [target] = targets
    const own = partOf.get(cluster)!
    if (targets.size !== 1 || target === undefined || target === own) continue
    if (own.members.some(({ known }) => known !== null) && target.members.some(({ known }) => known !== null)) continue
    target.members.push(...own.members)
    for (const member of own.members) partOf.set(member, target)
  }
  const rest = [...new Set(clusters.map((cluster) => partOf.get(cluster)!))]
  return { clusters: rest.map(({ members }) => members.reduce(joined)).sort(largerFirst), mayBe }
}

/** Whether two whose names are alike are one, or only may be; null where they are not, or nothing but the names speaks for it. */
function verdictOf({ a, b, likeness }: Alike): 'one' | 'may be' | null {
  const against = disagreement(a.context, b.context)
  if (likeness.is === 'may') {
    if (likeness.by !== 'first-spelling') return 'may be'
    return against === null && sharedBy(a.context, b.context) !== null && !areSideBySide(a, b) ? 'may be' : null
  }
  // An article may call one person by both a long name and its end; it does not do so with two short forms of the first.
  if (likeness.by !== 'ending' && areSideBySide(a, b)) return null
  if (against !== null) return 'may be'
  if (likeness.is === 'same') return 'one'
  const agrees = likeness.is === 'office' ? sameOffice(a.context, b.context) : sharedBy(a.context, b.context)
  return agrees === null ? 'may be' : 'one'
}

function guestVerdict({ a, b, likeness }: Alike): 'may be' | null {
  return likeness.by === 'first-spelling' || areSideBySide(a, b) ? null : 'may be'
}

const WHY: Readonly<Record<Differing, (a: string, b: string) => string>> = {
  nothing: (a, b) => `“${a}” and “${b}” are one name`,
  initial: (a, b) => `the initial in “${initialFirst(a, b)[0]}” fits “${initialFirst(a, b)[1]}”`,
  nickname: (a, b) => `“${a}” and “${b}” may be the short and the long form of one name`,
  suffix: (a, b) => `of “${a}” and “${b}” only one says whether the elder or the younger is meant`,
  ending: (a, b) => `“${shorter(a, b)[0]}” is the end of “${shorter(a, b)[1]}”`,
  double: (a, b) => `“${a}” and “${b}” share a part of a double family name`,
  particles: (a, b) => `“${a}” and “${b}” differ only in the small words of the family name`,
  turned: (a, b) => `“${a}” and “${b}” are the same names in the other order`,
  spelling: (a, b) => `“${a}” and “${b}” may be one name in two spellings`,
  'first-spelling': (a, b) => `the first names in “${a}” and “${b}” are spelled nearly alike`,
}
const shorter = (a: string, b: string): readonly [string, string] =>
  a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a]
const initialFirst = (a: string, b: string): readonly [string, string] => (/^\p{L}\.?\s/u.test(a) ? [a, b] : [b, a])

function whyAlike({ a, b, likeness }: Alike): string {
  const [first, second] = [a.written, b.written].sort(compare) as [string, string]
  return WHY[likeness.by](first, second)
}

// Of many namesakes each is shown beside the best attested.
const MOST_NAMESAKES = 8

/** Those of one name who were kept apart. */
function homonyms(clusters: readonly Cluster[]): readonly MayBe[] {
  const found: MayBe[] = []
  const groups = Map.groupBy(
    clusters.flatMap((cluster) => [...cluster.forms.keys()].map((core) => ({ core, cluster }))),
    ({ core }) => core,
  )
  for (const [core, group] of groups)
    for (const [n, { cluster: a }] of group.slice(0, MOST_NAMESAKES).entries())
      for (const { cluster: b } of group.slice(n + 1)) {
        if (areSideBySide(a, b) || likenessOf(a.forms.get(core)!.name, b.forms.get(core)!.name) === null) continue
        const why = disagreement(a.context, b.context) ?? 'nothing tells which of several is meant'
        found.push({ a: firstOf(a).persona.id, b: firstOf(b).persona.id, why: `they have one name, but ${why}` })
      }
  return found
}

/** A name that one article takes for a person's and another for an organisation's. */
function otherKinds(clusters: readonly Cluster[], bodies: readonly Cluster[]): readonly MayBe[] {
  return clusters.flatMap((cluster) =>
    bodies
      .filter(({ wholes }) => !wholes.isDisjointFrom(cluster.wholes))
      .map((body) => ({
        a: firstOf(cluster).persona.id,
        b: firstOf(body).persona.id,
        why: `one article takes “${cluster.written}” for a person, another for an organisation`,
      })),
  )
}

/** The speakers with their ids. A first and family name has one root id, which goes to the one of that name who is attested best. */
function speakersOf(
  clusters: readonly Cluster[],
  loose: ReadonlySet<Cluster>,
  reserved: ReadonlySet<string>,
): readonly JoinedSpeaker[] {
  const taken = new Set(reserved)
  return clusters.map((cluster) => {
    const roots = rootsOf(cluster).filter((id) => !taken.has(id))
    for (const id of roots) taken.add(id)
    const id = cluster.known ?? roots[0] ?? firstOf(cluster).persona.id
    return {
      id,
      kind: 'person',
      personas: cluster.tallies.map(({ persona }) => persona.id).sort(compare),
      ids: [...new Set([id, ...roots])].sort(compare),
      loose: loose.has(cluster),
    }
  })
}

/** The root ids of the names of a cluster, that of the most frequent name first. */
function rootsOf({ forms }: Cluster): readonly string[] {
  return [...forms].sort(([a, x], [b, y]) => y.documents - x.documents || compare(a, b)).map(([core]) => rootIdOf('person', core))
}

function unique(pairs: readonly MayBe[]): readonly MayBe[] {
  const seen = new Map<string, MayBe>()
  for (const { a, b, why } of pairs) {
    const [one, other] = a < b ? [a, b] : [b, a]
    if (one !== other && !seen.has(`${one} ${other}`)) seen.set(`${one} ${other}`, { a: one, b: other, why })
  }
  return [...seen.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b))
}
