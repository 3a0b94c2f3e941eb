import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'

/**
 * "The vote was described as “a slap in the face” by Ona Rask": where the model saw a passive and nobody whose words these are, and took the one named behind them for part of
 * them, the rule that knows her has it.
 */
export function namedPassives(
  _: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const named = new Map(
    ruled.flatMap((one) => (one.rule === 'passive' && one.source[0] && one.cue[0] ? [[one.cue[0].from, one] as const] : [])),
  )
  return learned.map((one) => {
    const other = named.get(one.cue[0]?.from ?? -1)
    const agent = other?.source[0]
    if (!other || !agent || !one.content.some(({ from, to }) => from <= agent.from && agent.from < to)) return one
    return { ...one, source: other.source, content: other.content, form: other.form }
  })
}
