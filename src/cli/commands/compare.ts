import { type Command, Option } from 'commander'
import { type Compared, compareIn, quotationOf, ROW_ORDERS, type RowOrder, sortedRows, spelledOut } from '../../answers/index.ts'
import { utteranceSought } from '../../asking/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../read.ts'
import { comparisonPage } from '../comparison-page.ts'
import { type Looked, lookedInFiles, lookedInRecord } from '../looked-in.ts'
import { color, noColor, output, timeout } from '../options.ts'
import { writeOnce } from '../output.ts'
import { readingsOf } from '../readings.ts'
import { record } from '../record-options.ts'
import { screenOf } from '../terminal.ts'
import { after, articles, before, type SearchOptions } from '../verdict-options.ts'

type Options = SearchOptions & {
  readonly speaker?: string
  readonly sort: RowOrder
  readonly json?: true
  readonly output?: string
  readonly timeout: number
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord compare "We will build the bridge in spring" --speaker "Ada Lund"
  onrecord compare "We will sail at night again in May" --in examples/outlets/*.html
  onrecord compare "not leave another boat on the Skerry" --speaker "Runa Vik" --in examples/outlets/*.html --sort fidelity
  onrecord compare 0123456789abcdef --in examples/outlets/*.html --json

A statement's id is what "onrecord read --json" and "onrecord search" give it.`

export function addCompare(program: Command): void {
  program
    .command('compare')
    .description('lay one utterance side by side as every outlet gives it: kept, left out, changed, paraphrased')
    .argument('<words>', 'the words, as for "verify", or the id of a statement, on record or in one of the articles')
    .addOption(articles())
    .addOption(record())
    .option('--speaker <name>', 'who said it')
    .addOption(after())
    .addOption(before())
    .addOption(
      new Option('--sort <order>', 'the rows: the earliest first (time), the most faithful (fidelity), or by outlet')
        .choices(ROW_ORDERS)
        .default('time'),
    )
    .option('--json', 'print the whole comparison as JSON')
    .addOption(output())
    .addOption(timeout(10))
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(words: string, options: Options): Promise<void> {
  const looked = await lookedFor(words, options)
  const found = compareIn(comparedOf(words, options, looked.readings), looked.readings, looked.limits)
  const comparison = { ...found, rows: sortedRows(found.rows, options.sort) }
  const labels = new Map(looked.files.flatMap(({ name, reading }) => (reading ? [[reading.doc.id, name] as const] : [])))
  const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
  await writeOnce(
    options.output,
    options.json ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonPage(comparison, labels, screen),
  )
}

const isId = (words: string) => /^[0-9a-f]{16}$/.test(words)

/** Throws `not-on-record` for the id of a statement that is not there. */
async function lookedFor(words: string, options: Options): Promise<Looked> {
  const { in: files = [], timeout } = options
  if (files.length > 0) return lookedInFiles(files, await readingsOf(files, timeout), options)
  return lookedInRecord(options, async (store) => {
    const sought = await utteranceSought(store, isId(words) ? { statement: words } : { words: quotationOf(words).words })
    if (!sought) throw new OnrecordError('not-on-record', { what: 'statement', id: words })
    return sought
  })
}

/** Throws `usage` where there are no words, `unknown-statement` for the id of a statement that is not there. */
function comparedOf(words: string, options: Options, readings: readonly Reading[]): Compared {
  if (isId(words)) {
    if (!readings.some(({ statements }) => statements.some(({ id }) => id === words)))
      throw new OnrecordError('unknown-statement', { id: words })
    return { statement: words }
  }
  const asked = spelledOut(quotationOf(words), readings)
  if (asked.words === '') throw new OnrecordError('usage', { problem: 'There are no words to look for' })
  return { words: asked.words, speaker: options.speaker ?? asked.speaker }
}
