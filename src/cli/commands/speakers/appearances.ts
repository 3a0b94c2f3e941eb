import type { Command } from 'commander'
import { type AppearanceLine, speakerCalled } from '../../../record/index.ts'
import { addListOptions, entryLines, type ListOptions, writeList } from '../../list-page.ts'
import { withRecord } from '../../record-options.ts'
import type { Screen } from '../../terminal.ts'
import { counted } from '../../words.ts'

export function addAppearances(speakers: Command): void {
  const command = speakers
    .command('appearances')
    .description('list the documents in which a speaker appears, each with the id that "split" takes')
    .argument('<speaker>', 'an id, or a name that only one has')
  addListOptions(command, 50).action((called: string, options: ListOptions) =>
    withRecord(options, async (store) => {
      const { speaker } = await speakerCalled(store, called)
      await writeList(await store.appearances(speaker.id, options), options, linesOf)
    }),
  )
}

const linesOf = (appearances: readonly AppearanceLine[], screen: Screen): string[] =>
  entryLines(
    appearances.map(({ id, document, name, roles, statements }) => {
      const facts = [document.published?.slice(0, 10) ?? 'no day known', document.outlet, document.title, name, ...roles]
      return { says: [[...facts.filter((fact) => fact), counted(statements, 'statement')].join(' · ')], below: id }
    }),
    screen,
  )
