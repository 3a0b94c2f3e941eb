import { castCommon, commonBody, isCommon, organisation } from './bodies.ts'
import { type Cast, type Figure, figure, file, latest, type Parts, samePerson } from './cast.ts'
import { type Ground, isCapital, plain } from './ground.ts'
import type { Mention } from './mention.ts'
import { bareName, nameText, partsOf } from './name-words.ts'
import type { Name } from './names.ts'
import { areAlike, ELDER, FEMALE, GENERATIONS, isKin, MALE, SUFFIXES, writtenOut, YOUNGER } from './words.ts'

/** Gives the full names their figures, over the whole text; `castShort` does the others once more is known of those. */
export function castFull(ground: Ground, names: readonly Name[], cast: Cast): Mention[] {
  for (const name of names) tellGenerations(ground, name, cast)
  const mentions = names.map((name): Mention => ({ ...name, figure: full(ground, name, cast), open: false }))
  shareSurnames(ground, mentions, cast)
  castCommon(ground, mentions, cast)
  for (const { figure: one, first } of mentions) if (one && one.first < 0) one.first = first
  return mentions
}

/** "Reid senior", "the younger Reid", "his son, Tam Reid Jr": there are two of the name. */
function tellGenerations(ground: Ground, name: Name, cast: Cast): void {
  if (name.kind === 'organisation' || name.kind === 'place') return
  const before = plain(ground.tokens[name.first - 1])
  const last = plain(ground.tokens[name.end - 1])
  if (!(SUFFIXES.has(last) || GENERATIONS.has(last) || ELDER.has(before) || YOUNGER.has(before))) return
  const { family, suffix } = partsOf(ground, name)
  const kin = before === '' ? plain(ground.tokens[name.first - 2]) : before
  if (suffix === 'sr' || ELDER.has(before) || YOUNGER.has(before) || (suffix === 'jr' && (kin === 'son' || kin === 'grandson')))
    cast.generations.add(family)
}

/**
 * "Karim and Leila Haddad": two people, where the article also has "the Haddads", or a Mr. and a Ms. Haddad, or calls them a couple. "Putin and Donald Trump" are
 * no family.
 */
function shareSurnames(ground: Ground, mentions: readonly Mention[], cast: Cast): void {
  const { tokens } = ground
  const families = new Set<string>()
  const titled = new Map<string, Set<string>>()
  for (const mention of mentions) {
    const key = bareName(ground, mention)
    if (mention.end - mention.name === 1 && key.endsWith('s')) families.add(key.slice(0, -1))
    const gender = genderOf(ground, mention)
    if (gender) titled.set(key, (titled.get(key) ?? new Set()).add(gender))
  }
  for (const [i, mention] of mentions.entries()) {
    const other = mentions[i + 1]
    const single = mention.end - mention.first === 1 && mention.kind === 'unsure' && mention.figure === null
    if (!single || !other?.figure?.given.length || plain(tokens[mention.end]) !== 'and' || other.first !== mention.end + 1)
      continue
    const { family } = other.figure
    const given = bareName(ground, mention)
    const known = cast.family.has(given) || cast.given.get(given)?.some((one) => one.family === family)
    const couple = [1, 2, 3].some((n) => COUPLES.has(plain(tokens[mention.first - n])))
    if (known || !(couple || families.has(family) || titled.get(family)?.size === 2)) continue
    const one = figure('person', `${nameText(ground, mention)} ${tokens[other.end - 1]?.text ?? ''}`)
    one.given.push(given)
    one.family = family
    one.sure = true
    for (const key of keysOf(family)) file(cast.family, key, one)
    file(cast.given, given, one)
    mention.figure = one
  }
}
const COUPLES: ReadonlySet<string> = new Set(
  'parents couple brothers sisters siblings twins grandparents spouses newlyweds'.split(' '),
)

/** Gives the short names their figures: by who bears the name, and of several by who has been named last. */
export function castShort(ground: Ground, mentions: readonly Mention[], cast: Cast): void {
  for (const mention of mentions) if (mention.figure === null) byTitle(ground, mention, cast)
  for (const mention of mentions) {
    if (mention.figure === null && !mention.open) {
      const all = bearers(ground, mention, cast)
      // Before the second of a name is named, it is the first's.
      const met = metBy(all, mention.first)
      const list = met.length === 1 ? met : all
      mention.open = list.length > 1
      if (!mention.open) mention.figure = short(ground, mention, cast, list)
    }
    if (mention.figure === null) continue
    mention.figure.times++
    if (mention.figure.first < 0) mention.figure.first = mention.first
    mention.figure.last = mention.first
    maiden(ground, mention, cast)
  }
  for (const { figure: one } of mentions) if (one) one.last = -1
}

/** Those of a name who have been named by then, and not by their first name alone. */
const metBy = (list: readonly Figure[], at: number): readonly Figure[] =>
  list.filter(({ last, first }) => last >= 0 && (first < 0 || first <= at))

/** "Al-Sayed, née Haddad": another name of the same. */
function maiden({ tokens }: Ground, { end, figure: one }: Mention, cast: Cast): void {
  const at = tokens[end]?.text === ',' || tokens[end]?.text === '(' ? end + 1 : end
  const name = tokens[at + 1]
  if (one?.kind === 'person' && BORN.has(plain(tokens[at])) && isCapital(name)) file(cast.family, plain(name), one)
}
const BORN: ReadonlySet<string> = new Set(['née', 'nee', 'né', 'born', 'formerly'])

/** "Mr Kell" behind "Thomas Kell Jr" says that he is a man, where nobody else of that name has been named by then. */
function byTitle(ground: Ground, mention: Mention, cast: Cast): void {
  const gender = genderOf(ground, mention)
  if (gender === '') return
  const named = (cast.family.get(partsOf(ground, mention).family) ?? []).filter(
    ({ first }) => first >= 0 && first < mention.first,
  )
  const [one] = named.filter((bearer) => bearer.gender === '').sort((a, b) => a.first - b.first)
  // of a couple the first to be named, for want of better; the other title is then the other's
  if (one && !named.some((bearer) => bearer.gender === gender)) take(one, gender)
}

/** The figure of a whole name, a new one if need be; null for a short name. */
function full(ground: Ground, name: Name, cast: Cast): Figure | null {
  if (name.kind === 'organisation') return isCommon(ground, name) ? null : organisation(ground, name, cast)
  if (name.kind !== 'person') return null
  const parts = partsOf(ground, name)
  return parts.given.length ? person(ground, name, parts, cast) : null
}

function person(ground: Ground, name: Name, parts: Parts, cast: Cast): Figure {
  const keys = keysOf(parts.family)
  const gender = genderOf(ground, name) || kinBefore(ground, name)
  const known = keys.flatMap((key) => cast.family.get(key) ?? []).filter((one) => one.given.length && !clash(one, gender))
  const same = (one: Figure) => samePerson(one, parts, cast.generations.has(parts.family))
  const found = known.find((one) => same(one) && one.given[0] === parts.given[0]) ?? known.find(same)
  const text = nameText(ground, name)
  const one = found ?? figure('person', text)
  if (!found || text.length > one.name.length) {
    one.name = text
    one.given.splice(0, one.given.length, ...parts.given)
    one.family = parts.family
    one.suffix ||= parts.suffix
  }
  take(one, gender)
  if (name.name > name.first) one.sure = true
  for (const key of keys) file(cast.family, key, one)
  file(cast.given, parts.given[0] ?? '', one)
  return one
}

/** Whose short name this is: "Sandvik", "Mr. Tran", "Henrik", "the Herald". A name with a title that fits nobody is a new person. */
export function short(ground: Ground, name: Name, cast: Cast, list = bearers(ground, name, cast)): Figure | null {
  if (name.kind === 'organisation') return commonBody(ground, name, cast) ?? organisation(ground, name, cast)
  const parts = partsOf(ground, name)
  const gender = genderOf(ground, name)
  const office = officeOf(ground, name)
  const titled = list.filter(({ roles }) => roles.some(({ head, words }) => areAlike(head, office) && !words.has('former')))
  const likely = titled.length ? titled : list.filter((one) => gender !== '' && (one.gender || leanOf(one)) === gender)
  const among = likely.length ? likely : list
  const met = metBy(among, name.first)
  const found = principal(among) ?? latest(met.length ? met : among, name.first)
  if (found) {
    found.sure = true
    if (list.length === 1) take(found, gender)
    else found.gender ||= gender
    return found
  }
  if (name.kind === 'person') {
    // "Mrs Kell", where the Kells named so far are men
    const namesake = gender !== '' && (cast.family.get(parts.family)?.length ?? 0) > 0
    const one = figure('person', nameText(ground, namesake ? { ...name, name: name.first } : name))
    one.given.push(...parts.given)
    one.family = parts.family
    one.suffix = parts.suffix
    one.sure = true
    take(one, gender)
    for (const key of keysOf(parts.family)) file(cast.family, key, one)
    return one
  }
  return latest(cast.whole.get(bareName(ground, name)) ?? [], name.first)
}

/** The people whom a short name fits: those of that family name, else of that first name. */
function bearers(ground: Ground, name: Name, cast: Cast): readonly Figure[] {
  if (name.kind === 'organisation') return []
  const parts = partsOf(ground, name)
  const gender = genderOf(ground, name)
  const before = plain(ground.tokens[name.first - 1])
  const fits = (one: Figure): boolean => {
    if (clash(one, gender)) return false
    return parts.suffix === '' || one.suffix === parts.suffix || (parts.suffix === 'sr' && one.suffix === '')
  }
  const named = (cast.family.get(parts.family) ?? []).filter(fits)
  const told = ELDER.has(before) ? named.filter((one) => !isYounger(one)) : YOUNGER.has(before) ? named.filter(isYounger) : named
  const all = told.length ? told : named
  // "Finch" is Walter Finch, though there is a Miriam Finch-Hale
  const whole = all.filter(({ family }) => family.split(' ').at(-1) === parts.family)
  const families = whole.length ? whole : all
  return families.length ? families : (cast.given.get(parts.family) ?? []).filter(fits)
}

/** "Jr", or said to be the son of somebody of the same name. */
const isYounger = ({ suffix, kin, family }: Figure): boolean =>
  suffix === 'jr' || suffix === 'ii' || kin.some(({ noun, of }) => CHILD.has(noun) && of.family === family)
const CHILD: ReadonlySet<string> = new Set(['son', 'daughter', 'grandson', 'granddaughter'])

/** Of several of one surname, the one the article is about: newspapers call the others by their full names. */
function principal(list: readonly Figure[]): Figure | null {
  const [most, next] = [...list].sort((a, b) => b.times - a.times)
  return most && next && most.times > 2 * next.times + 1 ? most : null
}

/** What a family name is looked up by: "hart-morrow", "hart", "morrow"; "van der haag", "haag". */
const keysOf = (family: string): readonly string[] => [...new Set([family, ...family.split('-'), family.split(' ').at(-1) ?? ''])]

function genderOf({ tokens }: Ground, { first, name }: Name): 'm' | 'f' | '' {
  for (let i = first; i < name; i++) {
    if (MALE.has(plain(tokens[i]))) return 'm'
    if (FEMALE.has(plain(tokens[i]))) return 'f'
  }
  return ''
}

/** "His father, Thomas Kell", "her wife Ida Kell": what the word before says. */
function kinBefore({ tokens }: Ground, { first }: Name): 'm' | 'f' | '' {
  const word = plain(tokens[tokens[first - 1]?.text === ',' ? first - 2 : first - 1])
  return !isKin(word) ? '' : MALE.has(word) ? 'm' : FEMALE.has(word) ? 'f' : ''
}

/** "doctor" of "Dr. Haddad", "governor" of "Gov. Marlowe". */
const officeOf = ({ tokens }: Ground, { first, name }: Name): string => (name > first ? writtenOut(plain(tokens[name - 1])) : '')

const clash = (one: Figure, gender: string): boolean => gender !== '' && one.told && one.gender !== gender

const leanOf = ({ lean }: Figure): 'm' | 'f' | '' => (lean > 0.6 ? 'm' : lean < -0.6 ? 'f' : '')

/** Notes a gender the text gives. */
export function take(one: Figure, gender: 'm' | 'f' | ''): void {
  if (gender === '' || one.told) return
  one.gender = gender
  one.told = true
}
