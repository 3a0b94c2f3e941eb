import { InvalidArgumentError, Option } from 'commander'
import { OnrecordError } from '../errors.ts'
import { type Exported, FORMATS, type Format, type FormatOptions, PER, UNITS } from '../export/index.ts'
import type { Output } from './output.ts'

const NAMES = FORMATS.map(({ name }) => name)

/** What the commands share that write for other programs. */
export type AsOptions = FormatOptions & { readonly as?: Format; readonly output?: string }

export const as = () => new Option('--as <format>', `write it for another program: ${NAMES.join(', ')}`).argParser(formatIn)
export const per = () =>
  new Option('--per <what>', 'with --as: one line or row for each document, or for each statement').choices(PER)
export const unit = () => new Option('--unit <unit>', 'with --as csv or parquet: what places are counted in').choices(UNITS)
export const excel = () =>
  new Option('--excel', 'with --as csv: for spreadsheets, which would take some cells for formulas or dates')

/**
 * The format asked for and how it is to be written; null where none is. Throws `usage` where an option is not for that format, or a file that is
 * no text would go to a terminal.
 */
export function formatAsked(options: AsOptions): { readonly format: Format; readonly how: FormatOptions } | null {
  const { as: format, per, unit, excel, output } = options
  const how: FormatOptions = { ...(per && { per }), ...(unit && { unit }), ...(excel && { excel }) }
  for (const option of Object.keys(how) as (keyof FormatOptions)[])
    if (!format?.takes.includes(option)) {
      const taking = FORMATS.filter(({ takes }) => takes.includes(option)).map(({ name }) => name)
      throw new OnrecordError('usage', { problem: `--${option} goes with --as ${taking.join(' or ')}` })
    }
  if (!format) return null
  if (format.binary && output === undefined && process.stdout.isTTY)
    throw new OnrecordError('usage', { problem: `${format.name} is not for a terminal: name a file with --output` })
  return { format, how }
}

/** Writes items in a format. */
export async function writeAs(
  { format, how }: { readonly format: Format; readonly how: FormatOptions },
  items: AsyncIterable<Exported>,
  out: Output,
): Promise<void> {
  for await (const piece of format.write(items, how)) await out.write(piece)
}

function formatIn(value: string): Format {
  const format = FORMATS.find(({ name }) => name === value)
  if (!format) throw new InvalidArgumentError(`There is no format "${value}"; choose from ${NAMES.join(', ')}.`)
  return format
}
