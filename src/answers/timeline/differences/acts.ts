import type { Kind } from '../../../statements/index.ts'
import type { DifferenceRule } from './difference.ts'
import { actionsOf } from './modals.ts'
import { isOneThing } from './side.ts'

/** What is told where it turns; other acts go beside one another. */
const TURNS: ReadonlySet<string> = new Set([
  'commitment refusal',
  'refusal commitment',
  'offer refusal',
  'refusal offer',
  'endorsement refusal',
  'refusal endorsement',
  'denial admission',
  'admission denial',
])
/** What was done, and not what will be. */
const PAST: ReadonlySet<Kind> = new Set(['denial', 'admission'])

/** A commitment that became a refusal, a denial that became an admission. */
export const acts: DifferenceRule = (before, after) => {
  const [was, is] = [before.statement.kind, after.statement.kind]
  if (!TURNS.has(`${was} ${is}`) || !isOneThing(before, after)) return []
  // Of what somebody will do or not it must be the same that is to be done.
  if (!PAST.has(was) && actionsOf(before).isDisjointFrom(actionsOf(after))) return []
  return [
    {
      what: 'act-turned',
      says: `${withArticle(was)} became ${withArticle(is)}`,
      before: before.statement.content,
      after: after.statement.content,
    },
  ]
}

const withArticle = (kind: Kind): string => `${/^[aeo]/.test(kind) ? 'an' : 'a'} ${kind}`
