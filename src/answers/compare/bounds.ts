import type { Said } from '../utterances/said.ts'
import { speakers } from '../utterances/speakers.ts'
import { isNear } from '../utterances/utterances.ts'
import type { Elsewhere } from './comparison.ts'

/** Of whom and of which days an utterance is, as far as is known from the statements that give it. */
export type Bounds = {
  add(said: Said): void
  /** Why a statement cannot be of it; null where nothing speaks against it. */
  against(said: Said): Elsewhere['why'] | null
  /** Whether a statement is certainly of its speaker. */
  isOne(said: Said): boolean
}

/** Holds each name and each day once, however many statements have them. */
export function boundsOf(statements: readonly Said[]): Bounds {
  const oneness = speakers()
  const names = new Map<string, Said['speaker']>()
  const days = new Set<string | null>()
  const bounds: Bounds = {
    add({ speaker, day }) {
      names.set(speaker?.name ?? '', speaker)
      days.add(day)
    },
    against({ speaker, day }) {
      if (names.values().some((known) => oneness(known, speaker) === 'two')) return 'other-speaker'
      return days.values().some((known) => isNear({ day: known }, { day })) ? null : 'other-day'
    },
    isOne: ({ speaker }) => names.values().some((known) => oneness(known, speaker) === 'one'),
  }
  for (const said of statements) bounds.add(said)
  return bounds
}
