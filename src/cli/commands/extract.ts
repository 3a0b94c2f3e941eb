import type { Command } from 'commander'
import { OnrecordError } from '../../errors.ts'
import type { Exported } from '../../export/index.ts'
import { chunksOf, fieldsOf, type Id, idOf, type Line, linesOf } from '../../intake/index.ts'
import {
  type Asked,
  type Extracted,
  type ExtractTask,
  failedRecord,
  idOfLine,
  inOrder,
  poolOf,
  WORKER,
} from '../../workers/index.ts'
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
  zcat archive.jsonl.gz | onrecord extract --jobs 8 --stats > statements.jsonl
  onrecord extract articles.jsonl --as parquet --output statements.parquet
  echo '{"id": "a1", "text": "“We will build it,” said the mayor."}' | onrecord extract

In:  one object a line: {"id", "text" or "html", "title"?, "byline"?, "outlet"?, "published"?, "url"?, "language"?}
Out: one object a line, in the same order: {"id", "doc", "statements"} or {"id", "error": {"code", "message"}}
A bad line becomes an error record (with --as: is named on standard error) and never stops the rest. Ctrl-C stops taking lines and writes what is under way.`

// Enough under way that no thread waits, little enough that memory stays small whatever the documents are.
const ITEMS_A_JOB = 8
const BYTES_UNDER_WAY = 8 * 2 ** 20

// Megabytes of heap a thread may fill: enough for an article of five million characters. A larger one is refused, and the stream goes on.
const MEMORY_A_JOB = 256

export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('read any number of documents: JSON lines in, JSON lines out')
    .argument('[file]', 'JSON lines; left out or "-": standard input', '-')
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

async function run(file: string, options: Options): Promise<void> {
  const start = performance.now()
  const asked = formatAsked(options)
  const tally: Tally = { documents: 0, statements: 0, errors: 0 }
  const out = await outputTo(options.output)
  try {
    const answers = answersTo(file, options, tally)
    if (asked) await writeAs(asked, itemsOf(answers, file), out)
    else for await (const { line } of answers) await out.write(line)
    await out.finish()
  } catch (error) {
    await out.giveUp()
    complain(error, file)
  }
  if (options.stats) process.stderr.write(`${JSON.stringify({ ...tally, ...costSince(start) })}\n`)
}

/** What was read, by the ids it came with. What could not be is named: most formats have no place for it. */
async function* itemsOf(answers: AsyncIterable<Extracted>, file: string): AsyncGenerator<Exported> {
  for await (const { id, read, failed } of answers)
    if (read) yield { ...read, name: String(id) }
    else process.stderr.write(visible(`onrecord: ${file === '-' ? 'standard input' : file}: ${JSON.stringify(id)}: ${failed}\n`))
}

/** Wall-clock time and the most memory held, of all threads together. */
function costSince(start: number): { seconds: number; megabytes: number } {
  return { seconds: Math.round(performance.now() - start) / 1000, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
}

/** The answers to all lines, in their order, counted when they are taken. */
async function* answersTo(file: string, options: Options, tally: Tally): AsyncGenerator<Extracted> {
  const { maxErrors = Number.POSITIVE_INFINITY } = options
  const pool = poolOf<ExtractTask, Extracted>({
    module: WORKER,
    jobs: options.jobs,
    seconds: options.timeout,
    memory: MEMORY_A_JOB,
  })
  const progress = progressOn(process.stderr, process.stderr.isTTY && (options.output !== undefined || !process.stdout.isTTY))
  const seen = seenIds()
  const stop = new AbortController()
  const interrupted = new Error('interrupted')
  const interrupt = () => stop.abort(interrupted)
  process.once('SIGINT', interrupt)

  const answer = async ({ number, bytes }: Line): Promise<Extracted> => {
    if (bytes === null) return failedRecord(idOfLine(number), new OnrecordError('line-too-long', { limit: options.maxLine }))
    const task: ExtractTask = {
      do: 'extract',
      line: bytes,
      number,
      options: readOptions(options),
      whole: options.as !== undefined,
    }
    return pool.run(task).catch((error) => failedRecord(idIn(bytes) ?? idOfLine(number), error))
  }

  try {
    const lines = linesOf(chunksOf(file, stop.signal), options.maxLine)
    const room = { items: options.jobs * ITEMS_A_JOB, size: BYTES_UNDER_WAY, sizeOf: (line: Line) => line.bytes?.length ?? 0 }
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

const repeated = (id: Id) => failedRecord(id, new OnrecordError('duplicate-id', { id: JSON.stringify(id) }))

/** The id of a line whose worker did not live to tell it. */
function idIn(line: Uint8Array): Id | null {
  try {
    return idOf(fieldsOf(line))
  } catch {
    return null
  }
}
