import type { Command } from 'commander'
import { gradeOf, quotationOf, verifyIn } from '../../answers/index.ts'
import { OnrecordError } from '../../errors.ts'
import { color, noColor, output, timeout } from '../options.ts'
import { writeOnce } from '../output.ts'
import { readingsOf } from '../readings.ts'
import { screenOf } from '../terminal.ts'
import { after, articles, articlesIn, before, failOn, house, refuseFailed, type VerdictOptions } from '../verdict-options.ts'
import { verdictPage } from '../verdict-page.ts'

type Options = VerdictOptions & {
  readonly speaker?: string
  readonly json?: true
  readonly output?: string
  readonly timeout: number
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord verify "The builder pays" --in examples/press-conference.txt
  onrecord verify "I would walk over it tonight" --speaker "Lise Toft" --in examples/*.txt
  onrecord verify "Toft said: “We will not send children over a bridge.”" --in examples/bridge-dispute.txt --json`

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('say whether words were said so: what differs, what that does to the meaning, whose words they are')
    .argument('<words>', 'the quotation, with marks or without, "X said …" around it or not, or an address with #:~:text=')
    .addOption(articles())
    .option('--speaker <name>', 'who is said to have said it')
    .option('--json', 'print the whole verdict as JSON')
    .addOption(after())
    .addOption(before())
    .addOption(house())
    .addOption(failOn())
    .addOption(output())
    .addOption(timeout(10))
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(words: string, options: Options): Promise<void> {
  const files = articlesIn(options)
  const { url: _url, ...asked } = quotationOf(words)
  if (asked.words === '') throw new OnrecordError('usage', { problem: 'There are no words to look for' })
  const readings = (await readingsOf(files, options.timeout)).filter((reading) => reading !== null)
  const verdict = verifyIn({ ...asked, speaker: options.speaker ?? asked.speaker }, readings, options)
  const { house: profile } = options
  const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
  await writeOnce(
    options.output,
    options.json
      ? `${JSON.stringify({ ...verdict, profile, grade: gradeOf(verdict, profile) }, null, 2)}\n`
      : verdictPage(verdict, profile, screen),
  )
  refuseFailed([verdict], options)
}
