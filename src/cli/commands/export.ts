import type { Command } from 'commander'
import { OnrecordError } from '../../errors.ts'
import { exportedRecord, FORMATS } from '../../export/index.ts'
import { type AsOptions, as, excel, formatAsked, per, unit, writeAs } from '../format-options.ts'
import { output } from '../options.ts'
import { outputTo } from '../output.ts'
import { addQueryOptions, type QueryOptions, queryIn } from '../query-options.ts'
import { type RecordOptions, record, withRecord } from '../record-options.ts'

type Options = RecordOptions & QueryOptions & AsOptions

const EXAMPLES = `
Examples:
  onrecord export --output record.jsonl
  onrecord export bridge --kind refusal --as csv --excel --output refusals.csv
  onrecord export --speaker "Ada Lund" --as parquet --output lund.parquet

Documents come in the order of their ids: the same record gives the same bytes. With words or options as for search, only the
statements they find are written, in the documents they are in. docs/export.md says of each format what it has and what it leaves out.`

export function addExport(program: Command): void {
  const command = program
    .command('export')
    .description('write the record, or a part of it, for another program')
    .argument('[words...]', 'only statements with these words, as for search')
    .addOption(record())
    .addOption(as())
    .addOption(per())
    .addOption(unit())
    .addOption(excel())
  addQueryOptions(command).addOption(output()).addHelpText('after', EXAMPLES).action(run)
}

async function run(words: string[], options: Options): Promise<void> {
  const query = queryIn(words, options)
  const asked = formatAsked({ as: FORMATS[0]!, ...options })
  if (!asked) throw new OnrecordError('usage', { problem: 'No format was named' })
  await withRecord(options, async (store) => {
    const out = await outputTo(options.output)
    try {
      await writeAs(asked, exportedRecord(store, query), out)
      await out.finish()
    } catch (error) {
      await out.giveUp()
      throw error
    }
  })
}
