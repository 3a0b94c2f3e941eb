import type { Command } from 'commander'
import { type Deciding, type Store, speakerCalled } from '../../../record/index.ts'
import { decisionWords, shortId } from '../../decision-words.ts'
import { outputTo } from '../../output.ts'
import { type RecordOptions, record, withRecord } from '../../record-options.ts'
import { type AuthorOptions, author, authorOf } from '../../speaker-options.ts'
import { visible } from '../../terminal.ts'

type Options = RecordOptions & AuthorOptions & { readonly json?: true }

/** The commands that decide something of speakers. */
export function addDeciding(speakers: Command): void {
  deciding(
    speakers
      .command('merge')
      .description('all of these are the first of them')
      .argument('<speaker>', 'who they are: an id, or a name that only one has')
      .argument('<others...>', 'who are the same'),
    async (store, speaker: string, others: string[]) => ({
      kind: 'merge',
      speakers: await idsOf(store, [speaker, ...others]),
    }),
  )
  deciding(
    speakers
      .command('split')
      .description('these appearances are a speaker of their own')
      .argument('<appearances...>', 'their ids, as "onrecord speakers appearances" lists them'),
    async (_, appearances: string[]) => ({ kind: 'split', appearances }),
  )
  deciding(
    speakers
      .command('rename')
      .description('a speaker is shown by this name')
      .argument('<speaker>', 'an id, or a name that only one has')
      .argument('<name>', 'the name'),
    async (store, speaker: string, name: string) => ({ kind: 'rename', speaker: await idOf(store, speaker), name }),
  )
  deciding(
    speakers
      .command('alias')
      .description('whoever goes by this name is the speaker')
      .argument('<speaker>', 'an id, or a name that only one has')
      .argument('<name>', 'the other name'),
    async (store, speaker: string, name: string) => ({ kind: 'alias', speaker: await idOf(store, speaker), name }),
  )
  deciding(
    speakers
      .command('apart')
      .description('these are different speakers: none is shown as perhaps another')
      .argument('<speakers...>', 'ids, or names that only one has'),
    async (store, each: string[]) => ({ kind: 'apart', speakers: await idsOf(store, each) }),
  )
}

type Decides = (store: Store, ...given: never[]) => Promise<Deciding>

function deciding(command: Command, decides: Decides): void {
  command
    .addOption(author())
    .addOption(record())
    .option('--json', 'print the decision as JSON')
    .action(async (...given: unknown[]) => {
      const options = given.at(-2) as Options
      const out = await outputTo(undefined)
      await withRecord(options, async (store) => {
        const asked = await decides(store, ...(given.slice(0, -2) as never[]))
        const made = await store.decide(asked, authorOf(options))
        const words = `${await decisionWords(store, made.decision)}\n"onrecord speakers undo ${shortId(made.decision.id)}" takes it back.\n`
        await out.write(options.json ? `${JSON.stringify(made, null, 2)}\n` : visible(words))
      })
    })
}

const idOf = async (store: Store, called: string): Promise<string> => (await speakerCalled(store, called)).speaker.id

async function idsOf(store: Store, called: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const each of called) ids.push(await idOf(store, each))
  return ids
}
