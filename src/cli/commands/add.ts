import { type Command, Option } from 'commander'
import { type Added, adding, itemsNamed } from '../../adding/index.ts'
import type { Known } from '../../documents/index.ts'
import { OnrecordError } from '../../errors.ts'
import { fetcherOf } from '../../fetch/index.ts'
import type { Store } from '../../record/index.ts'
import { readerOf, readingPool } from '../../workers/index.ts'
import { addingProgress } from '../adding-progress.ts'
import { jobs, maxErrors, rules, timeout } from '../options.ts'
import { outputTo } from '../output.ts'
import { type RecordOptions, record, withRecord } from '../record-options.ts'
import { visible } from '../terminal.ts'

type Options = RecordOptions & {
  readonly outlet?: string
  readonly published?: string
  readonly language?: string
  readonly textColumn?: string
  readonly follow?: true
  readonly offline?: true
  readonly allowPrivate?: true
  readonly contact?: string
  readonly dryRun?: true
  readonly reread?: true
  readonly jsonl?: true
  readonly rules?: boolean
  readonly jobs: number
  readonly timeout: number
  readonly maxErrors?: number
}

const EXAMPLES = `
Examples:
  onrecord add article.txt page.html
  onrecord add articles/ --outlet "The Sund Post"
  onrecord add archive.warc.gz articles.jsonl table.csv
  onrecord add https://news.example/feed.xml --follow
  zcat articles.jsonl.gz | onrecord add -

Files, folders with all that is in them, patterns, addresses, and "-" for standard input: plain text, HTML, PDF, DOCX, JSON lines, CSV, feeds,
OPML, WARC, and these packed with gzip or ZIP (docs/formats.md). The same thing twice is one thing. Stopped at any moment and run
again, it ends the same. Nothing is fetched but the addresses that are given (docs/fetching.md).`

// As much heap as a thread of "extract" has.
const MEMORY_A_JOB = 256

export function addAdd(program: Command): void {
  program
    .command('add')
    .description('keep documents and what was said in them: files, folders, feeds, archives, addresses')
    .argument('<names...>', 'files, folders, patterns, addresses, or "-" for standard input')
    .addOption(record())
    .option('--outlet <name>', 'who published all of these, whatever they say')
    .option('--published <day>', 'when all of these were published, as 2024-07-04')
    .option('--language <tag>', 'the language all of these are in, as en')
    .option('--text-column <name>', 'the column of tables that holds the text')
    .option('--follow', 'fetch what feeds lead to as well: their articles, and the feeds an OPML file lists')
    .option('--offline', 'fetch nothing: an address is an error')
    .option('--allow-private', 'fetch from this machine and private networks too')
    .option('--contact <address>', 'tell every site how you can be reached: an address of mail or of a page')
    .option('--dry-run', 'say what would be added, and write nothing')
    .option('--reread', 'read documents on record anew where another version or model has read them')
    .addOption(new Option('--jsonl', 'print one line of JSON for each document when it is on the disk'))
    .addOption(rules())
    .addOption(jobs())
    .addOption(timeout(10))
    .addOption(maxErrors())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(names: string[], options: Options): Promise<void> {
  if (options.published !== undefined && !/^\d{4}-\d\d-\d\d/.test(options.published))
    throw new OnrecordError('usage', { problem: `--published is a day such as 2024-07-04, not "${options.published}"` })
  const hasNone = options.dryRun && !(await isThere(options.record))
  if (hasNone) await addTo(null, names, options)
  else await withRecord(options, (store) => addTo(store, names, options), { create: !options.dryRun })
}

const isThere = (file: string): Promise<boolean> =>
  withRecord({ record: file }, async () => true).catch((error) => {
    if (error instanceof OnrecordError && error.code === 'record-missing') return false
    throw error
  })

async function addTo(store: Store | null, names: readonly string[], options: Options): Promise<void> {
  const { dryRun = false, reread = false, follow = false, jsonl, maxErrors = Number.POSITIVE_INFINITY } = options
  const out = await outputTo(undefined)
  const stop = new AbortController()
  const interrupted = new Error('interrupted')
  const interrupt = () => stop.abort(interrupted)
  process.once('SIGINT', interrupt)
  const progress = await addingProgress(names, process.stderr, process.stderr.isTTY && !jsonl)
  const pool = readingPool({ jobs: options.jobs, seconds: options.timeout, memory: MEMORY_A_JOB, rules: options.rules })
  const known = knownIn(options)
  const fetcher = options.offline
    ? undefined
    : fetcherOf({
        allowPrivate: options.allowPrivate ?? false,
        signal: stop.signal,
        ...(options.contact !== undefined && { contact: options.contact }),
        listen: progress.fetching,
      })
  const items = itemsNamed(names, {
    ...(fetcher && { fetcher }),
    store,
    follow,
    ...(known && { known }),
    ...(options.textColumn !== undefined && { textColumn: options.textColumn }),
    signal: stop.signal,
    passed: progress.passed,
    taken: progress.taken,
  })
  const read = options.rules ? { rules: true } : {}
  try {
    for await (const added of adding(items, {
      store,
      pool,
      reader: readerOf(options),
      read,
      dryRun,
      reread,
      side: options.jobs * 8,
    })) {
      if (jsonl) await out.write(lineOf(added, dryRun))
      else if (added.outcome === 'failed') progress.failed(added.where, added.error)
      progress.added(added)
      if (progress.failures > maxErrors) throw new OnrecordError('too-many-errors', { count: progress.failures })
    }
  } catch (error) {
    if (error !== interrupted) throw error
    process.exitCode = 130
  } finally {
    process.off('SIGINT', interrupt)
    stop.abort(interrupted)
    await pool.close()
    progress.end()
  }
  if (!jsonl) await out.write(visible(progress.summary(dryRun)))
  if (progress.failures > 0) process.exitCode ||= 3
}

/** One line of JSON for what became of one document. */
function lineOf(added: Added, dryRun: boolean): string {
  if (added.outcome !== 'failed') return `${JSON.stringify({ ...added, ...(dryRun && { dryRun }) })}\n`
  const { where, outcome, error } = added
  return `${JSON.stringify({ where, outcome, error: { code: error.code, message: error.message } })}\n`
}

function knownIn({ outlet, published, language }: Options): Known | null {
  const known = {
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  }
  return Object.keys(known).length > 0 ? known : null
}
