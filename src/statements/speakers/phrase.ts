import type { Token } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import { type Ground, isCapital, plain, tokensIn } from './ground.ts'
import type { Mention } from './mention.ts'
import { isGenitive } from './name-words.ts'
import { nameOf, runEnd } from './names.ts'
import { isCountryman, namesOfState } from './states.ts'
import {
  acronym,
  CLITIC,
  DETERMINERS,
  DOCUMENTS,
  HONOURS,
  I,
  INDEFINITE,
  isGroup,
  isPerson,
  isPersonNoun,
  ORGANISATIONS,
  POSSESSIVES,
  PREPOSITIONS,
  SELVES,
  TITLES,
  WHO,
  writtenOut,
} from './words.ts'

/** A source's words, read: a pronoun, a name, a description ("the mayor of Nordvik"), or several of these. */
export type Phrase =
  | { readonly is: 'pronoun'; readonly word: string; readonly at: number }
  /** `aside`: the description that stands beside the name: "the spokesman, Geir Lunn". */
  | { readonly is: 'name'; readonly mention: Mention; readonly at: number; readonly aside: Description | null }
  | ({ readonly is: 'description' } & Description)
  | { readonly is: 'joint'; readonly parts: readonly Phrase[]; readonly at: number; readonly words: string }

/** A noun phrase that names nobody: `head` its noun, `words` what else it tells, in small letters; `text` up to where it only adds. */
export type Description = {
  readonly at: number
  readonly determiner: string
  readonly head: string
  readonly words: readonly string[]
  readonly text: string
  readonly definite: boolean
  readonly plural: boolean
  readonly age: string
  /** What it is of, in small letters: "the head of the school". */
  readonly of: readonly string[]
  /** Whose: "Bao’s wife", "her spokesman". */
  readonly possessor: Mention | string | null
}

const PRONOUNS: ReadonlySet<string> = new Set([
  'he',
  'him',
  'his',
  'himself',
  'she',
  'her',
  'hers',
  'they',
  'them',
  'their',
  'it',
  'its',
  'who',
  'whom',
  'whose',
  'which',
  'that',
  'you',
  ...I,
])
/** What members are called that speak for their body: "all countries of the Organization". */
const MEMBERS: ReadonlySet<string> = new Set(['countries', 'members', 'states', 'nations', 'member'])

// A source of more tokens, or of more speakers, is no source.
const REACH = 160
const TOGETHER = 4

export type Mentions = { readonly list: readonly Mention[]; readonly at: ReadonlyMap<number, Mention> }

/** Reads the words of a source; null where there are none. */
export function readSource(ground: Ground, mentions: Mentions, source: readonly Range[]): Phrase | null {
  const ranges = source.map((range) => tokensIn(ground.tokens, range))
  const first = ranges[0]?.[0]
  const end = ranges.at(-1)?.[1]
  if (first === undefined || end === undefined) return null
  return readPhrase(ground, mentions, first, Math.min(end, first + REACH), TOGETHER)
}

function readPhrase(ground: Ground, mentions: Mentions, from: number, to: number, together: number): Phrase | null {
  const { tokens } = ground
  let first = from
  let end = to
  while (first < end && tokens[first]?.kind !== 'word' && tokens[first]?.kind !== 'number') first++
  while (end > first && !isLast(tokens[end - 1])) end--
  // "the mayor himself"
  while (end - first > 1 && SELVES.has(tokens[end - 1]?.lower ?? '')) end--
  if (first === end) return null
  // "Mr President, your defence minister": the one spoken to
  const comma = first + 2
  if (comma < end && tokens[comma]?.text === ',' && CALLS.has(plain(tokens[first])) && TITLES.has(plain(tokens[first + 1])))
    return readPhrase(ground, mentions, comma + 1, end, together)
  const word = tokens[first]?.lower ?? ''
  if (
    PRONOUNS.has(word) &&
    (end === first + 1 || /^[,(]$/u.test(tokens[first + 1]?.text ?? '') || WHO.has(tokens[first + 1]?.lower ?? ''))
  )
    return { is: 'pronoun', word, at: first }
  const holder = holderOf(ground, mentions, first, end)
  if (holder) return { is: 'name', mention: holder, at: holder.name, aside: null }
  const units = unitsOf(ground, mentions, first, end)
  return (together > 0 ? joint(ground, mentions, units, first, end, together) : null) ?? one(ground, units, first, end)
}

/** "The Secretary of State for Ferries (Maria Lund)": who holds the office. */
function holderOf({ tokens }: Ground, mentions: Mentions, first: number, end: number): Mention | null {
  if (!DETERMINERS.has(plain(tokens[first])) || tokens[end - 1]?.text !== ')') return null
  let open = end - 2
  while (open > first && tokens[open]?.text !== '(') open--
  const mention = mentions.at.get(open + 1)
  return mention?.end === end - 1 && (mention.kind === 'person' || mention.figure?.kind === 'person') ? mention : null
}

const isLast = (token: Token | undefined): boolean =>
  token?.kind === 'word' || token?.kind === 'number' || token?.text === ')' || token?.text === '%'
const CALLS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'madam', 'madame'])

/** A name, or a single token. */
type Unit = { readonly first: number; readonly end: number; readonly mention: Mention | null }

function unitsOf(ground: Ground, mentions: Mentions, first: number, end: number): readonly Unit[] {
  const units: Unit[] = []
  for (let at = first; at < end; ) {
    // "Paul Adeyemi KC"
    const honour = units.length > 0 && HONOURS.has(plain(ground.tokens[at]))
    const mention =
      mentions.at.get(at) ??
      (at === first ? begunBefore(ground, mentions, at) : null) ??
      (isCapital(ground.tokens[at]) && !honour ? within(ground, at, end) : null)
    // A source may stop within a name: "Nadia Farouk | al-Habari".
    const holds = mention !== null && mention.end - at <= 2 * (end - at)
    const to = holds ? Math.min(mention.end, end) : at + 1
    units.push({ first: at, end: to, mention: holds ? mention : null })
    at = to
  }
  return units
}

/** A source may begin within a name too: "Downing | Street". */
function begunBefore({ tokens }: Ground, mentions: Mentions, at: number): Mention | null {
  if (!isCapital(tokens[at])) return null
  for (let i = at - 1; i >= 0 && at - i <= 2; i--) {
    const mention = mentions.at.get(i)
    if (mention) return mention.name <= i && mention.end > at ? mention : null
  }
  return null
}

/** A name that only the source parts from the capitals around it, as in a headline. */
function within(ground: Ground, at: number, limit: number): Mention | null {
  const end = runEnd(ground, at, limit)
  const name = end > at ? nameOf(ground, at, end) : null
  return name && name.first === at ? { ...name, figure: null, open: false } : null
}

/** "Ona Lisk and Paul Venn". */
function joint(
  ground: Ground,
  mentions: Mentions,
  units: readonly Unit[],
  first: number,
  end: number,
  together: number,
): Phrase | null {
  const { tokens } = ground
  const list = listed(ground, mentions, units, first, end)
  if (list) return list
  // "Lund, along with Moe and Aune,": Lund speaks
  if (units.some(({ first: at, mention }) => !mention && plain(tokens[at]) === 'along')) return null
  const and = units.findIndex(({ first: at, mention }) => mention === null && /^(?:and|&)$/u.test(tokens[at]?.lower ?? ''))
  const left = units[and - 1]
  const right = units[and + 1]
  if (!left || !right) return null
  const simple = !units
    .slice(0, and)
    .some(({ first: at, mention }) => !mention && (PREPOSITIONS.has(plain(tokens[at])) || tokens[at]?.text === ','))
  const places = left.mention?.kind === 'place' && right.mention?.kind === 'place' && !isOneState(ground, left, right)
  const named = left.mention !== null && (left.mention.kind !== 'place' || places) && simple
  const starts = right.mention !== null || DETERMINERS.has(plain(tokens[right.first])) || isGroup(plain(tokens[right.first]))
  const people = units[0]?.mention?.figure?.kind === 'person' && right.mention?.figure?.kind === 'person'
  if (!((simple && starts && (named || DETERMINERS.has(plain(tokens[first])) || isGroup(plain(tokens[left.first])))) || people))
    return null
  const parts = [readPhrase(ground, mentions, first, left.end, 0), readPhrase(ground, mentions, right.first, end, together - 1)]
  const found = parts.filter((part) => part !== null)
  return found.length < 2 ? null : { is: 'joint', parts: found, at: first, words: wordsOf(ground, first, end) }
}

/** "unions, green groups, and many lawmakers", "Ona Lisk, Paul Venn and Rita Moe": parts of one sort, for "Lund, the mayor, and Moe" are two. */
function listed(ground: Ground, mentions: Mentions, units: readonly Unit[], first: number, end: number): Phrase | null {
  const { tokens } = ground
  const parts: Unit[][] = [[]]
  let and = false
  for (const unit of units) {
    const word = unit.mention ? '' : plain(tokens[unit.first])
    if (and && (word === ',' || word === 'and')) return null
    if (word === 'and') and = true
    if (word === ',' || word === 'and') {
      if (parts.at(-1)?.length) parts.push([])
    } else parts.at(-1)?.push(unit)
  }
  if (!and || parts.length < 3 || parts.length > MOST_PARTS || parts.some((part) => part.length === 0)) return null
  // of persons, of places or of bodies; a body's own name may have commas too
  const sorts = new Set(parts.map((part, i) => sortOf(part.at(i === 0 ? -1 : 0)?.mention)))
  const names = sorts.size === 1 && !sorts.has('') && parts.every((part, i) => part.length <= (i === 0 ? 3 : 1))
  const kinds = parts.every(
    (part, i) => !part.some(({ mention }) => mention?.kind === 'person') && (i === 0 || isMany(ground, part)),
  )
  if (!names && !kinds) return null
  const found = parts.map((part) => readPhrase(ground, mentions, part[0]?.first ?? 0, part.at(-1)?.end ?? 0, 0))
  return found.some((part) => part === null)
    ? null
    : { is: 'joint', parts: found.flatMap((part) => part ?? []), at: first, words: wordsOf(ground, first, end) }
}
const MOST_PARTS = 6
const sortOf = (mention: Mention | null | undefined): string =>
  mention?.figure?.kind ?? (mention && mention.kind !== 'unsure' ? mention.kind : '')

/** "many lawmakers", "his aides": a plural, before what is told of it. */
function isMany({ tokens }: Ground, part: readonly Unit[]): boolean {
  const stop = part.findIndex(
    ({ first, mention }) => !mention && (PREPOSITIONS.has(plain(tokens[first])) || WHO.has(plain(tokens[first]))),
  )
  return isGroup(plain(tokens[(part[stop < 0 ? part.length - 1 : stop - 1]?.end ?? 0) - 1]))
}

/** "Bosnia and Herzegovina". */
const isOneState = ({ tokens }: Ground, left: Unit, right: Unit): boolean =>
  namesOfState(
    tokens
      .slice(left.first, right.end)
      .map((token) => plain(token))
      .join(' '),
  ).length > 0

function one(ground: Ground, units: readonly Unit[], first: number, end: number): Phrase {
  const { tokens } = ground
  const isEnd = (unit: Unit, i: number): boolean => {
    if (unit.mention) return false
    const token = tokens[unit.first]
    const word = plain(token)
    if (/^[,(—–:]$/u.test(token?.text ?? '')) return true
    // "Ruth Amadi MP", but "the Blue Party MP"
    const letters = HONOURS.has(word) && (units[i - 1]?.mention?.kind === 'person' || !TITLES.has(word))
    return i > 0 && (WHO.has(word) || PREPOSITIONS.has(word) || SELVES.has(word) || letters)
  }
  const stop = units.findIndex(isEnd)
  const core = stop < 0 ? units : units.slice(0, stop)
  const tail = core.at(-1)
  // "Mayor Greta Sandvik", "the opposition Blue Party", "the Harkers".
  // but "the Swede", "the American" describe somebody.
  const from = tail?.mention && tail.mention.end - tail.mention.name === 1 && plain(tokens[first]) === 'the' && core.length === 2
  const countryman = from && isCountryman(plain(tokens[tail.mention?.name ?? -1]))
  if (tail?.mention && !countryman && !(tail.end < end && isGenitive(ground, tail)))
    return { is: 'name', mention: tail.mention, at: tail.mention.name, aside: null }
  if (tail && CLITIC.has(tokens[tail.first]?.lower ?? '') && core.at(-2)?.mention)
    return { is: 'name', mention: core.at(-2)?.mention as Mention, at: tail.first - 1, aside: null }
  const holder = stop > 0 ? namedBehind(ground, units, stop) : null
  if (holder) return { is: 'name', mention: holder, at: holder.name, aside: null }
  const behind = stop >= 0 && OF.has(plain(tokens[units[stop]?.first ?? -1])) ? units.slice(stop + 1) : []
  const description = { ...describe(ground, core, first, end), of: complement(ground, behind) }
  const named = beside(ground, units, description)
  if (named) return { is: 'name', mention: named, at: named.name, aside: description }
  // "all countries of the Organization", "all SCO countries".
  const members = MEMBERS.has(description.head) && description.possessor === null
  const after = plain(tokens[units[stop]?.first ?? -1]) === 'of' ? units.slice(stop + 1) : []
  const body = members ? [...after, ...core].find(({ mention }) => mention !== null && isBody(ground, mention))?.mention : null
  if (body) return { is: 'name', mention: body, at: body.name, aside: null }
  return { is: 'description', ...description }
}

const isBody = ({ tokens }: Ground, { kind, name, figure }: Mention): boolean =>
  kind === 'organisation' || figure?.kind === 'organisation' || /^\p{Lu}{2,}$/u.test(tokens[name]?.text ?? '')

/**
 * "The special envoy of the council for the coast Amara Diallo": the name that ends a phrase of somebody's office; but in "a friend of the singer Amara Diallo" and "a spokesman for Amara
 * Diallo" it is another's.
 */
function namedBehind({ tokens }: Ground, units: readonly Unit[], stop: number): Mention | null {
  const close = units.findIndex(({ mention, first }, i) => i > stop && !mention && /^[,(—–:]$/u.test(tokens[first]?.text ?? ''))
  const phrase = close < 0 ? units : units.slice(0, close)
  const [before, last] = phrase.slice(-2)
  const mention = last?.mention
  if (!mention || !before || phrase.length < stop + 3 || mention.kind !== 'person' || mention.end - mention.name < 2) return null
  const office = plain(tokens[units[stop - 1]?.first ?? -1])
  const word = plain(tokens[before.end - 1])
  if (!(isPersonNoun(office) || TITLES.has(office)) || isPersonNoun(word) || TITLES.has(word) || isGroup(word)) return null
  return before.mention ||
    (tokens[before.first]?.kind === 'word' && !PREPOSITIONS.has(word) && !DETERMINERS.has(word) && word !== 'and')
    ? mention
    : null
}

const OF: ReadonlySet<string> = new Set(['of', 'for', 'at'])
/** The words behind "of", up to where they only add something. */
function complement({ tokens }: Ground, units: readonly Unit[]): readonly string[] {
  const stop = units.findIndex(({ mention, first }) => mention === null && /^[,(—–:]$/u.test(tokens[first]?.text ?? ''))
  return (stop < 0 ? units : units.slice(0, stop)).flatMap(({ first, end }) =>
    tokens.slice(first, end).flatMap((token) => (token.kind === 'word' && !DETERMINERS.has(plain(token)) ? [plain(token)] : [])),
  )
}

/** "The spokesman, Geir Lunn", "Another witness, the retired ferryman Karla Bode,": the name that stands beside a description. */
function beside(ground: Ground, units: readonly Unit[], { head }: Description): Mention | null {
  const { tokens } = ground
  const isComma = ({ mention, first }: Unit) => mention === null && tokens[first]?.text === ','
  const comma = units.findIndex(isComma)
  if (comma < 0) return null
  const rest = units.slice(comma + 1)
  // "Her lawyer, Desmond Oyelaran of the Rights Project,"
  const isOf = (unit: Unit, i: number) => rest[i - 1]?.mention != null && PREPOSITIONS.has(plain(tokens[unit.first]))
  const close = rest.findIndex((unit, i) => isComma(unit) || endsAside(ground, unit) || isOf(unit, i))
  let aside = close < 0 ? rest : rest.slice(0, close)
  // "his barrister, Jonathan Aske KC"
  while (aside.length > 1 && !aside.at(-1)?.mention && HONOURS.has(plain(tokens[aside.at(-1)?.first ?? -1])))
    aside = aside.slice(0, -1)
  const mention = aside.at(-1)?.mention
  const led = aside.slice(0, -1)
  if (!mention || led.length > 6 || led.some((unit) => unit.mention || PREPOSITIONS.has(plain(tokens[unit.first])))) return null
  const isOne = mention.kind === 'person' || mention.figure?.kind === 'person'
  if (led.length > 0) return isOne || isPerson(plain(tokens[led.at(-1)?.first ?? -1])) ? mention : null
  if (isPerson(head)) return isOne || mention.kind === 'unsure' ? mention : null
  return isOne || (ORGANISATIONS.has(head) && mention.kind === 'organisation') ? mention : null
}

const endsAside = ({ tokens }: Ground, { mention, first }: Unit): boolean =>
  mention === null && (/^[,(—–]$/u.test(tokens[first]?.text ?? '') || WHO.has(tokens[first]?.lower ?? ''))

/** A description from its tokens: in the text itself and not as a source. */
export function descriptionAt(ground: Ground, mentions: Mentions, first: number, end: number): Description {
  return describe(ground, unitsOf(ground, mentions, first, end), first, end)
}

function describe(ground: Ground, core: readonly Unit[], first: number, end: number): Description {
  const { tokens } = ground
  const words: string[] = []
  let head = ''
  let known = ''
  let possessor: Mention | string | null = null
  let age = ''
  for (const [i, { first: at, end: to, mention }] of core.entries()) {
    const word = plain(tokens[at])
    const next = core[i + 1]
    if (mention && next && CLITIC.has(tokens[next.first]?.lower ?? '')) possessor = mention
    if (POSSESSIVES.has(word)) possessor = word
    age ||= /^(\d{1,3})-year-old$/u.exec(word)?.[1] ?? ''
    for (let k = at; k < to; k++) {
      const inner = plain(tokens[k])
      if (tokens[k]?.kind === 'word' && !DETERMINERS.has(inner) && !CLITIC.has(inner)) words.push(inner)
    }
    if (tokens[at]?.kind !== 'word' || CLITIC.has(word) || (DETERMINERS.has(word) && core.length > 1)) continue
    head = plain(tokens[to - 1])
    if (
      !mention &&
      (isPerson(head) || ORGANISATIONS.has(head) || DOCUMENTS.has(head) || (isGroup(head) && !INDEFINITE.has(head)))
    )
      known = head
  }
  const determiner = plain(tokens[first])
  const noun = known || head
  const office = acronym(noun)
  return {
    at: first,
    determiner,
    head: office ? office[0] : isPerson(noun) ? writtenOut(noun) : noun,
    words: [...words.filter((word) => word !== noun), ...(office ? [office[1]] : [])],
    of: [],
    text: wordsOf(ground, first, end),
    definite: !INDEFINITE.has(determiner) && determiner !== 'at' && !/^\d/u.test(determiner),
    plural:
      isGroup(noun) ||
      (QUANTITIES.has(noun) && plain(tokens[core.at(-1)?.end ?? -1]) === 'of') ||
      tokens[end - 1]?.text === '%' ||
      MANY.has(determiner) ||
      (INDEFINITE.has(determiner) && isGroup(determiner)),
    age,
    possessor,
  }
}

const MANY: ReadonlySet<string> = new Set(['those', 'these'])
/** "a lot of people", "a group of farmers": many. */
export const QUANTITIES: ReadonlySet<string> = new Set(
  'lot group number handful couple majority dozen pair team crowd minority host'.split(' '),
)

/** What a study was is enough; not where and when it came out. */
const PUBLISHED: ReadonlySet<string> = new Set(
  'published released issued obtained seen sent posted reviewed viewed dated speaking conducted due'.split(' '),
)

/** The words up to where they only add something: a comma, a bracket, a relative clause. */
function wordsOf({ passage, tokens }: Ground, first: number, end: number): string {
  let to = first + 1
  while (
    to < end &&
    !/^[,(—–:]$/u.test(tokens[to]?.text ?? '') &&
    !(WHO.has(tokens[to]?.lower ?? '') && isCapital(tokens[to]) === false) &&
    !(PUBLISHED.has(tokens[to]?.lower ?? '') && tokens[to + 1]?.lower !== 'by')
  )
    to++
  return passage.text.slice(tokens[first]?.from, tokens[to - 1]?.to).replace(/\s+/gu, ' ')
}
