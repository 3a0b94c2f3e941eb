import type { SpeakerKind } from '../statements/index.ts'
import type { Appearance } from './appearance.ts'
import { isShort, personName } from './names/index.ts'
import { dayOf } from './persona.ts'
import { type Counted, compare, type Tally, widened } from './tally.ts'

/** Somebody or something that speaks in the articles of a record. */
export type RecordSpeaker = {
  readonly id: string
  readonly name: string
  readonly kind: SpeakerKind
  /** Names as articles have them, the most frequent first. */
  readonly names: readonly Counted[]
  /** What articles say it is, with the days of the first and the last. */
  readonly roles: readonly Counted[]
  readonly outlets: readonly Counted[]
  /** In how many articles it speaks, and how often. */
  readonly documents: number
  readonly statements: number
  readonly first: string | null
  readonly last: string | null
  readonly wikidata: string | null
  /** Nothing but a name that many may bear holds its appearances together. */
  readonly loose: boolean
  /** Who may be the same, each with the reason; those with most articles first. */
  readonly mayBe: readonly { readonly id: string; readonly name: string; readonly why: string }[]
}

/** What is added up of a speaker: the tally of a persona, or an appearance that stands alone. */
export type Part = Pick<Tally, 'documents' | 'statements' | 'first' | 'last' | 'name' | 'role' | 'outlet'> & {
  readonly kind: SpeakerKind
}

export const partOf = (tally: Tally): Part => ({ ...tally, kind: tally.persona.kind })

/** An appearance by itself. */
export function partOfAppearance({ kind, name, roles, outlet, statements, published }: Appearance): Part {
  const day = dayOf(published)
  const once = (values: readonly string[]) => values.map((value) => ({ value, count: 1, first: day, last: day }))
  return {
    kind,
    documents: 1,
    statements,
    first: day,
    last: day,
    name: once([name]),
    role: once(roles),
    outlet: once(outlet === null ? [] : [outlet]),
  }
}

/** What a caller knows of a speaker besides its parts. A `name` given by a person or a list goes before those of articles; without a `kind` that of most is taken. */
export type About = Pick<RecordSpeaker, 'id' | 'wikidata' | 'loose' | 'mayBe'> & {
  readonly name: string | null
  readonly kind: SpeakerKind | null
}

/** A speaker of the record from its parts, in any order. */
export function recordSpeakerOf({ name, kind: given, ...about }: About, parts: readonly Part[]): RecordSpeaker {
  const names = summed(parts.map((part) => part.name))
  const kinds = [...Map.groupBy(parts, ({ kind }) => kind)].map(([kind, of]) => ({ kind, documents: documentsOf(of) }))
  const kind = given ?? kinds.sort((a, b) => b.documents - a.documents || compare(a.kind, b.kind))[0]?.kind ?? 'unnamed'
  const times = parts.reduce((span, { first, last }) => widened(widened(span, first), last), { first: null, last: null } as Pick<
    Part,
    'first' | 'last'
  >)
  return {
    ...about,
    ...times,
    name: name ?? bestName(names, kind),
    kind,
    names,
    roles: summed(parts.map((part) => part.role)),
    outlets: summed(parts.map((part) => part.outlet)),
    documents: documentsOf(parts),
    statements: parts.reduce((sum, { statements }) => sum + statements, 0),
  }
}

const documentsOf = (parts: readonly Part[]): number => parts.reduce((sum, { documents }) => sum + documents, 0)

/** The name most articles have, of a person one with a first name where any has it. Of those as frequent the shortest that is not the end of another. */
function bestName(names: readonly Counted[], kind: SpeakerKind): string {
  const full = kind === 'person' ? names.filter(({ value }) => !isShort(personName(value))) : []
  const list = full.length > 0 ? full : names
  const most = list.filter(({ count }) => count === list[0]!.count).map(({ value }) => value)
  const whole = most.filter((name) => !most.some((other) => other.endsWith(` ${name}`)))
  return whole.sort((a, b) => a.length - b.length || compare(a, b))[0] ?? ''
}

/** Counts of the same value added up, the most frequent first. */
function summed(lists: readonly (readonly Counted[])[]): readonly Counted[] {
  const sums = new Map<string, Counted>()
  for (const list of lists)
    for (const { value, count, first, last } of list) {
      const known = sums.get(value) ?? { value, count: 0, first: null, last: null }
      sums.set(value, { value, count: known.count + count, ...widened(widened(known, first), last) })
    }
  return [...sums.values()].sort((a, b) => b.count - a.count || compare(a.value, b.value))
}
