import { z } from 'zod'

/** A schema that has a name of its own in the OpenAPI document, with what it is in a sentence. */
export const named = <Schema extends z.ZodType>(id: string, says: string, schema: Schema): Schema =>
  schema.meta({ id, description: says })

/** What a schema describes, as the rest of the house has it: nothing of it may be changed. */
export type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value

/** `true` where a schema describes a type, field by field, and nothing else; otherwise no value fits. */
export type Describes<Schema extends z.ZodType, Type> = [Frozen<z.output<Schema>>] extends [Type]
  ? [Type] extends [Frozen<z.output<Schema>>]
    ? true
    : never
  : never

/** The schemas of strings that are made here. Any other string without a fixed form may hold words of an article. */
export const OURS = z.registry<object>()

/** An id, a hash, a date as we write it: a string that is made here, whatever a document says. */
export const ours = (says: string) => z.string().describe(says).register(OURS, {})

/** 0 to 1. */
export const share = (says: string) => z.number().min(0).max(1).describe(says)

/** UTF-16 code units. */
export const offset = (says: string) => z.int().min(0).describe(says)

/** As the grammar of docs/search.md has it. */
export const dayOrPart = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'A day such as 2024-07-04, a month or a year')
