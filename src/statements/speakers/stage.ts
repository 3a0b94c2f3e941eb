import { type Cast, type Figure, settled } from './cast.ts'
import type { Ground } from './ground.ts'
import type { Interview } from './interview.ts'
import type { Mention } from './mention.ts'
import type { Mentions } from './phrase.ts'
import { enter, type Place, type Scene } from './scene.ts'
import type { Via } from './speaker.ts'

/** An article being read from left to right: who is in it, and who was on stage last. */
export type Stage = {
  readonly ground: Ground
  readonly cast: Cast
  readonly mentions: Mentions
  readonly ends: ReadonlyMap<number, Mention>
  readonly scene: Scene
  /** Names of places: "in Korva". Such a name alone is a state or a town, and no person. */
  readonly placed: ReadonlySet<string>
  /** Who writes "I" outside quotation marks, once he has: none of those he speaks of. */
  author: Figure | null
  readonly interview: Interview | null
  /** Who speaks by a label in a transcript: "you" to the others there, and seldom "they". */
  readonly labels: Set<Figure>
  at: number
}

/** Who a phrase is, how that was known, how sure it is, and who else it may be. */
export type Answer = {
  readonly figure: Figure
  readonly via: Via
  readonly confidence: number
  readonly others: readonly Figure[]
}

export const placeOf = ({ ground }: Stage, at: number): Place => ({
  at,
  sentence: ground.sentence[at] ?? 0,
  block: ground.block[at] ?? 0,
  quoted: (ground.quoted[at] ?? 0) > 0,
})

export function enterAt(stage: Stage, one: Figure, at: number, weight: number): void {
  settled(one).last = at
  enter(stage.scene, { figure: one, ...placeOf(stage, at), weight })
}
