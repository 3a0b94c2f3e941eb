import { type Command, InvalidArgumentError, Option } from 'commander'
import type { SpeakerLine } from '../../../record/index.ts'
import type { SpeakerKind } from '../../../statements/index.ts'
import { addListOptions, type ListOptions, writeList } from '../../list-page.ts'
import { withRecord } from '../../record-options.ts'
import { tableLines } from '../../table-lines.ts'
import type { Screen } from '../../terminal.ts'
import { addAppearances } from './appearances.ts'
import { addDeciding } from './decide.ts'
import { addDecisions } from './decisions.ts'
import { addKnown } from './known.ts'
import { addPairs } from './pairs.ts'
import { addUndo } from './undo.ts'

type Options = ListOptions & { readonly kind?: readonly SpeakerKind[] }

const EXAMPLES = `
Examples:
  onrecord speakers
  onrecord speakers ad roe                       names with words that begin so
  onrecord speakers pairs                        who may be the same
  onrecord speakers merge "Ada Roe" "A. Roe"     the second is the first
  onrecord speakers known people.csv             people known beforehand

A speaker is named by its id, or by a name that only one has. What is decided lies over what is found, is kept with who and when, and
can be taken back: "onrecord speakers decisions", "onrecord speakers undo". docs/speakers.md says who is joined.`

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'group', 'document', 'unnamed']

export function addSpeakers(program: Command): void {
  const command = program
    .command('speakers')
    .description('list who speaks in the record, and say who is one, who is not, and what they are called')
    .enablePositionalOptions()
    .argument('[words...]', 'only those with a name of these words, or their beginnings')
    .addOption(new Option('--kind <kinds>', `only these, with commas between: ${KINDS.join(', ')}`).argParser(kindsIn))
  addListOptions(command, 25).addHelpText('after', EXAMPLES).action(run)
  addPairs(command)
  addAppearances(command)
  addDeciding(command)
  addDecisions(command)
  addUndo(command)
  addKnown(command)
}

function kindsIn(value: string): SpeakerKind[] {
  const asked = value.split(',').map((each) => each.trim())
  const unknown = asked.find((each) => !(KINDS as readonly string[]).includes(each))
  if (unknown !== undefined) throw new InvalidArgumentError(`No speaker is a "${unknown}"; choose from ${KINDS.join(', ')}.`)
  return asked as SpeakerKind[]
}

async function run(words: string[], options: Options): Promise<void> {
  const { kind } = options
  const name = words.join(' ')
  const query = { ...(name !== '' && { name }), ...(kind && { kinds: kind }) }
  await withRecord(options, async (store) => writeList(await store.speakers(query, options), options, linesOf))
}

function linesOf(speakers: readonly SpeakerLine[], screen: Screen): string[] {
  if (speakers.length === 0) return ['Nobody on record.']
  const rows = [
    ['speaker', 'id', 'called', 'statements', 'documents'],
    ...speakers.map(({ name, id, role, kind, wikidata, statements, documents }) => [
      short(wikidata === null ? name : `${name} (${wikidata})`),
      id,
      short(role ?? (kind === 'person' ? '' : kind)),
      statements.toLocaleString('en'),
      documents.toLocaleString('en'),
    ]),
  ]
  return tableLines(rows, 3, screen)
}

const LONGEST = 36
const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words)
