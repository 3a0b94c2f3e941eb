import type { DocumentChange, Since } from '../answers/index.ts'
import type { RunRecord } from './again.ts'
import { type Screen, visible } from './terminal.ts'
import { row } from './verdict-page.ts'
import { unbroken } from './words.ts'
import { painted, wrap } from './wrap.ts'

/** What has changed since a verdict was given: lines for people, ending in a line feed. */
export function sincePage(since: Since, then: RunRecord, now: RunRecord, screen: Screen): string {
  const readers = [then, now].map(
    ({ program, model }) => `Onrecord ${program}, ${model === 'rules' ? 'by rules' : `model ${model}`}`,
  )
  const lines = [
    ...wrap([{ text: visible(since.says), style: since.changed ? 'warning' : 'headline' }], screen.width).map((line) =>
      painted(line, screen),
    ),
    '',
    ...row('Then', [{ text: visible(unbroken(since.was.answer)), style: null }], screen),
    ...since.noLonger.flatMap((says) => row('No longer', [{ text: visible(unbroken(says)), style: null }], screen)),
    ...since.added.flatMap((says) => row('Added', [{ text: visible(unbroken(says)), style: null }], screen)),
    ...since.documents.flatMap((change) =>
      row(LABELS[change.what], [{ text: visible(`${change.name}: ${told(change)}`), style: null }], screen),
    ),
    ...row(
      'Read by',
      [
        {
          text: readers[0] === readers[1] ? `${readers[0]}, then and now` : `then ${readers[0]}; now ${readers[1]}`,
          style: null,
        },
      ],
      screen,
    ),
  ]
  return `${lines.join('\n')}\n`
}

const LABELS: Readonly<Record<DocumentChange['what'], string>> = {
  new: 'New',
  gone: 'Gone',
  'text-changed': 'Other text',
  'verdict-changed': 'Otherwise',
}

function told({ what, was, is }: DocumentChange): string {
  if (what === 'new') return is!
  if (what === 'gone') return `${was} then`
  return was === is ? `${is}, then and now` : `${was ?? 'not there'} then, ${is ?? 'not there'} now`
}
