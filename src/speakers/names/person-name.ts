import { PARTICLES, SUFFIXES } from '../../statements/index.ts'
import { tableOf } from '../../text/index.ts'
import { easternGiven, easternOrder, mayBeTurned } from './eastern.ts'
import { fold, sound, wordsOf } from './letters.ts'

/** A person's name taken apart. All in folded letters: small, without accents, apostrophes and dots. */
export type PersonName = {
  /** The first name, or its initial; empty where only a family name stands there. */
  readonly given: string
  /** What stands between the first name and the family name. */
  readonly middle: readonly string[]
  /** Without its particles: "leyen". With a hyphen where it is double. */
  readonly family: string
  /** "von der", "al". */
  readonly particles: string
  /** "jr", "sr", "ii", or empty. */
  readonly suffix: string
  /** A name in quotation marks or brackets between the others. */
  readonly nickname: string
}

// No name has more words, and none longer ones: what does is no name.
const MOST_WORDS = 10
const LONGEST = 40

const DEGREES: ReadonlySet<string> = new Set([
  'md',
  'phd',
  'esq',
  'mp',
  'qc',
  'kc',
  'obe',
  'mbe',
  'cbe',
  'jd',
  'rn',
  'dds',
  'usn',
  'ret',
])
/** Titles that are nobody's first name. "Dean", "Judge" and "King" may be. */
const SURE_TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative gov governor pres president gen general adm admiral col colonel
   capt captain lt lieutenant sgt sergeant rev reverend fr minister chancellor secretary ambassador congressman congresswoman mayor premier vice prime
   senators sens reps govs former then ex the justice spokesman spokeswoman`.split(/\s+/),
)
/** Stand before a whole name and are no part of it. */
const LEADING: ReadonlySet<string> = new Set(
  `given absent like even and but democrats republicans liberals conservatives celebrities senators moderator co-moderator comedian rival host anchor actor actress singer author activist billionaire journalist`.split(
    /\s+/,
  ),
)
/** Capitals of their sentence. */
const OPENING: ReadonlySet<string> = new Set(
  'besides unlike despite neither certainly whenever wherever interestingly when while although though if'.split(' '),
)
/** Before one name alone they are titles: "Prince Harry", and not "Prince Harry Belafonte". */
const CROWNED: ReadonlySet<string> = new Set(['king', 'queen', 'prince', 'princess', 'pope', 'emperor', 'sultan', 'emir'])
/** One particle in several spellings. */
const SPELLINGS: Readonly<Record<string, string>> = tableOf({ el: 'al', ibn: 'bin', ben: 'bin' })
/** "al-Sisi", "el-Sisi", "ash-Shami": one article, told by its hyphen. */
const ARTICLE = /^(?:al|el|as|ash|ad|ar|an|at)-(?=\p{L})/iu

const known = new Map<string, PersonName>()
const MOST_KNOWN = 20_000

/** Takes a person's name apart. Whatever is given, something comes back: what is no name is a family name of its own. */
export function personName(text: string): PersonName {
  const start = text.slice(0, LONGEST * MOST_WORDS)
  let name = known.get(start)
  if (name === undefined) {
    // The same names come again and again; forgetting them costs time and changes nothing.
    if (known.size >= MOST_KNOWN) known.clear()
    name = takenApart(start)
    known.set(start, name)
  }
  return name
}

function takenApart(text: string): PersonName {
  const { bare, nickname } = withoutNickname(text)
  const turned = familyFirst(withoutTail(bare))
  let words = wordsOf(turned)
    .slice(0, MOST_WORDS)
    .flatMap(opened)
    .map((word) => fold(word.replaceAll(/[,;:"“”()]/gu, '')).slice(0, LONGEST))
    .filter((word) => word !== '')
  while (words.length > 1 && SURE_TITLES.has(words[0]!)) words = words.slice(1)
  while (words.length > 2 && LEADING.has(words[0]!)) words = words.slice(1)
  while (words.length > 1 && OPENING.has(words[0]!)) words = words.slice(1)
  if (words.length === 2 && CROWNED.has(words[0]!)) words = words.slice(1)
  let suffix = ''
  while (words.length > 1 && (SUFFIXES.has(words.at(-1)!) || DEGREES.has(words.at(-1)!))) {
    const last = words.at(-1)!
    if (SUFFIXES.has(last)) suffix = last
    words = words.slice(0, -1)
  }
  const eastern = easternOrder(words)
  if (eastern) return { ...eastern, middle: [], particles: '', suffix, nickname }
  const given = easternGiven(words)
  if (given) return { given, family: words.at(-1)!, middle: [], particles: '', suffix, nickname }
  const { before, particles, family } = familyOf(words)
  return { given: before[0] ?? '', middle: before.slice(1), family, particles, suffix, nickname }
}

/** "William “Bill” Roe", "Robert (Bob) Roe". */
function withoutNickname(text: string): { readonly bare: string; readonly nickname: string } {
  const found = /\s["“'‘(]([\p{L}][\p{L}'’.-]{1,20})["”'’)]\s/u.exec(text)
  if (!found) return { bare: text, nickname: '' }
  return { bare: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`, nickname: fold(found[1]!) }
}

/** "Ada Roe of Nordvik": what follows the name is none of it. */
const withoutTail = (text: string): string => /^(.*?\S)\s(?:of|for|at|from|in)\s/u.exec(text)?.[1] ?? text

/** "Lund, Maria" as "Maria Lund"; what follows a comma and is a suffix stays where it is. */
function familyFirst(text: string): string {
  const at = text.indexOf(',')
  if (at <= 0 || text.indexOf(',', at + 1) >= 0) return text
  const after = wordsOf(text.slice(at + 1))
  const isEnd = after.length === 0 || after.every((word) => SUFFIXES.has(fold(word)) || DEGREES.has(fold(word)))
  return isEnd ? text : `${after.join(' ')} ${text.slice(0, at)}`
}

/** "J.J." are two initials, "al-Sisi" a particle and a name. */
function opened(word: string): string[] {
  if (/^(?:\p{L}\.){2,}$/u.test(word)) return word.split('.').filter((letter) => letter !== '')
  const article = ARTICLE.exec(word)
  return article ? ['al-', word.slice(article[0].length)] : [word]
}

function familyOf(words: readonly string[]): {
  readonly before: readonly string[]
  readonly particles: string
  readonly family: string
} {
  const last = words.length - 1
  let from = last
  // "Maria de la Cruz", "Abdel Fattah al Sisi"; "Al Gore" is no Gore of the house of Al.
  while (from > 1 && isParticle(words[from - 1]!)) from--
  if (from === 1 && last === 1 && isParticle(words[0]!) && words[0] !== 'al') from = 0
  const particles = words.slice(from, last).map((word) => SPELLINGS[word] ?? word.replace('-', ''))
  return { before: words.slice(0, from), particles: particles.join(' '), family: words[last] ?? '' }
}

const isParticle = (word: string): boolean => PARTICLES.has(word) || word === 'al-'

/** The part of a family name it is known by: the last of a double one, in the letters all its spellings share. */
export const familyKey = ({ family }: PersonName): string => sound(family.split('-').at(-1)!) || family

/** What the other names of a person may be looked up by: the first part of a double name, a middle name that may be one, the first name where the order may be turned. */
export function otherKeys(name: PersonName): string[] {
  const { given, middle, family } = name
  const parts = [
    ...family.split('-').slice(0, -1),
    ...middle.filter((word) => word.length > 2),
    ...(mayBeTurned(given, family) ? [given] : []),
  ]
  return [...new Set(parts.map(sound))].filter((key) => key !== '' && key !== familyKey(name)).slice(0, 3)
}

/** First and family name: what all forms of one full name share ("Donald J. Trump", "Donald Trump"). */
export const coreOf = ({ given, family, suffix }: PersonName): string =>
  [given, family, suffix].filter((part) => part !== '').join(' ')

/** The whole name in folded letters. */
export const wholeOf = ({ given, middle, particles, family, suffix }: PersonName): string =>
  [given, ...middle, particles, family, suffix].filter((part) => part !== '').join(' ')

export const isShort = ({ given }: PersonName): boolean => given === ''
