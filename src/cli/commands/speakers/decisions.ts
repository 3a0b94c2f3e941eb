import type { Command } from 'commander'
import type { RecordedDecision } from '../../../record/index.ts'
import { decisionWords, shortId } from '../../decision-words.ts'
import { addListOptions, entryLines, type ListOptions, writeList } from '../../list-page.ts'
import { withRecord } from '../../record-options.ts'
import type { Screen } from '../../terminal.ts'

export function addDecisions(speakers: Command): void {
  const command = speakers
    .command('decisions')
    .description('list what was decided of speakers, by whom and when, the newest first')
  addListOptions(command, 50).action((options: ListOptions) =>
    withRecord(options, async (store) => {
      const page = await store.decisions(options)
      const words = new Map<RecordedDecision, string>()
      for (const one of page.items) words.set(one, await decisionWords(store, one.decision))
      await writeList(page, options, (decisions, screen) => linesOf(decisions, words, screen))
    }),
  )
}

function linesOf(decisions: readonly RecordedDecision[], words: ReadonlyMap<RecordedDecision, string>, screen: Screen): string[] {
  if (decisions.length === 0) return ['Nothing was decided of speakers.']
  return entryLines(
    decisions.map((one) => {
      const { decision, author, made, undoneBy, idle } = one
      const state = undoneBy !== null ? ['taken back'] : idle ? ['does nothing: the record knows nobody by these ids'] : []
      return { says: [words.get(one)!], below: [shortId(decision.id), made.slice(0, 10), author, ...state].join(' · ') }
    }),
    screen,
  )
}
