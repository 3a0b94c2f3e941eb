import { Readable } from 'node:stream'
import type { Context, Hono } from 'hono'
import { OnrecordError } from '../../errors.ts'
import { LIST, type Operation } from '../operations/index.ts'
import { contextFor, type Env, type Site } from '../site.ts'
import { inputOf } from './input.ts'
import { openapiOf } from './openapi.ts'
import { problemResponse } from './problem.ts'

const LINES = 'application/jsonl'

/** Everything under /api: an address for each operation of the table, and the document that describes them. */
export function addApi(app: Hono<Env>, site: Site): void {
  let described: string | undefined
  app.get('/api/openapi.json', (c) => {
    described ??= JSON.stringify(openapiOf(LIST))
    return c.body(described, 200, { 'content-type': 'application/json' })
  })
  for (const one of LIST) {
    const path = `/api/${one.name}`
    app.on(one.method, path, (c) => answered(one, c, site))
    app.all(path, (c) => {
      const response = problemResponse(new OnrecordError('wrong-method', { allowed: one.method, method: c.req.method }))
      response.headers.set('allow', one.method === 'GET' ? 'GET, HEAD' : one.method)
      return response
    })
  }
}

async function answered(one: Operation, c: Context<Env>, site: Site): Promise<Response> {
  const input = await inputOf(one, c.req.raw)
  const context = contextFor(c, site)
  const asLines = c.req.header('accept')?.includes(LINES)
  if (one.all && asLines) return inLines(c, await begun(one.all(input, context)))
  const key = one.readOnly ? undefined : c.req.header('idempotency-key')
  const output = await site.once.run(key, `${one.name} ${JSON.stringify(input)}`, () => one.run(input, context))
  if (one.lines && asLines) return inLines(c, one.lines(output))
  return c.body(`${JSON.stringify(output)}\n`, 200, { 'content-type': 'application/json' })
}

const inLines = (c: Context<Env>, values: Iterable<unknown> | AsyncIterable<unknown>) =>
  c.body(Readable.toWeb(Readable.from(linesOf(values))) as ReadableStream, 200, { 'content-type': LINES })

async function* linesOf(values: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const value of values) yield Buffer.from(`${JSON.stringify(value)}\n`)
}

/** What is refused is refused before the first line: after it there is no status any more. */
async function begun(values: AsyncIterable<unknown>): Promise<AsyncIterable<unknown>> {
  const iterator = values[Symbol.asyncIterator]()
  let first: IteratorResult<unknown> | null = await iterator.next()
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const result = first ?? (await iterator.next())
        first = null
        return result
      },
      return: async (value) => (await iterator.return?.(value)) ?? { done: true, value },
    }),
  }
}
