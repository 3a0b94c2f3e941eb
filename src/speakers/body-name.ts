import { ORGANISATIONS } from '../statements/index.ts'
import { tableOf } from '../text/index.ts'
import type { Appearance } from './appearance.ts'
import { countryAt, placeAt } from './context/index.ts'
import { familyKey, fold, personName, wordsOf } from './names/index.ts'

/** What an organisation, a document or a named group is looked up by. */
export type BodyName = {
  readonly home: string
  readonly visits: readonly string[]
  /** The country where every country has such a body, `?` where nothing tells which; empty for a name of its own. */
  readonly context: string
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const MOST_WORDS = 8
const MOST_VISITS = 4
/** What nobody can tell the country of. */
export const SOMEWHERE = '?'

const JOINING = set('of for and on in at to the de la du des del di da & al el')
/** Begin what describes and does not name: "a group of", "his campaign". */
const DESCRIBING = set(
  `a an one two three four five six seven eight nine ten some many most several few other another both all each every any no this that these those his her its their our my your
   whose what such more half hundreds thousands dozens only about nearly not`,
)
/** What bodies of state are called in any country, and the words that tell them apart there: "supreme court", "foreign ministry", "Senate". */
const OFFICIAL = set(
  `ministry department government parliament senate congress house court courts police army navy embassy cabinet assembly legislature treasury administration authorities
   commission committee council bureau agency office service guard prosecution
   supreme foreign interior home defence finance justice health education central federal national state high appeals constitutional electoral election elections security public
   upper lower general armed forces intelligence border coast customs tax labour commerce trade transport agriculture energy environment culture affairs secret external internal
   air royal city county local municipal district homeland veterans census representatives`,
)
/** Of a country they say so behind an "of": "Government of Kenya"; "Bank of Kenya" is a name. */
const GOVERNING = set('government republic ministry parliament embassy department senate')
/** Bodies that need no other word to be named. */
const ALONE = set(`congress senate parliament pentagon kremlin treasury vatican bundestag knesset duma house nato un eu gop`)
/** The order of words in these is the outlet's: "Justice Department", "Department of Justice". */
const OFFICES = set(
  'ministry department office bureau agency commission committee council court administration authority embassy government',
)
/** By the custom of the English-speaking press of one country. */
const BY_CUSTOM: Readonly<Record<string, string>> = tableOf({
  'department state': 'us',
  'department justice': 'us',
  'department treasury': 'us',
  'commerce department': 'us',
  'department labour': 'us',
  'department homeland security': 'us',
  'bureau census': 'us',
})
const COMPANY = set('inc ltd corp plc llc co ag sa nv gmbh company corporation limited incorporated')
const SPELLINGS: Readonly<Record<string, string>> = tableOf({
  defense: 'defence',
  labor: 'labour',
  center: 'centre',
  organization: 'organisation',
  programme: 'program',
  appeal: 'appeals',
  dept: 'department',
  "int'l": 'international',
})
/** Documents there is one of by a name; polls, tweets and letters come in rows. */
const TITLED = set(
  'law act bill constitution treaty agreement resolution dossier manifesto convention accord code amendment charter protocol pact bible',
)
const PARTIES = set('republicans democrats conservatives liberals tories labour greens socialists communists independents')

/** The name of an organisation or document of its own; null for a description ("the campaign", "his office", "a new poll"). */
export function bodyName({
  name,
  names,
  kind,
  outlet,
  place,
}: Pick<Appearance, 'name' | 'names' | 'kind' | 'outlet' | 'place'>): BodyName | null {
  if (kind === 'organisation' && name === outlet)
    return { home: `organisation/${fold(name)}`, visits: [`person/${familyKey(personName(name))}`], context: '' }
  const words = namingWords(name)
  if (words === null) return null
  if (kind === 'document') return titled(words)
  // "the Iowa Republican" is somebody.
  if (/^(?:republican|democrat)$/.test(words.at(-1)?.folded ?? '')) return null
  const read = organisationKey(words)
  if (read === null) return null
  const home = `organisation/${read.key}`
  const aliases = names.flatMap((other) => bodyKeyOf(other) ?? [])
  // One word alone may be taken for a person's name elsewhere.
  const person = words.length === 1 ? [`person/${familyKey(personName(name))}`] : []
  const visits = [...new Set([...aliases, ...initialsOf(words)].map((key) => `organisation/${key}`)), ...person]
  return {
    home,
    visits: visits.filter((key) => key !== home).slice(0, MOST_VISITS),
    context: read.general ? (read.country ?? BY_CUSTOM[read.key] ?? (place === null ? null : countryAt(place)) ?? SOMEWHERE) : '',
  }
}

/** The part of a name key that a short form of an organisation's name is looked up by; null where it names none. */
export const bodyKeyOf = (name: string): string | null => organisationKey(namingWords(name) ?? [])?.key ?? null

/** The name of a group of its own: a party, "Senate Republicans", two who are named; null for a crowd. */
export function groupName({ name }: Pick<Appearance, 'name'>): BodyName | null {
  const words = namingWords(name)
  if (words === null || words.length === 0) return null
  if (words.length === 1 && !PARTIES.has(words[0]!.folded)) return null
  if (words.some(({ capital, folded }) => !capital && folded !== 'and' && folded !== '&')) return null
  const parts = words
    .map(({ folded }) => folded)
    .join(' ')
    .split(' and ')
  return { home: `group/${parts.sort().join(' and ')}`, visits: [], context: '' }
}

type NamingWord = { readonly folded: string; readonly capital: boolean }

/** The words of a name without "the"; null where they describe. Small letters may stand in what joins and in a noun for a body alone. */
function namingWords(text: string): readonly NamingWord[] | null {
  const written = wordsOf(text)
  if (/^the$/iu.test(written[0] ?? '')) written.shift()
  if (written.length === 0 || written.length > MOST_WORDS || DESCRIBING.has(written[0]!.toLowerCase())) return null
  const words = written
    .map((word) => word.replace(/['’]s?$/u, '').replaceAll(/[,;:()“”"]/gu, ''))
    .map((word) => ({ folded: SPELLINGS[fold(word)] ?? fold(word), capital: /^[\p{Lu}\p{N}]|^[a-z]\p{Lu}/u.test(word) }))
    .filter(({ folded }) => folded !== '' && folded !== 'mr' && folded !== 'mrs' && folded !== 'ms')
  const plain = words.every(({ folded, capital }) => capital || JOINING.has(folded) || isBody(folded))
  return plain && words.some(({ capital }) => capital) ? words : null
}

/** What may stand in small letters in a name. */
const isBody = (word: string): boolean => ORGANISATIONS.has(word) || OFFICIAL.has(word) || TITLED.has(word)

type Key = { readonly key: string; readonly general: boolean; readonly country: string | null }

/** The words in the order that all writings of one name share, without its country where every country has such a body. */
function organisationKey(words: readonly NamingWord[]): Key | null {
  const all = words.map(({ folded }) => folded)
  if (all.length === 0) return null
  const whole = placeAt(all, 0)
  if (whole?.words === all.length) return { key: whole.place, general: false, country: null }
  const { country, rest } = withoutCountry(all)
  const telling = rest.filter((word) => !JOINING.has(word))
  // "Police", "Campaign": a noun with the capital of its sentence.
  if (telling.length === 1 && country === null && isBody(telling[0]!) && !ALONE.has(telling[0]!)) return null
  const isTown = telling.length === 1 && (telling[0] === 'city' || telling[0] === 'county')
  if (telling.length > 0 && !isTown && telling.every((word) => OFFICIAL.has(word) || FOR_GOOD.has(word))) {
    return { key: inOrder(telling), general: telling.length > 1 || !FOR_GOOD.has(telling[0]!), country }
  }
  const own = all.filter((word) => !JOINING.has(word) && !COMPANY.has(word))
  if (own.length === 0 || (own.length === 1 && DESCRIBING.has(own[0]!))) return null
  return { key: own.some((word) => OFFICES.has(word)) ? inOrder(own) : own.join(' '), general: false, country: null }
}

/** Of one place for good, whatever an article says beside them. */
const FOR_GOOD = set('pentagon kremlin vatican bundestag knesset duma nato un eu gop')

const inOrder = (words: readonly string[]): string =>
  words.some((word) => OFFICES.has(word)) ? [...words].sort().join(' ') : words.join(' ')

/** "Russian foreign ministry", "Government of Costa Rica". */
function withoutCountry(words: readonly string[]): { readonly country: string | null; readonly rest: readonly string[] } {
  const first = placeAt(words, 0)
  if (first && first.words < words.length) return { country: first.place, rest: words.slice(first.words) }
  const of = words.lastIndexOf('of')
  const last = of > 0 && words.slice(0, of).some((word) => GOVERNING.has(word)) ? placeAt(words, of + 1) : null
  if (last && of + 1 + last.words === words.length) return { country: last.place, rest: words.slice(0, of) }
  return { country: null, rest: words }
}

/** What a long name may be shortened to: "nra". */
function initialsOf(words: readonly NamingWord[]): readonly string[] {
  const initials = words.filter(({ capital }) => capital).map(({ folded }) => folded[0])
  return initials.length >= 3 && initials.length <= 6 ? [initials.join('')] : []
}

/** "the Clean Rivers Act", "the Lund dossier". */
function titled(words: readonly NamingWord[]): BodyName | null {
  const last = words.at(-1)!
  const telling = words.filter(({ folded }) => !JOINING.has(folded))
  if (!TITLED.has(last.folded) || telling.length < 2 || !telling.some(({ capital, folded }) => capital && !isBody(folded)))
    return null
  return { home: `document/${telling.map(({ folded }) => folded).join(' ')}`, visits: [], context: '' }
}
