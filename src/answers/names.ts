const TITLES = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady president premier prime minister chancellor senator sen representative rep governor gov mayor
   secretary judge justice general gen colonel col captain capt chief king queen prince princess pope bishop foreign the a an former spokesman spokeswoman
   spokesperson`.split(/\s+/),
)

/** The words of a name without titles: lower case, without marks and accents. */
function partsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
  const parts = plain.split(/[^\p{L}\p{N}-]+/u).filter((part) => part !== '')
  const bare = parts.filter((part) => !TITLES.has(part))
  return bare.length ? bare : parts
}

/** Whether two names may be one person's: the same last name, and first names that do not differ. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)]
  if (one.length === 0 || other.length === 0) return false
  if (one.join(' ') === other.join(' ')) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 1)
    return short[0]!.length > 1 && isName(short[0]!, a, b) && (long.at(-1) === short[0] || long[0] === short[0])
  if (short.at(-1) !== long.at(-1)) return long.join(' ').includes(short.join(' '))
  return (
    short[0]![0] === long[0]![0] &&
    (short[0]!.length === 1 || long[0]!.length === 1 || short[0]!.slice(0, 3) === long[0]!.slice(0, 3))
  )
}

/** Whether the part is written with a capital in both: "the mayor" is no name. */
const isName = (part: string, ...names: readonly string[]) =>
  names.every((name) =>
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .split(/[^\p{L}\p{N}-]+/u)
      .some((word) => word.toLowerCase() === part && word !== part),
  )

/** Whether words name somebody, as "Maria Lund" and "NATO" do and "she" and "the mayor" do not. */
export function isNamed(words: string): boolean {
  const [first, ...rest] = words.split(/\s+/).filter((word) => word !== '')
  if (first === undefined) return false
  const capital = (word: string) => /^\p{Lu}/u.test(word)
  return rest.some(capital) || (capital(first) && !NOBODY.has(first.toLowerCase()))
}

const NOBODY = new Set('i he she it they we you who the a an this that these those one some his her their my our'.split(' '))
