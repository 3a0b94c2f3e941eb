import type { Command } from 'commander'
import { OnrecordError } from '../../errors.ts'
import type { Exported } from '../../export/index.ts'
import {
  fieldsOf,
  type Id,
  type IntakeOptions,
  type Item,
  idOf,
  inputsOf,
  itemsOf,
  type Line,
  linesOrItems,
} from '../../intake/index.ts'
import { type Asked, type Extracted, failedRecord, idOfLine, inOrder, readingPool } from '../../workers/index.ts'
import { complain } from '../complain.ts'
import { type AsOptions, as, excel, formatAsked, per, unit, writeAs } from '../format-options.ts'
import { jobs, maxErrors, maxLine, minConfidence, outermost, output, readOptions, rules, timeout } from '../options.ts'
import { outputTo } from '../output.ts'
import { progressOn, type Tally } from '../progress.ts'
import { seenIds } from '../seen-ids.ts'
import { visible } from '../terminal.ts'

type Options = Asked &
  AsOptions & {
    readonly jobs: number
    readonly timeout: number
    readonly maxLine: number
    readonly maxErrors?: number
    readonly stats?: true
  }

const EXAMPLES = `
Examples:
  onrecord extract articles.jsonl --output statements.jsonl
  onrecord extract crawl.warc.gz feed.xml articles/ --output statements.jsonl
  zcat archive.jsonl.gz | onrecord extract --jobs 8 --stats > statements.jsonl
  onrecord extract articles.jsonl --as parquet --output statements.parquet
  echo '{"id": "a1", "text": "“We will build it,” said the mayor."}' | onrecord extract

In:  one object a line: {"id", "text" or "html", "title"?, "byline"?, "outlet"?, "published"?, "url"?, "language"?}; or files and
     folders of any format that is read: articles, PDF, Word, feeds, tables, web archives. Then "id" is the place of each.
Out: one object a line, in the same order: {"id", "doc", "statements"} or {"id", "error": {"code", "message"}}
What cannot be read becomes an error record (with --as: is named on standard error) and never stops the rest. Ctrl-C stops taking and writes what is
under way. Nothing is fetched.`

// Enough under way that no thread waits, little enough that memory stays small whatever the documents are.
const ITEMS_A_JOB = 8
const BYTES_UNDER_WAY = 8 * 2 ** 20

// Megabytes of heap a thread may fill: enough for an article of five million characters. A larger one is refused, and the stream goes on.
const MEMORY_A_JOB = 256

export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('read any number of documents: JSON lines, feeds, tables, web archives, folders in; JSON lines out')
    .argument('[names...]', 'JSON lines, files of any format, folders or patterns; left out or "-": standard input')
    .addOption(as())
    .addOption(per())
    .addOption(unit())
    .addOption(excel())
    .addOption(jobs())
    .addOption(timeout(10))
    .addOption(minConfidence())
    .addOption(outermost())
    .addOption(rules())
    .addOption(output())
    .addOption(maxLine())
    .addOption(maxErrors())
    .option('--stats', 'at the end, print counts and times as JSON on standard error')
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(given: string[], options: Options): Promise<void> {
  const names = given.length > 0 ? given : ['-']
  const about = names.length === 1 ? names[0] : undefined
  const start = performance.now()
  const asked = formatAsked(options)
  const tally: Tally = { documents: 0, statements: 0, errors: 0 }
  let passed = 0
  const out = await outputTo(options.output)
  try {
    const answers = answersTo(names, options, tally, () => passed++)
    if (asked) await writeAs(asked, exportedFrom(answers, about), out)
    else for await (const { line } of answers) await out.write(line)
    await out.finish()
  } catch (error) {
    await out.giveUp()
    complain(error, about)
  }
  if (options.stats) process.stderr.write(`${JSON.stringify({ ...tally, passed, ...costSince(start) })}\n`)
}

/** What was read, by the ids it came with. What could not be is named: most formats have no place for it. */
async function* exportedFrom(answers: AsyncIterable<Extracted>, about: string | undefined): AsyncGenerator<Exported> {
  const file = about === undefined ? '' : `${about === '-' ? 'standard input' : about}: `
  for await (const { id, read, failed } of answers)
    if (read) yield { ...read, name: String(id) }
    else process.stderr.write(visible(`onrecord: ${file}${JSON.stringify(id)}: ${failed}\n`))
}

/** Wall-clock time and the most memory held, of all threads together. */
function costSince(start: number): { seconds: number; megabytes: number } {
  return { seconds: Math.round(performance.now() - start) / 1000, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
}

/** The answers to all that was handed over, in its order, counted when they are taken. */
async function* answersTo(
  names: readonly string[],
  options: Options,
  tally: Tally,
  passed: () => void,
): AsyncGenerator<Extracted> {
  const { maxErrors = Number.POSITIVE_INFINITY } = options
  const pool = readingPool({ jobs: options.jobs, seconds: options.timeout, memory: MEMORY_A_JOB, rules: options.rules })
  const progress = progressOn(process.stderr, process.stderr.isTTY && (options.output !== undefined || !process.stdout.isTTY))
  const seen = seenIds()
  const stop = new AbortController()
  const interrupted = new Error('interrupted')
  const interrupt = () => stop.abort(interrupted)
  process.once('SIGINT', interrupt)

  const shared = { do: 'extract', options: readOptions(options), whole: options.as !== undefined } as const
  const answer = async (given: Line | Item): Promise<Extracted> => {
    if ('error' in given) return failedRecord(given.where, given.error)
    if ('url' in given) return failedRecord(given.where, new OnrecordError('not-fetched'))
    if ('where' in given) {
      const task = { ...shared, content: given, where: given.where }
      return pool.run(task).catch((error) => failedRecord(given.where, error))
    }
    const { number, bytes } = given
    if (bytes === null) return failedRecord(idOfLine(number), new OnrecordError('line-too-long', { limit: options.maxLine }))
    return pool.run({ ...shared, line: bytes, number }).catch((error) => failedRecord(idIn(bytes) ?? idOfLine(number), error))
  }

  try {
    const lines = handedOver(names, options.maxLine, { signal: stop.signal, passed })
    const room = { items: options.jobs * ITEMS_A_JOB, size: BYTES_UNDER_WAY, sizeOf }
    for await (const answered of inOrder(lines, answer, room)) {
      const taken = seen(answered.id) ? repeated(answered.id) : answered
      yield taken
      tally.documents++
      tally.statements += taken.statements
      if (taken.failed !== null) tally.errors++
      progress.update(tally)
      if (tally.errors > maxErrors) throw new OnrecordError('too-many-errors', { count: tally.errors })
    }
  } catch (error) {
    if (error !== interrupted) throw error
    process.exitCode = 130
  } finally {
    process.off('SIGINT', interrupt)
    stop.abort()
    progress.clear()
    await pool.close()
  }
}

/** JSON lines that stand alone are parted here and read in the threads; of all else the documents are found first. */
async function* handedOver(names: readonly string[], maxLine: number, options: IntakeOptions): AsyncGenerator<Line | Item> {
  for await (const input of inputsOf(names, options)) {
    const alone = names.length === 1
    if (input.kind === 'address') yield { where: input.url, error: new OnrecordError('not-fetched') }
    else if (input.kind === 'failed') {
      if (alone && input.where === names[0]) throw input.error
      yield input
    } else if (input.kind === 'standard-input') yield* linesOrItems('-', maxLine, options)
    else if (alone && !input.found) yield* linesOrItems(input.path, maxLine, options)
    else yield* itemsOf(input, options)
  }
}

function sizeOf(given: Line | Item): number {
  if ('text' in given) return given.text.length
  if ('html' in given) return given.html.length
  return 'bytes' in given ? (given.bytes?.length ?? 0) : 0
}

const repeated = (id: Id) => failedRecord(id, new OnrecordError('duplicate-id', { id: JSON.stringify(id) }))

/** The id of a line whose worker did not live to tell it. */
function idIn(line: Uint8Array): Id | null {
  try {
    return idOf(fieldsOf(line))
  } catch {
    return null
  }
}
