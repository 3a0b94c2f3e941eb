import type { Range } from '../../text/index.ts'
import { type Ground, isCapital, plain, tokensIn } from './ground.ts'
import { nameOf, runEnd } from './names.ts'
import { isGenitive, type Mention } from './people.ts'
import {
  CLITIC,
  DETERMINERS,
  DOCUMENTS,
  I,
  INDEFINITE,
  isGroup,
  isPerson,
  ORGANISATIONS,
  POSSESSIVES,
  PREPOSITIONS,
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
  while (end > first && tokens[end - 1]?.kind !== 'word' && tokens[end - 1]?.kind !== 'number' && tokens[end - 1]?.text !== ')')
    end--
  if (first === end) return null
  const word = tokens[first]?.lower ?? ''
  if (
    PRONOUNS.has(word) &&
    (end === first + 1 || /^[,(]$/u.test(tokens[first + 1]?.text ?? '') || WHO.has(tokens[first + 1]?.lower ?? ''))
  )
    return { is: 'pronoun', word, at: first }
  const units = unitsOf(ground, mentions, first, end)
  return (together > 0 ? joint(ground, mentions, units, first, end, together) : null) ?? one(ground, units, first, end)
}

/** A name, or a single token. */
type Unit = { readonly first: number; readonly end: number; readonly mention: Mention | null }

function unitsOf(ground: Ground, mentions: Mentions, first: number, end: number): readonly Unit[] {
  const units: Unit[] = []
  for (let at = first; at < end; ) {
    const mention = mentions.at.get(at) ?? (isCapital(ground.tokens[at]) ? within(ground, at, end) : null)
    const to = mention && mention.end <= end ? mention.end : at + 1
    units.push({ first: at, end: to, mention: mention && mention.end <= end ? mention : null })
    at = to
  }
  return units
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
  const and = units.findIndex(({ first: at, mention }) => mention === null && /^(?:and|&)$/u.test(tokens[at]?.lower ?? ''))
  const left = units[and - 1]
  const right = units[and + 1]
  if (!left || !right) return null
  const simple = !units
    .slice(0, and)
    .some(({ first: at, mention }) => !mention && (PREPOSITIONS.has(plain(tokens[at])) || tokens[at]?.text === ','))
  const named = left.mention !== null && left.mention.kind !== 'place' && simple
  const starts = right.mention !== null || DETERMINERS.has(plain(tokens[right.first])) || isGroup(plain(tokens[right.first]))
  const people = units[0]?.mention?.figure?.kind === 'person' && right.mention?.figure?.kind === 'person'
  if (!((simple && starts && (named || DETERMINERS.has(plain(tokens[first])) || isGroup(plain(tokens[left.first])))) || people))
    return null
  const parts = [readPhrase(ground, mentions, first, left.end, 0), readPhrase(ground, mentions, right.first, end, together - 1)]
  const found = parts.filter((part) => part !== null)
  return found.length < 2 ? null : { is: 'joint', parts: found, at: first, words: wordsOf(ground, first, end) }
}

function one(ground: Ground, units: readonly Unit[], first: number, end: number): Phrase {
  const { tokens } = ground
  const isEnd = (unit: Unit, i: number): boolean => {
    if (unit.mention) return false
    const token = tokens[unit.first]
    const word = plain(token)
    return /^[,(—–:]$/u.test(token?.text ?? '') || (i > 0 && (WHO.has(word) || PREPOSITIONS.has(word)))
  }
  const stop = units.findIndex(isEnd)
  const core = stop < 0 ? units : units.slice(0, stop)
  const tail = core.at(-1)
  // "Mayor Greta Sandvik", "the opposition Blue Party", "the Harkers".
  if (tail?.mention && !(tail.end < end && isGenitive(ground, tail)))
    return { is: 'name', mention: tail.mention, at: tail.mention.name, aside: null }
  if (tail && CLITIC.has(tokens[tail.first]?.lower ?? '') && core.at(-2)?.mention)
    return { is: 'name', mention: core.at(-2)?.mention as Mention, at: tail.first - 1, aside: null }
  const description = describe(ground, core, first, end)
  // "The spokesman, Geir Lunn", "Another witness, Karla Bode,".
  const comma = units.findIndex(({ first: at, mention }) => !mention && tokens[at]?.text === ',')
  const beside = comma < 0 ? undefined : units[comma + 1]
  if (beside?.mention && (isPerson(description.head) || beside.mention.kind === 'person') && endsAside(ground, units[comma + 2]))
    return { is: 'name', mention: beside.mention, at: beside.mention.name, aside: description }
  // "all countries of the Organization".
  const after = units.slice(stop + 1).find(({ mention }) => mention !== null)?.mention
  if (MEMBERS.has(description.head) && plain(tokens[units[stop]?.first ?? -1]) === 'of' && after?.kind === 'organisation')
    return { is: 'name', mention: after, at: after.name, aside: null }
  return { is: 'description', ...description }
}

const endsAside = ({ tokens }: Ground, unit: Unit | undefined): boolean =>
  unit === undefined ||
  (unit.mention === null && (/^[,(—–]$/u.test(tokens[unit.first]?.text ?? '') || WHO.has(tokens[unit.first]?.lower ?? '')))

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
  return {
    at: first,
    determiner,
    head: isPerson(noun) ? writtenOut(noun) : noun,
    words: words.filter((word) => word !== noun),
    text: wordsOf(ground, first, end),
    definite: !INDEFINITE.has(determiner) && determiner !== 'at' && !/^\d/u.test(determiner),
    plural: isGroup(noun) || (INDEFINITE.has(determiner) && isGroup(determiner)),
    age,
    possessor,
  }
}

/** The words up to where they only add something: a comma, a bracket, a relative clause. */
function wordsOf({ passage, tokens }: Ground, first: number, end: number): string {
  let to = first + 1
  while (
    to < end &&
    !/^[,(—–:]$/u.test(tokens[to]?.text ?? '') &&
    !(WHO.has(tokens[to]?.lower ?? '') && isCapital(tokens[to]) === false)
  )
    to++
  return passage.text.slice(tokens[first]?.from, tokens[to - 1]?.to).replace(/\s+/gu, ' ')
}
