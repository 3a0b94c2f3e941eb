import assert from 'node:assert/strict'
import fc from 'fast-check'
import { codesOf, type Schema } from '../../src/server/api/openapi.ts'
import { statusOf } from '../../src/server/api/problem.ts'
import { type Download, LIST, type Operation } from '../../src/server/operations/index.ts'
import { testSite } from './site.ts'

const TEXTS = [
  '“We will build it,” said Mayor Ana Roe.',
  'Ana Roe said on Monday that the bridge would open unless it rained. “Not for a day,” she added.',
  '<!doctype html><title>Dam</title><article><p>“We will build it,” said Ana Roe.</p></article>',
  'MODERATOR: Who pays?\nROE: “Nobody,” he said, “has told us that he said ‘never’.”',
  '\ud800 lone, \u202e turned, \u0000 nought',
]

const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TEXTS) }, fc.string({ unit: 'binary', maxLength: 60 }))
const junk = fc.jsonValue({ maxDepth: 3 })

/** Values a schema lets through, and now and then one it does not. */
function valuesOf(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  const {
    $ref,
    enum: words,
    anyOf,
    type,
    items,
    properties,
    required = [],
    minimum = -5,
    maximum = 1e6,
  } = schema as Record<string, never>
  const right = (): fc.Arbitrary<unknown> => {
    if ($ref) {
      const name = ($ref as string).split('/').at(-1)!
      return valuesOf((root as { components: { schemas: Record<string, Schema> } }).components.schemas[name]!, root)
    }
    if (words) return fc.constantFrom(...(words as unknown[]))
    if (anyOf) return fc.oneof(...(anyOf as Schema[]).map((one) => valuesOf(one, root)))
    if (type === 'array') return fc.array(valuesOf(items ?? {}, root), { maxLength: 3 })
    if (type === 'object')
      return fc.record(
        Object.fromEntries(
          Object.entries((properties ?? {}) as Record<string, Schema>).map(([name, one]) => [name, fieldOf(name, one, root)]),
        ),
        { requiredKeys: required as string[] },
      )
    if (type === 'boolean') return fc.boolean()
    if (type === 'integer') return fc.integer({ min: Math.max(minimum, -5), max: Math.min(maximum, 300) })
    if (type === 'number') return fc.double({ min: minimum, max: Math.min(maximum, 10), noNaN: true })
    return text
  }
  return fc.oneof({ weight: 150, arbitrary: right() }, { weight: 1, arbitrary: junk })
}

function fieldOf(name: string, schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  if (name === 'bytes')
    return fc.oneof(
      { weight: 20, arbitrary: text.map((value) => Buffer.from(value).toString('base64')) },
      fc.string({ maxLength: 20 }),
    )
  // Reading by the rules is enough here, and much faster.
  if (name === 'rules') return fc.oneof({ weight: 20, arbitrary: fc.constant(true) }, fc.boolean())
  return valuesOf(schema, root)
}

type Asked = {
  readonly one: Operation | Download
  readonly input: unknown
  readonly how: string
  readonly body: string
  readonly query: string
}

function askedOf(document: Schema): fc.Arbitrary<Asked> {
  const { schemas } = (document as { components: { schemas: Record<string, Schema> } }).components
  return fc.oneof(
    ...LIST.map((one) => {
      const schema = schemas[`${one.name[0]!.toUpperCase()}${one.name.slice(1)}Input`] ?? { type: 'object' }
      return fc.record({
        one: fc.constant(one),
        input: fc.oneof(
          { weight: 12, arbitrary: valuesOf({ ...schema, type: 'object' }, document) },
          { weight: 1, arbitrary: junk },
        ),
        how: fc.oneof(
          { weight: 12, arbitrary: fc.constant('json') },
          { weight: 2, arbitrary: fc.constantFrom('lines', 'file', 'broken', 'other type', 'other method', 'query') },
        ),
        body: text,
        query: fc.webQueryParameters(),
      })
    }),
  )
}

function requestOf({ one, input, how, body, query }: Asked): readonly [path: string, init: RequestInit] {
  const path = `/api/${one.name}`
  const flat =
    typeof input === 'object' && input !== null
      ? Object.entries(input).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
      : []
  if (one.method === 'GET' && how !== 'other method')
    return [
      `${path}?${how === 'query' ? query : new URLSearchParams(flat.map(([name, value]) => [name!, value!.toWellFormed()]))}`,
      {},
    ]
  const json = JSON.stringify(input)
  const post = (type: string, sent: string): RequestInit => ({ method: 'POST', headers: { 'content-type': type }, body: sent })
  if (how === 'lines')
    return [
      path,
      { ...post('application/json', json), headers: { 'content-type': 'application/json', accept: 'application/jsonl' } },
    ]
  if (how === 'file') return [`${path}?${query}`, post('text/plain', body.toWellFormed())]
  if (how === 'broken') return [path, post('application/json', json.slice(0, -1))]
  if (how === 'other type') return [path, post(body.replaceAll(/[^a-z/]/g, '').slice(0, 40) || 'x/y', json)]
  if (how === 'other method') return [path, { method: 'PUT', body: json }]
  if (how === 'query') return [`${path}?${query}`, post('application/json', json)]
  return [path, post('application/json', json)]
}

/** Asks as many things of every operation and holds each answer to what the table says of it. The count of each status comes back. */
export async function fuzz(requests: number, seed: number): Promise<ReadonlyMap<number, number>> {
  const { ask, close, logged } = testSite()
  const counts = new Map<number, number>()
  try {
    const document = await (await ask('/api/openapi.json')).json()
    const all = fc.sample(askedOf(document), { numRuns: requests, seed })
    for (const asked of all) {
      const [path, init] = requestOf(asked)
      const response = await ask(path, init)
      const what = () =>
        `${init.method ?? 'GET'} ${path} ${JSON.stringify(init.headers ?? {})} ${String(init.body ?? '').slice(0, 2000)}`
      const type = response.headers.get('content-type')
      counts.set(response.status, (counts.get(response.status) ?? 0) + 1)
      if (response.status === 200) {
        if ('open' in asked.one) {
          assert.ok(asked.one.types.includes(type!), what())
          await response.arrayBuffer()
        } else if (type === 'application/jsonl')
          for (const line of (await response.text()).split('\n').slice(0, -1)) JSON.parse(line)
        else asked.one.output.parse(await response.json(), { error: () => what() })
        continue
      }
      assert.equal(type, 'application/problem+json', what())
      const problem = await response.json()
      const documented = asked.how === 'other method' ? ['wrong-method'] : codesOf(asked.one)
      assert.ok(documented.includes(problem.code), `${problem.code} is documented: ${what()}`)
      assert.equal(response.status, statusOf(problem.code), what())
      assert.notEqual(problem.code, 'unexpected', `${logged.at(-1)} ${what()}`)
    }
    assert.deepEqual(logged, [])
    return counts
  } finally {
    await close()
  }
}
