import { became, type DifferenceRule } from './difference.ts'
import { type Modal, modalsOf } from './modals.ts'
import { isOneThing } from './side.ts'

/** "will sign" became "may sign", or "will not sign": the same verb, with a modal once on each side. */
export const certainty: DifferenceRule = (before, after) => {
  if (!isOneThing(before, after)) return []
  const isIndirect = before.statement.form !== 'direct' || after.statement.form !== 'direct'
  const [mine, theirs] = [byVerb(modalsOf(before, isIndirect)), byVerb(modalsOf(after, isIndirect))]
  return [...mine].flatMap(([verb, [was, ...more]]) => {
    const [is, ...others] = theirs.get(verb) ?? []
    if (!was || !is || more.length + others.length > 0) return []
    if (was.negated !== is.negated) return [became('negation', was.span, is.span)]
    return was.kind === is.kind ? [] : [became('certainty', was.span, is.span)]
  })
}

const byVerb = (modals: readonly Modal[]): ReadonlyMap<string, readonly Modal[]> => Map.groupBy(modals, ({ verb }) => verb)
