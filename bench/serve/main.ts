import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sqliteStore } from '../../src/record/index.ts'
import { median, number, table } from '../measure.ts'
import { randomFrom } from '../random.ts'
import { batches, entriesMade } from '../record/made.ts'
import { addressOf, serverOn } from '../server.ts'
import { type Asked, BAG, type Found, KINDS } from './asked.ts'

// npm run bench:serve [-- --statements 100000 --connections 50 --seconds 60 --keep DIR]: the real server on a record made for it, asked mixed reads on so many
// connections at once, each asking the next when it has its answer. Any answer but 200 is an error, and makes the run fail.

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    keep: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const [statements, connections, seconds] = [values.statements, values.connections, values.seconds].map(Number) as [
  number,
  number,
  number,
]
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'onrecord-serve-'))

try {
  const record = join(folder, `made-${statements}.db`)
  const found = await recordAt(record)
  const server = serverOn(record)
  try {
    const address = await addressOf(server)
    if (!address) throw new Error('the server ended before it said where it is')
    await loaded(address, found)
  } finally {
    server.kill('SIGINT')
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}

/** Makes the record where it is not there yet, and says what is in it. */
async function recordAt(file: string): Promise<Found> {
  const isMade = existsSync(file)
  const store = await sqliteStore(file, { create: true })
  if (!isMade) for (const batch of batches(entriesMade(statements), 50)) await store.add(batch)
  const hits = await Promise.all(
    KINDS.map((_, n) => store.search({ from: `20${15 + (n % 10)}`, order: 'oldest' }, { limit: 50 })),
  )
  const items = hits.flatMap((page) => page.items)
  const who = await store.counts({}, ['speaker'], 300)
  const { documents, statements: held } = await store.extent()
  await store.close()
  console.log(
    `${held.toLocaleString('en')} statements in ${documents.toLocaleString('en')} documents; ${connections} connections, ${seconds} s\n`,
  )
  return {
    statements: items.map(({ statement }) => statement.id),
    documents: [...new Set(items.map(({ document }) => document.id))],
    speakers: who.flatMap(({ speaker }) => speaker ?? []),
  }
}

async function loaded(address: URL, found: Found): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times = new Map<string, number[]>(KINDS.map(({ name }) => [name, []]))
  const errors = new Map<string, number>()
  const random = randomFrom(Number(values.seed))
  let count = 0
  const end = performance.now() + seconds * 1000
  const connection = async () => {
    while (performance.now() < end) {
      const kind = BAG[Math.floor(random() * BAG.length)]!
      const start = performance.now()
      const status = await statusOf(kind.ask(count++, found), address, agent).catch((error) => error.code ?? String(error))
      times.get(kind.name)!.push(performance.now() - start)
      if (status !== 200) errors.set(`${kind.name}: ${status}`, (errors.get(`${kind.name}: ${status}`) ?? 0) + 1)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, connection))
  const took = (performance.now() - start) / 1000
  agent.destroy()
  const rows = [...times].map(([name, all]) => rowOf(name, all))
  const all = [...times.values()].flat()
  console.log(table([['', 'requests', 'median ms', '99th ms'], ...rows, rowOf('all', all)]))
  const failed = [...errors.values()].reduce((sum, one) => sum + one, 0)
  console.log(
    `\n${number(all.length / took)} requests/s, ${failed} errors${[...errors].map(([what, times]) => `\n  ${what}, ${times} times`).join('')}`,
  )
  if (failed > 0) process.exitCode = 1
}

function rowOf(name: string, times: readonly number[]): string[] {
  if (times.length === 0) return [name, '0', '', '']
  const ninetyNinth = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!
  return [name, times.length.toLocaleString('en'), number(median(times)), number(ninetyNinth)]
}

/** Asks, and takes the whole answer. */
function statusOf({ path, body }: Asked, address: URL, agent: Agent): Promise<number> {
  const sent = body && JSON.stringify(body)
  const headers = { 'content-type': 'application/json', ...(sent && { 'content-length': Buffer.byteLength(sent) }) }
  return new Promise((resolve, reject) => {
    const asking = request(new URL(path, address), { agent, method: sent ? 'POST' : 'GET', headers }, (answer) => {
      answer.on('error', reject)
      answer.on('end', () => resolve(answer.statusCode!))
      answer.resume()
    })
    asking.on('error', reject)
    asking.end(sent)
  })
}
