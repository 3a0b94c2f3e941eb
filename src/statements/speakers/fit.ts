import type { Figure, Role } from './cast.ts'
import type { Description } from './phrase.ts'
import { isOfTheUnion, namesOfState, statesOfAdjective } from './states.ts'
import { areAlike, areOpposite, FEMALE, isPerson, LESSENS, MALE, OFFICES, sameWord } from './words.ts'

/** What a role fits by a noun of like meaning; 3 is the very noun. */
export const ALIKE = 2.2
/** "her lawyer" and "the county attorney": like nouns, but whose lawyer he is the role does not say. */
export const isOnlyLike = (role: Role, { head, possessor }: Description): boolean => possessor !== null && role.head !== head

/** 3 for the very noun, 2.2 for one like it; more for each other word that agrees, less for one that is missing or says the opposite. */
export function roleFit(role: Role, { head, words, of }: Description): number {
  // "her predecessor, Jens Kolstad … the former head"
  if (role.head === 'predecessor' && words.includes('former')) return ALIKE
  if (head === 'diplomat' && words.includes('top') && role.words.has('foreign')) return ALIKE
  if (HEADS_OF.get(headOf({ head, of }))?.includes(role.head))
    return role.head !== 'minister' || role.words.has('prime') ? ALIKE : -9
  if (head === 'minister' && role.head === 'secretary' && [...role.words].some((word) => OF_A_BODY.has(word))) return -9
  if (head === 'secretary' && !isSecretary(role, words)) return -9
  // "the spokeswoman" is not the spokesman
  if (
    role.head !== head &&
    bareHead(role.head) === bareHead(head) &&
    FEMALE_ENDS.test(role.head) !== FEMALE_ENDS.test(head) &&
    !/person$/u.test(role.head + head)
  )
    return -9
  let fit = role.head === head ? 3 : areAlike(role.head, head) ? ALIKE : role.words.has(head) && isPerson(head) ? 2.4 : -9
  const told = [...role.words]
  for (const word of words) {
    if (role.words.has(word)) fit += 1
    else if (isElsewhere(word, told)) fit -= 3
    else if (
      told.some((other) => areOpposite(word, other) || (OFFICES.has(word) && OF_A_BODY.has(other))) ||
      (OFFICES.has(word) && told.some((other) => OFFICES.has(other)))
    )
      fit -= 3
    else if (told.some((other) => sameWord(word, other))) fit += 0.8
    else fit -= LESSENS.has(word) ? 1.2 : 0.4
  }
  for (const word of told) if (LESSENS.has(word) && !words.includes(word) && word !== head) fit -= word === 'former' ? 1.3 : 3
  // "the head of the school" is not "the council's head of leisure"
  const same = of.filter((word) => role.words.has(word) || told.some((other) => sameWord(word, other))).length
  fit += same > 0 ? 0.8 * same : of.length > 0 ? (role.words.size > 1 ? -3 : -0.4) : 0
  // Another noun of like meaning must not come with words of which the role knows nothing: "the band leader" is no president.
  return role.head !== head && fit < ALIKE ? -9 : fit
}

/** "the environment secretary" is not the general secretary of a union. */
const OF_A_BODY: ReadonlySet<string> = new Set(['general', 'permanent', 'private', 'press', 'principal', 'club', 'company'])

/** "The Secretary" is a minister; neither the prime one nor the press secretary, who is called that whole. */
const isSecretary = (role: Role, words: readonly string[]): boolean =>
  !(role.head === 'minister' && role.words.has('prime')) &&
  ![...role.words].some((word) => OF_AN_AIDE.has(word) && !words.includes(word))
const OF_AN_AIDE: ReadonlySet<string> = new Set(['press', 'private', 'principal', 'parliamentary'])

/** What "the head of state" and "the head of government" are called otherwise. */
export const HEADS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['head of state', ['president', 'king', 'queen', 'monarch', 'emperor']],
  ['head of government', ['minister', 'premier', 'chancellor', 'taoiseach']],
])
export const headOf = ({ head, of }: Pick<Description, 'head' | 'of'>): string => (of.length === 1 ? `${head} of ${of[0]}` : head)

const FEMALE_ENDS = /woman$/u
const bareHead = (head: string): string => head.replace(/(?:wo)?man$/u, '')

/** "the Florida senator", of one who is "R-Iowa". */
function isElsewhere(word: string, told: readonly string[]): boolean {
  const place = placeNamed(word)
  const places = place ? told.flatMap((other) => placeNamed(other.replace(/^[rdi]-/u, '')) ?? []) : []
  return places.length > 0 && !places.includes(place ?? '')
}
const placeNamed = (word: string): string | null =>
  statesOfAdjective(word)[0] ?? namesOfState(word)[0] ?? (isOfTheUnion(word, word) ? word : null)

/** Say that another is meant than the one before. */
const ANEW: ReadonlySet<string> = new Set(['previous', 'earlier', 'separate', 'later', 'different', 'third'])

/** How well words fit what one was called by before; below 0 where another is meant. `owner` is whose the described one is. */
export function wordFit(one: Figure, said: Description, owner: Figure | null): number {
  const { words, determiner, possessor } = said
  if (owner !== null && owner === one) return -1
  if (one.kind === 'unnamed' && holdsAnother(one, said)) return -9
  // "Council says" over "the town council said"
  if (one.headed && determiner === 'the') return 0.1
  let fit = 0
  if (words.some((word) => ANEW.has(word) && !one.heads.has(word))) return -1
  for (const word of words) fit += one.heads.has(word) || [...one.heads].some((head) => sameWord(head, word)) ? 1 : -0.8
  // "her spokesman" is no spokesman met before unless hers; bare words stand for the same again.
  if (possessor !== null && words.length === 0) fit -= 0.1
  return determiner === 'the' ? fit + 0.4 : fit + 0.2
}

/** "the Home Secretary" is not the foreign one, a deputy not whose deputy he is, the minister of Sund not that of Lorn. */
function holdsAnother({ heads, of }: Figure, said: Description): boolean {
  const told = [...said.words, ...said.of].filter((word) => OFFICES.has(word))
  const known = [...heads, ...of].filter((word) => OFFICES.has(word))
  if (told.length > 0 && known.length > 0 && !told.some((word) => known.includes(word))) return true
  if (said.words.some((word) => LESSENS.has(word) && !heads.has(word))) return true
  if ([...heads].some((word) => DEPUTIES.has(word) && !said.words.includes(word))) return true
  return said.of.length > 0 && of.size > 0 && !said.of.some((word) => of.has(word))
}

const DEPUTIES: ReadonlySet<string> = new Set(['vice', 'deputy', 'assistant', 'shadow'])

/** Whether a word says of somebody what the text has said he is not. */
export const genderClash = (one: Figure, word: string): boolean =>
  one.told && ((MALE.has(word) && one.gender === 'f') || (FEMALE.has(word) && one.gender === 'm'))
