import { CUE, type FirstPass, ROLES } from './first-pass.ts'
import type { Reading } from './reading.ts'

/** A token that may be the heart of a cue, and how likely the first pass thinks it. */
export type Cue = { readonly at: number; readonly chance: number }

/** Below this nobody looks for a source or a content. */
export const LEAST_CHANCE = 0.04

/** The likely cues: in each run of tokens that may be cues, the most likely one, and others nearly as likely that are parted from it. */
export function cuesOf(reading: Reading, pass: FirstPass): Cue[] {
  const chance = (i: number) => pass.chances[i * ROLES + CUE]!
  const cues: Cue[] = []
  for (const { first, end } of reading.passage.sentences) {
    let best = -1
    for (let i = first; i <= end; i++) {
      if (i < end && chance(i) >= LEAST_CHANCE) {
        if (best < 0 || chance(i) > chance(best)) best = i
        continue
      }
      if (best >= 0) cues.push({ at: best, chance: chance(best) })
      best = -1
    }
  }
  return cues
}
