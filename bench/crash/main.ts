import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sqliteStore } from '../../src/record/index.ts'
import { table } from '../measure.ts'
import { randomFrom } from '../random.ts'
import { A_DOCUMENT, entriesMade } from '../record/made.ts'
import { killedServing } from './serving.ts'

// npm run crash [-- --times 200 --documents 150 --seed 1]: the program is killed (SIGKILL) at random moments while it adds, while it brings a record to another
// format, and while it serves adds and corrections over HTTP. After each: every promise is kept, nothing that was acknowledged is lost, and running again ends as if nothing had happened.

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    documents: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
  },
})
const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')
const MIGRATE = join(import.meta.dirname, 'migrate.ts')
const times = Number(values.times)
const folder = mkdtempSync(join(tmpdir(), 'onrecord-crash-'))
const random = randomFrom(Number(values.seed))

try {
  const articles = join(folder, 'articles')
  mkdirSync(articles)
  const texts = Array.from(entriesMade(Number(values.documents) * A_DOCUMENT), ({ doc }) => doc.text)
  for (const [number, text] of texts.entries()) writeFileSync(join(articles, `${number}.txt`), text)

  const whole = join(folder, 'whole.db')
  const full = await run([MAIN, 'add', articles, '--rules', '--jsonl', '--record', whole])
  const digest = await digestOf(whole)
  console.log(
    `${texts.length} documents, added in ${full.seconds.toFixed(1)} s; killed ${times} times while adding, while migrating, and while serving\n`,
  )

  const adding = { killed: 0, ended: 0, acknowledged: 0, lost: 0, broken: 0, other: 0 }
  for (let time = 0; time < times; time++) {
    const record = join(folder, `add-${time}.db`)
    const add = [MAIN, 'add', articles, '--rules', '--jsonl', '--record', record]
    const { out, killed } = await run(add, random() * full.seconds * 1000)
    adding[killed ? 'killed' : 'ended']++
    const acknowledged = documentsIn(out)
    adding.acknowledged += acknowledged.length
    const { lost, broken } = await stateOf(record, acknowledged)
    adding.lost += lost
    adding.broken += broken
    await run(add)
    if ((await digestOf(record)) !== digest) adding.other++
    clear(record)
  }

  const once = join(folder, 'once.db')
  cpSync(whole, once)
  const { seconds } = await run([MIGRATE, once])
  const migrating = { killed: 0, ended: 0, broken: 0, other: 0 }
  for (let time = 0; time < times; time++) {
    const record = join(folder, `migrate-${time}.db`)
    cpSync(whole, record)
    const { killed } = await run([MIGRATE, record], random() * seconds * 1000)
    migrating[killed ? 'killed' : 'ended']++
    const { out } = await run([MIGRATE, record, 'state'])
    const state = JSON.parse(out) as { digest: string; broken: number }
    migrating.broken += state.broken
    if (state.digest !== digest) migrating.other++
    clear(record)
  }
  const serving = await killedServing(texts, { times, random, recordAt: (name) => join(folder, `${name}.db`), clear })
  const bad =
    adding.lost +
    adding.broken +
    adding.other +
    migrating.broken +
    migrating.other +
    serving.lost +
    serving.broken +
    serving.other
  console.log(
    table([
      ['', 'killed', 'ended first', 'acknowledged', 'of these lost', 'promises broken', 'ended otherwise'],
      ['adding', ...[adding.killed, adding.ended, adding.acknowledged, adding.lost, adding.broken, adding.other].map(String)],
      ['migrating', ...[migrating.killed, migrating.ended, '', '', migrating.broken, migrating.other].map(String)],
      [
        'serving',
        ...[serving.killed, serving.ended, serving.acknowledged, serving.lost, serving.broken, serving.other].map(String),
      ],
    ]),
  )
  if (bad > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** How many acknowledged documents are not on record, and how many promises are broken. A record that was not begun is whole. */
async function stateOf(
  record: string,
  acknowledged: readonly string[],
): Promise<{ readonly lost: number; readonly broken: number }> {
  if (!existsSync(record)) return { lost: acknowledged.length, broken: 0 }
  const store = await sqliteStore(record)
  const broken = (await store.check()).flatMap((finding) => finding.broken)
  const lost = (await store.readers(acknowledged)).filter((reader) => reader === null)
  await store.close()
  return { lost: lost.length, broken: broken.length }
}

/** The documents of whole lines: half a line acknowledges nothing. */
function documentsIn(out: string): string[] {
  const lines = out.split('\n').slice(0, -1)
  return lines.map((line) => (JSON.parse(line) as { document: string }).document)
}

async function digestOf(record: string): Promise<string> {
  const store = await sqliteStore(record)
  const digest = await store.digest()
  await store.close()
  return digest
}

function clear(record: string): void {
  for (const name of [record, `${record}-wal`, `${record}-shm`]) rmSync(name, { force: true })
  for (const end of ['backup', 'backup.partial', 'backup-2', 'backup-2.partial'])
    rmSync(`${record}.format-1.${end}`, { force: true })
}

/** Runs a script to its end, or kills it after so many milliseconds. Throws where it ends badly by itself. */
function run(
  args: readonly string[],
  after?: number,
): Promise<{ readonly out: string; readonly seconds: number; readonly killed: boolean }> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after)
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.on('error', reject)
    child.on('close', (status, signal) => {
      clearTimeout(timer)
      if (status !== 0 && signal !== 'SIGKILL') reject(new Error(`${args.join(' ')} ended with ${status ?? signal}`))
      else resolve({ out, seconds: (performance.now() - start) / 1000, killed: signal === 'SIGKILL' })
    })
  })
}
