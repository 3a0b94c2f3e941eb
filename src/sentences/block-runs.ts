import type { Passage } from './passage.ts'

/** A block of prose (its place among the passage's) and its tokens, `first` up to `end`. */
export type BlockRun = { readonly block: number; readonly run: { readonly first: number; readonly end: number } }

/** The blocks of prose that have words, in order. */
export function blockRuns({ sentences }: Passage): readonly BlockRun[] {
  const rows: BlockRun[] = []
  for (const { block, first, end } of sentences) {
    const last = rows.at(-1)
    if (last?.block === block) rows[rows.length - 1] = { block, run: { first: last.run.first, end } }
    else rows.push({ block, run: { first, end } })
  }
  return rows
}
