import { type FlagName, type Verdict, verifyIn } from '../../src/answers/index.ts'
import type { Reading } from '../../src/read.ts'
import type { Random } from '../learn/random.ts'
import type { Material } from './material.ts'

/** A quotation made wrong in a known way. */
export type Mutant = {
  readonly words: string
  readonly speaker: string | null
  /** Default `direct`. */
  readonly form?: 'indirect'
  /** Looked in beside the article it is from. */
  readonly also?: Reading
}

export type Mutation = {
  readonly name: string
  /** Null where the quotation has nothing of the kind to change. */
  readonly make: (material: Material, random: Random, all: readonly Material[]) => Mutant | null
  /** Whether the verdict says what was done. */
  readonly told: (verdict: Verdict) => boolean
}

const changed = (verdict: Verdict) => !['verbatim', 'typography-only', 'not-found'].includes(verdict.match)
const flagged = (flag: FlagName) => (verdict: Verdict) => changed(verdict) && verdict.flags.some((found) => found.flag === flag)
const isMatch =
  (...matches: readonly string[]) =>
  (verdict: Verdict) =>
    matches.includes(verdict.match)

/** The first word that stands in a table, changed as the table says; a capital stays one. */
function swapped(words: string, table: Readonly<Record<string, string>>): string | null {
  for (const { 0: word, index } of words.matchAll(/[\p{L}’']+/gu)) {
    const other = table[word.toLowerCase().replace('’', "'")]
    if (
      other === undefined ||
      words[index - 1] === '[' ||
      / not\b/.test(words.slice(index + word.length, index + word.length + 4))
    )
      continue
    const kept = word[0] === word[0]!.toLowerCase() || other === '' ? other : capital(other)
    return `${words.slice(0, index)}${kept}${words.slice(index + word.length)}`.replaceAll(/ {2,}/g, ' ').trim()
  }
  return null
}

const mutant = (words: string | null, { words: before, speaker }: Material): Mutant | null =>
  words === null || words === before ? null : { words, speaker }

const byTable = (table: Readonly<Record<string, string>>) => (material: Material) =>
  mutant(swapped(material.words, table), material)

const NEGATED: Readonly<Record<string, string>> = {
  not: '',
  never: '',
  cannot: 'can',
  "can't": 'can',
  "don't": 'do',
  "doesn't": 'does',
  "didn't": 'did',
  "won't": 'will',
  "isn't": 'is',
  "aren't": 'are',
  "wasn't": 'was',
  "haven't": 'have',
  will: 'will not',
  can: 'cannot',
  should: 'should not',
  is: 'is not',
  are: 'are not',
  was: 'was not',
  were: 'were not',
}
const MODAL = {
  will: 'may',
  may: 'will',
  might: 'will',
  could: 'must',
  can: 'should',
  should: 'could',
  would: 'must',
  must: 'may',
}
const QUANTIFIER = {
  some: 'all',
  many: 'few',
  most: 'all',
  all: 'some',
  every: 'any',
  always: 'sometimes',
  often: 'always',
  few: 'many',
  several: 'all',
}
const SUBJECT = { we: 'you', i: 'they', he: 'we', they: 'we', our: 'your', my: 'their', you: 'we' }
const DIGITS = {
  two: 'nine',
  three: 'eight',
  four: 'six',
  five: 'twelve',
  six: 'two',
  ten: 'forty',
  million: 'billion',
  billion: 'million',
  hundred: 'thousand',
  monday: 'Friday',
  november: 'March',
}
const COMPARISON = {
  more: 'less',
  less: 'more',
  higher: 'lower',
  lower: 'higher',
  better: 'worse',
  best: 'worst',
  before: 'after',
  longer: 'shorter',
  first: 'last',
}
/** First and second person and the present, as indirect speech has them. */
const INDIRECT: Readonly<Record<string, string>> = {
  i: 'she',
  we: 'they',
  my: 'her',
  our: 'their',
  us: 'them',
  will: 'would',
  can: 'could',
  may: 'might',
  is: 'was',
  are: 'were',
  has: 'had',
  have: 'had',
}
const turnedIndirect = (words: string) =>
  words.replaceAll(/[\p{L}’']+/gu, (word) => (word === 'May' ? word : (INDIRECT[word.toLowerCase()] ?? word)))

function tornByLines(words: string): string {
  const list = words.split(/\s+/)
  const longest = list.reduce((a, b) => (b.length > a.length && /^[a-z]+$/.test(b) ? b : a), '')
  const torn = longest.length < 6 ? words : words.replace(longest, `${longest.slice(0, 3)}-\n${longest.slice(3)}`)
  return torn.replaceAll(/ (?=\S+ \S+ \S+ )/g, (gap, at: number) => (at % 3 === 0 ? '\n' : gap))
}

const HEDGE =
  /(?:^|\s)(?:I think|I believe|we believe|we think|I guess|I suppose|probably|perhaps|maybe|possibly|apparently|reportedly|likely),?(?=\s)/i
// A clause of condition up to the next comma, or what follows in its sentence.
const CONDITION =
  /(?<=[a-z]),?\s(?:unless|until|without|as long as|provided that|(?<!(?:as|even|what|know|ask|asked|wonder|see|only|like|and|or|but|that|then|is|not) )if)\s[^,.;:?!]+(?=[,.;:?!]|$)/
const NAMES = ['Ottokar', 'Belinda', 'Haldor', 'Zelm', 'Quarrie']
/** Before one of these words, or after a mark, a cut leaves both sides whole. */
const SMALL = new Set(
  `and but or nor so yet because since as while although though when where who whom whose which that after before until till unless if in on at by for from
   with without within into over under about against during between through to of than like per despite amid across whereas said says not never no`.split(
    /\s+/,
  ),
)

/** Places between the words of one sentence where a cut breaks a clause: no mark there, and no small word after it. */
function inner(words: readonly string[]): number[] {
  return words.flatMap((word, n) => {
    const before = words[n - 1]
    const plain = before !== undefined && /^[\p{L}’']+$/u.test(before) && /^\p{Ll}/u.test(word)
    return plain && !SMALL.has(word.toLowerCase()) && !SMALL.has(before.toLowerCase()) ? [n] : []
  })
}

/** The longest sentence of the quotation, from its beginning, as words. */
function sentenceOf({ words, article }: Material): string[] | null {
  // The point of an initial or a title ends none.
  const sentences = words
    .split(/(?<=[.?!])(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|St|Sen|Rep|Gov|Gen)\.)\s+/u)
    .map((sentence) => sentence.split(/\s+/))
  const longest = sentences.reduce((a, b) => (b.length > a.length ? b : a))
  // One that ", she said," runs through is no run of the article's words.
  if (!norm(article.doc.text).includes(norm(longest.join(' ')))) return null
  return longest.length >= 9 && !/[…[\]]|\.\.|\w\.\w/.test(longest.join(' ')) && /^\p{Lu}/u.test(longest[0]!) ? longest : null
}

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[random.below(list.length)]
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
const norm = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase()

/** Whether the speaker is given by a name alone: "He" that begins a sentence is none. */
const hasName = ({ speaker }: Material) =>
  speaker !== null &&
  /^(?:\p{Lu}\p{Ll}+\.? ){0,2}\p{Lu}\p{Ll}+$/u.test(speaker) &&
  !/^(?:He|She|It|They|We|You|Who)$/.test(speaker)

/** In the order of the table. */
export const MUTATIONS: readonly Mutation[] = [
  { name: 'unchanged', make: ({ words, speaker }) => ({ words, speaker }), told: isMatch('verbatim', 'typography-only') },
  {
    name: 'speaker kept',
    make: (material) => (hasName(material) ? { words: material.words, speaker: material.speaker } : null),
    told: ({ attribution }) => attribution.verdict === 'confirmed',
  },
  { name: 'negation flipped', make: byTable(NEGATED), told: flagged('negation') },
  {
    name: 'number changed',
    make: (material) =>
      mutant(
        /\d/.test(material.words)
          ? material.words.replace(/\d/, (digit) => String((Number(digit) + 3) % 10))
          : swapped(material.words, DIGITS),
        material,
      ),
    told: flagged('number-or-date'),
  },
  {
    name: 'name changed',
    make: (material, random) =>
      mutant(
        material.words.replace(/(?<=\p{Ll}[,]? )\p{Lu}\p{Ll}{3,}(?=[ ,.]|$)/u, () => pick(NAMES, random)!),
        material,
      ),
    told: flagged('name'),
  },
  { name: 'modal swapped', make: byTable(MODAL), told: flagged('modality') },
  {
    name: 'condition dropped',
    // Of a sentence that has hardly a word before its condition nothing would be left.
    make: (material) =>
      mutant(
        material.words.replace(CONDITION, (clause, at: number) =>
          /\S+ \S+ \S+$/.test(material.words.slice(0, at).split(/[.?!]/).at(-1)!) ? '' : clause,
        ),
        material,
      ),
    told: flagged('condition-dropped'),
  },
  {
    name: 'hedge dropped',
    make: (material) => {
      const words = material.words.replace(HEDGE, '').trim()
      return words.length < 20 ? null : mutant(words, material)
    },
    told: flagged('hedge-dropped'),
  },
  { name: 'quantifier changed', make: byTable(QUANTIFIER), told: flagged('quantifier') },
  { name: 'subject changed', make: byTable(SUBJECT), told: flagged('subject') },
  {
    name: 'head cut, untold',
    make: (material, random) => {
      const cut = headless(material, random)
      return cut === null ? null : { words: capital(cut), speaker: material.speaker }
    },
    told: isMatch('truncated'),
  },
  {
    name: 'head cut, told',
    make: (material, random) => {
      const cut = headless(material, random)
      return cut === null ? null : { words: `… ${cut}`, speaker: material.speaker }
    },
    told: isMatch('edited-disclosed'),
  },
  {
    name: 'tail cut, untold',
    make: (material, random) => {
      const cut = tailless(material, random)
      return cut === null ? null : { words: `${cut}.`, speaker: material.speaker }
    },
    told: isMatch('truncated'),
  },
  {
    name: 'tail cut, told',
    make: (material, random) => {
      const cut = tailless(material, random)
      return cut === null ? null : { words: `${cut} …`, speaker: material.speaker }
    },
    told: isMatch('edited-disclosed'),
  },
  {
    name: 'middle cut, untold',
    make: (material, random) => {
      const cut = middle(material, random)
      return cut && { words: [...cut.before, ...cut.after].join(' '), speaker: material.speaker }
    },
    told: isMatch('truncated'),
  },
  {
    name: 'middle cut, told',
    make: (material, random) => {
      const cut = middle(material, random)
      // "thanked … him": what was cut may be another's "thanked him".
      if (!cut || norm(material.article.doc.text).includes(norm([...cut.before, ...cut.after].join(' ')))) return null
      return { words: [...cut.before, '…', ...cut.after].join(' '), speaker: material.speaker }
    },
    told: isMatch('edited-disclosed'),
  },
  {
    name: 'two spliced',
    make: (material, random, all) => {
      const own = material.words.split(/\s+/).slice(0, 8)
      const others = all.filter(({ article, words }) => article === material.article && words !== material.words)
      const other = pick(others, random)?.words.split(/\s+/).slice(-8)
      if (!other || own.length < 6 || other.length < 6) return null
      const overlap = norm(material.words).includes(norm(other.join(' ')))
      return overlap ? null : { words: `${own.join(' ')} ${other.join(' ')}`, speaker: material.speaker }
    },
    told: isMatch('spliced'),
  },
  {
    name: 'two articles spliced',
    make: (material, random, all) => {
      const own = material.words.split(/\s+/).slice(0, 8)
      const other = pick(
        all.filter(({ article }) => article !== material.article),
        random,
      )
      const tail = other?.words.split(/\s+/).slice(-8)
      if (!other || !tail || own.length < 6 || tail.length < 6) return null
      return { words: `${own.join(' ')} ${tail.join(' ')}`, speaker: material.speaker, also: other.article }
    },
    told: isMatch('spliced'),
  },
  {
    // Where the record knows the speaker, which `speaker kept` counts: what it does not know it cannot deny.
    name: 'moved to another',
    make: (material, random) => {
      if (!hasName(material) || verifyIn({ ...material, form: 'direct' }, [material.article]).attribution.verdict !== 'confirmed')
        return null
      const { words, speaker, article } = material
      const others = article.statements.flatMap(({ speaker: one }) =>
        one?.kind === 'person' && / \p{Lu}/u.test(one.name) ? [one.name] : [],
      )
      const isOther = (name: string) => !name.split(' ').some((part) => speaker!.includes(part))
      const other = pick([...new Set(others)].filter(isOther), random)
      return other ? { words, speaker: other } : null
    },
    told: ({ attribution }) => attribution.verdict === 'different-speaker' || attribution.verdict === 'speaker-was-quoting',
  },
  { name: 'comparison turned', make: byTable(COMPARISON), told: flagged('comparison') },
  {
    name: 'question answered',
    make: (material) => mutant(material.words.replace(/\?[”"’']*$/, '.'), material),
    told: flagged('question'),
  },
  {
    // Only the words indirect speech turns are turned, every one of them.
    name: 'told indirectly',
    make: ({ words, speaker }) => ({ words: turnedIndirect(words), speaker, form: 'indirect' }),
    told: isMatch('edited-disclosed', 'verbatim', 'typography-only'),
  },
  {
    // As it comes out of a PDF: lines broken anywhere, the longest word torn.
    name: 'torn by lines',
    make: ({ words, speaker }) => ({ words: tornByLines(words), speaker }),
    told: isMatch('verbatim', 'typography-only'),
  },
  {
    name: 'typography only',
    make: ({ words, speaker }) => ({
      words: words
        .replaceAll('’', "'")
        .replaceAll(/[—–]/g, '-')
        .replaceAll(/ {1,}/g, (gap) => gap)
        .toUpperCase()
        .replaceAll(' ', '\n'),
      speaker,
    }),
    told: isMatch('typography-only'),
  },
]

/** A sentence with two to six words gone from its middle, inside a clause. */
function headless(material: Material, random: Random): string | null {
  const words = sentenceOf(material)
  const cuts = words ? inner(words).filter((n) => n >= 2 && words.length - n >= 4) : []
  const at = pick(cuts, random)
  return words && at ? words.slice(at).join(' ') : null
}

function tailless(material: Material, random: Random): string | null {
  const words = sentenceOf(material)
  const cuts = words ? inner(words).filter((n) => n >= 4 && words.length - n >= 2) : []
  const at = pick(cuts, random)
  return words && at ? words.slice(0, at).join(' ') : null
}

function middle(material: Material, random: Random): { before: string[]; after: string[] } | null {
  const words = sentenceOf(material)
  if (!words) return null
  const from = pick(
    inner(words).filter((n) => n >= 3 && words.length - n >= 6),
    random,
  )
  if (!from) return null
  const length = 3 + random.below(3)
  const after = words.slice(from + length)
  // A dash is no word: of two words cut it is said that they are gone.
  return after.length >= 3 && !/[.,;:–—]/.test(words.slice(from, from + length).join(''))
    ? { before: words.slice(0, from), after }
    : null
}
