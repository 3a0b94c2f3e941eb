import { type Cast, type Figure, figure, file, latest } from './cast.ts'
import { type Ground, isAllCapitals, plain } from './ground.ts'
import type { Mention } from './mention.ts'
import { bareName, isGenitive, nameText } from './name-words.ts'
import type { Name } from './names.ts'
import { namesOfState, statesOfAdjective } from './states.ts'
import { BODY_ENDS, isGroup, LEGAL_FORMS, OFFICES, ORGANISATIONS } from './words.ts'

/** The organisation of a name, a new one if need be. */
export function organisation(ground: Ground, name: Name, cast: Cast): Figure {
  const { tokens } = ground
  const whole = bareName(ground, name)
  const found = cast.whole.get(whole)?.at(-1)
  if (found) return found
  // "the West", "the Commons" keep the article that makes names of them
  const the = name.end - name.name === 1 && plain(tokens[name.name - 1]) === 'the' ? 'the ' : ''
  const words = tokens.slice(name.name, name.end).map((token) => plain(token))
  const core = words.filter((word) => !LEGAL_FORMS.has(word))
  const one = body(cast, the + nameText(ground, name), core)
  file(cast.whole, whole, one)
  file(cast.whole, core.join(' '), one)
  if (core.length > 1) {
    const initials = tokens
      .slice(name.name, name.end)
      .flatMap(({ text }) => (text.charAt(0) !== text.charAt(0).toLowerCase() ? [text.charAt(0)] : []))
    if (initials.length > 2) file(cast.whole, initials.join('').toLowerCase(), one)
    // of "Bank of Norland" Norland is not the bank
    const own = core.findIndex((word) => word === 'of' || word === 'for')
    for (const word of [core[0] ?? '', own < 0 ? (core.at(-1) ?? '') : ''])
      if (word && (!isGroup(word) || BODY_ENDS.has(word))) file(cast.whole, word, one)
  }
  // "The Southern Transport Authority (STA)", "the Association of Night Workers, known as ANW".
  const inner = tokens[name.end]?.text === '(' ? name.end + 1 : plain(tokens[name.end + 1]) === 'known' ? name.end + 3 : -1
  if (isAllCapitals(tokens[inner]?.text ?? '')) file(cast.whole, plain(tokens[inner]), one)
  return one
}

function body(cast: Cast, name: string, heads: readonly string[]): Figure {
  const one = figure('organisation', name)
  if (cast.bodies.length < 8) cast.bodies.push(one)
  for (const word of heads) {
    one.heads.add(word)
    file(cast.noun, word, one)
  }
  return one
}

/** Words of names that many bodies bear, besides the nouns for bodies and what ministries are of. */
const COMMON: ReadonlySet<string> = new Set(
  `supreme high national central security intelligence appeals appeal constitutional federal armed air naval general upper lower public social statistics
   electoral election data protection and of the`.split(/\s+/),
)
const isCommonWord = (word: string): boolean => ORGANISATIONS.has(word) || OFFICES.has(word) || COMMON.has(word)

/** Bodies of states that one word names. */
const OF_STATES: ReadonlySet<string> = new Set(
  'parliament senate congress cabinet treasury embassy navy army government'.split(' '),
)

/** A name that many bodies bear: `bare` of "Foreign Ministry" and "Russian Foreign Ministry", with the state it tells itself; null for a name of its own. */
function commonName(ground: Ground, name: Name): { readonly bare: string; readonly state: string } | null {
  if (name.kind !== 'organisation') return null
  const words = ground.tokens.slice(name.name, name.end).map((token) => plain(token))
  const [first = ''] = words
  const state = words.length > 1 ? (statesOfAdjective(first)[0] ?? namesOfState(first)[0] ?? '') : ''
  const rest = state ? words.slice(1) : words
  const fits = rest.length > 1 ? rest.every(isCommonWord) : OF_STATES.has(rest[0] ?? '')
  return fits ? { bare: rest.join(' '), state } : null
}

/** Gives the bodies that every country has their figures: those said to be somebody’s first, then those that are only named. */
export function castCommon(ground: Ground, mentions: readonly Mention[], cast: Cast): void {
  const bare: { readonly mention: Mention; readonly key: string }[] = []
  for (const [i, mention] of mentions.entries()) {
    const common = commonName(ground, mention)
    if (!common) continue
    const owner = ownerOf(ground, mentions[i - 1], mention, cast)
    const whose = common.state || owner?.key || ''
    if (whose) mention.figure = owned(ground, mention, `${whose} ${common.bare}`, common.bare, common.state ? null : owner, cast)
    else bare.push({ mention, key: common.bare })
  }
  for (const { mention, key } of bare) {
    const all = cast.whole.get(key) ?? []
    mention.open = all.length > 1
    if (!mention.open) mention.figure = all[0] ?? organisation(ground, mention, cast)
  }
}

/** Whose body `mention` is: the state or town in the genitive before it. "Lund’s Foreign Ministry" is nobody’s but the country’s. */
function ownerOf(
  ground: Ground,
  owner: Mention | undefined,
  mention: Mention,
  cast: Cast,
): (Name & { readonly key: string }) | null {
  if (!owner || owner.end + 1 !== mention.first || !isGenitive(ground, owner)) return null
  const key = bareName(ground, owner)
  if (cast.family.has(key) || owner.figure?.sure) return null
  return { ...owner, key: namesOfState(key)[0] ?? key }
}

function owned(ground: Ground, mention: Mention, key: string, bare: string, owner: Name | null, cast: Cast): Figure {
  const known = cast.whole.get(key)?.[0]
  if (known) return known
  const first = owner?.first ?? mention.name
  const one = body(cast, nameText(ground, { first, name: first, end: mention.end }), bare.split(' '))
  file(cast.whole, key, one)
  file(cast.whole, bare, one)
  return one
}

/** The body meant by a name that several bear: the one named last. */
export const commonBody = (ground: Ground, name: Name, cast: Cast): Figure | null => {
  const all = cast.whole.get(bareName(ground, name)) ?? []
  return all.length > 1 ? latest(all, name.first) : null
}

/** Whether many bodies bear a name. */
export const isCommon = (ground: Ground, name: Name): boolean => commonName(ground, name) !== null
