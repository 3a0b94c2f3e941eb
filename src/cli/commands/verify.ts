import type { Command } from 'commander'
import { type Asked, gradeOf, type Quotation, quotationOf, sinceThen, verifyIn } from '../../answers/index.ts'
import { OnrecordError } from '../../errors.ts'
import { readerOf } from '../../workers/index.ts'
import { type PrintedVerdict, type RunRecord, verdictIn } from '../again.ts'
import { lookedIn, searchedIn } from '../looked-in.ts'
import { color, noColor, output, timeout } from '../options.ts'
import { writeOnce } from '../output.ts'
import { record } from '../record-options.ts'
import { sincePage } from '../since-page.ts'
import { screenOf } from '../terminal.ts'
import { after, articles, before, failOn, house, refuseFailed, type VerdictOptions } from '../verdict-options.ts'
import { verdictPage } from '../verdict-page.ts'

type Options = VerdictOptions & {
  readonly speaker?: string
  readonly again?: string
  readonly json?: true
  readonly output?: string
  readonly timeout: number
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord verify "We will build the bridge in spring" --speaker "Ada Lund"
  onrecord verify "The builder pays" --in examples/press-conference.txt
  onrecord verify "I would walk over it tonight" --speaker "Lise Toft" --in examples/*.txt
  onrecord verify "Toft said: “We will not send children over a bridge.”" --in examples/bridge-dispute.txt --json
  onrecord verify --again verdict.json

--again takes the words, the speaker, the files or the record, the dates and the house rules from the file; --in, --record, --after,
--before and --house given beside it win. It prints what has changed since, then the verdict of now.`

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('say whether words were said so: what differs, what that does to the meaning, whose words they are')
    .argument('[words]', 'the quotation, with marks or without, "X said …" around it or not, or an address with #:~:text=')
    .addOption(articles())
    .addOption(record())
    .option('--speaker <name>', 'who is said to have said it')
    .option('--again <file>', 'give the verdict of a file that --json wrote once more, and say what has changed since')
    .option('--json', 'print the whole verdict as JSON')
    .addOption(after())
    .addOption(before())
    .addOption(house())
    .addOption(failOn('changed'))
    .addOption(output())
    .addOption(timeout(10))
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(words: string | undefined, given: Options, command: Command): Promise<void> {
  const then = given.again === undefined ? null : await verdictIn(given.again)
  const asked = askedOf(words, given, then)
  const options = then ? { ...given, ...asThen(then), ...stated(given, command) } : given
  if (then && options.in?.length === 0 && then.run.files.length > 0 && command.getOptionValueSource('record') !== 'cli')
    throw new OnrecordError('usage', { problem: 'That verdict was given on standard input: name the articles after --in' })
  const documents = then?.standings.map(({ document }) => document.id) ?? []
  const looked = await lookedIn(options, { words: asked.words, speaker: asked.speaker, documents })
  const verdict = verifyIn(asked, looked.readings, looked.limits)
  const { program, model } = readerOf({})
  const record: RunRecord = {
    program,
    // Each document of a record was read by what read it then.
    model: looked.record === null ? model : null,
    record: looked.record,
    files: looked.files.map(({ name }) => name),
    documents: searchedIn(looked),
  }
  const since = then && sinceThen({ verdict: then, documents: then.run.documents }, { verdict, documents: record.documents })
  const { house: profile } = options
  const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
  const page = () =>
    `${since ? `${sincePage(since, [then!, { ...verdict, run: record }], screen)}\n` : ''}${verdictPage(verdict, profile, screen)}`
  const printed = { ...verdict, profile, grade: gradeOf(verdict, profile), run: record, ...(since && { since }) }
  await writeOnce(options.output, options.json ? `${JSON.stringify(printed, null, 2)}\n` : page())
  refuseFailed([verdict], options, since?.changed ? ['changed'] : [])
}

function askedOf(words: string | undefined, { speaker }: Options, then: PrintedVerdict | null): Quotation | Asked {
  if (then) {
    if (words !== undefined || speaker !== undefined)
      throw new OnrecordError('usage', {
        problem: 'With --again the words and the speaker are those of the file: leave them out',
      })
    return then.quotation
  }
  const asked = quotationOf(words ?? '')
  if (asked.words === '') throw new OnrecordError('usage', { problem: 'There are no words to look for' })
  return { ...asked, speaker: speaker ?? asked.speaker }
}

/** The options a verdict was given with. What came from standard input is gone. */
const asThen = ({ run: { files, record }, searched: { after, before }, profile }: PrintedVerdict) => ({
  in: files.filter((file) => file !== '-'),
  ...(record && { record }),
  after: after ?? null,
  before: before ?? null,
  house: profile,
})

/** The options as given, without a default where none was. A record named beside a verdict on articles is looked in instead of them. */
function stated(options: Options, command: Command): Partial<Options> {
  const isDefault = (name: string) => command.getOptionValueSource(name) === 'default'
  const given = Object.entries(options).filter(([name]) => !isDefault(name))
  const isRecordAsked = command.getOptionValueSource('record') === 'cli' && options.in === undefined
  return { ...Object.fromEntries(given), ...(isRecordAsked && { in: [] }) }
}
