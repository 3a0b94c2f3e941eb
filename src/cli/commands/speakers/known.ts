import { normalize } from 'node:path'
import type { Command } from 'commander'
import { OnrecordError } from '../../../errors.ts'
import { tableIn } from '../../../intake/index.ts'
import { type KnownList, pagesOf, type Store } from '../../../record/index.ts'
import { type KnownPerson, knownPeopleOf } from '../../../speakers/index.ts'
import { complain } from '../../complain.ts'
import { outputTo } from '../../output.ts'
import { type RecordOptions, record, withRecord } from '../../record-options.ts'
import { visible } from '../../terminal.ts'
import { unbroken } from '../../words.ts'

type Options = RecordOptions & { readonly forget?: string; readonly json?: true }

const EXAMPLES = `
Examples:
  onrecord speakers known people.csv
  onrecord speakers known
  onrecord speakers known --forget people.csv

The first row of a list names its columns: name, and where there are any aliases (with semicolons between), wikidata, role, from, to. Who
had several roles has a row for each. A list stands in the place of the one that came from the same file before.`

export function addKnown(speakers: Command): void {
  speakers
    .command('known')
    .description('load a list of people known beforehand, or list what was loaded')
    .argument('[file]', 'a table: CSV, or with tabs or semicolons; left out: the lists in force are listed')
    .addOption(record())
    .option('--forget <list>', 'take a list away again')
    .option('--json', 'print the lists in force as JSON')
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(file: string | undefined, options: Options): Promise<void> {
  const { forget } = options
  if (file !== undefined && forget !== undefined)
    throw new OnrecordError('usage', { problem: 'Give a file to load, or --forget, not both' })
  const people = file === undefined ? [] : await peopleIn(file)
  if (people === null) return
  const work = async (store: Store) => {
    const before = await listsIn(store)
    if (forget !== undefined) {
      if (!before.some(({ place }) => place === forget))
        throw new OnrecordError('not-on-record', { what: 'list of known people', id: forget })
      await store.learn([], forget)
    } else if (file !== undefined) await store.learn(people, file === '-' ? '-' : normalize(file))
    const lists = await listsIn(store)
    const out = await outputTo(undefined)
    await out.write(options.json ? `${JSON.stringify(lists, null, 2)}\n` : visible(wordsOf(lists)))
  }
  await withRecord(options, work, { create: file !== undefined })
}

/** The people of a list; what it says that cannot be read is told. Null, and told, where none of it can be. */
async function peopleIn(file: string): Promise<readonly KnownPerson[] | null> {
  try {
    const { people, refused, unknownColumns } = knownPeopleOf(await tableIn(file))
    for (const error of refused) complain(error, file)
    if (unknownColumns.length > 0)
      process.stderr.write(visible(`${file}: these columns say nothing here: ${unknownColumns.map(unbroken).join(', ')}.\n`))
    return people
  } catch (error) {
    complain(error, file)
    return null
  }
}

async function listsIn(store: Store): Promise<readonly KnownList[]> {
  const lists: KnownList[] = []
  for await (const { items } of pagesOf((page) => store.known(page))) lists.push(...items)
  return lists
}

function wordsOf(lists: readonly KnownList[]): string {
  if (lists.length === 0) return 'Nobody is known beforehand.\n'
  return lists
    .map(
      ({ place, people, made }) => `${people.toLocaleString('en')} known from ${unbroken(place)}, loaded ${made.slice(0, 10)}\n`,
    )
    .join('')
}
