import type { Run } from './grammar/run.ts'
import { lastUpTo } from './search.ts'

/** Answers whether a token lies in one of the runs. Made in the time of sorting them, asked by one binary search. */
export function coverage(runs: readonly Run[]): (token: number) => boolean {
  const merged: { first: number; end: number }[] = []
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const last = merged.at(-1)
    if (last && run.first <= last.end) last.end = Math.max(last.end, run.end)
    else merged.push({ ...run })
  }
  return (token) => {
    const run = merged[lastUpTo(merged, ({ first }) => first, token)]
    return run !== undefined && token < run.end
  }
}
