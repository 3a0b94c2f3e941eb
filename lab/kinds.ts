import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { KINDS, MODES } from '../src/statements/kinds/index.ts'
import { type Labelled, labelledIn } from './kinds/labelled.ts'
import { confusionOf, ratesOf } from './kinds/rates.ts'

// npm run kinds -- --data FOLDER: how well kinds and modes are told, on statements labelled by hand (test/kinds/labels.jsonl: places and labels, no text).

const { values } = parseArgs({
  options: { data: { type: 'string' }, wrong: { type: 'boolean', default: false } },
})
if (values.data === undefined || !existsSync(values.data))
  throw new Error('Say where the corpora are: npm run kinds -- --data FOLDER')

const labelled = labelledIn(values.data, readFileSync('test/kinds/labels.jsonl', 'utf8'))
for (const half of ['tune', 'unseen'] as const) {
  const of = labelled.filter((one) => one.half === half)
  table(
    `${half}: kinds`,
    KINDS,
    of.map(({ kind, read }) => [kind, read.kind]),
  )
  table(
    `${half}: modes`,
    MODES,
    of.map(({ mode, read }) => [mode, read.mode]),
  )
}
// What the half for tuning has wrong; the other is not to be looked at.
if (values.wrong) for (const one of labelled) if (one.half === 'tune') show(one)

function table(title: string, names: readonly string[], pairs: readonly (readonly [gold: string, read: string])[]): void {
  const { accuracy, macro, rows } = ratesOf(names, pairs)
  const percent = (x: number) => (100 * x).toFixed(1).padStart(5)
  console.log(`${title}: ${pairs.length} statements, accuracy ${percent(accuracy)}, macro F1 ${percent(macro)}`)
  for (const { name, n, precision, recall, f } of rows)
    console.log(
      `  ${name.padEnd(12)} n ${String(n).padStart(3)}  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f)}`,
    )
  console.log(confusionOf(names, pairs))
}

function show({ kind, mode, read, words }: Labelled): void {
  if (read.kind !== kind) console.log(`${kind} read as ${read.kind} (${read.why}): ${words}`)
  if (read.mode !== mode) console.log(`${mode} read as ${read.mode}: ${words}`)
}
