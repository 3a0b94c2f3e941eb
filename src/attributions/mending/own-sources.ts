import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'

/**
 * "The council condemned the attack and demanded an inquiry": the second verb's source is the council, and not all that stands before it. Where the model took for a source
 * what holds another statement, cue and all, that begins with the same words, it is the source of that.
 */
export function ownSources(_: Passage, learned: readonly Attribution[]): readonly Attribution[] {
  const byStart = new Map<number, Attribution[]>()
  for (const one of learned) {
    const from = one.source[0]?.from
    if (from !== undefined) byStart.set(from, [...(byStart.get(from) ?? []), one])
  }
  return learned.map((one) => {
    const [who] = one.source
    if (!who || one.source.length > 1) return one
    const first = byStart
      .get(who.from)
      ?.find(({ source, cue }) => source.length === 1 && cue[0] && source[0]!.to <= cue[0].from && cue[0].from < who.to)
    return first && first !== one ? { ...one, source: first.source } : one
  })
}
