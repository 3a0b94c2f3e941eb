import { type Command, InvalidArgumentError, Option } from 'commander'
import { COUNTED_BY, type Count, type CountedBy, type Extent } from '../../record/index.ts'
import { color, noColor, output, wholeFrom } from '../options.ts'
import { writeOnce } from '../output.ts'
import { addQueryOptions, type QueryOptions, queryIn } from '../query-options.ts'
import { type RecordOptions, record, withRecord } from '../record-options.ts'
import { tableLines } from '../table-lines.ts'
import { type Screen, screenOf } from '../terminal.ts'

type Options = RecordOptions &
  QueryOptions & {
    readonly by: readonly CountedBy[]
    readonly limit: number
    readonly json?: true
    readonly output?: string
    readonly color?: boolean
  }

const EXAMPLES = `
Examples:
  onrecord stats
  onrecord stats --by outlet,form
  onrecord stats bridge --by speaker --kind refusal
  onrecord stats --by verb --speaker "Ada Lund"
  onrecord stats --by named,outlet --json`

export function addStats(program: Command): void {
  const command = program
    .command('stats')
    .description('count statements: who is quoted how much, in which form, with which verb, by whom and when')
    .argument('[words...]', 'only statements with these words, as for search')
    .addOption(record())
    .addOption(
      new Option('--by <things>', `count by these, with commas between: ${COUNTED_BY.join(', ')}`)
        .argParser(thingsIn)
        .default(['speaker'], 'speaker'),
    )
  addQueryOptions(command)
    .addOption(new Option('--limit <number>', 'so many rows at most').argParser(wholeFrom(1, 1_000_000)).default(25))
    .option('--json', 'print the counts as JSON')
    .addOption(output())
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

function thingsIn(value: string): CountedBy[] {
  const asked = value.split(',').map((each) => each.trim())
  const unknown = asked.find((each) => !(COUNTED_BY as readonly string[]).includes(each))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`Nothing is counted by "${unknown}"; choose from ${COUNTED_BY.join(', ')}.`)
  return [...new Set(asked)] as CountedBy[]
}

async function run(words: string[], options: Options): Promise<void> {
  const query = queryIn(words, options)
  await withRecord(options, async (store) => {
    const counts = await store.counts(query, options.by, options.limit)
    const extent = await store.extent()
    const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
    await writeOnce(
      options.output,
      options.json
        ? `${JSON.stringify({ query, by: options.by, record: extent, counts }, null, 2)}\n`
        : pageOf(counts, options.by, extent, screen),
    )
  })
}

/** A table with the numbers at the right. Under it what was counted: a count says nothing without that. */
function pageOf(
  counts: readonly Count[],
  by: readonly CountedBy[],
  { documents, from, to, undated }: Extent,
  screen: Screen,
): string {
  const count = (number: number) => number.toLocaleString('en')
  const rows = [
    [...by, 'statements', 'documents'],
    ...counts.map(({ values, statements, documents }) => [
      ...values.map((value) => value ?? '–'),
      count(statements),
      count(documents),
    ]),
  ]
  const days = from === null ? '' : ` of ${from}…${to}${undated > 0 ? ` (${count(undated)} without a date)` : ''}`
  const told = `Counted in ${count(documents)} documents${days}; the same words in copies of one report count once.`
  return `${[...tableLines(rows, by.length, screen), '', screen.paint('quiet', told)].join('\n')}\n`
}
