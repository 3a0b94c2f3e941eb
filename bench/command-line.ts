import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { median, number, table } from './measure.ts'
import { type Stats, stream } from './stream.ts'
import { exampleFiles } from './texts.ts'

const MAIN = join(import.meta.dirname, '../src/cli/main.ts')
const STREAM = 2_000

/** How long one waits for a first result, and what a long stream costs. */
export async function commandLine(texts: readonly string[]): Promise<string> {
  const [file] = exampleFiles()
  const first: number[] = []
  for (let run = 0; run < 7; run++) first.push(await timeToFirst(['read', file!]))
  const one = await stream(MAIN, texts, STREAM, 1)
  const two = await stream(MAIN, texts, STREAM, 2)
  const rate = ({ documents, seconds }: Stats) => `${number(documents / seconds)} documents/s`
  return table([
    ['read: from start to first output', `${number(median(first))} ms`],
    [`extract --jobs 1, ${STREAM.toLocaleString('en')} documents`, rate(one)],
    ['extract --jobs 2', rate(two)],
    ['two jobs against one', `${(one.seconds / two.seconds).toFixed(2)} times`],
    ['most memory, one job', `${one.megabytes} MB`],
    ['most memory, two jobs', `${two.megabytes} MB`],
  ])
}

async function timeToFirst(args: readonly string[]): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const time = performance.now() - start
  child.stdout.resume()
  await once(child, 'close')
  return time
}
