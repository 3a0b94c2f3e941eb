import type { Command } from 'commander'
import { timelineOf } from '../../answers/index.ts'
import { saidBy, speakerCalled, spokenOf } from '../../record/index.ts'
import { color, newest, noColor, output } from '../options.ts'
import { writeOnce } from '../output.ts'
import { type RecordOptions, record, withRecord } from '../record-options.ts'
import { screenOf } from '../terminal.ts'
import { timelinePage } from '../timeline-page.ts'

type Options = RecordOptions & {
  readonly about?: string
  readonly limit: number
  readonly json?: true
  readonly output?: string
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord timeline "Ada Roe" --about bridge
  onrecord timeline ada-roe-df940b2fe47b --json

It says how words differ from one time to the next and shows both; it never says that somebody contradicted himself. docs/timeline.md
says what is looked for.`

export function addTimeline(program: Command): void {
  program
    .command('timeline')
    .description('what a speaker said on something, in order, and what differs from one time to the next')
    .argument('<name...>', 'the id of a speaker, or a name that only one has')
    .addOption(record())
    .option('--about <words>', 'only what has all of these words, in any form')
    .addOption(newest())
    .option('--json', 'print {"speaker", "about", "positions", "subjects", "ledger", "of"} as JSON')
    .addOption(output())
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(name: string[], options: Options): Promise<void> {
  await withRecord(options, async (store) => {
    const { speaker } = await speakerCalled(store, name.join(' '))
    const timeline = timelineOf((await saidBy(store, speaker.id, options.limit)).map(spokenOf), options.about?.trim() || null)
    const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
    const who = { id: speaker.id, name: speaker.name, wikidata: speaker.wikidata }
    await writeOnce(
      options.output,
      options.json ? `${JSON.stringify({ speaker: who, ...timeline }, null, 2)}\n` : timelinePage(timeline, speaker.name, screen),
    )
  })
}
