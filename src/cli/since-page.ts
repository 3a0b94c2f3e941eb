import type { DocumentChange, Since } from '../answers/index.ts'
import type { PrintedVerdict } from './again.ts'
import { type Screen, visible } from './terminal.ts'
import { row } from './verdict-page.ts'
import { unbroken } from './words.ts'
import { painted, wrap } from './wrap.ts'

/** What has changed since a verdict was given: lines for people, ending in a line feed. `runs`: that verdict and the one of now. */
export function sincePage(since: Since, runs: readonly Pick<PrintedVerdict, 'run' | 'searched'>[], screen: Screen): string {
  const readers = runs.map(({ run: { program, model } }) => `Onrecord ${program}, ${readBy(model)}`)
  const [then, now] = runs.map(({ searched }) => searched.says)
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
    ...(then === now ? [] : row('Searched', [{ text: `then ${then}; now ${now}`, style: null }], screen)),
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

const readBy = (model: string | null) =>
  model === null ? 'as it is on record' : model === 'rules' ? 'by rules' : `model ${model}`

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
