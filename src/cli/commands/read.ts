import type { Command } from 'commander'
import type { Form } from '../../attributions/index.ts'
import type { Exported } from '../../export/index.ts'
import { bytesOf } from '../../intake/index.ts'
import type { Reading } from '../../read.ts'
import { without } from '../../statements/index.ts'
import { type Asked, type ReadingPool, readingPool } from '../../workers/index.ts'
import { complain } from '../complain.ts'
import { type AsOptions, as, excel, formatAsked, per, unit, writeAs } from '../format-options.ts'
import { color, forms, minConfidence, noColor, outermost, output, readOptions, rules, timeout } from '../options.ts'
import { type Output, outputTo } from '../output.ts'
import { pageOf } from '../page.ts'
import { screenOf } from '../terminal.ts'

type Options = Asked &
  AsOptions & {
    readonly json?: true
    readonly jsonl?: true
    readonly form?: ReadonlySet<Form>
    readonly timeout: number
    readonly color?: boolean
  }

const EXAMPLES = `
Examples:
  onrecord read examples/bridge-dispute.txt
  onrecord read page.html --form direct,mixed
  onrecord read examples/bridge-dispute.txt --json
  onrecord read examples/*.txt --jsonl --output statements.jsonl
  onrecord read examples/*.txt --as csv --excel --output statements.csv
  cat article.txt | onrecord read -

With --json one file gives one object {"doc", "statements"}; several give a list of them. Files that could not be read are
named on standard error, the others are read all the same, and the exit status is 3.`

export function addRead(program: Command): void {
  program
    .command('read')
    .description('show every statement of an article: who said what, and where it stands')
    .argument('<files...>', 'text, Markdown, HTML, PDF or Word; "-" is standard input')
    .option('--json', 'print all that was found as JSON')
    .option('--jsonl', 'print one line of JSON for each statement')
    .addOption(as().conflicts(['json', 'jsonl']))
    .addOption(per())
    .addOption(unit())
    .addOption(excel())
    .addOption(minConfidence())
    .addOption(outermost())
    .addOption(rules())
    .addOption(forms())
    .addOption(output())
    .addOption(timeout(10))
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(files: string[], options: Options): Promise<void> {
  const asked = formatAsked(options)
  const pool = readingPool({ jobs: 1, seconds: options.timeout, rules: options.rules })
  const out = await outputTo(options.output)
  try {
    if (asked) await writeAs(asked, itemsOf(files, pool, options), out)
    else await writePages(files, pool, options, out)
    await out.finish()
  } catch (error) {
    await out.giveUp()
    throw error
  } finally {
    await pool.close()
  }
}

async function writePages(files: readonly string[], pool: ReadingPool, options: Options, out: Output): Promise<void> {
  const shape = shapeOf(files, options)
  let printed = 0
  for (const file of files) {
    const reading = await readingOf(file, pool, options)
    if (reading) await out.write(shape.piece(reading, file, printed++))
  }
  if (shape.end) await out.write(shape.end(printed))
}

async function* itemsOf(files: readonly string[], pool: ReadingPool, options: Options): AsyncGenerator<Exported> {
  for (const file of files) {
    const reading = await readingOf(file, pool, options)
    if (reading) yield { doc: reading.doc, statements: reading.statements, ...(file !== '-' && { name: file }) }
  }
}

/** Null, and a complaint, where the file could not be read. */
async function readingOf(file: string, pool: ReadingPool, options: Options): Promise<Reading | null> {
  try {
    const bytes = await bytesOf(file)
    const reading = await pool.run({
      do: 'read',
      bytes,
      name: file,
      options: readOptions(options),
    })
    const { form } = options
    return form ? { ...reading, statements: without(reading.statements, (statement) => !form.has(statement.form)) } : reading
  } catch (error) {
    complain(error, file)
    return null
  }
}

/** How readings are written one after the other: the piece for each, `before` counting those already written, and what stands at the end. */
type Shape = { piece(reading: Reading, file: string, before: number): string; end?(printed: number): string }

function shapeOf(files: readonly string[], options: Options): Shape {
  if (options.jsonl) return { piece: linesOf }
  if (options.json) return files.length === 1 ? { piece: (reading) => `${pretty(reading)}\n` } : list
  const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
  return {
    piece: (reading, file, before) => {
      const rule =
        files.length === 1
          ? ''
          : `${screen.paint('quiet', `── ${file} ${'─'.repeat(Math.max(screen.width - file.length - 4, 2))}`)}\n\n`
      return `${before > 0 ? '\n' : ''}${rule}${pageOf(reading, screen)}`
    },
  }
}

const list: Shape = {
  piece: (reading, _file, before) => `${before === 0 ? '[\n' : ',\n'}${pretty(reading)}`,
  end: (printed) => (printed === 0 ? '[]\n' : '\n]\n'),
}

const pretty = (reading: Reading) => JSON.stringify(reading, null, 2)

const linesOf = ({ doc, statements }: Reading, file: string) =>
  statements.map((statement) => `${JSON.stringify({ file, doc: doc.id, ...statement })}\n`).join('')
