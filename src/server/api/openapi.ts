import { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import { VERSION } from '../../workers/index.ts'
import type { Download, Operation } from '../operations/index.ts'
import { LONGEST_KEY } from './once.ts'
import { statusOf } from './problem.ts'

/** What any request may be refused with, whatever it asks. */
const COMMON = ['wrong-host', 'other-site', 'token-missing', 'too-many-requests', 'bad-request', 'unexpected'] as const
/** What a request with a body may be refused with besides. */
const WITH_BODY = ['not-json', 'not-utf8', 'wrong-type', 'body-too-large'] as const

const PROBLEM = z
  .object({
    type: z.string().describe('The address of what is said of the code.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong with this very request.'),
    code: z.string().describe('A row of the table of errors.'),
    next: z.string().describe('What to do about it.'),
    problems: z
      .array(z.object({ at: z.string(), says: z.string() }))
      .exactOptional()
      .describe('The places of the input that are refused.'),
  })
  .meta({ id: 'Problem', description: 'Why a request is refused, as RFC 9457 has it.' })

export type Schema = { readonly [key: string]: unknown }

/** With it what changes the record can be sent again where no answer came. */
const ONCE: Schema = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Of the request: sent again with the same key it is answered as before, and done once.',
  schema: { type: 'string', maxLength: LONGEST_KEY },
}

/** Every code an operation may be refused with. */
export const codesOf = ({ method, errors, readOnly }: Operation | Download): readonly ErrorCode[] => [
  ...new Set<ErrorCode>([
    ...errors,
    ...(readOnly ? [] : (['key-reused'] as const)),
    ...(method === 'POST' ? WITH_BODY : []),
    ...COMMON,
  ]),
]

/** The OpenAPI 3.1 document of the operations. Every schema with a name is a component. */
export function openapiOf(operations: readonly (Operation | Download)[]) {
  const schemas: Record<string, Schema> = {}
  const paths: Record<string, Schema> = {}
  for (const one of operations) paths[`/api/${one.name}`] = { [one.method.toLowerCase()]: operationOf(one, schemas) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version: VERSION,
      summary: 'Who said what in the news, with the exact place of every word.',
      description: 'All offsets are UTF-16 code units, half open.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The token the server was started with, if it was.' },
      },
    },
    security: [{}, { bearer: [] }],
  }
}

function operationOf(one: Operation | Download, schemas: Record<string, Schema>): Schema {
  const problem = componentOf(PROBLEM, 'output', 'Problem', schemas)
  const refused = Map.groupBy(codesOf(one), statusOf)
  return {
    operationId: one.name,
    summary: one.says.split('. ')[0]!.replace(/\.$/, ''),
    description: one.says,
    ...(one.method === 'GET' ? { parameters: parametersOf(one, []) } : bodyOf(one, schemas)),
    responses: {
      200: {
        description: 'The answer.',
        content: 'open' in one ? filesOf(one) : answersOf(one, schemas),
      },
      ...Object.fromEntries(
        [...refused].map(([status, codes]) => [
          status,
          { description: `Refused: ${codes.join(', ')}.`, content: { 'application/problem+json': { schema: problem } } },
        ]),
      ),
    },
  }
}

function answersOf(one: Operation, schemas: Record<string, Schema>): Schema {
  return {
    'application/json': { schema: componentOf(one.output, 'output', `${nameOf(one)}Answer`, schemas) },
    ...((one.lines ?? one.all) && {
      'application/jsonl': { schema: { type: 'string', description: 'One JSON value a line.' } },
    }),
  }
}

const filesOf = ({ types }: Download): Schema =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))

const nameOf = ({ name }: Operation | Download) => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The body of a POST; where that may be a file, the fields beside it stand in the address. */
function bodyOf(one: Operation | Download, schemas: Record<string, Schema>): Schema {
  const input = componentOf(one.input, 'input', `${nameOf(one)}Input`, schemas)
  const file = { schema: { type: 'string', format: 'binary' } }
  return {
    parameters: [...(one.takesFile ? parametersOf(one, ['text', 'html', 'bytes']) : []), ...(one.readOnly ? [] : [ONCE])],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: input, example: one.example },
        ...(one.takesFile && { 'text/plain': file, 'text/html': file, 'application/octet-stream': file }),
      },
    },
  }
}

function parametersOf(one: Operation | Download, without: readonly string[]): Schema[] {
  const { properties = {}, required = [] } = z.toJSONSchema(one.input, { io: 'input' })
  return Object.entries(properties as Record<string, Schema>)
    .filter(([name]) => !without.includes(name))
    .map(([name, { description, ...schema }]) => ({
      name,
      in: 'query',
      ...(one.method === 'GET' && required.includes(name) && { required: true }),
      ...(description !== undefined && { description }),
      schema,
    }))
}

/** A reference to a schema, which is put among the components with all that it refers to. */
function componentOf(schema: z.ZodType, io: 'input' | 'output', name: string, schemas: Record<string, Schema>): Schema {
  const { $defs = {}, $schema: _dialect, ...own } = z.toJSONSchema(schema, { io })
  const id = schema.meta()?.id
  // One with a name is itself among the definitions, and what stands outside refers to it.
  const definitions = id === undefined ? { ...$defs, [name]: own } : $defs
  for (const [key, { id: _id, ...definition }] of Object.entries(definitions))
    schemas[key] = JSON.parse(JSON.stringify(definition).replaceAll('"#/$defs/', '"#/components/schemas/'))
  return { $ref: `#/components/schemas/${id ?? name}` }
}
