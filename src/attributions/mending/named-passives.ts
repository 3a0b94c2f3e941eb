import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { byCue } from './by-cue.ts'

/**
 * "The vote was described as “a slap in the face” by Ona Rask": where the model saw a passive and nobody whose words these are, and took the one named behind them for part of
 * them, the rule that knows her has it.
 */
export function namedPassives(
  _: Passage,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const named = byCue(ruled.filter(({ rule, source }) => rule === 'passive' && source[0]))
  return learned.map((one) => {
    const other = named.get(one.cue[0]?.from)
    const agent = other?.source[0]
    if (!other || !agent || !one.content.some(({ from, to }) => from <= agent.from && agent.from < to)) return one
    return { ...one, source: other.source, content: other.content, form: other.form }
  })
}
