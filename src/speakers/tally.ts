import type { SpeakerKind } from '../statements/index.ts'
import type { Appearance } from './appearance.ts'
import type { KnownIndex } from './known/index.ts'
import { isShort, personName, wholeOf } from './names/index.ts'
import { dayOf, type Persona, personaOf } from './persona.ts'

/** What is counted of a persona, value by value. */
export const FACETS = ['name', 'alias', 'role', 'outlet', 'beside'] as const
export type Facet = (typeof FACETS)[number]

/** How many values of a facet a tally holds at most: those counted most often, of two as often the one that stands first in the order of code points. */
export const MOST_VALUES: Readonly<Record<Facet, number>> = { name: 8, alias: 8, role: 32, outlet: 32, beside: 64 }

/** What one appearance adds to the counts of its persona: the columns of a record that keeps counts. */
export type Facts = {
  readonly persona: Persona
  readonly appearance: string
  readonly statements: number
  /** The day of publication, or null. */
  readonly day: string | null
  readonly facets: readonly { readonly facet: Facet; readonly value: string }[]
}

/** The facts of an appearance; null where it stands alone. */
export function factsOf(appearance: Appearance, known: KnownIndex | null = null): Facts | null {
  const persona = personaOf(appearance, known)
  if (persona === null) return null
  const { id, statements, published } = appearance
  return { persona, appearance: id, statements, day: dayOf(published), facets: facetsOf(appearance, persona.kind) }
}

/** The values an appearance adds to the counts of its persona, which is of this kind. */
export function facetsOf({ name, names, roles, outlet, beside }: Appearance, kind: SpeakerKind): Facts['facets'] {
  const facet = (kind: Facet, values: readonly string[]) => [...new Set(values)].map((value) => ({ facet: kind, value }))
  return [
    ...facet('name', [name]),
    ...facet('alias', names),
    ...facet('role', roles),
    ...facet('outlet', outlet === null ? [] : [outlet]),
    ...facet('beside', kind === 'person' ? besides(beside) : []),
  ]
}

const besides = (names: readonly string[]): readonly string[] => names.map(fullName).filter((name) => name !== '')

/** Only full names count: "Roe" beside somebody says little. */
function fullName(written: string): string {
  let full = known.get(written)
  if (full === undefined) {
    if (known.size >= MOST_KNOWN) known.clear()
    const name = personName(written)
    full = isShort(name) ? '' : wholeOf(name)
    known.set(written, full)
  }
  return full
}

// Who speaks is beside all others of an article, again and again; forgetting names costs time and changes nothing.
const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/** A value with how often it was counted, and when it was first and last. */
export type Counted = {
  readonly value: string
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

/** A persona with its counts: all that joining speakers looks at. */
export type Tally = {
  readonly persona: Persona
  /** Appearances, which is documents. */
  readonly documents: number
  readonly statements: number
  readonly first: string | null
  readonly last: string | null
} & { readonly [facet in Facet]: readonly Counted[] }

type Count = { readonly facet: Facet; readonly value: string; count: number; first: string | null; last: string | null }
type Sums = {
  persona: Persona
  documents: number
  statements: number
  first: string | null
  last: string | null
  readonly counts: Map<string, Count>
}

/** The tallies of facts, in the order of their ids. The same facts in any order give the same. */
export function talliesOf(facts: Iterable<Facts>): readonly Tally[] {
  const all = new Map<string, Sums>()
  for (const { persona, statements, day, facets } of facts) {
    let sums = all.get(persona.id)
    if (!sums) {
      sums = { persona, documents: 0, statements: 0, first: null, last: null, counts: new Map() }
      all.set(persona.id, sums)
    }
    sums.documents++
    sums.statements += statements
    widen(sums, day)
    sums.persona = withVisits(sums.persona, persona.visits)
    for (const { facet, value } of facets) {
      const key = `${facet} ${value}`
      let count = sums.counts.get(key)
      if (!count) {
        count = { facet, value, count: 0, first: null, last: null }
        sums.counts.set(key, count)
      }
      count.count++
      widen(count, day)
    }
  }
  return [...all.values()].map(({ counts, ...sums }) => tallyOf(sums, [...counts.values()])).sort(byId)
}

/** A tally of a persona's sums and the counts of its values, in any order, as a record has them. */
export function tallyOf(sums: Omit<Tally, Facet>, counts: readonly (Counted & { readonly facet: Facet })[]): Tally {
  const most = (facet: Facet) =>
    counts
      .filter((one) => one.facet === facet)
      .sort((a, b) => b.count - a.count || compare(a.value, b.value))
      .slice(0, MOST_VALUES[facet])
      .map(({ value, count, first, last }) => ({ value, count, first, last }))
  return { ...sums, name: most('name'), alias: most('alias'), role: most('role'), outlet: most('outlet'), beside: most('beside') }
}

const byId = (a: Tally, b: Tally): number => compare(a.persona.id, b.persona.id)

/** The order of code points, which no locale changes and which a database has too. */
export function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let at = 0
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at === length ? a.length - b.length : rankAt(a, at) - rankAt(b, at)
}

// The halves of characters from beyond U+FFFF come after all whole ones.
function rankAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

type Times = { readonly first: string | null; readonly last: string | null }
/** The times with a day more. */
export function widened({ first, last }: Times, day: string | null): Times {
  if (day === null) return { first, last }
  return { first: first === null || day < first ? day : first, last: last === null || day > last ? day : last }
}

function widen(times: { first: string | null; last: string | null }, day: string | null): void {
  if (day === null) return
  if (times.first === null || day < times.first) times.first = day
  if (times.last === null || day > times.last) times.last = day
}

function withVisits(persona: Persona, visits: readonly string[]): Persona {
  if (visits.every((key) => persona.visits.includes(key))) return persona
  return { ...persona, visits: [...new Set([...persona.visits, ...visits])].sort() }
}
