import { type GivenLikeness, givenLikeness } from './given-names.ts'
import { sound } from './letters.ts'
import { type PersonName, wholeOf } from './person-name.ts'

/** What two full names differ in and may yet be one person's. */
export type Differing =
  | 'nothing'
  | 'initial'
  | 'nickname'
  | 'suffix'
  | 'ending'
  | 'double'
  | 'particles'
  | 'turned'
  | 'spelling'
  | 'first-spelling'

/**
 * How alike two full names are, the more alike the less is asked of what else is known. `same`: one person, unless what is known of them speaks against it;
 * `likely`: where it agrees; `office`: where both hold one office; `may`: nobody can tell by names.
 */
export type Likeness = { readonly is: 'same' | 'likely' | 'office' | 'may'; readonly by: Differing }

/** Null where they are names of two. Neither may be a family name alone. `known` is how alike their first names are, where a caller has found it already. */
export function likenessOf(a: PersonName, b: PersonName, known = givenLikeness(a.given, b.given)): Likeness | null {
  const given = givenOf(a, b, known)
  if (a.family === b.family) {
    if (given === null) return endingOf(a, b)
    return middlesFit(a.middle, b.middle) ? ofOneFamily(a, b, given) : null
  }
  if (a.given === b.family && a.family === b.given) return { is: 'may', by: 'turned' }
  if (given === null || given === 'initial') return null
  if (given !== 'nickname' && sound(a.family) === sound(b.family) && suffixesFit(a, b)) return { is: 'may', by: 'spelling' }
  return given !== 'spelling' && isDouble(a, b) ? { is: 'may', by: 'double' } : null
}

function ofOneFamily(a: PersonName, b: PersonName, given: GivenLikeness): Likeness | null {
  if (a.suffix !== b.suffix) return suffixesFit(a, b) && given !== 'spelling' ? { is: 'office', by: 'suffix' } : null
  if (given === 'initial' || given === 'nickname') return { is: 'likely', by: given }
  if (given === 'spelling') return { is: 'may', by: 'first-spelling' }
  const particles = a.particles === b.particles || a.particles === '' || b.particles === ''
  return particles ? { is: 'same', by: 'nothing' } : { is: 'may', by: 'particles' }
}

/** How the first names are alike; a nickname the text gives counts as one. */
function givenOf(a: PersonName, b: PersonName, likeness: GivenLikeness | null): GivenLikeness | null {
  if (likeness === 'same' || (a.nickname !== '' && a.nickname === b.given) || (b.nickname !== '' && b.nickname === a.given))
    return 'same'
  // "Mary Kay", "Marykay"
  return a.given[0] === b.given[0] && joined(a) === joined(b) ? 'same' : likeness
}

const joined = ({ given, middle }: PersonName): string => [given, ...middle].join('').replaceAll('-', '')

/** Middle names and initials fit in their order, as far as both have them: "W." is no "H. W.". */
function middlesFit(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const likeness = givenLikeness(a[i]!, b[i]!)
    if (likeness === null) return false
  }
  return true
}

/** A father and his son are two; who is given no suffix may be either. */
const suffixesFit = (a: PersonName, b: PersonName): boolean => a.suffix === b.suffix || a.suffix === '' || b.suffix === ''

/** "Wasserman Schultz" is the end of "Debbie Wasserman Schultz". */
function endingOf(a: PersonName, b: PersonName): Likeness | null {
  const [one, other] = [wholeOf(a), wholeOf(b)]
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.endsWith(` ${short}`) && short.indexOf(' ') > 1 ? { is: 'likely', by: 'ending' } : null
}

/** One has a family name more, with a hyphen or without: "Hart", "Hart-Morrow", "Hart Morrow". */
function isDouble(a: PersonName, b: PersonName): boolean {
  const has = (one: PersonName, other: PersonName) =>
    other.family.split('-').includes(one.family) || (one.family.length > 2 && other.middle.includes(one.family))
  return has(a, b) || has(b, a)
}
