import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Labelled, labelledIn } from './kinds/labelled.ts'
import { reportOf } from './kinds/report.ts'
import { seedPairs } from './kinds/seed.ts'

// npm run kinds -- --data FOLDER [--seed FILE] [--wrong]: how well kinds and modes are told, on statements labelled by hand
// (test/kinds/labels.jsonl: places and labels, no text).

const { values } = parseArgs({
  options: { data: { type: 'string' }, seed: { type: 'string' }, wrong: { type: 'boolean', default: false } },
})
if (values.data === undefined || !existsSync(values.data))
  throw new Error('Say where the corpora are: npm run kinds -- --data FOLDER')

const labelled = labelledIn(values.data, readFileSync('test/kinds/labels.jsonl', 'utf8'))
console.log(reportOf(labelled))
if (values.seed !== undefined) {
  const pairs = seedPairs(values.seed)
  console.log(`\nseed: ${pairs.filter(([gold, read]) => gold === read).length} of ${pairs.length} kinds agree`)
}
// What the half for tuning has wrong; the other is not to be looked at.
if (values.wrong) for (const one of labelled) if (one.half === 'tune') show(one)

function show({ kind, mode, read, words }: Labelled): void {
  if (read.kind !== kind) console.log(`${kind} read as ${read.kind} (${read.why}): ${words}`)
  if (read.mode !== mode) console.log(`${mode} read as ${read.mode}: ${words}`)
}
