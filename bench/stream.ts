import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What `extract --stats` says at its end. */
export type Stats = { readonly documents: number; readonly seconds: number; readonly megabytes: number }

/** What a stream of so many documents costs, the texts over and over, read by the program whose first module is `main`. */
export async function stream(main: string, texts: readonly string[], count: number, jobs: number): Promise<Stats> {
  const child = spawn(process.execPath, [main, 'extract', '--jobs', String(jobs), '--stats'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  for (let id = 0; id < count; id++) {
    const line = `${JSON.stringify({ id, text: texts[id % texts.length] })}\n`
    if (!child.stdin.write(line)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  await once(child, 'close')
  return JSON.parse(said.trim().split('\n').at(-1)!) as Stats
}
