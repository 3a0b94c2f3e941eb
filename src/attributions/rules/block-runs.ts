import type { Passage } from '../../sentences/index.ts'
import { type Run, runOf } from '../grammar/run.ts'

/** A block of prose and its tokens. */
export type Row = { readonly block: number; readonly run: Run }

/** The blocks of prose that have words, in order. */
export function blockRuns({ sentences }: Passage): readonly Row[] {
  const rows: Row[] = []
  for (const { block, first, end } of sentences) {
    const last = rows.at(-1)
    if (last?.block === block) rows[rows.length - 1] = { block, run: runOf(last.run.first, end) }
    else rows.push({ block, run: runOf(first, end) })
  }
  return rows
}
