import type { Range } from '../../text/index.ts'
import type { SpeakerKind } from './speaker.ts'
import { sameGiven } from './words.ts'

/** What the text says somebody is: "the mayor of Nordvik". `head` is its noun, `words` all that tells, both in small letters. */
export type Role = Range & { readonly head: string; readonly words: ReadonlySet<string> }

/** Somebody or something of the article that may speak. Grows while the article is read. */
export type Figure = {
  kind: SpeakerKind
  /** The fullest words so far. */
  name: string
  /** Of people: first names, family name and "jr", in small letters. */
  readonly given: string[]
  family: string
  suffix: string
  /** 'm' or 'f' where the text says so. `told`: by a word, and not only by a pronoun that fits. */
  gender: 'm' | 'f' | ''
  told: boolean
  /** How the pronouns taken for this one lean while reading, where `gender` says nothing: above 0 to "he", below to "she". Each may have meant another. */
  lean: number
  age: string
  readonly roles: Role[]
  /** What it is to whom: "her grandson". */
  readonly kin: { readonly noun: string; readonly of: Figure }[]
  /** Nouns it may be called by, of those without a name of their own and of organisations. */
  readonly heads: Set<string>
  /** What one without a name is of: "the minister of Lorn". */
  readonly of: Set<string>
  plural: boolean
  /** Whether the text says that this one is before a court. */
  tried: boolean
  /** Whether something besides capitals says that this is a person. */
  sure: boolean
  /** Met in passing ("A farmer walked free") and never as a speaker: may be one who is named later. */
  passing: boolean
  /** So called in a headline, which leaves words out. */
  headed: boolean
  /** Token where it is first named; -1 where it is not. */
  first: number
  /** How often it is named beyond doubt. */
  times: number
  /** Token where it is last named so far, while reading. */
  last: number
  /** Set once this one proves to be another: "her spokesman … the spokesman, Geir Lunn". */
  same: Figure | null
}

export const figure = (kind: SpeakerKind, name: string): Figure => ({
  kind,
  name,
  given: [],
  family: '',
  suffix: '',
  gender: '',
  told: false,
  lean: 0,
  age: '',
  roles: [],
  kin: [],
  heads: new Set(),
  of: new Set(),
  plural: false,
  tried: false,
  sure: false,
  passing: false,
  headed: false,
  first: -1,
  times: 0,
  last: -1,
  same: null,
})

/** The figure this one has proved to be. */
export function settled(one: Figure): Figure {
  let found = one
  while (found.same !== null) found = found.same
  return found
}

// Lists grow with the text, so a name that everybody bears could cost its square; nobody tells more than these apart anyway.
const KEPT = 16

/** Figures by a word: the newest of those who share it. */
export type Index = Map<string, Figure[]>
export function file(index: Index, key: string, one: Figure): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [one])
  else if (!list.includes(one)) {
    if (list.length >= KEPT) list.splice(1, 1)
    list.push(one)
  }
}

/** Everybody in the article, by what they may be called. */
export type Cast = {
  readonly family: Index
  readonly given: Index
  /** By the noun of a role or a description, and by the words of an organisation's name. */
  readonly noun: Index
  /** By the whole name of what is no person, without "the". */
  readonly whole: Index
  readonly age: Index
  /** Who is before a court. */
  readonly tried: Figure[]
  /** The first organisations to be named. */
  readonly bodies: Figure[]
  /** Family names of which the text tells an elder from a younger: "Tam Reid" is then another than "Tam Reid Jr". */
  readonly generations: Set<string>
}
export const castOf = (): Cast => ({
  family: new Map(),
  given: new Map(),
  noun: new Map(),
  whole: new Map(),
  age: new Map(),
  tried: [],
  bodies: [],
  generations: new Set(),
})

/** A person's name taken apart. */
export type Parts = { readonly given: readonly string[]; readonly family: string; readonly suffix: string }

/** Whether two full names may be one person's: first names that agree, family names of which one is part of the other. `apart` where an elder is told from a younger. */
export function samePerson(a: Parts, b: Parts, apart = false): boolean {
  if (apart && (a.suffix || 'sr') !== (b.suffix || 'sr')) return false
  if (a.suffix !== b.suffix && a.suffix !== '' && b.suffix !== '') return false
  if (!a.given.length || !b.given.length) return a.family === b.family
  if (!sameGiven(a.given[0] ?? '', b.given[0] ?? '')) return false
  if (a.family === b.family) return a.suffix === b.suffix || a.suffix === '' || b.suffix === ''
  const [short, long] = a.family.length < b.family.length ? [a.family, b.family] : [b.family, a.family]
  return a.given[0] === b.given[0] && long.split('-').includes(short)
}

/** Of several, the one named last before `at`; failing that the first to be named. */
export function latest(list: readonly Figure[], at: number): Figure | null {
  let best: Figure | null = null
  for (const one of list) if (best === null || (one.last > best.last && one.last <= at)) best = one
  return best
}
