import { stat } from 'node:fs/promises'
import type { Added } from '../adding/index.ts'
import type { OnrecordError } from '../errors.ts'
import type { FetchEvent } from '../fetch/index.ts'
import { visible } from './terminal.ts'
import { counted } from './words.ts'

type Stream = { write(text: string): unknown }

/** What a person sees of a long adding: a line that is written over and over on a terminal, the failures as they come, and a summary at the end. */
export type AddingProgress = {
  readonly failures: number
  added(added: Added): void
  failed(where: string, error: OnrecordError): void
  passed(where: string, what: string): void
  taken(size: number | null): void
  fetching(event: FetchEvent): void
  end(): void
  summary(dryRun: boolean): string
}

const INTERVAL = 200
/** Failures told one by one; of more only the number is told, and the record has them all. */
const MOST_TOLD = 20

export async function addingProgress(
  names: readonly string[],
  stream: Stream,
  shown: boolean,
  now: () => number = () => performance.now(),
): Promise<AddingProgress> {
  const total = shown ? await sizeOf(names) : null
  const start = now()
  let last = Number.NEGATIVE_INFINITY
  let bytes = 0
  let waiting = ''
  let told = 0
  const counts = { new: 0, version: 0, known: 0, reread: 0, failed: 0, statements: 0 }
  const passed = new Map<string, number>()
  const documents = () => counts.new + counts.version + counts.known + counts.reread
  const clear = () => shown && stream.write('\r\x1b[K')

  const draw = () => {
    if (!shown || now() - last < INTERVAL) return
    last = now()
    const seconds = (last - start) / 1000
    const parts = [
      counted(documents(), 'document'),
      `${Math.round(documents() / Math.max(seconds, 0.001)).toLocaleString('en')}/s`,
      ...(counts.failed > 0 ? [counted(counts.failed, 'failure')] : []),
      clock(seconds),
      ...(total && bytes > 0 && bytes < total
        ? [`${Math.floor((100 * bytes) / total)} %, about ${clock((seconds * (total - bytes)) / bytes)} left`]
        : []),
      ...(waiting ? [waiting] : []),
    ]
    stream.write(`\r\x1b[K${parts.join(' · ')}`)
  }

  return {
    get failures() {
      return counts.failed
    },
    added(added) {
      counts[added.outcome]++
      if (added.outcome !== 'failed') counts.statements += added.statements
      draw()
    },
    failed(where, error) {
      if (told++ >= MOST_TOLD) return
      clear()
      stream.write(`${visible(`onrecord: ${where}: ${error.message}`)}\n  ${error.next}\n`)
    },
    passed: (_where, what) => passed.set(what, (passed.get(what) ?? 0) + 1),
    taken(size) {
      bytes += size ?? 0
      draw()
    },
    fetching(event) {
      waiting =
        event.do === 'wait'
          ? `waiting ${Math.round(event.seconds)} s for ${visible(event.host)}`
          : event.do === 'ask'
            ? `fetching ${visible(event.url)}`
            : waiting
      draw()
    },
    end: clear,
    summary(dryRun) {
      const added = [
        counts.new > 0 && counted(counts.new, 'new document'),
        counts.version > 0 && counted(counts.version, 'new version'),
        counts.reread > 0 && `${counts.reread.toLocaleString('en')} read anew`,
      ].filter((part) => part !== false)
      const verb = dryRun ? 'Would add' : 'Added'
      const lines = [
        `${added.length > 0 ? `${verb} ${list(added)}${dryRun ? '' : ` with ${counted(counts.statements, 'statement')}`}` : dryRun ? 'Nothing new would be added' : 'Nothing new was added'}.`,
        ...(counts.known > 0
          ? [`${counted(counts.known, 'document')} ${counts.known === 1 ? 'was' : 'were'} on record already.`]
          : []),
        ...[...passed].map(
          ([what, count]) => `Passed over: ${count === 1 ? what : `${count.toLocaleString('en')} times ${what}`}.`,
        ),
        ...(counts.failed > 0
          ? [
              `${counted(counts.failed, 'thing')} could not be added${counts.failed > MOST_TOLD && !dryRun ? `; ${MOST_TOLD} are named above, the record has them all` : ''}.`,
            ]
          : []),
      ]
      return `${lines.join('\n')}\n`
    },
  }
}

/** The bytes of files that were named, or null where there is more than that. */
async function sizeOf(names: readonly string[]): Promise<number | null> {
  let sum = 0
  for (const name of names) {
    const found = await stat(name).catch(() => null)
    if (!found?.isFile()) return null
    sum += found.size
  }
  return sum
}

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
