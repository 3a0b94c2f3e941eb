import { areAlike } from '../../statements/index.ts'
import { type Context, disagreement, sharedBy } from '../context/index.ts'
import { type Cluster, firstOf, joined, largerFirst } from './cluster.ts'
import type { MayBe } from './joined.ts'

/** Documents somebody must be in for a family name alone to be his. */
const WELL_ATTESTED = 3
/** Who is in fewer than this share of the documents of the best attested of the family is seldom meant by the family name alone. */
const SHARE = 0.1
/** Of more nobody makes a choice. */
const MOST_NAMED = 5
// Somebody is spoken of some years before and after he speaks.
const YEARS_AROUND = 3

type Result = { readonly clusters: readonly Cluster[]; readonly loose: ReadonlySet<Cluster>; readonly mayBe: readonly MayBe[] }

/**
 * Gives family names alone ("Roe", "President Roe") to the one well-attested person of the family whom they fit. What fits several, or nobody, becomes a
 * speaker of its own that may be each of them.
 */
export function withFamilyNames(people: readonly Cluster[], short: readonly Cluster[]): Result {
  const given = new Map<Cluster, Cluster[]>()
  const open: { readonly cluster: Cluster; readonly candidates: readonly Cluster[] }[] = []
  for (const cluster of short) {
    const candidates = candidatesFor(cluster, people)
    const owner = ownerOf(cluster, candidates)
    if (owner) given.set(owner, [...(given.get(owner) ?? []), cluster])
    else open.push({ cluster, candidates })
  }
  const whole = people.map((person) => [person, ...(given.get(person) ?? [])].reduce(joined))
  const lumps = lumped(open.map(({ cluster }) => cluster))
  const mayBe = lumps.flatMap((lump) => {
    const candidates = new Set(
      open
        .filter(({ cluster }) => lump.tallies.some((tally) => cluster.tallies.includes(tally)))
        .flatMap((one) => one.candidates),
    )
    return [...candidates]
      .filter((person) => disagreement(person.context, lump.context) === null)
      .sort(largerFirst)
      .slice(0, MOST_NAMED)
      .map((person) => ({
        a: firstOf(lump).persona.id,
        b: firstOf(person).persona.id,
        why: `only the name “${lump.written}” is given, which may be ${person.written}`,
      }))
  })
  return {
    clusters: [...whole, ...lumps].sort(largerFirst),
    loose: new Set(lumps.filter(({ context }) => context.heads.size === 0 || context.places.size + context.bodies.size === 0)),
    mayBe: [...mayBe, ...amongLumps(lumps)],
  }
}

/** People of the family who spoke about that time. */
function candidatesFor({ name, context }: Cluster, people: readonly Cluster[]): readonly Cluster[] {
  return people.filter((person) => {
    const family =
      person.name.family === name.family &&
      (name.particles === '' || person.name.particles === '' || name.particles === person.name.particles)
    return family && areNear(person.context, context)
  })
}

function areNear(a: Context, b: Context): boolean {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return true
  const year = (day: string) => Number(day.slice(0, 4))
  return year(b.first) <= year(a.last) + YEARS_AROUND && year(b.last) >= year(a.first) - YEARS_AROUND
}

/** The one who is meant: whom alone what is said of the name shows; or, where nothing is said of it, the only one attested well. */
function ownerOf({ context }: Cluster, candidates: readonly Cluster[]): Cluster | null {
  const most = Math.max(0, ...candidates.map(({ documents }) => documents))
  const attested = candidates.filter(({ documents }) => documents >= WELL_ATTESTED && documents >= SHARE * most)
  const agreeing = attested.filter((person) => disagreement(person.context, context) === null)
  const shown = agreeing.filter((person) => shares(person.context, context))
  if (shown.length === 1) return shown[0]!
  if (context.heads.size > 0 || shown.length > 1) return null
  return attested.length === 1 && agreeing.length === 1 ? attested[0]! : null
}

/** Whether what is said of a name alone is said of a person too. */
function shares(person: Context, short: Context): boolean {
  if ([...short.heads.keys()].some((one) => [...person.heads.keys()].some((other) => areAlike(one, other)))) return true
  return short.heads.size > 0 && sharedBy(person, short) !== null
}

/** Names alone that stay: one speaker for each name and what is said of it, whatever the year. */
function lumped(clusters: readonly Cluster[]): readonly Cluster[] {
  const groups = Map.groupBy(clusters, ({ tallies }) => {
    const { name, context } = tallies[0]!.persona
    return `${name} ${context.slice(0, context.lastIndexOf('#'))}`
  })
  return [...groups.values()].map((group) => group.sort(largerFirst).reduce(joined))
}

/** What tells nothing may be each of those of the name of whom something is told. */
function amongLumps(lumps: readonly Cluster[]): readonly MayBe[] {
  const groups = Map.groupBy(lumps, ({ tallies }) => tallies[0]!.persona.name)
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group.sort(largerFirst)
    return rest.slice(0, MOST_NAMED).flatMap((other) => {
      const why = disagreement(first!.context, other.context)
      return [
        {
          a: firstOf(first!).persona.id,
          b: firstOf(other).persona.id,
          why: `both go by the name “${other.written}” alone${why ? `, but ${why}` : ''}`,
        },
      ]
    })
  })
}
