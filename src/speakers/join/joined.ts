import type { SpeakerKind } from '../../statements/index.ts'
import type { Tally } from '../tally.ts'

/** All that is compared with each other: the personas at home under one name key, and those that visit it. */
export type Block = { readonly key: string; readonly home: readonly Tally[]; readonly guests: readonly Tally[] }

/** Personas that are one speaker of the record. */
export type JoinedSpeaker = {
  readonly id: string
  readonly kind: SpeakerKind
  readonly personas: readonly string[]
  /** Ids by which it was or may come to be known; each leads to it, as do those of its personas. */
  readonly ids: readonly string[]
  /** Nothing but a name that many may bear holds its appearances together: a family name alone, a ministry of no country. */
  readonly loose: boolean
}

/** Two personas that may be of one speaker, and why, in words. */
export type MayBe = { readonly a: string; readonly b: string; readonly why: string }

/** What becomes of a block. */
export type Joined = {
  readonly speakers: readonly JoinedSpeaker[]
  /** Personas of the block that are one with a guest: their speaker is the guest's, and `ids` lead to it too. */
  readonly follows: readonly { readonly persona: string; readonly guest: string; readonly ids: readonly string[] }[]
  readonly mayBe: readonly MayBe[]
}
