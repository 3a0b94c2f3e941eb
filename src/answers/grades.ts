import { isFuller } from './standings.ts'
import type { Verdict } from './verdict.ts'

/** House rules. They change the grade shown and nothing else. */
export const PROFILES = ['strict', 'wire', 'lenient-speech'] as const
export type Profile = (typeof PROFILES)[number]

/** `look`: for a person to decide. */
export type Grade = 'pass' | 'look' | 'fail'

/**
 * The grade of a verdict by house rules: `strict` passes what is verbatim; `wire` also other typography and disclosed edits that change nothing of
 * meaning; `lenient-speech` also words of hesitation left out.
 */
export function gradeOf({ match, flags, changes, attribution, standings }: Verdict, profile: Profile): Grade {
  if (match === 'not-found' || match === 'ambiguous') return 'look'
  if (attribution.verdict === 'different-speaker' || attribution.verdict === 'speaker-was-quoting') return 'fail'
  const clean = match === 'verbatim' || (profile !== 'strict' && (match === 'typography-only' || match === 'edited-disclosed'))
  const hesitation =
    profile === 'lenient-speech' &&
    (match === 'altered' || match === 'truncated') &&
    changes.every(({ where, disclosed, turned, disfluency }) => where !== 'inside' || disclosed || turned || disfluency)
  const isWhole = flags.length === 0 && attribution.verdict !== 'unknown' && !standings.some(isFuller)
  if (clean || hesitation) return isWhole ? 'pass' : 'look'
  return match === 'typography-only' || match === 'edited-disclosed' ? 'look' : 'fail'
}
