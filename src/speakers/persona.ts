import { type SpeakerKind, TITLES } from '../statements/index.ts'
import type { Appearance } from './appearance.ts'
import { bodyName, groupName } from './body-name.ts'
import { isLocalOffice, isOffice, placeAt, type Role, roleOf } from './context/index.ts'
import { idOf } from './identity.ts'
import { type KnownIndex, knownFor } from './known/index.ts'
import { familyKey, fold, isShort, otherKeys, personName, wholeOf, wordsOf } from './names/index.ts'

/**
 * One name in one context: "Maria Lund, politician" of all articles. The smallest part that speakers of a record are put together from; an appearance
 * belongs to one for good, whatever else is in the record.
 */
export type Persona = {
  readonly id: string
  readonly kind: SpeakerKind
  /** The name in folded letters, all of it. */
  readonly name: string
  /** The name key it lives under: it is compared with all others of its key, and with no others but guests. */
  readonly home: string
  /** Other name keys under which it is compared as a guest: what its other names are looked up by. */
  readonly visits: readonly string[]
  /** Tells personas of one name apart: walk of life and place, or the country of a ministry. */
  readonly context: string
  /** The id of the known person it is; null where it is none of the list. */
  readonly known: string | null
}

/**
 * The persona an appearance belongs to, or null where it stands alone: unnamed sources, crowds, and what is told only by a description are never one across
 * articles. A function of the appearance and the list of known people alone.
 */
export function personaOf(appearance: Appearance, known: KnownIndex | null = null): Persona | null {
  const { kind } = appearance
  if (kind === 'person')
    return isCountry(appearance) ? personaOf({ ...appearance, kind: 'organisation' }) : personOf(appearance, known)
  const body =
    kind === 'organisation' || kind === 'document' ? bodyName(appearance) : kind === 'group' ? groupName(appearance) : null
  if (body === null) return null
  return made({ ...body, kind, name: body.home.slice(body.home.indexOf('/') + 1), known: null })
}

/** The name key an appearance of this name has its home under; null where such a name never joins across articles. */
export function nameKeyOf(name: string, kind: SpeakerKind): string | null {
  return personaOf({ ...NOWHERE, name, kind })?.home ?? null
}

/** The id of the speaker an appearance is where it stands alone. */
export const aloneIdOf = ({ id, name }: Pick<Appearance, 'id' | 'name'>): string => idOf(name, `appearance ${id}`)

const NOWHERE: Omit<Appearance, 'name' | 'kind'> = {
  id: '',
  document: '',
  speaker: '',
  outlet: null,
  published: null,
  place: null,
  names: [],
  roles: [],
  beside: [],
  statements: 0,
}

function personOf(appearance: Appearance, known: KnownIndex | null): Persona | null {
  const name = personName(appearance.name)
  const whole = wholeOf(name)
  if (whole === '' || namesNobody(whole.split(' '), appearance.roles)) return null
  const roles = appearance.roles.map(roleOf)
  const visits = otherKeys(name).map((key) => `person/${key}`)
  return made({
    kind: 'person',
    home: `person/${familyKey(name)}`,
    visits,
    name: whole,
    context: isShort(name) ? shortContext(roles, appearance.published) : contextIn(roles),
    known: known && knownFor(appearance, known),
  })
}

// What a reading takes for a name now and then: "Iowa Democrat", "Secretary", "Field Poll".
const NO_NAMES: ReadonlySet<string> = new Set(
  `democrat democrats democratic republican republicans conservative conservatives liberal liberals muslim muslims voters poll polls survey editorial analysis transcript
   campaign committee caucus transcripts`.split(/\s+/),
)
const COULD_BE_NAMES: ReadonlySet<string> = new Set(
  'dean judge king queen prince pope bishop major marshal earl baker farmer cook general'.split(' '),
)

function namesNobody(words: readonly string[], roles: readonly string[]): boolean {
  const last = words.at(-1)!
  return (words.length === 1 || roles.length === 0) && (NO_NAMES.has(last) || (TITLES.has(last) && !COULD_BE_NAMES.has(last)))
}

const FAMILY_NAMES_TOO: ReadonlySet<string> = new Set(
  'jordan chad georgia israel virginia washington wales england german french ireland montana'.split(' '),
)

/** "China said": a state, where nothing says that it is a person's name. */
function isCountry({ name, roles }: Appearance): boolean {
  const words = wordsOf(fold(name))
  return (
    roles.every((role) => roleOf(role).field === null) &&
    words.length <= 2 &&
    placeAt(words, 0)?.words === words.length &&
    !FAMILY_NAMES_TOO.has(words[0]!)
  )
}

// A few labels tell contexts apart; more would make a persona of every article.
const MOST_LABELS = 2

/** "politics@russia": walks of life and known places, and of an office that each town has the town. */
function contextIn(roles: readonly Role[]): string {
  const fields = distinct(roles.flatMap(({ field }) => field ?? []))
  const places = distinct(roles.flatMap(({ head, places, bodies }) => (isLocalOffice(head) ? [...places, ...bodies] : places)))
  return fields.length + places.length === 0 ? '' : `${fields.join('+')}@${places.join('+')}`
}

/** Of a family name alone also offices and the year: "President Roe" of 1990 may be another than of 2010. */
function shortContext(roles: readonly Role[], published: string | null): string {
  const offices = distinct(roles.flatMap(({ head }) => (isOffice(head) ? head : [])))
  return [contextIn(roles), offices.join('+'), dayOf(published)?.slice(0, 4) ?? ''].join('#')
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort().slice(0, MOST_LABELS)

function made(persona: Omit<Persona, 'id'>): Persona {
  const { kind, home, name, context, known } = persona
  return {
    id: idOf(name, `persona ${kind} ${home} ${name} ${context} ${known ?? ''}`),
    ...persona,
    visits: persona.visits.toSorted(),
  }
}

/** The day of an ISO date or instant; null for anything else. */
export const dayOf = (published: string | null): string | null => /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0] ?? null
