const TITLES = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady president premier prime minister chancellor senator sen representative rep governor gov mayor
   secretary judge justice general gen colonel col captain capt chief king queen prince princess pope bishop foreign the a an former spokesman spokeswoman
   spokesperson`.split(/\s+/),
)

/** `role`: the words end in what somebody is, and a name in them is another's: "a Lund spokesman". */
type Parts = { readonly words: readonly string[]; readonly role: boolean }

const PARTICLES = new Set(
  'of de del della der den di da do dos du van von zu la le al el bin ibn ben ter ten af av y e i'.split(' '),
)

const isCapital = (word: string) => /^\p{Lu}/u.test(word)
const isTitle = (word: string) => TITLES.has(word.toLowerCase())
/** A title, or a word for what somebody is: "the engineer Anders Moe". */
const isWhat = (word: string) => isTitle(word) || (/^\p{Ll}/u.test(word) && !PARTICLES.has(word))

/** The words of a name in lower case, without marks and accents, titles and what the one named is: of "the mayor, Maria Lund" the last two. */
function partsOf(name: string): Parts {
  const pieces = plain(name.replaceAll(/\([^()]*\)/g, ' '))
    .split(/[,;]/)
    .map(wordsOf)
    .filter(({ length }) => length > 0)
  const words = pieces.find((piece) => isCapital(piece.at(-1)!) && !isTitle(piece.at(-1)!)) ?? pieces.flat()
  const last = words.length - 1
  // "a spokesman for Maria Lund": the name is another's.
  const other = words.findIndex((word, n) => n > 0 && OF_ANOTHER.has(word) && isWhat(words[n - 1]!))
  if (other > 0) return { words: orAll(words.slice(0, other), (word) => !ARTICLES.has(word.toLowerCase())), role: true }
  if (!words.some(isCapital)) return { words: orAll(words, (word) => !isTitle(word)), role: false }
  if (isWhat(words[last]!) && !isCapital(words[last]!))
    return { words: orAll(words, (word) => !ARTICLES.has(word.toLowerCase())), role: true }
  const named = words.slice(words.findLastIndex((word, n) => n < last && isWhat(word)) + 1)
  return { words: named.map((word) => word.toLowerCase()), role: false }
}

const OF_ANOTHER = new Set(['for', 'to', 'at', 'from', 'with'])
const ARTICLES = new Set(['the', 'a', 'an'])

function orAll(words: readonly string[], keep: (word: string) => boolean): string[] {
  const kept = words.filter(keep)
  return (kept.length > 0 ? kept : words).map((word) => word.toLowerCase())
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]s\b/g, '')
const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '')

/** Whether two names may be one person's: the same last name, and first names that do not differ. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)]
  if (one.words.length === 0 || other.words.length === 0) return false
  if (one.words.join(' ') === other.words.join(' ')) return true
  // "Lund" is not "Lund's lawyer".
  if (one.role !== other.role && [a, b].every((name) => wordsOf(name).some(isCapital))) return false
  const [short, long] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  if (short.length === 1)
    return short[0]!.length > 1 && isName(short[0]!, a, b) && (long.at(-1) === short[0] || long[0] === short[0])
  if (` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) return true
  if (short.at(-1) !== long.at(-1)) return false
  return (
    short[0]![0] === long[0]![0] &&
    (short[0]!.length === 1 || long[0]!.length === 1 || short[0]!.slice(0, 3) === long[0]!.slice(0, 3))
  )
}

/** Whether the part is written with a capital in both: "the mayor" is no name. */
const isName = (part: string, ...names: readonly string[]) =>
  names.every((name) => wordsOf(plain(name)).some((word) => word.toLowerCase() === part && word !== part))

/** Whether words say what somebody is and not who: "a Lund spokesman". */
export const isRole = (words: string): boolean => partsOf(words).role

/** Whether words name somebody, as "Maria Lund" and "NATO" do and "she" and "the mayor" do not. */
export function isNamed(words: string): boolean {
  const [first, ...rest] = words.split(/\s+/).filter((word) => word !== '')
  if (first === undefined) return false
  const capital = (word: string) => /^\p{Lu}/u.test(word)
  return rest.some(capital) || (capital(first) && !NOBODY.has(first.toLowerCase()))
}

const NOBODY = new Set(
  `i he she it they we you who the a an this that these those one some his her their my our nobody everybody everyone somebody someone anyone people many
   most few all`.split(/\s+/),
)

/** A speaker’s name as it stands inside a sentence: "the engineer who …" for "The engineer who …". */
export const inSentence = (name: string): string =>
  /^(?:The|A|An|Another|One|Some) /.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name
