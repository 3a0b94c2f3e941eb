import type { Command } from 'commander'
import type { MayBePair, SpeakerLine } from '../../../record/index.ts'
import { addListOptions, entryLines, type ListOptions, writeList } from '../../list-page.ts'
import { withRecord } from '../../record-options.ts'
import type { Screen } from '../../terminal.ts'
import { counted } from '../../words.ts'

export function addPairs(speakers: Command): void {
  const command = speakers
    .command('pairs')
    .description('list speakers that may be the same, and why: for "merge" or "apart" to settle')
  addListOptions(command, 20).action((options: ListOptions) =>
    withRecord(options, async (store) => writeList(await store.mayBe(options), options, linesOf)),
  )
}

function linesOf(pairs: readonly MayBePair[], screen: Screen): string[] {
  if (pairs.length === 0) return ['No two speakers on record may be the same.']
  return entryLines(
    pairs.map(({ a, b, why }) => ({ says: [lineOf(a), lineOf(b)], below: why })),
    screen,
  )
}

const lineOf = ({ name, id, role, statements, documents }: SpeakerLine): string =>
  [name, ...(role ? [role] : []), `${counted(statements, 'statement')} in ${counted(documents, 'document')}`, id].join(' · ')
