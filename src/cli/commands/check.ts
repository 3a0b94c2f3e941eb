import type { Command } from 'commander'
import { type Drafted, gradeOf, quotationsIn, verifyIn } from '../../answers/index.ts'
import type { Reading } from '../../read.ts'
import { reportPage } from '../../views/index.ts'
import { readerOf } from '../../workers/index.ts'
import { type Checked, draftPage } from '../draft-page.ts'
import { eachLookedInRecord, type Looked, type LookedEach, lookedInFiles } from '../looked-in.ts'
import { color, noColor, output, timeout } from '../options.ts'
import { writeOnce } from '../output.ts'
import { readingsOf } from '../readings.ts'
import { record } from '../record-options.ts'
import { screenOf } from '../terminal.ts'
import { after, articles, before, failOn, house, refuseFailed, type VerdictOptions } from '../verdict-options.ts'

type Options = VerdictOptions & {
  readonly json?: true
  readonly html?: string
  readonly output?: string
  readonly timeout: number
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord check draft.docx --before 2031-03-31
  onrecord check examples/bridge-dispute.txt --in examples/*.txt
  onrecord check draft.txt --in transcript.txt interview.html --fail-on altered,truncated,not-found
  onrecord check draft.txt --in transcript.txt --html report.html

A draft is plain text, Markdown, HTML, PDF or Word. The exit status is 4 where a quotation is what --fail-on names.`

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('verify every quotation of a draft, with the speaker the draft gives it')
    .argument('<draft>', 'text, Markdown, HTML, PDF or Word; "-" is standard input')
    .addOption(articles())
    .addOption(record())
    .option('--json', 'print every verdict as JSON')
    .option('--html <file>', 'also write a page to print, which stands alone, to this file')
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
  const { in: articles = [] } = options
  const [draft, ...read] = await readingsOf([draftFile, ...articles], options.timeout)
  if (!draft) return
  const drafted = quotationsIn(draft)
  const quoted = drafted.map(({ quotation }) => quotation)
  const looked =
    articles.length > 0 ? eachIn(lookedInFiles(articles, read, options), drafted) : await eachLookedInRecord(options, quoted)
  const checked = drafted.map((drafted, n): Checked => {
    const verdict = verifyIn(drafted.quotation, looked.readings[n]!, looked.limits)
    return { ...drafted, verdict, grade: gradeOf(verdict, options.house) }
  })
  const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
  await writeOnce(
    options.output,
    options.json ? `${JSON.stringify(jsonOf(checked, options), null, 2)}\n` : draftPage(draft, checked, options.house, screen),
  )
  if (options.html !== undefined) await writeOnce(options.html, pageOf(draftFile, draft, checked, looked, options))
  refuseFailed(
    checked.map(({ verdict }) => verdict),
    options,
  )
}

/** Every quotation is looked for in the same articles. */
const eachIn = (looked: Looked, drafted: readonly Drafted[]): LookedEach => ({
  ...looked,
  readings: drafted.map(() => looked.readings),
})

/** The page to print. */
const pageOf = (
  name: string,
  { doc }: Reading,
  quotations: readonly Checked[],
  { files, record }: LookedEach,
  { house }: Options,
): string =>
  String(
    reportPage({
      draft: doc,
      name,
      quotations,
      profile: house,
      articles: files.filter(({ reading }) => reading).map(({ name }) => name),
      unread: files.filter(({ reading }) => !reading).map(({ name }) => name),
      record,
      reader: readerOf({}),
    }),
  )

/** Each verdict has its quotation. */
const jsonOf = (checked: readonly Checked[], { house }: Options) => ({
  profile: house,
  quotations: checked.map(({ quotation: _quotation, ...rest }) => rest),
})
