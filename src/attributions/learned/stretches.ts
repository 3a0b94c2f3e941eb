import type { Stretch } from './spans.ts'

// Asked of every pair of findings that stand near each other: plain loops, which leave nothing to sweep up.

/** Whether a token is in one of the stretches. */
export function holds(stretches: readonly Stretch[], at: number): boolean {
  for (let i = 0; i < stretches.length; i++) if (stretches[i]!.first <= at && at < stretches[i]!.end) return true
  return false
}

/** Whether two lists of stretches have a token in common. */
export function meets(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  for (let i = 0; i < a.length; i++)
    for (let k = 0; k < b.length; k++) if (a[i]!.first < b[k]!.end && b[k]!.first < a[i]!.end) return true
  return false
}
