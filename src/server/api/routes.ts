import { Readable } from 'node:stream'
import type { Context, Hono } from 'hono'
import { OnrecordError } from '../../errors.ts'
import { type Download, LIST, type Operation } from '../operations/index.ts'
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
    app.on(one.method, path, (c) => ('open' in one ? fileFor(one, c, site) : answered(one, c, site)))
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

async function fileFor(one: Download, c: Context<Env>, site: Site): Promise<Response> {
  const { type, name, pieces } = await one.open(await inputOf(one, c.req.raw), contextFor(c, site))
  return streamed(c, await begun(pieces), { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` })
}

const inLines = (c: Context<Env>, values: Iterable<unknown> | AsyncIterable<unknown>) =>
  streamed(c, linesOf(values), { 'content-type': LINES })

/** Pieces as they come: no more are made than are taken, and none when nobody is there any more. */
const streamed = (c: Context<Env>, pieces: AsyncIterable<string | Uint8Array>, headers: Record<string, string>) =>
  c.body(Readable.toWeb(Readable.from(bytesOf(pieces), { objectMode: false })) as ReadableStream, 200, headers)

async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) if (piece.length > 0) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

async function* linesOf(values: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
}

/** What is refused is refused before the first line: after it there is no status any more. */
async function begun<Value>(values: AsyncIterable<Value>): Promise<AsyncIterable<Value>> {
  const iterator = values[Symbol.asyncIterator]()
  let first: IteratorResult<Value> | null = await iterator.next()
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
