import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv'
import { ERRORS } from '../../src/errors.ts'
import { codesOf } from '../../src/server/api/openapi.ts'
import { statusOf } from '../../src/server/api/problem.ts'
import { LIST } from '../../src/server/operations/index.ts'
import { addressOf, idsFor, json, testSite } from './site.ts'

type Schema = { readonly [key: string]: unknown }
type Described = {
  readonly operationId: string
  readonly responses: { readonly 200: { readonly content: { readonly 'application/json': { readonly schema: Schema } } } }
}

describe('the OpenAPI document', async () => {
  const { ask, close } = testSite()
  after(close)
  const document = await (await ask('/api/openapi.json')).json()
  const operations = Object.entries<Record<string, Schema>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as unknown as Described })),
  )

  test('has every operation of the table and no other', () => {
    assert.equal(document.openapi, '3.1.0')
    assert.deepEqual(
      operations.map(({ path, method, operation }) => [path, method, operation.operationId]),
      LIST.map(({ name, method }) => [`/api/${name}`, method.toLowerCase(), name]),
    )
  })

  test('refers to nothing that is not there, and has nothing that is not referred to', () => {
    const text = JSON.stringify(document)
    const referred = new Set(text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g).map(([, name]) => name))
    assert.deepEqual([...referred].sort(), Object.keys(document.components.schemas).sort())
    assert.doesNotMatch(text, /\$defs|"\$schema"|"id":"[A-Z]/)
  })

  test('says of every field what it is, or its type does', () => {
    for (const [name, schema] of Object.entries<Schema>(document.components.schemas)) {
      assert.ok(schema.additionalProperties === false || schema.oneOf || name === 'Problem', name)
      for (const [field, { description, $ref, enum: words, anyOf, type }] of Object.entries(
        (schema.properties ?? {}) as Record<string, Schema>,
      ))
        assert.ok(description || $ref || words || anyOf || type, `${name}.${field}`)
    }
  })

  test('and the page of the API shows every field of every operation, also of those asked in an address', async () => {
    const page = await (await ask('/api', { headers: { accept: 'text/html' } })).text()
    for (const { name, input } of LIST) {
      const [, table = ''] = page.split(`aria-label="Input of ${name}"`)
      const shown = [...table.split('</table>')[0]!.matchAll(/<th scope="row"><code>([^<]+)<\/code>/g)].map(([, field]) => field)
      assert.deepEqual(shown, Object.keys(input.shape), name)
    }
  })

  test('names every status an operation may be refused with', () => {
    for (const { operation } of operations) {
      const one = LIST.find(({ name }) => name === operation.operationId)!
      const statuses = new Set(codesOf(one).map((code) => String(statusOf(code))))
      assert.deepEqual(Object.keys(operation.responses).sort(), ['200', ...statuses].sort())
      for (const code of codesOf(one)) assert.ok('http' in ERRORS[code], `${code} has a status`)
    }
  })

  // Another validator than the one the schemas were written for.
  test('describes what is answered', async () => {
    const ids = await idsFor(ask)
    for (const one of LIST) {
      if ('open' in one) continue
      const { operation } = operations.find((each) => each.operation.operationId === one.name)!
      const { schema } = operation.responses[200].content['application/json']
      const validate = new AjvJsonSchemaValidator().getValidator(
        JSON.parse(
          JSON.stringify({ ...schema, $defs: document.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/'),
        ),
      )
      const example = { ...one.example, ...ids[one.name] }
      const response = await (one.method === 'GET' ? ask(addressOf(one.name, example)) : ask(`/api/${one.name}`, json(example)))
      const { valid, errorMessage } = validate(await response.json())
      assert.ok(valid, `${one.name}: ${errorMessage}`)
    }
  })
})
