import type { Command } from 'commander'
import { gradeOf, quotationsIn, verifyIn } from '../../answers/index.ts'
import type { Reading } from '../../read.ts'
import { reportPage } from '../../views/index.ts'
import { readerOf } from '../../workers/index.ts'
import { type Checked, draftPage } from '../draft-page.ts'
import { color, noColor, output, timeout } from '../options.ts'
import { writeOnce } from '../output.ts'
import { readingsOf } from '../readings.ts'
import { screenOf } from '../terminal.ts'
import { after, articles, articlesIn, before, failOn, house, refuseFailed, type VerdictOptions } from '../verdict-options.ts'

type Options = VerdictOptions & {
  readonly json?: true
  readonly html?: string
  readonly output?: string
  readonly timeout: number
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
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
  const articles = articlesIn(options)
  const [draft, ...read] = await readingsOf([draftFile, ...articles], options.timeout)
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
  if (options.html !== undefined) await writeOnce(options.html, pageOf(draftFile, draft, checked, articles, read, options))
  refuseFailed(
    checked.map(({ verdict }) => verdict),
    options,
  )
}

/** The page to print. */
const pageOf = (
  name: string,
  { doc }: Reading,
  quotations: readonly Checked[],
  articles: readonly string[],
  read: readonly (Reading | null)[],
  { house }: Options,
): string =>
  String(
    reportPage({
      draft: doc,
      name,
      quotations,
      profile: house,
      articles: articles.filter((_, n) => read[n]),
      unread: articles.filter((_, n) => !read[n]),
      reader: readerOf({}),
    }),
  )

/** Each verdict has its quotation. */
const jsonOf = (checked: readonly Checked[], { house }: Options) => ({
  profile: house,
  quotations: checked.map(({ quotation: _quotation, ...rest }) => rest),
})
