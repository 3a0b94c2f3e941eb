import { type Command, Option } from 'commander'
import { type Exported, exportedOf, FORMATS } from '../../export/index.ts'
import { type Hit, pagesOf, type Query, type Store } from '../../record/index.ts'
import { writeAs } from '../format-options.ts'
import { hitsPage } from '../hits-page.ts'
import { color, noColor, output, wholeFrom } from '../options.ts'
import { type Output, outputTo } from '../output.ts'
import { addQueryOptions, type QueryOptions, queryIn } from '../query-options.ts'
import { type RecordOptions, record, withRecord } from '../record-options.ts'
import { screenOf } from '../terminal.ts'

type Options = RecordOptions &
  QueryOptions & {
    readonly order?: Query['order']
    readonly limit: number
    readonly after?: string
    readonly json?: true
    readonly jsonl?: true
    readonly csv?: true
    readonly excel?: boolean
    readonly output?: string
    readonly color?: boolean
  }

const EXAMPLES = `
Examples:
  onrecord search ceasefire
  onrecord search '"without agreement" OR truce' --speaker "Ada Lund"
  onrecord search 'bridge* NEAR close kind:refusal from:2024-07'
  onrecord search --kind commitment --condition --from 2024 --json

All words must be there. "In quotation marks" they stand beside one another; * ends the beginning of a word; OR, NOT (or -) and
parentheses join; NEAR, or NEAR/5, wants them close. speaker:, outlet:, kind:, form:, condition:yes, from: and to: narrow as the options do.`

/** So many are counted; more are "more than". */
const COUNTED = 10_000

export function addSearch(program: Command): void {
  const command = program
    .command('search')
    .description('find statements on record by their words, speaker, kind, outlet and day')
    .argument('[words...]', 'the words, and fields such as kind:refusal; left out: all statements')
    .addOption(record())
  addQueryOptions(command)
    .addOption(new Option('--order <order>', 'best, newest or oldest first').choices(['best', 'newest', 'oldest']))
    .addOption(new Option('--limit <number>', 'so many at most').argParser(wholeFrom(1, 1_000_000)).default(20))
    .option('--after <place>', 'go on where the answer before ended: its "next"')
    .option('--json', 'print {"query", "total", "items", "next"} as JSON')
    .option('--jsonl', 'print one line of JSON for each statement')
    .option('--csv', 'print a table, one row for each statement')
    .option('--excel', 'with --csv: for spreadsheets, which would take some cells for formulas or dates')
    .addOption(output())
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(words: string[], options: Options): Promise<void> {
  const asked = queryIn(words, options)
  const query: Query = options.order ? { ...asked, order: options.order } : asked
  const out = await outputTo(options.output)
  try {
    await withRecord(options, (store) => answer(store, query, options, out))
    await out.finish()
  } catch (error) {
    await out.giveUp()
    throw error
  }
}

async function answer(store: Store, query: Query, options: Options, out: Output): Promise<void> {
  if (options.jsonl) {
    for await (const { items } of pagesOf((page) => store.search(query, page), options))
      await out.write(items.map((hit) => `${JSON.stringify(hit)}\n`).join(''))
    return
  }
  if (options.csv) return writeAs({ format: CSV, how: options.excel ? { excel: true } : {} }, found(store, query, options), out)
  const items: Hit[] = []
  let next: string | null = null
  for await (const page of pagesOf((page) => store.search(query, page), options)) {
    items.push(...page.items)
    next = page.next
  }
  const count = await store.count(query, COUNTED + 1)
  const total = count > COUNTED ? null : count
  const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
  await out.write(
    options.json ? `${JSON.stringify({ query, total, items, next }, null, 2)}\n` : hitsPage(items, total, COUNTED, screen),
  )
}

/** Each statement found in a document of its own: a table has one row for each, in the order they were found. */
async function* found(store: Store, query: Query, options: Options): AsyncGenerator<Exported> {
  for await (const { items } of pagesOf((page) => store.search(query, page), options))
    for (const { statement } of items) {
      const recorded = await store.document(statement.document)
      if (recorded) yield exportedOf(recorded, new Set([statement.id]))
    }
}

const CSV = FORMATS.find(({ name }) => name === 'csv')!
