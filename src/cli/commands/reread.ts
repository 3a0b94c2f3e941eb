import type { Command } from 'commander'
import { rereading } from '../../adding/index.ts'
import { readerOf, readingPool } from '../../workers/index.ts'
import { jobs, rules, timeout } from '../options.ts'
import { outputTo } from '../output.ts'
import { progressOn } from '../progress.ts'
import { type RecordOptions, record, withRecord } from '../record-options.ts'

type Options = RecordOptions & {
  readonly rules?: boolean
  readonly jobs: number
  readonly timeout: number
  readonly jsonl?: true
}

const EXAMPLES = `
Examples:
  onrecord reread
  onrecord doctor --reread        what it would change

The old readings stay in the record, and so do corrections: they are laid over the new reading where it has their words.`

export function addReread(program: Command): void {
  program
    .command('reread')
    .description('read every document on record anew that another version or model has read')
    .addOption(record())
    .option('--jsonl', 'print one line of JSON for each document: what came, went and changed')
    .addOption(rules())
    .addOption(jobs())
    .addOption(timeout(10))
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(options: Options): Promise<void> {
  await withRecord(options, async (store) => {
    const out = await outputTo(undefined)
    const pool = readingPool({ jobs: options.jobs, seconds: options.timeout, rules: options.rules })
    const progress = progressOn(process.stderr, process.stderr.isTTY && !options.jsonl)
    const tally = { documents: 0, statements: 0, errors: 0 }
    const sums = { came: 0, went: 0, changed: 0 }
    try {
      const read = options.rules ? { rules: true } : {}
      for await (const one of rereading({ store, pool, reader: readerOf(options), read })) {
        tally.documents++
        tally.statements += one.statements
        sums.came += one.came
        sums.went += one.went
        sums.changed += one.changed
        if (options.jsonl) await out.write(`${JSON.stringify(one)}\n`)
        progress.update(tally)
      }
    } finally {
      progress.clear()
      await pool.close()
    }
    if (!options.jsonl)
      await out.write(
        `${tally.documents.toLocaleString('en')} documents read anew: ${sums.came} statements came, ${sums.went} went, ${sums.changed} are told otherwise.\n`,
      )
  })
}
