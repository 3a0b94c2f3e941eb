import { setTimeout as pause } from 'node:timers/promises'
import { type Correction, type Store, sqliteStore } from '../../src/record/index.ts'
import { addressOf, serverOn } from '../server.ts'

/** Requests under way at once. */
const CLIENTS = 4

/** What a server has acknowledged: the ids of documents and corrections, and of corrections taken back. */
type Acknowledged = { readonly documents: string[]; readonly corrections: string[]; readonly undone: string[] }

export type Served = {
  readonly killed: number
  readonly ended: number
  readonly acknowledged: number
  readonly lost: number
  readonly broken: number
  /** Records that did not become whole when everything was sent once more. */
  readonly other: number
}

/**
 * A server is sent articles and corrections, and killed (SIGKILL) at a moment `random` draws, `times` times. What it acknowledged is looked for in the record; then everything is
 * sent once more to a server on the same record.
 */
export async function killedServing(
  texts: readonly string[],
  {
    times,
    random,
    recordAt,
    clear,
  }: { times: number; random: () => number; recordAt(name: string): string; clear(record: string): void },
): Promise<Served> {
  const whole = recordAt('serve-whole')
  const start = performance.now()
  await served(whole, texts)
  const took = performance.now() - start
  const expected = await documentsIn(whole)
  clear(whole)
  const sum = { killed: 0, ended: 0, acknowledged: 0, lost: 0, broken: 0, other: 0 }
  for (let time = 0; time < times; time++) {
    const record = recordAt(`serve-${time}`)
    const { acknowledged, killed } = await served(record, texts, random() * took)
    sum[killed ? 'killed' : 'ended']++
    sum.acknowledged += Object.values(acknowledged).flat().length
    // Nothing was begun where nothing was acknowledged: there need not be a record.
    if (acknowledged.documents.length > 0) {
      const store = await sqliteStore(record)
      sum.lost += await lostIn(store, acknowledged)
      sum.broken += (await store.check()).flatMap((finding) => finding.broken).length
      await store.close()
    }
    await served(record, texts)
    if ((await documentsIn(record)).join() !== expected.join()) sum.other++
    clear(record)
  }
  return sum
}

async function lostIn(store: Store, { documents, corrections, undone }: Acknowledged): Promise<number> {
  const missing = (await store.readers(documents)).filter((reader) => reader === null)
  const kept = new Map<string, Correction>()
  for (let after: string | undefined; ; ) {
    const { items, next } = await store.corrections({ limit: 500, after })
    for (const one of items) kept.set(one.id, one)
    if (next === null) break
    after = next
  }
  const gone = corrections.filter((id) => !kept.has(id))
  const standing = undone.filter((id) => (kept.get(id)?.undoneBy ?? null) === null)
  return missing.length + gone.length + standing.length
}

async function documentsIn(record: string): Promise<readonly string[]> {
  const store = await sqliteStore(record)
  const { items } = await store.documents({}, { limit: 100_000 })
  await store.close()
  return items.map(({ id }) => id).sort()
}

/** Sends everything to a server on a record, which is stopped when it has answered all, or killed after so many milliseconds. */
async function served(
  record: string,
  texts: readonly string[],
  after?: number,
): Promise<{ readonly acknowledged: Acknowledged; readonly killed: boolean }> {
  const acknowledged: Acknowledged = { documents: [], corrections: [], undone: [] }
  const server = serverOn(record)
  const ended = new Promise<NodeJS.Signals | null>((resolve) => server.on('close', (_, signal) => resolve(signal)))
  const timer = after === undefined ? undefined : setTimeout(() => server.kill('SIGKILL'), after)
  try {
    const address = await addressOf(server)
    if (address) {
      const left = [...texts.entries()]
      const client = async () => {
        for (let next = left.shift(); next; next = left.shift()) await sent(next[1], next[0], address, acknowledged)
      }
      await Promise.all(Array.from({ length: CLIENTS }, client))
    }
  } catch (error) {
    // A server that is killed breaks its answers off; nothing else may. That it has ended is told a moment later.
    const signal = await Promise.race([ended, pause(10_000)])
    if (signal !== 'SIGKILL') throw error
  } finally {
    clearTimeout(timer)
    server.kill('SIGINT')
    await ended
  }
  return { acknowledged, killed: (await ended) === 'SIGKILL' }
}

/** An article, a word on its first statement, and every third of these taken back. What is answered is acknowledged. */
async function sent(text: string, number: number, address: URL, { documents, corrections, undone }: Acknowledged): Promise<void> {
  const { document } = await answerTo<{ document: string }>(address, 'add', { text, rules: true })
  documents.push(document)
  const { statements } = await answerTo<{ statements: readonly { id: string }[] }>(address, `document?id=${document}`)
  const [first] = statements
  if (!first) return
  const { id } = await answerTo<{ id: string }>(address, 'correct', { document, statement: first.id, what: { change: 'accept' } })
  corrections.push(id)
  if (number % 3 > 0) return
  await answerTo(address, 'undo', { correction: id })
  undone.push(id)
}

async function answerTo<Answer>(address: URL, what: string, body?: object): Promise<Answer> {
  const asked = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(new URL(`/api/${what}`, address), asked)
  const answer = await response.json()
  if (!response.ok) throw new Error(`${what} was answered with ${JSON.stringify(answer)}`)
  return answer as Answer
}
