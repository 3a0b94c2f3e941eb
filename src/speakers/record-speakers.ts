import type { Appearance } from './appearance.ts'
import { aliasKeyOf, decidedOf } from './decided.ts'
import type { Decision } from './decisions.ts'
import { type Joined, join, type MayBe } from './join/index.ts'
import { type KnownPerson, knownIndexOf } from './known/index.ts'
import { aloneIdOf } from './persona.ts'
import { type Part, partOf, partOfAppearance, type RecordSpeaker, recordSpeakerOf } from './record-speaker.ts'
import { compare, type Facts, factsOf, type Tally, talliesOf } from './tally.ts'

export type Options = {
  /** People known beforehand. Default none. */
  readonly known?: readonly KnownPerson[]
  /** What people decided, in order. Default nothing. */
  readonly decisions?: readonly Decision[]
}

/** The speakers of a record, those in most articles first, and whose each appearance is. */
export type RecordSpeakers = {
  readonly speakers: readonly RecordSpeaker[]
  readonly speakerOf: ReadonlyMap<string, string>
  /** Decisions that did nothing. */
  readonly idle: readonly string[]
  /** Where an id leads, also one that is no speaker's any more; null for one nobody knows. */
  readonly resolve: (id: string) => string | null
}

/** More that may be the same nobody looks through. */
export const MOST_MAY_BE = 12

/**
 * All speakers of some appearances, whatever their order: what a record does piece by piece, done at once in memory. Of two appearances with one id the
 * first counts.
 */
export function recordSpeakersOf(given: readonly Appearance[], { known = [], decisions = [] }: Options = {}): RecordSpeakers {
  const appearances = [...new Map(given.toReversed().map((one) => [one.id, one])).values()].reverse()
  const index = known.length > 0 ? knownIndexOf(known) : null
  const facts = new Map(appearances.map((appearance) => [appearance.id, factsOf(appearance, index)]))
  const tallies = talliesOf([...facts.values()].filter((one) => one !== null))
  const reserved = new Set(known.map(({ id }) => id))
  const joins = blocksOf(tallies).map((block) => join(block, reserved))
  const found = foundIn(joins)
  const alone = new Map(appearances.filter(({ id }) => !facts.get(id)).map((one) => [aloneIdOf(one), one]))
  const decided = decidedOf(decisions, { speakerOf: (id) => found.speakerOf(id) ?? (alone.has(id) ? id : null) })

  const ownOf = (appearance: Appearance, fact: Facts | null) => (fact ? found.speakerOf(fact.persona.id)! : aloneIdOf(appearance))
  const speakerOf = new Map<string, string>()
  const members = new Map<string, Appearance[]>()
  for (const appearance of appearances) {
    const keys = appearance.kind === 'unnamed' ? [] : [aliasKeyOf(appearance.name)]
    const id = decided.speakerOf({ id: appearance.id, keys, found: ownOf(appearance, facts.get(appearance.id) ?? null) })
    speakerOf.set(appearance.id, id)
    const list = members.get(id)
    if (list) list.push(appearance)
    else members.set(id, [appearance])
  }

  const people = new Map(known.map((person) => [person.id, person]))
  const drafts = new Map(
    [...members].map(([id, list]) => {
      const person = people.get(id) ?? null
      const joined = found.speakers.get(id)
      const about = {
        id,
        kind: joined?.kind ?? null,
        name: decided.names.get(id) ?? person?.name ?? null,
        wikidata: person?.wikidata ?? null,
        loose: joined?.loose ?? false,
        mayBe: [],
      }
      return [id, recordSpeakerOf(about, partsOf(list, facts))] as const
    }),
  )
  const mayBe = mayBesOf(joins, (persona) => decided.resolve(found.speakerOf(persona)!), decided.areApart, drafts)
  const speakers = [...drafts.values()]
    .map((speaker) => ({ ...speaker, mayBe: mayBe.get(speaker.id) ?? [] }))
    .sort((a, b) => b.documents - a.documents || compare(a.id, b.id))
  return { speakers, speakerOf, idle: decided.idle, resolve: decided.resolve }
}

function partsOf(list: readonly Appearance[], facts: ReadonlyMap<string, Facts | null>): readonly Part[] {
  const own = list.map(({ id }) => facts.get(id) ?? null)
  return [
    ...talliesOf(own.filter((one) => one !== null)).map(partOf),
    ...list.filter((_, n) => own[n] === null).map(partOfAppearance),
  ]
}

/** Every name key with the tallies at home there and those that visit it. */
function blocksOf(tallies: readonly Tally[]) {
  const home = Map.groupBy(tallies, ({ persona }) => persona.home)
  const guests = Map.groupBy(
    tallies.flatMap((tally) => tally.persona.visits.map((key) => ({ key, tally }))),
    ({ key }) => key,
  )
  return [...home].map(([key, list]) => ({ key, home: list, guests: (guests.get(key) ?? []).map(({ tally }) => tally) }))
}

function foundIn(joins: readonly Joined[]) {
  const speakers = joins.flatMap((joined) => joined.speakers)
  const byId = new Map<string, string>()
  for (const { id, ids, personas } of speakers) for (const each of [...personas, ...ids]) byId.set(each, id)
  const follows = new Map(
    joins.flatMap((joined) =>
      joined.follows.flatMap(({ persona, guest, ids }) => [persona, ...ids].map((id) => [id, guest] as const)),
    ),
  )
  // A short name follows a longer one, so no row of them ends where it began.
  const speakerOf = (id: string): string | null => {
    const guest = follows.get(id)
    return guest === undefined ? (byId.get(id) ?? null) : speakerOf(guest)
  }
  return { speakerOf, speakers: new Map(speakers.map((speaker) => [speaker.id, speaker])) }
}

/** Of several reasons for one pair the first in this order is told. */
export const inOrder = (x: MayBe, y: MayBe): number => compare(x.a, y.a) || compare(x.b, y.b) || compare(x.why, y.why)

function mayBesOf(
  joins: readonly Joined[],
  resolve: (persona: string) => string | null,
  areApart: (a: string, b: string) => boolean,
  drafts: ReadonlyMap<string, RecordSpeaker>,
): ReadonlyMap<string, RecordSpeaker['mayBe']> {
  const reasons = new Map<string, Map<string, string>>()
  const note = (from: string, to: string, why: string) => {
    const own = reasons.get(from) ?? new Map<string, string>()
    reasons.set(from, own)
    if (!own.has(to)) own.set(to, why)
  }
  for (const { a, b, why } of joins.flatMap(({ mayBe }) => mayBe).sort(inOrder)) {
    const [one, other] = [resolve(a), resolve(b)]
    if (one === null || other === null || one === other || !drafts.has(one) || !drafts.has(other) || areApart(one, other))
      continue
    note(one, other, why)
    note(other, one, why)
  }
  const documents = (id: string) => drafts.get(id)!.documents
  return new Map(
    [...reasons].map(([id, others]) => [
      id,
      [...others]
        .sort(([a], [b]) => documents(b) - documents(a) || compare(a, b))
        .slice(0, MOST_MAY_BE)
        .map(([other, why]) => ({ id: other, name: drafts.get(other)!.name, why })),
    ]),
  )
}
