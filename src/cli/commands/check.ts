import type { Command } from 'commander'
import { gradeOf, quotationsIn, verifyIn } from '../../answers/index.ts'
import { type Checked, draftPage } from '../draft-page.ts'
import { color, noColor, output, timeout } from '../options.ts'
import { writeOnce } from '../output.ts'
import { readingsOf } from '../readings.ts'
import { screenOf } from '../terminal.ts'
import { after, articles, articlesIn, before, failOn, house, refuseFailed, type VerdictOptions } from '../verdict-options.ts'

type Options = VerdictOptions & {
  readonly json?: true
  readonly output?: string
  readonly timeout: number
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord check examples/bridge-dispute.txt --in examples/*.txt
  onrecord check draft.txt --in transcript.txt interview.html --fail-on altered,truncated,not-found

A draft is plain text, Markdown or HTML. The exit status is 4 where a quotation is what --fail-on names.`

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('verify every quotation of a draft, with the speaker the draft gives it')
    .argument('<draft>', 'plain text, Markdown or HTML; "-" is standard input')
    .addOption(articles())
    .option('--json', 'print every verdict as JSON')
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

async function run(draftFile: string, options: Options): Promise<void> {
  const [draft, ...read] = await readingsOf([draftFile, ...articlesIn(options)], options.timeout)
  if (!draft) return
  const readings = read.filter((reading) => reading !== null)
  const checked = quotationsIn(draft).map((drafted): Checked => {
    const verdict = verifyIn(drafted.quotation, readings, options)
    return { ...drafted, verdict, grade: gradeOf(verdict, options.house) }
  })
  const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
  await writeOnce(
    options.output,
    options.json ? `${JSON.stringify(jsonOf(checked, options), null, 2)}\n` : draftPage(draft, checked, options.house, screen),
  )
  refuseFailed(
    checked.map(({ verdict }) => verdict),
    options,
  )
}

/** Each verdict has its quotation. */
const jsonOf = (checked: readonly Checked[], { house }: Options) => ({
  profile: house,
  quotations: checked.map(({ quotation: _quotation, ...rest }) => rest),
})
