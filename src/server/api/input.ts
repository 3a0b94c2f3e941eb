import { z } from 'zod'
import { OnrecordError } from '../../errors.ts'
import type { Download, Operation } from '../operations/index.ts'
import { bodyOf, textOf } from './body.ts'
import { parsed } from './parsed.ts'

/** The most bytes of a body: an article with room for a page that is mostly scripts. */
export const MOST_BYTES = 16 * 2 ** 20

const FILE_TYPES = /^(?:text\/(?:plain|html|markdown)|application\/(?:octet-stream|xhtml\+xml))$/

/** What a request asks of an operation, checked. Throws a refusal, or the error of a body that cannot be taken. */
export async function inputOf(one: Operation | Download, request: Request): Promise<Record<string, unknown>> {
  const fields = queryFields(one.input, new URL(request.url).searchParams)
  const given = one.method === 'GET' ? fields : { ...fields, ...(await bodyFields(one, request)) }
  return parsed(one.input, given) as Record<string, unknown>
}

async function bodyFields(one: Operation | Download, request: Request): Promise<object> {
  const type = (request.headers.get('content-type') ?? 'application/json').split(';')[0]!.trim().toLowerCase()
  if (type === 'application/json' || type.endsWith('+json')) return objectOf(textOf(await bodyOf(request, MOST_BYTES)))
  if (one.takesFile && FILE_TYPES.test(type)) return { bytes: Buffer.from(await bodyOf(request, MOST_BYTES)).toString('base64') }
  throw new OnrecordError('wrong-type', { type })
}

function objectOf(text: string): object {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (error) {
    throw new OnrecordError('not-json', { reason: (error as Error).message })
  }
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found
  throw new OnrecordError('bad-request', { problem: 'The body is JSON, but no object' })
}

/** What stands in an address, each as the type its field has in `input`. What no field is called stays, to be refused. */
export function queryFields(input: z.ZodObject, query: URLSearchParams): Record<string, unknown> {
  const types = typesOf(input)
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [value = '', ...more] = query.getAll(name)
      const type = types.get(name)
      if (type === 'array') return [name, [value, ...more]]
      return [name, more.length > 0 ? [value, ...more] : typedOf(value, type)]
    }),
  )
}

function typedOf(value: string, type: string | undefined): unknown {
  if (type === 'boolean') return value === 'true' || value === '' ? true : value === 'false' ? false : value
  if (type === 'number' || type === 'integer') return value.trim() === '' ? value : Number(value)
  return value
}

const kept = new WeakMap<z.ZodObject, ReadonlyMap<string, string | undefined>>()

function typesOf(input: z.ZodObject): ReadonlyMap<string, string | undefined> {
  const known = kept.get(input)
  if (known) return known
  const { properties = {} } = z.toJSONSchema(input, { io: 'input' })
  const types = new Map(
    Object.entries(properties).map(([name, property]) => [
      name,
      typeof property === 'object' ? String(property.type) : undefined,
    ]),
  )
  kept.set(input, types)
  return types
}
