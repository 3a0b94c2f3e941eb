import type { Command } from 'commander'
import { OnrecordError } from '../../../errors.ts'
import { pagesOf, type Store } from '../../../record/index.ts'
import { decisionWords, shortId } from '../../decision-words.ts'
import { outputTo } from '../../output.ts'
import { type RecordOptions, record, withRecord } from '../../record-options.ts'
import { type AuthorOptions, author, authorOf } from '../../speaker-options.ts'
import { visible } from '../../terminal.ts'

type Options = RecordOptions & AuthorOptions & { readonly json?: true }

export function addUndo(speakers: Command): void {
  speakers
    .command('undo')
    .description('take a decision back, as if it had never been made; this can be taken back too')
    .argument('<decision>', 'its id, or the beginning of it, as "onrecord speakers decisions" lists it')
    .addOption(author())
    .addOption(record())
    .option('--json', 'print the decision as JSON')
    .action(run)
}

async function run(asked: string, options: Options): Promise<void> {
  const out = await outputTo(undefined)
  await withRecord(options, async (store) => {
    const made = await store.decide({ kind: 'undo', decision: await wholeId(store, asked) }, authorOf(options))
    const words = `${await decisionWords(store, made.decision)}\n"onrecord speakers undo ${shortId(made.decision.id)}" brings it back.\n`
    await out.write(options.json ? `${JSON.stringify(made, null, 2)}\n` : visible(words))
  })
}

/** The id of the only decision that begins so. Throws `not-on-record`, and `usage` where several do. */
async function wholeId(store: Store, asked: string): Promise<string> {
  const found: string[] = []
  if (asked !== '')
    for await (const { items } of pagesOf((page) => store.decisions(page), { each: 500 }))
      found.push(...items.map(({ decision }) => decision.id).filter((id) => id.startsWith(asked)))
  const [one, ...others] = found
  if (one === undefined) throw new OnrecordError('not-on-record', { what: 'decision', id: asked })
  if (others.length > 0)
    throw new OnrecordError('usage', {
      problem: `${found.length} decisions begin with "${asked}": ${found.slice(0, 8).join(', ')}`,
    })
  return one
}
