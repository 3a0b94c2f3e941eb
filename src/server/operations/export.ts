import { z } from 'zod'
import { OnrecordError } from '../../errors.ts'
import { exportedRecord, FORMATS, type FormatOptions, PER, UNITS } from '../../export/index.ts'
import { queryFields, queryIn } from '../schemas/query.ts'
import { download } from './operation.ts'
import { LOOKING_ERRORS } from './record-errors.ts'

const { order: _order, ...narrowing } = queryFields
const NAMES = FORMATS.map(({ name }) => name) as [string, ...string[]]

export const exporting = download({
  name: 'export',
  says: 'Writes the record, or what a search finds in it, for another program: JSON lines that lose nothing, CSV, Parquet, annotations, and what the trainer reads.',
  method: 'GET',
  readOnly: true,
  input: z.strictObject({
    ...narrowing,
    as: z.enum(NAMES).default('jsonl').describe('The format, as docs/export.md has them.'),
    per: z.enum(PER).exactOptional().describe('One line or row for each document, or for each statement.'),
    unit: z.enum(UNITS).exactOptional().describe('What places are counted in.'),
    excel: z.boolean().exactOptional().describe('For spreadsheets, which would take some cells for formulas or dates.'),
  }),
  types: [...new Set(FORMATS.map(({ mediaType }) => mediaType))],
  errors: [...LOOKING_ERRORS, 'bad-query'],
  example: { as: 'csv', speaker: 'Ana Roe' },
  async open({ as, per, unit, excel, ...asked }, context) {
    const format = FORMATS.find(({ name }) => name === as)!
    const how: FormatOptions = { ...(per && { per }), ...(unit && { unit }), ...(excel && { excel }) }
    for (const option of Object.keys(how) as (keyof FormatOptions)[])
      if (!format.takes.includes(option))
        throw new OnrecordError('bad-request', { problem: `The format ${as} takes no "${option}"` })
    const query = queryIn(asked)
    return {
      type: format.mediaType,
      name: `onrecord.${format.extension}`,
      pieces: format.write(exportedRecord(await context.look(), query), how),
    }
  },
})
