import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { lastUpTo } from '../search.ts'

/**
 * "The player, who lost to Ruiz, shared pictures, | describing them as cruel": who stands within another's source has not said what comes behind that one's verb.
 *
 * "The council condemned the attack and demanded an inquiry": the second verb's source is the council, and not all that stands before it. Where the model took for a source
 * what holds another statement, cue and all, that begins with the same words, it is the source of that.
 */
export function ownSources({ text }: Passage, learned: readonly Attribution[]): readonly Attribution[] {
  // of those whose source begins there and stands before the cue, the one whose cue comes first
  const byStart = new Map<number, Attribution>()
  for (const one of learned) {
    const [who, how] = [one.source[0], one.cue[0]]
    if (!who || !how || one.source.length > 1 || who.to > how.from) continue
    const first = byStart.get(who.from)
    if (!first || how.from < first.cue[0]!.from) byStart.set(who.from, one)
  }
  const bySource = learned
    .filter(({ source, cue }) => source.length === 1 && cue[0] && source[0]!.to <= cue[0].from)
    .sort((a, b) => a.source[0]!.from - b.source[0]!.from)
  return learned.map((one) => {
    const [who] = one.source
    if (!who || one.source.length > 1) return one
    const around = bySource[lastUpTo(bySource, ({ source }) => source[0]!.from, who.from - 1)]
    const within =
      around &&
      around.source[0]!.to >= who.to &&
      one.cue[0] &&
      one.cue[0].from > around.cue[0]!.from &&
      /^\p{L}+ing\b/u.test(text.slice(one.cue[0].from, one.cue[0].to))
    if (within) return { ...one, source: around.source }
    const first = byStart.get(who.from)
    return first && first !== one && first.cue[0]!.from < who.to ? { ...one, source: first.source } : one
  })
}
