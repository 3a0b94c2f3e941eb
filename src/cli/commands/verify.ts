import type { Command } from 'commander'
import { type Asked, gradeOf, type Quotation, quotationOf, sinceThen, verifyIn } from '../../answers/index.ts'
import { OnrecordError } from '../../errors.ts'
import { readerOf } from '../../workers/index.ts'
import { type PrintedVerdict, type RunRecord, verdictIn } from '../again.ts'
import { color, noColor, output, timeout } from '../options.ts'
import { writeOnce } from '../output.ts'
import { readingsOf } from '../readings.ts'
import { sincePage } from '../since-page.ts'
import { screenOf } from '../terminal.ts'
import { after, articles, articlesIn, before, failOn, house, refuseFailed, type VerdictOptions } from '../verdict-options.ts'
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
  onrecord verify "The builder pays" --in examples/press-conference.txt
  onrecord verify "I would walk over it tonight" --speaker "Lise Toft" --in examples/*.txt
  onrecord verify "Toft said: “We will not send children over a bridge.”" --in examples/bridge-dispute.txt --json
  onrecord verify --again verdict.json

--again takes the words, the speaker, the files, the dates and the house rules from the file; --in, --after, --before and --house
given beside it win. It prints what has changed since, then the verdict of now.`

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('say whether words were said so: what differs, what that does to the meaning, whose words they are')
    .argument('[words]', 'the quotation, with marks or without, "X said …" around it or not, or an address with #:~:text=')
    .addOption(articles())
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
  const options = then ? { ...asThen(then), ...stated(given, command) } : given
  const files = articlesIn(options)
  const readings = await readingsOf(files, options.timeout)
  const read = readings.filter((reading) => reading !== null)
  const verdict = verifyIn(asked, read, options)
  const record: RunRecord = {
    ...readerOf({}),
    files,
    documents: files.flatMap((name, n) => {
      const doc = readings[n]?.doc
      return doc ? [{ name, document: doc.id, hash: doc.hash }] : []
    }),
  }
  const since = then && sinceThen({ verdict: then, documents: then.run.documents }, { verdict, documents: record.documents })
  const { house: profile } = options
  const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
  const page = () => `${since ? `${sincePage(since, then!.run, record, screen)}\n` : ''}${verdictPage(verdict, profile, screen)}`
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
const asThen = ({ run: { files }, searched: { after, before }, profile }: PrintedVerdict) => ({
  in: files.filter((file) => file !== '-'),
  after: after ?? null,
  before: before ?? null,
  house: profile,
})

/** The options as given, without a default where none was. */
function stated(options: Options, command: Command): Options {
  const isDefault = command.getOptionValueSource('house') === 'default'
  const { house: _house, ...rest } = options
  return isDefault ? (rest as Options) : options
}
