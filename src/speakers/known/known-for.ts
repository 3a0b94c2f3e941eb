import { areAlike } from '../../statements/index.ts'
import type { Appearance } from '../appearance.ts'
import { areFarApart, countryOf, type Role, roleOf } from '../context/index.ts'
import { familyKey, isShort, likenessOf, type PersonName, personName, wholeOf } from '../names/index.ts'
import type { KnownPerson, KnownRole } from './known-person.ts'

/** Known people by what they may be called. Made once for a list. */
export type KnownIndex = {
  readonly people: ReadonlyMap<string, KnownPerson>
  readonly byName: ReadonlyMap<string, readonly Entry[]>
  readonly byFamily: ReadonlyMap<string, readonly Entry[]>
}
type Entry = {
  readonly person: KnownPerson
  readonly names: readonly PersonName[]
  readonly roles: readonly (KnownRole & { readonly read: Role })[]
}

export function knownIndexOf(people: readonly KnownPerson[]): KnownIndex {
  const byName = new Map<string, Entry[]>()
  const byFamily = new Map<string, Entry[]>()
  for (const person of people) {
    const names = [person.name, ...person.aliases].map(personName)
    const entry = { person, names, roles: person.roles.map((role) => ({ ...role, read: roleOf(role.role) })) }
    for (const whole of new Set(names.map(wholeOf))) file(byName, whole, entry)
    for (const key of new Set(names.map(familyKey))) file(byFamily, key, entry)
  }
  return { people: new Map(people.map((person) => [person.id, person])), byName, byFamily }
}

/** The name keys under which those stand whom a list may tell. */
export const homesOf = ({ byFamily }: KnownIndex): readonly string[] => [...byFamily.keys()].map((key) => `person/${key}`)

function file(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = index.get(key)
  if (list) list.push(entry)
  else index.set(key, [entry])
}

/**
 * The id of the known person an appearance is, or null. By a name of the list, where it is one person's, or the one's whose role at the time fits; by a family
 * name that is no alias only where a role fits.
 */
export function knownFor(
  { name, roles, published }: Pick<Appearance, 'name' | 'roles' | 'published'>,
  index: KnownIndex,
): string | null {
  const asked = personName(name)
  const said = roles.map((role) => ({ ...roleOf(role), former: /^(?:the |a )?(?:former|ex\b|then\b)/i.test(role) }))
  const fits = (entry: Entry) => fitOf(entry, said, published)
  const named = namedSo(asked, index).filter((entry) => fits(entry) !== 'clashes')
  const inRole = named.filter((entry) => fits(entry) === 'fits')
  if (inRole.length === 1) return inRole[0]!.person.id
  if (named.length === 1) return named[0]!.person.id
  if (named.length > 1) {
    const active = published === null ? [] : named.filter(({ roles }) => roles.some((role) => holdsAt(role, published)))
    return inRole.length === 0 && active.length === 1 ? active[0]!.person.id : null
  }
  if (!isShort(asked)) return null
  const family = (index.byFamily.get(familyKey(asked)) ?? []).filter(
    (entry) => entry.names.some((one) => one.family === asked.family) && fits(entry) === 'fits',
  )
  return family.length === 1 ? family[0]!.person.id : null
}

/** Those with this very name or one that cannot be told from it ("Ada J. Roe"). */
function namedSo(asked: PersonName, { byName, byFamily }: KnownIndex): readonly Entry[] {
  const exact = byName.get(wholeOf(asked))
  if (exact || isShort(asked)) return exact ?? []
  return (byFamily.get(familyKey(asked)) ?? []).filter(({ names }) =>
    names.some((one) => !isShort(one) && likenessOf(one, asked)?.is === 'same'),
  )
}

type Said = Role & { readonly former: boolean }

/** Whether what an article calls somebody is what a person of the list was then. */
function fitOf({ roles }: Entry, said: readonly Said[], published: string | null): 'fits' | 'may fit' | 'clashes' {
  const alike = (one: Said, other: Entry['roles'][number]) =>
    one.head !== '' &&
    areAlike(one.head, other.read.head) &&
    placesFit(one, other.read) &&
    (published === null || heldBy(one, other, published))
  if (said.some((one) => roles.some((other) => alike(one, other)))) return 'fits'
  const fields = said.flatMap(({ field }) => field ?? [])
  const own = roles.flatMap(({ read }) => read.field ?? [])
  const far = fields.length > 0 && own.length > 0 && fields.every((a) => own.every((b) => areFarApart(a, b)))
  return far ? 'clashes' : 'may fit'
}

function placesFit(a: Role, b: Role): boolean {
  if (a.places.length === 0 || b.places.length === 0) return true
  return a.places.some((one) => b.places.some((other) => countryOf(one) === countryOf(other)))
}

const heldBy = ({ former }: Said, role: KnownRole, published: string): boolean =>
  holdsAt(role, published) || (former && role.to !== null && published.slice(0, role.to.length) > role.to)

/** Whether a role is held on a day; years and months count whole. */
function holdsAt({ from, to }: KnownRole, day: string): boolean {
  return (from === null || day.slice(0, from.length) >= from) && (to === null || day.slice(0, to.length) <= to)
}
