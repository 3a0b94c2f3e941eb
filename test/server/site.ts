import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onceOf } from '../../src/server/api/once.ts'
import { appOf } from '../../src/server/app.ts'
import { keptReadings } from '../../src/server/kept.ts'
import { OPERATIONS } from '../../src/server/operations/index.ts'
import { keeperOf } from '../../src/server/record.ts'
import { packagedAssets } from '../../src/server/serve.ts'
import type { Site } from '../../src/server/site.ts'
import { readingPool } from '../../src/workers/index.ts'

/** A server without a port, as on this machine and without a token unless told otherwise; what should not have happened is kept in `logged`. */
export function testSite(changes: Partial<Site> = {}) {
  const logged: unknown[] = []
  const pool = readingPool({ jobs: 2, seconds: 60, ahead: 0, most: 64 })
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const file = join(folder, 'onrecord.db')
  const site: Site = {
    pool,
    record: keeperOf(file),
    once: onceOf(),
    reader: () => ({ program: '0.1.0', model: 'test' }),
    author: 'tester',
    kept: keptReadings(),
    assets: packagedAssets(),
    hosts: new Set(['localhost']),
    token: null,
    ending: new AbortController().signal,
    log: (error) => logged.push(error),
    now: () => 0,
    ...changes,
  }
  const app = appOf(site)
  return {
    site,
    /** Where its record is, once it is made. */
    file,
    logged,
    ask: (path: string, init?: RequestInit, env?: object) => Promise.resolve(app.request(path, init, env)),
    /** The answer to a form, and where it leads. */
    async send(path: string, fields: Readonly<Record<string, string | File | readonly (string | File)[]>>) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string)
      const response = await app.request(path, { method: 'POST', body })
      return { response, to: response.headers.get('location') ?? '' }
    },
    async close() {
      await Promise.all([pool.close(), site.record.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The input of a GET as it stands in an address. */
export const addressOf = (name: string, input: object): string => {
  const query = new URLSearchParams(
    Object.entries(input).flatMap(([field, value]) => [value].flat().map((one): [string, string] => [field, String(one)])),
  )
  return `/api/${name}?${query}`
}

export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** For each operation the part of its example that only a record can know, of an article that is added here. */
export async function idsFor(
  ask: (path: string, init?: RequestInit) => Promise<Response>,
): Promise<Readonly<Record<string, object>>> {
  const answer = async (path: string, init?: RequestInit) => (await ask(path, init)).json()
  const { document } = await answer('/api/add', json(OPERATIONS.add.example))
  const { items } = await answer(`/api/search?document=${document}`)
  const statement: string = items[0].statement.id
  const { id: correction } = await answer('/api/correct', json({ document, statement, what: { change: 'accept' } }))
  const { id: speaker } = await answer('/api/speaker?speaker=Ana%20Roe')
  return {
    document: { id: document },
    statement: { id: statement },
    correct: { document, statement },
    undo: { correction },
    decide: { what: { kind: 'rename', speaker, name: 'Ana Roe' } },
  }
}
