import type { Range } from '../../text/index.ts'
import { set } from './words.ts'

/** Whom a speaker speaks for, besides himself: what his firm or his country will do is his to promise or refuse. */
export type Side = {
  /** He holds an office, or is a body himself: "the minister", "a spokesman", "the company". */
  readonly official: boolean
  /** He speaks for one person: "her spokesman". */
  readonly voice: boolean
  /** Words of his offices and of his body's name: "brightwell". */
  readonly words: ReadonlySet<string>
}

const OFFICES = set(
  `president premier chancellor minister secretary ambassador envoy governor mayor king queen prince chairman chairwoman chairperson chair chief executive ceo director head
   leader commander general admiral colonel superintendent commissioner manager coach owner founder official officials spokesman spokeswoman spokesperson spokespeople
   press negotiator representative steward boss captain deputy delegation`,
)
const VOICES = set('spokesman spokeswoman spokesperson spokespeople aide aides office representative lawyer lawyers agent')
const BODIES = set(
  `ministry government company firm council party union court parliament club bank board agency authority army navy police force team airline commission committee
   department office kremlin palace embassy delegation group organisation organization association federation`,
)
/** Nouns for a body that its officers say of it. */
const OWN_BODIES = set(
  `company firm club government ministry council force party team state country nation administration union army navy bank board agency airline group police kingdom
   republic authority court commission committee department organisation organization association federation league side military troops province city town works plant`,
)
/** Nouns for the one somebody speaks for. */
const PRINCIPALS = set(
  'president governor minister mayor chancellor king queen prince secretary senator candidate chairman chairwoman he she',
)
const LINKS = set('of for the a an at in and from with by to former then')

/** The words of a speaker's roles, as `Attributed.roles` has them. */
export const roleWords = (text: string, roles: readonly Range[]): readonly string[] =>
  roles.flatMap(({ from, to }) =>
    text
      .slice(from, to)
      .toLowerCase()
      .split(/[\s’']+/),
  )

export function sideOf(source: readonly string[], roles: readonly string[] = []): Side {
  const all = [...source, ...roles]
  return {
    official: all.some((word) => OFFICES.has(word) || BODIES.has(word)),
    voice: all.some((word) => VOICES.has(word)),
    words: new Set(all.filter((word) => word.length > 2 && !LINKS.has(word) && !OFFICES.has(word) && !VOICES.has(word))),
  }
}

/** Whether a subject ("the firm", "Brightwell", "the governor") is on the side of the speaker. `name`: it is written with a capital. */
export function isOf({ official, voice, words }: Side, subject: string): boolean {
  if (voice && PRINCIPALS.has(subject)) return true
  if (!official && !voice) return false
  return OWN_BODIES.has(subject) || [...words].some((word) => word === subject || isLike(word, subject))
}

/** "russian" and "russia", "brightwell" and "brightwell’s". */
const isLike = (a: string, b: string): boolean => a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5)
