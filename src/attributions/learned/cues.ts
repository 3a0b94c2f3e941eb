import { CUE, type FirstPass, ROLES } from './first-pass.ts'
import type { Reading } from './reading.ts'

/** A token that may be the heart of a cue, and how likely the first pass thinks it. */
export type Cue = { readonly at: number; readonly chance: number }

/** Below this nobody looks for a source or a content. */
const LEAST_CHANCE = 0.03

// Two cues side by side ("said and promised") have a dip between them that is below this share of both.
const DIP = 0.4

/** The likely cues: the peaks of chance in each sentence. */
export function cuesOf(reading: Reading, pass: FirstPass): Cue[] {
  const chance = (i: number) => pass.chances[i * ROLES + CUE]!
  const cues: Cue[] = []
  for (const { first, end } of reading.passage.sentences) {
    let best = -1
    let dip = 1
    const close = () => {
      if (best >= 0) cues.push({ at: best, chance: chance(best) })
      best = -1
    }
    for (let i = first; i < end; i++) {
      const here = chance(i)
      if (here < LEAST_CHANCE) {
        close()
        continue
      }
      if (best >= 0 && dip < DIP * Math.min(here, chance(best))) close()
      if (best < 0 || here > chance(best)) {
        best = i
        dip = 1
      } else dip = Math.min(dip, here)
    }
    close()
  }
  return cues
}
