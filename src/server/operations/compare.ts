import { z } from 'zod'
import { type Compared, quotationOf, ROW_ORDERS, sortedRows } from '../../answers/index.ts'
import { type OfUtterance, type Sought, utteranceSought } from '../../asking/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Reading } from '../../read.ts'
import { askedOf, readingFields } from '../schemas/article.ts'
import { comparisonSchema } from '../schemas/comparison.ts'
import { whereFields } from '../schemas/verdict.ts'
import { comparisonLines } from '../told/verdict.ts'
import { lookedIn } from './looked-in.ts'
import { type Context, operation } from './operation.ts'
import { READING_ERRORS } from './reading-errors.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

const { rules } = readingFields

export const compare = operation({
  name: 'compare',
  says: 'Lays one utterance side by side as every outlet gives it, in the articles given or on record: kept, left out, changed, paraphrased.',
  method: 'POST',
  readOnly: true,
  input: z.strictObject({
    words: z.string().max(20_000).exactOptional().describe('The words, as for verify.'),
    statement: z.string().max(200).exactOptional().describe('Or the id of a statement in one of the articles, or on record.'),
    speaker: z.string().max(1000).exactOptional().describe('Who said it.'),
    ...whereFields,
    sort: z.enum(ROW_ORDERS).default('time').describe('The earliest first, the most faithful, or by outlet.'),
    rules,
  }),
  output: comparisonSchema,
  errors: [...READING_ERRORS, ...LOOKING_ERRORS, 'no-words', 'unknown-statement'],
  example: {
    words: 'We will build it',
    in: [
      { text: '“We will build it in May,” said Ana Roe.', outlet: 'The Post' },
      { text: 'Ana Roe said they would “build it” in May.', outlet: 'The Bell' },
    ],
  },
  tool: {
    name: 'compare_quotation',
    title: 'Compare how outlets give a quotation',
    says: 'Give the words, or the id of a statement. Leave `in` out to look in the record. `line` has the fullest words, each with how many outlets quote it; a row is one outlet.',
    notAsked: ['rules'],
    notTold: ['line.source'],
    list: 'rows',
    tell: (comparison, words, first) => comparisonLines(comparison, first, words),
  },
  *lines({ rows }) {
    yield* rows
  },
  async run({ words = '', statement, speaker, sort, rules, ...where }, context) {
    const options = askedOf({ ...(rules && { rules }) })
    const asked = quotationOf(words)
    if (statement === undefined && asked.words === '') throw new OnrecordError('no-words')
    const of = statement === undefined ? { words: asked.words } : { statement }
    const sought = where.in ? { words: '' } : await soughtOf(of, context)
    const { readings, limits } = await lookedIn(sought, where, options, context)
    const compared: Compared =
      statement === undefined ? { words: asked.words, speaker: speaker ?? asked.speaker } : known(statement, readings)
    const comparison = await context.work({ do: 'compare', asked: compared, readings, limits })
    return { ...comparison, rows: sortedRows(comparison.rows, sort) }
  },
})

/** Throws `unknown-statement` where none of the readings has it. */
function known(statement: string, readings: readonly Reading[]): Compared {
  if (readings.some(({ statements }) => statements.some(({ id }) => id === statement))) return { statement }
  throw new OnrecordError('unknown-statement', { id: statement })
}

/** Throws `unknown-statement` for one that is not on record. */
async function soughtOf(of: OfUtterance, context: Context): Promise<Sought> {
  const sought = await utteranceSought(await context.look(), of)
  if (!sought) throw new OnrecordError('unknown-statement', { id: 'statement' in of ? of.statement : '' })
  return sought
}
