import { z } from 'zod'
import { type Query, queryOf } from '../../record/index.ts'
import { KINDS, MODES } from '../../statements/index.ts'
import { dayOrPart, share } from './named.ts'

/** What narrows a search, as a request says it: each is a field of the grammar of docs/search.md too, and wins over it. */
export const queryFields = {
  q: z.string().max(2000).exactOptional().describe('Words and fields, in the grammar of docs/search.md.'),
  speaker: z.string().max(1000).exactOptional().describe('The id or a name of a speaker of the record.'),
  outlet: z.string().max(1000).exactOptional(),
  kind: z.array(z.enum(KINDS)).max(20).exactOptional(),
  form: z
    .array(z.enum(['direct', 'mixed', 'indirect']))
    .max(3)
    .exactOptional(),
  mode: z.array(z.enum(MODES)).max(10).exactOptional(),
  condition: z.boolean().exactOptional().describe('Only statements with, or without, a condition.'),
  from: dayOrPart.exactOptional().describe('Said, or else published, on or after this day, month or year.'),
  to: dayOrPart.exactOptional().describe('On or before it.'),
  addressee: z.string().max(1000).exactOptional().describe('Words of those it was said to.'),
  language: z.string().max(100).exactOptional(),
  document: z.string().max(200).exactOptional(),
  minConfidence: share('Leave out statements less sure than this.').exactOptional(),
  outermost: z.boolean().exactOptional().describe("Leave out what is said within somebody else's words."),
  copies: z.boolean().exactOptional().describe('List each copy of a report, not one for all.'),
  unchecked: z.boolean().exactOptional().describe('Only statements nobody has said anything of yet.'),
  order: z
    .enum(['best', 'newest', 'oldest', 'unsure'])
    .exactOptional()
    .describe('`unsure`: the least sure first. Default `best` where there are words, else `newest`.'),
}

const fields = z.strictObject(queryFields)

/** The query of a request. Throws `bad-query` where its line is none. */
export function queryIn({ q = '', kind, form, mode, condition, copies, ...rest }: z.output<typeof fields>): Query {
  return {
    ...queryOf(q),
    ...rest,
    ...(kind && { kinds: kind }),
    ...(form && { forms: form }),
    ...(mode && { modes: mode }),
    ...(condition !== undefined && { conditional: condition }),
    ...(copies && { copies: 'all' as const }),
  }
}
