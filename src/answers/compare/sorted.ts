import type { ComparisonRow } from './comparison.ts'

/** How rows may be put: the earliest first; those first that quote the most of the line and change the least; by the name of the outlet. */
export const ROW_ORDERS = ['time', 'fidelity', 'outlet'] as const
export type RowOrder = (typeof ROW_ORDERS)[number]

/** Rows in an order; those alike in it stay as they are, which is by time. */
export function sortedRows(rows: readonly ComparisonRow[], order: RowOrder): readonly ComparisonRow[] {
  if (order === 'time') return rows
  if (order === 'fidelity') return rows.toSorted((a, b) => fidelity(b) - fidelity(a))
  return rows.toSorted((a, b) => compare(a.document.outlet, b.document.outlet))
}

/** A changed word weighs as much as four that are kept; a word in the outlet's own as a quarter. */
const fidelity = ({ quoted, paraphrased, pieces }: ComparisonRow): number =>
  quoted +
  paraphrased / 4 -
  4 * pieces.filter((piece) => piece.quoted && (piece.kind === 'changed' || piece.kind === 'put-in')).length

const compare = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'en')

/** When the first of them was published, in whatever order they stand; null where none says. */
export const firstPublished = (rows: readonly ComparisonRow[]): string | null =>
  rows
    .flatMap(({ document }) => document.published ?? [])
    .reduce<string | null>((first, other) => (first === null || Date.parse(other) < Date.parse(first) ? other : first), null)
