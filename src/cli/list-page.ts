import { type Command, Option } from 'commander'
import type { Page } from '../record/index.ts'
import { color, noColor, output, wholeFrom } from './options.ts'
import { writeOnce } from './output.ts'
import { type RecordOptions, record } from './record-options.ts'
import { type Screen, screenOf, visible } from './terminal.ts'
import { unbroken } from './words.ts'
import { painted, wrap } from './wrap.ts'

/** What a command takes that lists a part of a long list of the record. */
export type ListOptions = RecordOptions & {
  readonly limit: number
  readonly after?: string
  readonly json?: true
  readonly output?: string
  readonly color?: boolean
}

/** The options of such a command, behind those of its own. */
export const addListOptions = (command: Command, limit: number): Command =>
  command
    .addOption(record())
    .addOption(new Option('--limit <number>', 'so many at most').argParser(wholeFrom(1, 100_000)).default(limit))
    .option('--after <place>', 'go on where the answer before ended: its "next"')
    .option('--json', 'print {"items", "next"} as JSON')
    .addOption(output())
    .addOption(color())
    .addOption(noColor())

/** Writes a part of a list: as JSON, or as lines for people, which say how to go on. */
export async function writeList<Item>(
  { items, next }: Page<Item>,
  options: ListOptions,
  linesOf: (items: readonly Item[], screen: Screen) => readonly string[],
): Promise<void> {
  const screen = screenOf(options.output === undefined ? process.stdout : {}, process.env, options.color)
  const more = next === null ? [] : ['', screen.paint('quiet', `There are more; --after ${next} goes on.`)]
  await writeOnce(
    options.output,
    options.json ? `${JSON.stringify({ items, next }, null, 2)}\n` : `${[...linesOf(items, screen), ...more].join('\n')}\n`,
  )
}

/** Something in a list: its facts, and below them, quieter, what else is to be known; a blank line between it and the next. */
export const entryLines = (
  entries: readonly { readonly says: readonly string[]; readonly below: string }[],
  screen: Screen,
): string[] =>
  entries.flatMap(({ says, below }, n) => [
    ...(n > 0 ? [''] : []),
    ...says.flatMap((words) => wrapped(words, null, screen)),
    ...wrapped(below, 'quiet', screen),
  ])

const wrapped = (words: string, style: 'quiet' | null, screen: Screen): string[] =>
  wrap([{ text: visible(unbroken(words)), style }], screen.width).map((line) => painted(line, screen))
