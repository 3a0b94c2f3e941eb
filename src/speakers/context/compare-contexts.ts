import { areAlike } from '../../statements/index.ts'
import { fold } from '../names/index.ts'
import { areFarApart, type Field, isLocalOffice, isOffice } from './fields.ts'
import { countryOf, placeName } from './places.ts'
import { roleOf } from './role.ts'

/** What is known of a name besides the name: what texts call its bearer, where, when, and who speaks beside him. */
export type Context = {
  /** Nouns for what it is, with how often. */
  readonly heads: ReadonlyMap<string, number>
  readonly fields: ReadonlySet<Field>
  /** Countries and states. */
  readonly places: ReadonlySet<string>
  /** Towns and bodies. */
  readonly bodies: ReadonlySet<string>
  /** Folded names of others in the same articles. */
  readonly beside: ReadonlySet<string>
  /** Days of the first and the last article; null where none has a date. */
  readonly first: string | null
  readonly last: string | null
  /** A phrase for each noun. */
  readonly phrases: ReadonlyMap<string, string>
  /** Phrases of several words, folded: "democratic pollster". */
  readonly callings: ReadonlySet<string>
}

type Counted = { readonly value: string; readonly count: number }
type Attested = {
  readonly role: readonly Counted[]
  readonly beside: readonly Counted[]
  readonly first: string | null
  readonly last: string | null
}

/** What one tally knows. */
export function contextOf({ role, beside, first, last }: Attested): Context {
  const heads = new Map<string, number>()
  const phrases = new Map<string, string>()
  const fields = new Set<Field>()
  const places = new Set<string>()
  const bodies = new Set<string>()
  const callings = new Set<string>()
  for (const { value, count } of role) {
    const read = roleOf(value)
    const calling = fold(value).replace(/^(?:the|a|an|former) /, '')
    if (read.head !== '' && calling.includes(' ')) callings.add(calling)
    if (read.head !== '') {
      heads.set(read.head, (heads.get(read.head) ?? 0) + count)
      phrases.set(read.head, fuller(phrases.get(read.head), value))
    }
    if (read.field) fields.add(read.field)
    for (const place of read.places) places.add(place)
    for (const body of read.bodies) bodies.add(body)
  }
  return { heads, phrases, callings, fields, places, bodies, beside: new Set(beside.map(({ value }) => value)), first, last }
}

/** What two know together. */
export function bothContexts(a: Context, b: Context): Context {
  const heads = new Map(a.heads)
  const phrases = new Map(a.phrases)
  for (const [head, count] of b.heads) heads.set(head, (heads.get(head) ?? 0) + count)
  for (const [head, phrase] of b.phrases) phrases.set(head, fuller(phrases.get(head), phrase))
  return {
    heads,
    phrases,
    callings: a.callings.union(b.callings),
    fields: a.fields.union(b.fields),
    places: a.places.union(b.places),
    bodies: a.bodies.union(b.bodies),
    beside: a.beside.union(b.beside),
    first: a.first === null || (b.first !== null && b.first < a.first) ? b.first : a.first,
    last: a.last === null || (b.last !== null && b.last > a.last) ? b.last : a.last,
  }
}

/** The longer phrase says more; of two as long the one that stands first in the alphabet, so that no order matters. */
const fuller = (one: string | undefined, other: string): string =>
  one === undefined || other.length > one.length || (other.length === one.length && other < one) ? other : one

/** What two contexts share that seldom two people do, in words; null where they share nothing of the kind. */
export function sharedBy(a: Context, b: Context): string | null {
  const body = sharedBody(a, b)
  if (body !== null) return `both belong to “${body}”`
  const office = sameOffice(a, b)
  if (office !== null) return office
  const state = [...a.places].filter((place) => place.includes('/') && b.places.has(place)).sort()[0]
  if (state !== undefined && overlaps(a.fields, b.fields)) return `both are of ${placeName(state)}`
  const calling = [...a.callings].filter((one) => b.callings.has(one)).sort()[0]
  if (calling !== undefined) return `both are called “${calling}”`
  const beside = [...a.beside].filter((name) => b.beside.has(name))
  return beside.length >= ENOUGH_BESIDE ? `both speak beside ${beside.sort().slice(0, ENOUGH_BESIDE).join(' and ')}` : null
}

// One name beside them may be a president's, who is in half of all articles.
const ENOUGH_BESIDE = 2

/** An office both hold, of one place as far as both name one; or the same post of one body. */
export function sameOffice(a: Context, b: Context): string | null {
  if (placesDiffer(a, b)) return null
  const body = sharedBody(a, b)
  const head = alikeHeads(a, b).find(([one, other]) => body !== null || (isOffice(one) && isOffice(other) && !bodiesDiffer(a, b)))
  return head ? `both are “${head[0]}”` : null
}

/** Nouns of the one with what is said alike of the other, the most often said first. */
function alikeHeads(a: Context, b: Context): readonly (readonly [string, string])[] {
  return [...a.heads.keys()]
    .sort()
    .flatMap((one) => [...b.heads.keys()].sort().flatMap((other) => (areAlike(one, other) ? [[one, other] as const] : [])))
}

const placesDiffer = (a: Context, b: Context): boolean =>
  a.places.size > 0 && b.places.size > 0 && !overlaps(countriesOf(a.places), countriesOf(b.places))
const bodiesDiffer = (a: Context, b: Context): boolean =>
  a.bodies.size > 0 && b.bodies.size > 0 && !overlaps(a.bodies, b.bodies) && a.places.size + b.places.size === 0
const countriesOf = (places: ReadonlySet<string>): ReadonlySet<string> => new Set([...places].map(countryOf))

/**
 * Why what is known of two bearers of one name can hardly be said of one person, in words; null where it can. Walks of life far apart; one office of two
 * places at one time; one office of two countries. Who speaks beside both, or a body both belong to, outweighs it.
 */
export function disagreement(a: Context, b: Context): string | null {
  if (overlaps(a.bodies, b.bodies) || [...a.beside].filter((name) => b.beside.has(name)).length >= ENOUGH_BESIDE) return null
  const fields = farFields(a, b)
  if (fields) return says(phraseFor(a, fields[0]), phraseFor(b, fields[1]))
  const pair = alikeHeads(a, b).find(
    ([one, other]) =>
      (isLocalOffice(one) && isLocalOffice(other) && atOneTime(a, b) && townsDiffer(a, b)) ||
      (isOffice(one) && isOffice(other) && placesDiffer(a, b)),
  )
  return pair ? says(a.phrases.get(pair[0]) ?? pair[0], b.phrases.get(pair[1]) ?? pair[1]) : null
}

const says = (one: string, other: string): string => {
  const [first, second] = [one, other].sort()
  return `one is called “${first}”, the other “${second}”`
}

/** Two fields of which none of the one goes with any of the other. */
function farFields(a: Context, b: Context): readonly [Field, Field] | null {
  if (a.fields.size === 0 || b.fields.size === 0) return null
  let far: readonly [Field, Field] | null = null
  for (const one of [...a.fields].sort())
    for (const other of [...b.fields].sort()) {
      if (!areFarApart(one, other)) return null
      far ??= [one, other]
    }
  return far
}

function phraseFor({ heads, phrases }: Context, field: Field): string {
  const head = [...heads]
    .filter(([noun]) => roleOf(phrases.get(noun) ?? noun).field === field)
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]?.[0]
  return phrases.get(head ?? '') ?? field
}

/** Towns, or states of one union, that have nothing in common. */
function townsDiffer(a: Context, b: Context): boolean {
  const [one, other] = [new Set([...a.places, ...a.bodies]), new Set([...b.places, ...b.bodies])]
  return one.size > 0 && other.size > 0 && !overlaps(one, other)
}

// Somebody may hold an office here and, years on, the like of it elsewhere.
const DAYS_APART = 540
function atOneTime(a: Context, b: Context): boolean {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return true
  return daysBetween(a.last, b.first) < DAYS_APART && daysBetween(b.last, a.first) < DAYS_APART
}
/** Days from one day to another; negative where the other comes first. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

const overlaps = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => !a.isDisjointFrom(b)
/** A body of both: the same name, or the end of a longer one ("tax policy centre"). */
function sharedBody(a: Context, b: Context): string | null {
  const ends = (long: string, short: string) =>
    long === short || (short.includes(' ') && long.endsWith(short) && /[ -]/.test(long.at(-short.length - 1)!))
  return [...a.bodies].filter((one) => [...b.bodies].some((other) => ends(one, other) || ends(other, one))).sort()[0] ?? null
}
