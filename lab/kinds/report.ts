import { KINDS, MODES } from '../../src/statements/kinds/index.ts'
import type { Labelled } from './labelled.ts'
import { confusionOf, ratesOf } from './rates.ts'

/** How well kinds and modes are told on each half of the labelled statements, as docs/kinds.md has it. */
export const reportOf = (labelled: readonly Labelled[]): string =>
  (['tune', 'unseen'] as const)
    .flatMap((half) => {
      const of = labelled.filter((one) => one.half === half)
      const kinds = table(
        `${half}, kinds`,
        KINDS,
        of.map(({ kind, read }) => [kind, read.kind]),
      )
      const modes = table(
        `${half}, modes`,
        MODES,
        of.map(({ mode, read }) => [mode, read.mode]),
      )
      return [kinds, modes]
    })
    .join('\n\n')

function table(title: string, names: readonly string[], pairs: readonly (readonly [gold: string, read: string])[]): string {
  const { accuracy, macro, rows } = ratesOf(names, pairs)
  const percent = (x: number) => (100 * x).toFixed(1).padStart(5)
  return [
    `${title}: ${pairs.length} statements, accuracy ${percent(accuracy)}, macro F1 ${percent(macro)}`,
    ...rows.map(
      ({ name, n, precision, recall, f }) =>
        `  ${name.padEnd(12)} n ${String(n).padStart(3)}  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f)}`,
    ),
    confusionOf(names, pairs),
  ].join('\n')
}
