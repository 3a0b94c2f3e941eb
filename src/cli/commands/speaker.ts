import type { Command } from 'commander'
import { timelineOf } from '../../answers/index.ts'
import { saidBy, speakerCalled, spokenOf, usageOf } from '../../record/index.ts'
import { decisionWords } from '../decision-words.ts'
import { color, newest, noColor, output } from '../options.ts'
import { writeOnce } from '../output.ts'
import { type RecordOptions, record, withRecord } from '../record-options.ts'
import { speakerPage } from '../speaker-page.ts'
import { screenOf } from '../terminal.ts'

type Options = RecordOptions & {
  readonly limit: number
  readonly json?: true
  readonly output?: string
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord speaker "Ada Roe"
  onrecord speaker ada-roe-df940b2fe47b --json

Where several have the name, the error lists their ids. "onrecord timeline" has all that was said on one subject.`

export function addSpeaker(program: Command): void {
  program
    .command('speaker')
    .description(
      'who somebody is, what they said by subject and kind, with which verbs, and which conditions are open or dropped',
    )
    .argument('<name...>', 'the id of a speaker, or a name that only one has')
    .addOption(record())
    .addOption(newest())
    .option('--json', 'print all of it as JSON')
    .addOption(output())
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(name: string[], options: Options): Promise<void> {
  await withRecord(options, async (store) => {
    const called = name.join(' ')
    const { speaker, known, decisions, moved } = await speakerCalled(store, called)
    const usage = await usageOf(store, speaker.id)
    const timeline = timelineOf((await saidBy(store, speaker.id, options.limit)).map(spokenOf))
    if (options.json) {
      const all = { speaker, known, decisions, moved, ...usage, timeline }
      return writeOnce(options.output, `${JSON.stringify(all, null, 2)}\n`)
    }
    const decided: string[] = []
    for (const { decision, author, made, undoneBy } of decisions)
      if (undoneBy === null) decided.push(`${await decisionWords(store, decision)} (${author}, ${made.slice(0, 10)})`)
    const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
    const asked = moved ? called : null
    await writeOnce(options.output, speakerPage({ speaker, known, decided, asked, ...usage, timeline }, screen))
  })
}
