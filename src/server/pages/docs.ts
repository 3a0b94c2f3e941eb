import { z } from 'zod'
import { ERRORS } from '../../errors.ts'
import { apiView, type Described, errorsView, type Field, html, keysOf } from '../../views/index.ts'
import { codesOf, openapiOf, type Schema } from '../api/openapi.ts'
import { type Download, LIST, type Operation } from '../operations/index.ts'
import type { Page } from './page.ts'

/** What programs can ask, for people. */
export const apiPage: Page = {
  path: '/api',
  async show() {
    const document = openapiOf(LIST)
    const { schemas } = document.components
    const shapes = Object.entries(schemas).filter(([name]) => !name.endsWith('Input'))
    return {
      title: 'The API – Onrecord',
      body: apiView(
        LIST.map(describedOf),
        shapes.map(([name, schema]) => ({ name, says: String(schema.description ?? ''), fields: fieldsOf(schema) })),
      ),
    }
  },
}

/** The table of errors, which every problem leads to. */
export const errorsPage: Page = {
  path: '/errors',
  async show() {
    const errors = Object.entries<{ says: string; next: string; http?: number }>(ERRORS).map(
      ([code, { says, next, http = null }]) => ({ code, says, next, status: http }),
    )
    return { title: 'Errors – Onrecord', body: errorsView(errors), json: errors }
  },
}

export const keysPage: Page = {
  path: '/keys',
  show: async () => ({ title: 'Keys – Onrecord', body: html`<section class="docs">${keysOf('h1')}</section>`, keys: false }),
}

function describedOf(one: Operation | Download): Described {
  const { name, method, says, takesFile } = one
  return {
    name,
    method,
    says,
    fields: fieldsOf(z.toJSONSchema(one.input, { io: 'input' }) as Schema),
    answer: 'open' in one ? null : (one.output.meta()?.id ?? 'Answer'),
    files: 'open' in one ? one.types : [],
    errors: codesOf(one),
    example: exampleOf(one),
    lines: 'run' in one && (one.lines ?? one.all) !== undefined,
    file: takesFile ?? false,
  }
}

function fieldsOf(schema: Schema): Field[] {
  const needed = (schema.required ?? []) as readonly string[]
  return Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(([name, field]) => ({
    name,
    type: typeOf(field),
    needed: needed.includes(name),
    says: String(field.description ?? ''),
  }))
}

/** More words than these are not all named in a table. */
const MOST_WORDS = 9

/** A type as people write it: "Statement[]", "Span or null", "direct, mixed or indirect". */
function typeOf(schema: Schema): string {
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1)!
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as Schema[]).map(typeOf).join(' or ')
  if (Array.isArray(schema.enum)) return listed(schema.enum.map(String))
  if (schema.type === 'array') return `${typeOf((schema.items ?? {}) as Schema)}[]`
  if (schema.type === 'object') return `{${Object.keys((schema.properties ?? {}) as object).join(', ')}}`
  return Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? schema.const ?? 'anything')
}

function listed(words: readonly string[]): string {
  if (words.length > MOST_WORDS) return `${words.slice(0, MOST_WORDS - 1).join(', ')} … (${words.length})`
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** A command that sends the example. */
function exampleOf({ name, method, example }: Operation | Download): string {
  const address = `http://localhost:4141/api/${name}`
  if (method === 'POST') return `curl ${address} --json '${JSON.stringify(example, null, 2).replaceAll("'", "'\\''")}'`
  const query = new URLSearchParams(Object.entries(example).map(([field, value]) => [field, String(value)])).toString()
  return `curl '${address}${query && `?${query}`}'`
}
