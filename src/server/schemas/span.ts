import { z } from 'zod'
import type { Span } from '../../text/index.ts'
import { type Describes, named, offset } from './named.ts'

const fields = {
  from: offset('Where it begins, in UTF-16 code units.'),
  to: offset('Where it ends; the unit at this place is no part of it.'),
  text: z.string().describe('Its words: what the text holds from `from` to `to`.'),
}

export const spanSchema = named(
  'Span',
  'A stretch of a text, half open, in UTF-16 code units, with its words.',
  z.strictObject(fields),
)

/** A span that has more to say than its words. */
export const spanWith = <More extends z.ZodRawShape>(more: More) => z.strictObject({ ...fields, ...more })

true satisfies Describes<typeof spanSchema, Span>
