import { isPast } from '../../sentences/index.ts'
import { type Cast, type Figure, figure, file, type Role } from './cast.ts'
import { type Ground, isCapital, plain } from './ground.ts'
import type { Mention } from './mention.ts'
import { bareName, isGenitive, nameText, partsOf } from './name-words.ts'
import { take } from './people.ts'
import {
  areAlike,
  CLITIC,
  DETERMINERS,
  FEMALE,
  INDEFINITE,
  isBe,
  isGroup,
  isKin,
  isPerson,
  MALE,
  POSSESSIVES,
  PREPOSITIONS,
  TITLES,
  WHO,
  writtenOut,
} from './words.ts'

/** How many tokens a role may take: enough for "the engineer in charge of the works at the new harbour". */
const REACH = 16
// More roles than anybody has; a text that repeats one name must not cost its square.
const KEPT = 16
const HONORIFICS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'sir', 'madam', 'madame'])
const VERBS: ReadonlySet<string> = new Set(
  'said says told tells asked added adds and but or that when while where said, is was were has had met with then also by'.split(
    ' ',
  ),
)

const HELPING: ReadonlySet<string> = new Set("have 've will would can could may might should must do does did 'll".split(' '))

/** Reads off the text what the people named are, and notes it with them. */
export function giveRoles(ground: Ground, mentions: readonly Mention[], cast: Cast): void {
  let before: Figure | null = null
  for (const mention of mentions) {
    // "born in Lowestry, the daughter of a pilot": it is not the town that is
    const placed = mention.figure === null && IN.has(plain(ground.tokens[mention.first - 1]))
    if (mention.kind !== 'organisation' && mention.kind !== 'place' && !mention.open && !placed) {
      for (const step of STEPS) step(ground, mention, cast, before)
    }
    if (mention.figure?.kind === 'person') before = mention.figure
  }
}

const IN: ReadonlySet<string> = new Set(['in', 'near', 'across'])

type Step = (ground: Ground, mention: Mention, cast: Cast, before: Figure | null) => void
const STEPS: readonly Step[] = [nounBefore, setOffBefore, setOffAfter, inBrackets, saidToBe, title, onTrial]

/** "chief executive Dana Orlik", "Police spokesman Finn Rode", "His wife Ada". */
function nounBefore(ground: Ground, mention: Mention, cast: Cast, before: Figure | null): void {
  const { tokens, sentence } = ground
  const last = mention.first - 1
  if (sentence[last] !== sentence[mention.first] || tokens[last]?.text !== tokens[last]?.lower || !isPerson(plain(tokens[last])))
    return
  let from = last
  while (from > 0 && last - from < 6 && sentence[from - 1] === sentence[last]) {
    const token = tokens[from - 1]
    const word = plain(token)
    if (token?.kind !== 'word' || VERBS.has(word) || PREPOSITIONS.has(word)) break
    if (HELPING.has(word)) {
      // "have signed | Ghana striker Kofi Mensah"
      while (from < last && isPast(plain(tokens[from]))) from++
      break
    }
    from--
    if (DETERMINERS.has(word)) break
  }
  // "refused to blame | goalkeeper Nils Aas"
  if (from < last && plain(tokens[from - 1]) === 'to') from++
  give(ground, mention, from, mention.first, cast, before)
  // "Her husband, the cardiologist Bassam Haddad"
  if (DETERMINERS.has(plain(tokens[from])) || from < last || isPerson(plain(tokens[from])))
    setOffFrom(ground, mention, from, cast, before)
}

/** "The head of the Road Office, Pia Storm, said", "His sister, Tora Lien,". */
function setOffBefore(ground: Ground, mention: Mention, cast: Cast, before: Figure | null): void {
  setOffFrom(ground, mention, mention.first, cast, before)
}

/** The description that a comma parts from what begins at token `start`. */
function setOffFrom(ground: Ground, mention: Mention, start: number, cast: Cast, before: Figure | null): void {
  const { tokens, sentence } = ground
  if (tokens[start - 1]?.text !== ',' || sentence[start - 2] !== sentence[mention.first]) return
  const after = tokens[mention.end]
  if (
    !(
      after === undefined ||
      /^[,.;)—–-]$/u.test(after.text) ||
      after.lower === 'of' ||
      after.lower === 'from' ||
      sentence[mention.end] !== sentence[mention.first] ||
      WHO.has(after.lower)
    )
  )
    return
  const end = start - 1
  let found = -1
  for (let i = end - 1; i >= 0 && end - i < REACH && sentence[i] === sentence[end]; i--) {
    const token = tokens[i]
    if (token?.kind !== 'word' && token?.kind !== 'number') break
    if (token.lower === 'and' || isBe(token.lower)) break
    const starts = DETERMINERS.has(token.lower) || CLITIC.has(token.lower)
    if (starts && isPerson(headOf(ground, i, end))) found = possessorFrom(ground, i)
  }
  if (found >= 0) give(ground, mention, found, end, cast, before)
}

/** "Petter Rask, 44, the mayor of Nordvik,", "Amira Solan, head of the River Institute". */
function setOffAfter(ground: Ground, mention: Mention, cast: Cast, before: Figure | null): void {
  const { tokens, sentence } = ground
  let at = mention.end
  const on = (i: number) => i < tokens.length && sentence[i] === sentence[mention.first]
  if (tokens[at]?.text !== ',' || !on(at + 1)) return
  if (tokens[at + 1]?.kind === 'number' && mention.figure) {
    age(mention.figure, tokens[at + 1]?.text ?? '', cast)
    at += 2
    if (tokens[at]?.text !== ',' || !on(at + 1)) return
  }
  const from = at + 1
  const party = /^([RD])-/u.exec(tokens[from]?.text ?? '')?.[1]
  if (party && mention.figure) {
    // "R-Ark Valley"
    let to = from + 1
    while (to < from + 4 && on(to) && isCapital(tokens[to])) to++
    note(ground, mention.figure, from, to, party === 'R' ? 'republican' : 'democrat', cast)
    return
  }
  let end = from
  while (
    on(end) &&
    end - from < REACH &&
    !/^[,;:.!?—–()“”"]$/u.test(tokens[end]?.text ?? '') &&
    !WHO.has(tokens[end]?.lower ?? '')
  )
    end++
  const first = plain(tokens[from])
  const head = headOf(ground, from, end)
  const led = DETERMINERS.has(first) && !isGroup(head)
  if (isPerson(head) && (led || tokens[from]?.kind === 'word') && !VERBS.has(first) && !PREPOSITIONS.has(first))
    give(ground, mention, from, end, cast, before)
}

/** "Sen. Harold Pike (R-Ark Valley)", "MS. AUNE (Fire Brigade)". */
function inBrackets(ground: Ground, mention: Mention, cast: Cast): void {
  const { tokens } = ground
  if (tokens[mention.end]?.text !== '(' || !mention.figure) return
  const from = mention.end + 1
  let end = from
  while (end < from + 6 && tokens[end] && tokens[end]?.text !== ')') end++
  const party = /^([RD])-/u.exec(tokens[from]?.text ?? '')?.[1]
  if (tokens[from]?.kind === 'number') age(mention.figure, tokens[from]?.text ?? '', cast)
  else if (tokens[end]?.text === ')' && end > from && isCapital(tokens[from]))
    note(
      ground,
      mention.figure,
      from,
      end,
      party === 'R' ? 'republican' : party === 'D' ? 'democrat' : headOf(ground, from, end),
      cast,
    )
}

/** "Gustav is the mayor", "named Ulla Brim as the new finance minister". */
function saidToBe(ground: Ground, mention: Mention, cast: Cast, before: Figure | null): void {
  const { tokens, sentence } = ground
  const word = plain(tokens[mention.end])
  if (!(isBe(word) || word === 'as' || word === 'became' || word === 'remains')) return
  const from = mention.end + 1
  if (!DETERMINERS.has(plain(tokens[from]))) return
  let end = from
  while (
    end - from < REACH &&
    sentence[end] === sentence[from] &&
    tokens[end]?.kind === 'word' &&
    !WHO.has(tokens[end]?.lower ?? '')
  )
    end++
  if (isPerson(headOf(ground, from, end))) give(ground, mention, from, end, cast, before)
}

/** "Peter Vance, 41, of Mill Lane, denies theft", "Vance is accused of": whom a report calls the defendant. */
function onTrial(ground: Ground, mention: Mention, cast: Cast): void {
  const { tokens, sentence } = ground
  const one = mention.figure
  if (one?.kind !== 'person' || one.tried || cast.tried.length >= KEPT || ground.quoted[mention.first]) return
  for (let i = mention.end; i < mention.end + REACH && sentence[i] === sentence[mention.first]; i++) {
    const word = plain(tokens[i])
    const charged = (isBe(word) || word === 'stands') && CHARGED.has(plain(tokens[i + 1])) && OF_WHAT.has(plain(tokens[i + 2]))
    if (charged || ((word === 'denies' || word.startsWith('plead')) && OFFENCE.has(plain(tokens[i + 1])))) {
      one.tried = true
      cast.tried.push(one)
      return
    }
    // it is said of the name where only a relative clause or what is set off stands between
    if (tokens[i]?.kind === 'word' && tokens[mention.end]?.text !== ',') return
  }
}
const CHARGED: ReadonlySet<string> = new Set(['accused', 'charged', 'on', 'convicted'])
const OF_WHAT: ReadonlySet<string> = new Set(['of', 'with', 'trial'])
const OFFENCE: ReadonlySet<string> = new Set(
  `guilty not murder manslaughter theft fraud assault robbery burglary arson rape conspiracy perverting causing dangerous blackmail bribery corruption kidnapping
   kidnap stalking harassment possession attempted wounding perjury one two three four five six a an the any all both charges`.split(
    /\s+/,
  ),
)

/** "Ostrian President Idris Tamar", "Sen. Rosa Marten". */
function title(ground: Ground, mention: Mention, cast: Cast): void {
  const { first, name, figure: one } = mention
  if (one === null || name === first) return
  // "Secretary of State Rosa Marten" is a secretary
  const isOfSomething = ground.tokens.slice(first + 1, name - 1).some((token) => PREPOSITIONS.has(plain(token)))
  const head = isOfSomething ? headOf(ground, first, name) : plain(ground.tokens[name - 1])
  const from = /^(?:former|then|ex)$/u.test(plain(ground.tokens[first - 1])) ? first - 1 : first
  if (!HONORIFICS.has(head)) note(ground, one, from, name, head.split('-').at(-1) ?? '', cast)
}

function give(ground: Ground, mention: Mention, from: number, end: number, cast: Cast, before: Figure | null): void {
  // An abbreviation is nobody, whatever seems to be said of it.
  if (mention.figure === null && /^\p{Lu}{2,}$/u.test(ground.tokens[mention.name]?.text ?? '')) return
  mention.figure ??= named(ground, mention, cast)
  const head = headOf(ground, from, end)
  note(ground, mention.figure, from, end, head, cast)
  if (!isKin(head)) return
  const possessive = plain(ground.tokens[from])
  const of = POSSESSIVES.has(possessive) || isGenitive(ground, { end: from + 1 }) ? before : null
  if (of && of !== mention.figure && mention.figure.kin.length < KEPT) mention.figure.kin.push({ noun: head, of })
}

function note(ground: Ground, one: Figure, from: number, end: number, noun: string, cast: Cast): void {
  const head = writtenOut(noun)
  const { tokens } = ground
  const words = new Set<string>()
  for (let i = from; i < end; i++) {
    const word = plain(tokens[i])
    if (word.length > 1 && !DETERMINERS.has(word) && !PREPOSITIONS.has(word) && !CLITIC.has(word)) words.add(word)
  }
  const role: Role = { from: tokens[from]?.from ?? 0, to: tokens[end - 1]?.to ?? 0, head, words }
  if (one.roles.length >= KEPT || one.roles.some((known) => known.from === role.from || sameRole(known, role))) return
  one.roles.push(role)
  one.sure = true
  file(cast.noun, head, one)
  // Titles pile up: "Senate Majority Leader", "Prime Minister", "Vice President".
  for (const word of words) if (TITLES.has(word) && word !== head && areAlike(word, head)) file(cast.noun, word, one)
  take(one, MALE.has(noun) ? 'm' : FEMALE.has(noun) ? 'f' : '')
}

/** Whether a role says again what another has said. */
const sameRole = (one: Role, other: Role): boolean =>
  one.head === other.head && one.words.size === other.words.size && [...one.words].every((word) => other.words.has(word))

function age(one: Figure, text: string, cast: Cast): void {
  if (!/^\d{1,3}$/u.test(text)) return
  one.age = text
  one.sure = true
  file(cast.age, text, one)
}

/** Somebody new, named by one word that a role shows to be a person's: "Her grandson, Max,". */
function named(ground: Ground, mention: Mention, cast: Cast): Figure {
  const one = figure('person', nameText(ground, mention))
  const parts = partsOf(ground, mention)
  one.given.push(...parts.given)
  one.family = parts.family
  one.suffix = parts.suffix
  file(cast.family, bareName(ground, mention), one)
  return one
}

/** The noun of a noun phrase: the last word before a preposition, a relative or a comma that is a person's, or just the last. */
function headOf({ tokens }: Ground, from: number, end: number): string {
  let last = ''
  for (let i = from; i < end; i++) {
    const word = plain(tokens[i])
    if ((PREPOSITIONS.has(word) || WHO.has(word) || tokens[i]?.text === ',' || word === 'and') && last !== '') break
    if (tokens[i]?.kind === 'word' && !DETERMINERS.has(word) && !INDEFINITE.has(word) && !CLITIC.has(word)) last = word
  }
  return last
}

/** Where the phrase begins of which a genitive at `at` is a part: "Velland’s foreign minister". */
function possessorFrom({ tokens }: Ground, at: number): number {
  if (!CLITIC.has(tokens[at]?.lower ?? '')) return at
  let from = at - 1
  while (from > 0 && at - from < 4 && isCapital(tokens[from - 1])) from--
  return DETERMINERS.has(plain(tokens[from - 1])) ? from - 1 : from
}
