import { type Command, InvalidArgumentError, Option } from 'commander'
import { OnrecordError } from '../errors.ts'
import { FIELDS, type Query, queryOf } from '../record/index.ts'
import { minConfidence, outermost } from './options.ts'

/** The options that narrow a search, for every command that finds statements. Each is a field of the grammar too. */
export type QueryOptions = {
  readonly speaker?: string
  readonly outlet?: string
  readonly kind?: Partial<Query>
  readonly form?: Partial<Query>
  readonly mode?: Partial<Query>
  readonly condition?: boolean
  readonly from?: Partial<Query>
  readonly to?: Partial<Query>
  readonly addressee?: string
  readonly language?: string
  readonly minConfidence?: number
  readonly outermost?: boolean
  readonly copies?: boolean
}

/** A field of the grammar, checked as it is there. */
const field = (name: string) => (value: string) => {
  try {
    return FIELDS[name]!(value)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof OnrecordError ? `${error.values.problem}.` : String(error))
  }
}

export function addQueryOptions(command: Command): Command {
  return command
    .option('--speaker <name>', 'only what this speaker said: a name, or the id of a speaker')
    .option('--outlet <name>', 'only what this outlet has')
    .addOption(new Option('--kind <kinds>', 'only these kinds, with commas between').argParser(field('kind')))
    .addOption(new Option('--form <forms>', 'only these forms: direct, mixed, indirect').argParser(field('form')))
    .addOption(new Option('--mode <modes>', 'only these modes: speech, writing, thought …').argParser(field('mode')))
    .option('--condition', 'only statements that hold on a condition')
    .option('--no-condition', 'only statements without one')
    .addOption(
      new Option('--from <day>', 'said, or else published, on or after: 2024-07-04, 2024-07 or 2024').argParser(field('from')),
    )
    .addOption(new Option('--to <day>', 'said, or else published, on or before').argParser(field('to')))
    .option('--addressee <words>', 'only what was said to such')
    .option('--language <tag>', 'only documents in this language')
    .addOption(minConfidence())
    .addOption(outermost())
    .option('--copies', 'list each copy of a report, not one for all')
}

/** What the words and the options ask for together. An option wins over the same field in the words. */
export function queryIn(words: readonly string[], options: QueryOptions): Query {
  const { speaker, outlet, kind, form, mode, condition, from, to, addressee, language, minConfidence, outermost, copies } =
    options
  return {
    ...queryOf(words.join(' ')),
    ...(speaker !== undefined && { speaker }),
    ...(outlet !== undefined && { outlet }),
    ...kind,
    ...form,
    ...mode,
    ...(condition !== undefined && { conditional: condition }),
    ...from,
    ...to,
    ...(addressee !== undefined && { addressee }),
    ...(language !== undefined && { language }),
    ...(minConfidence !== undefined && { minConfidence }),
    ...(outermost && { outermost }),
    ...(copies && { copies: 'all' as const }),
  }
}
