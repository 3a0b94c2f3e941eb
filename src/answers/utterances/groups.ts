import type { Said } from './said.ts'
import { speakers } from './speakers.ts'

/** All of one utterance lie within so many days. */
const MOST_DAYS = 7

/** What has more names is no longer one speaker. */
const MOST_NAMES = 12

type Group = { readonly members: number[]; readonly speakers: NonNullable<Said['speaker']>[]; first: number; last: number }

/** Statements put together into groups that keep to one speaker and a few days. */
export type Groups = {
  /** Puts together the groups of two statements, unless they are of two speakers or too many days. */
  join(a: number, b: number): void
  /** Those of more than one statement. */
  all(): readonly (readonly number[])[]
}

export function groupsOf(all: readonly Said[]): Groups {
  const oneness = speakers()
  const of: Group[] = all.map(({ speaker, day }, n) => {
    const at = day === null ? null : numberOf(day)
    return { members: [n], speakers: speaker === null ? [] : [speaker], first: at ?? Infinity, last: at ?? -Infinity }
  })
  return {
    join(a, b) {
      // The smaller goes into the larger, so that all joins together touch each statement a few times.
      const [into, from] = of[a]!.members.length >= of[b]!.members.length ? [of[a]!, of[b]!] : [of[b]!, of[a]!]
      if (into === from || Math.max(into.last, from.last) - Math.min(into.first, from.first) > MOST_DAYS) return
      const more = from.speakers.filter(({ name }) => !into.speakers.some((known) => known.name === name))
      if (into.speakers.length + more.length > MOST_NAMES) return
      if (more.some((one) => into.speakers.some((other) => oneness(one, other) === 'two'))) return
      into.speakers.push(...more)
      into.first = Math.min(into.first, from.first)
      into.last = Math.max(into.last, from.last)
      for (const n of from.members) {
        into.members.push(n)
        of[n] = into
      }
    },
    all: () => [...new Set(of)].filter(({ members }) => members.length > 1).map(({ members }) => members),
  }
}

/** The number of an ISO day, counted from 1970. */
export const numberOf = (day: string): number => Date.parse(day) / 86_400_000
