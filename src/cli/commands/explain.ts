import type { Command } from 'commander'
import { bytesOf } from '../../intake/index.ts'
import type { Place } from '../../text/index.ts'
import { type Asked, readingPool } from '../../workers/index.ts'
import { complain } from '../complain.ts'
import { explanationPage } from '../explanation-page.ts'
import { color, minConfidence, noColor, outermost, placeOption, readOptions, rules, timeout } from '../options.ts'
import { outputTo } from '../output.ts'
import { screenOf } from '../terminal.ts'

type Options = Asked & {
  readonly at: number | Place
  readonly json?: true
  readonly timeout: number
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord explain examples/bridge-dispute.txt --at 240
  onrecord explain examples/bridge-dispute.txt --at 5:12
  onrecord explain examples/bridge-dispute.txt --at 240 --json

For a page of HTML the place is one in its text as "onrecord read" prints it, not in its source.`

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('say why the words at a place were, or were not, taken for a statement')
    .argument('<file>', 'text, Markdown, HTML, PDF or Word; "-" is standard input')
    .addOption(placeOption())
    .option('--json', 'print all that was found as JSON')
    .addOption(minConfidence())
    .addOption(outermost())
    .addOption(rules())
    .addOption(timeout(10))
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(file: string, options: Options): Promise<void> {
  const pool = readingPool({ jobs: 1, seconds: options.timeout, rules: options.rules })
  try {
    const bytes = await bytesOf(file)
    const explanation = await pool.run({
      do: 'explain',
      bytes,
      name: file,
      at: options.at,
      options: readOptions(options),
    })
    const out = await outputTo(undefined)
    await out.write(
      options.json
        ? `${JSON.stringify(explanation, null, 2)}\n`
        : explanationPage(explanation, screenOf(process.stdout, process.env, options.color)),
    )
  } catch (error) {
    complain(error, file)
  } finally {
    await pool.close()
  }
}
