import { z } from 'zod'
import { OURS } from '../schemas/named.ts'

/** A JSON Schema. */
export type Schema = { readonly [key: string]: unknown }

/** What the name of a field begins with that may hold words of an article. */
export const LABEL = 'untrusted_'

/** An answer as assistants get it: its schema, and the way from an answer of the operation to it. */
export type Labelled = { readonly schema: Schema; of(answer: unknown): unknown }

/**
 * The answers of a schema with every field that may hold words of others labelled: its name begins with "untrusted_". A string is ours where its form is fixed or its schema says so
 * (`ours`); all others are labelled, so that a field somebody adds is. `notTold` are left out, named by the way to them through lists and fields.
 */
export function labelled(output: z.ZodType, notTold: readonly string[] = []): Labelled {
  const left = new Set(notTold)
  const made = mapped(inlined(z.toJSONSchema(output, { io: 'output', override: markOurs })), '', left)
  if (left.size > 0) throw new Error(`the answer has no ${[...left].join(', ')}`)
  return made
}

/** The JSON Schema of an input. */
export const inputSchemaOf = (input: z.ZodType): Schema => inlined(z.toJSONSchema(input, { io: 'input' }))

const MARK = 'ours'

function markOurs({ zodSchema, jsonSchema }: { readonly zodSchema: z.core.$ZodTypes; readonly jsonSchema: object }): void {
  if (OURS.has(zodSchema)) Object.assign(jsonSchema, { [MARK]: true })
}

/** A schema with all it refers to put in its place: not every assistant follows references. */
function inlined(root: Schema): Schema {
  const definitions = (root.$defs ?? {}) as Record<string, Schema>
  const open = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(open)
    if (typeof value !== 'object' || value === null) return value
    const { $ref, $defs: _defs, $schema: _dialect, ...own } = value as Record<string, unknown>
    if (typeof own.id === 'string') delete own.id // the name of the schema; a field of that name is no string here
    const fields = Object.fromEntries(Object.entries(own).map(([key, each]) => [key, open(each)]))
    return typeof $ref === 'string' ? { ...(open(definitions[$ref.slice('#/$defs/'.length)]) as Schema), ...fields } : fields
  }
  return open(root) as Schema
}

function mapped(schema: Schema, way: string, left: Set<string>): Labelled {
  if (Array.isArray(schema.anyOf)) {
    const [one, nothing, ...more] = schema.anyOf as Schema[]
    if (!one || nothing?.type !== 'null' || more.length > 0) throw new Error(`the answer is of several kinds at "${way}"`)
    const inner = mapped(one, way, left)
    return {
      schema: { ...schema, anyOf: [inner.schema, nothing] },
      of: (answer) => (answer === null ? null : inner.of(answer)),
    }
  }
  if (schema.type === 'array') {
    const inner = mapped(schema.items as Schema, way, left)
    return { schema: { ...schema, items: inner.schema }, of: (answer) => (answer as readonly unknown[]).map(inner.of) }
  }
  if (schema.type !== 'object') {
    const { [MARK]: _mark, ...plain } = schema
    return { schema: plain, of: (answer) => answer }
  }
  return mappedFields(schema, way, left)
}

function mappedFields(schema: Schema, way: string, left: Set<string>): Labelled {
  const fields = Object.entries(schema.properties as Record<string, Schema>)
    .filter(([name]) => !left.delete(`${way}${name}`))
    .map(([name, field]) => ({
      name,
      label: mayHoldWords(field) ? `${LABEL}${name}` : name,
      ...mapped(field, `${way}${name}.`, left),
    }))
  const required = (schema.required ?? []) as readonly string[]
  return {
    schema: {
      ...schema,
      properties: Object.fromEntries(fields.map(({ label, schema: own }) => [label, own])),
      required: fields.filter(({ name }) => required.includes(name)).map(({ label }) => label),
    },
    of: (answer) => {
      const given = answer as Readonly<Record<string, unknown>>
      return Object.fromEntries(fields.filter(({ name }) => name in given).map(({ name, label, of }) => [label, of(given[name])]))
    },
  }
}

/** Whether a field is a string, or a list of strings, that is not ours. */
function mayHoldWords(schema: Schema): boolean {
  const { anyOf, type, items } = schema
  if (Array.isArray(anyOf)) return (anyOf as Schema[]).some(mayHoldWords)
  if (type === 'array') return mayHoldWords(items as Schema)
  const isString = type === 'string' || (Array.isArray(type) && type.includes('string'))
  return isString && !['enum', 'const', 'pattern', 'format', MARK].some((key) => key in schema)
}
