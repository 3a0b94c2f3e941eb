import { counted } from './words.ts'

/** What has been done so far. */
export type Tally = { documents: number; statements: number; errors: number }

export type Progress = { update(tally: Tally): void; clear(): void }

const INTERVAL = 200

type Stream = { readonly isTTY?: boolean; write(text: string): unknown }

/** One line on a terminal that is written over and over; nothing where `shown` is false. */
export function progressOn(stream: Stream, shown: boolean, now: () => number = () => performance.now()): Progress {
  const start = now()
  let last = start
  return {
    update(tally) {
      if (!shown || now() - last < INTERVAL) return
      last = now()
      stream.write(`\r\x1b[K${progressLine(tally, last - start)}`)
    },
    clear() {
      if (shown) stream.write('\r\x1b[K')
    },
  }
}

/** "12,402 documents · 310/s · 3 errors · 0:40". */
export function progressLine({ documents, errors }: Tally, milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .filter((part, index) => index > 0 || part > 0)
    .map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0')))
  const rate = Math.round(documents / Math.max(milliseconds / 1000, 0.001))
  const parts = [
    counted(documents, 'document'),
    `${rate.toLocaleString('en')}/s`,
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    clock.join(':'),
  ]
  return parts.join(' · ')
}
