import { bodyKeyOf, SOMEWHERE } from '../body-name.ts'
import { placeName } from '../context/index.ts'
import { rootIdOf } from '../identity.ts'
import { compare, type Tally } from '../tally.ts'
import type { Block, Joined, JoinedSpeaker, MayBe } from './joined.ts'

/** How often a short form must have stood for a long name in one article for it to stand for it where it stands alone. */
const ENOUGH = 2
/** Who is called by the short form in fewer than this share of the articles is seldom meant by it. */
const SHARE = 0.1
const MOST_NAMED = 8

/**
 * Organisations, documents and named groups of one name key. Of one name they are one, but where every country has such a body: those are one within
 * their country, and what names no country is of the only country the record knows such a body of. A short form ("NRA") is the one long name that
 * articles shorten to it.
 */
export function joinBodies({ key, home, guests }: Block): Joined {
  const name = key.slice(key.indexOf('/') + 1)
  const groups = [...Map.groupBy(home, ({ persona }) => persona.context).entries()].sort(([a], [b]) => compare(a, b))
  const nowhere = groups.find(([context]) => context === SOMEWHERE)?.[1] ?? []
  const placed = groups.filter(([context]) => context !== SOMEWHERE)
  const only = placed.length === 1 ? placed[0]! : null
  const full = guests.filter(({ persona }) => isLonger(persona.name, name))
  const owner = only?.[0] === '' || placed.length === 0 ? ownerOf(name, full) : null
  const kind = home[0]?.persona.kind ?? 'organisation'
  const anywhere = rootIdOf(kind, name)
  if (owner !== null) {
    const follows = home.map(({ persona }) => ({ persona: persona.id, guest: owner.persona.id, ids: [anywhere] }))
    return { speakers: [], follows, mayBe: [] }
  }
  const open = only ? [] : nowhere
  // Whoever speaks as "Republicans" here are others there.
  const isCrowd = kind === 'group' && !name.includes(' ')
  const speaker = (context: string, tallies: readonly Tally[], loose: boolean): JoinedSpeaker => {
    const id = rootIdOf(kind, name, context)
    // The only one is meant too by the id it had while no country was told.
    const ids = only && id !== anywhere ? [id, anywhere] : [id]
    return { id, kind, personas: tallies.map(({ persona }) => persona.id).sort(compare), ids: ids.sort(compare), loose }
  }
  return {
    speakers: [
      ...placed.map(([context, tallies]) => speaker(context, only ? [...tallies, ...nowhere] : tallies, isCrowd)),
      ...(open.length > 0 ? [speaker('', open, true)] : []),
    ],
    follows: [],
    mayBe: [...whichCountry(placed, open), ...whichName(name, home, full)],
  }
}

const wordsIn = (name: string): number => name.split(' ').length
// A short form follows a long one and never the other way, so that nobody goes in a ring.
const isLonger = (one: string, other: string): boolean => wordsIn(one) > wordsIn(other)

/** The one long name that articles shorten so. */
function ownerOf(name: string, guests: readonly Tally[]): Tally | null {
  const counts = guests
    .map((guest) => ({ guest, count: shortened(guest, name) }))
    .sort((a, b) => b.count - a.count || compare(a.guest.persona.id, b.guest.persona.id))
  const [first, ...others] = counts
  return first && first.count >= ENOUGH && others.every(({ count }) => count < SHARE * first.count) ? first.guest : null
}

/** In how many articles a name is shortened so. */
const shortened = ({ alias }: Tally, name: string): number =>
  alias.filter(({ value }) => bodyKeyOf(value) === name).reduce((sum, { count }) => sum + count, 0)

/** A body of no country may be that of each country. */
function whichCountry(placed: readonly (readonly [string, readonly Tally[]])[], nowhere: readonly Tally[]): readonly MayBe[] {
  const one = nowhere.toSorted((a, b) => compare(a.persona.id, b.persona.id))[0]
  if (!one) return []
  return placed.slice(0, MOST_NAMED).map(([context, tallies]) => ({
    ...inOrder(one.persona.id, tallies[0]!.persona.id),
    why: `no country is named, and it may be that of ${placeName(context)}`,
  }))
}

/** A short form may stand for each long name that has it. */
function whichName(name: string, home: readonly Tally[], guests: readonly Tally[]): readonly MayBe[] {
  const one = home.toSorted((a, b) => b.documents - a.documents || compare(a.persona.id, b.persona.id))[0]
  if (!one) return []
  return guests
    .toSorted(
      (a, b) => shortened(b, name) - shortened(a, name) || b.documents - a.documents || compare(a.persona.id, b.persona.id),
    )
    .slice(0, MOST_NAMED)
    .map((guest) => ({
      ...inOrder(one.persona.id, guest.persona.id),
      why:
        shortened(guest, name) > 0
          ? `articles shorten “${guest.name[0]?.value ?? guest.persona.name}” to “${one.name[0]?.value ?? name}”`
          : `the letters of “${one.name[0]?.value ?? name}” begin the words of “${guest.name[0]?.value ?? guest.persona.name}”`,
    }))
}

const inOrder = (a: string, b: string): Pick<MayBe, 'a' | 'b'> => (a < b ? { a, b } : { a: b, b: a })
