import type { FirstPass } from './first-pass.ts'
import type { Reading } from './reading.ts'
import { CUE, ROLES } from './roles.ts'

/** A token that may be the heart of a cue, and how likely the first pass thinks it. */
export type Cue = { readonly at: number; readonly chance: number }

/** Below this nobody looks for a source or a content: half as high finds no more that is right, and takes a tenth longer. */
const LEAST_CHANCE = 0.07

// Two cues side by side ("said and promised") have a dip between them that is below this share of both.
const DIP = 0.4

/** The likely cues: the peaks of chance in each sentence, and the cues of the rules where no peak is in them. */
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
  const known = new Set(cues.map(({ at }) => at))
  for (const one of reading.ruled.all) {
    const inside = one.cue
      .flatMap(({ first, end }) => Array.from({ length: end - first }, (_, k) => first + k))
      .filter((i) => reading.sentence[i]! >= 0)
    if (inside.length === 0 || inside.some((i) => known.has(i))) continue
    const at = inside.reduce((a, b) => (chance(b) > chance(a) ? b : a))
    cues.push({ at, chance: chance(at) })
  }
  return cues.sort((a, b) => a.at - b.at)
}
