import { NICKNAMES, sameGiven } from '../../statements/index.ts'
import { sound } from './letters.ts'

/** How two first names may be one person's: the same; one an initial of the other; one a short form; or only spelled alike. */
export type GivenLikeness = 'same' | 'initial' | 'nickname' | 'spelling'

/** One name in several spellings that share too few letters to be told by them. */
const SPELLINGS: readonly ReadonlySet<string>[] = [
  'mohammed muhammad mohamed mohammad muhammed mohamad muhamad mahomed',
  'hussein husain hussain husayn hossein',
  'ahmed ahmad ahmet',
  'abdullah abdallah abdulla',
  'volodymyr vladimir wladimir uladzimir',
  'oleksandr alexander aleksandr alyaksandr alexandr',
  'mykola nikolai nikolay mikalai',
  'serhiy sergei sergey siarhei serhii',
  'dmytro dmitry dmitri dmitriy',
  'andriy andrei andrey andrii',
  'yusuf youssef yousef joseph',
  'ibrahim ebrahim abraham',
  'catherine katherine kathryn katharine catharine',
  'steven stephen',
  'geoffrey jeffrey jeffery',
  'philip phillip',
  'marc mark',
  'eric erik',
  'ann anne',
  'sara sarah',
  'jon john',
].map((line) => new Set(line.split(' ')))

/** Keys of which two first names share one if they are alike and neither begins with the other: lines of nicknames, sounds, what is left without a letter. */
export const givenKeys = (given: string): readonly string[] => [
  ...NICKNAMES.flatMap((group, n) => (group.has(given) ? `nickname ${n}` : [])),
  ...SPELLINGS.flatMap((group, n) => (group.has(given) ? `spelling ${n}` : [])),
  `sound ${sound(given)}`,
  ...(given.length < SHORTEST_MISTYPED ? [] : [given, ...[...given].map((_, at) => given.slice(0, at) + given.slice(at + 1))]),
]

const SHORTEST_MISTYPED = 5

/** Null where they are two names. Both folded. */
export function givenLikeness(a: string, b: string): GivenLikeness | null {
  if (a === b) return 'same'
  if (a === '' || b === '') return null
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : null
  if (sameGiven(a, b) || a.split('-')[0] === b || b.split('-')[0] === a) return 'nickname'
  if (SPELLINGS.some((group) => group.has(a) && group.has(b)) || sound(a) === sound(b) || isMistyped(a, b)) return 'spelling'
  return null
}

/** One letter more, one other, or two changed places. */
function isMistyped(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < SHORTEST_MISTYPED || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2))
  )
}
