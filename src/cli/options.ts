import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'
import type { Form } from '../attributions/index.ts'
import type { Place } from '../text/index.ts'
import type { Asked } from '../workers/index.ts'

const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect']

/** The options that more than one command takes: each is described once. */
export const minConfidence = () =>
  new Option('--min-confidence <share>', 'leave out statements less sure than this, from 0 to 1').argParser(numberFrom(0, 1))

export const rules = () => new Option('--rules', 'read by the rules alone, without the trained model')

export const outermost = () => new Option('--outermost', "leave out what is said within somebody else's words")

/** The options of reading among those of a command. */
export function readOptions({ minConfidence, outermost, rules }: Asked): Asked {
  return { ...(minConfidence !== undefined && { minConfidence }), ...(outermost && { outermost }), ...(rules && { rules }) }
}

export const forms = () =>
  new Option('--form <forms>', `only these forms, with commas between: ${FORMS.join(', ')}`).argParser(formsIn)

export const output = () => new Option('--output <file>', 'write to this file, which is replaced only when all is written')

/** Of a speaker with very many statements these are enough to see positions and verbs by. */
export const newest = () =>
  new Option('--limit <number>', 'look at so many of the newest statements').argParser(wholeFrom(1, 100_000)).default(1000)

export const timeout = (seconds: number) =>
  new Option('--timeout <seconds>', 'give up on a document after this long').argParser(numberFrom(0.001, 86_400)).default(seconds)

export const color = () => new Option('--color', 'colour even where the output is no terminal')
export const noColor = () => new Option('--no-color', 'no colour')

export const jobs = () =>
  new Option('--jobs <number>', 'documents read side by side')
    .argParser(wholeFrom(1, 256))
    .default(availableParallelism(), 'one for each core')

export const maxLine = () =>
  new Option('--max-line <size>', 'pass over lines longer than this: bytes, or with k or M')
    .argParser(sizeIn)
    .default(64 * 2 ** 20, '64M')

export const maxErrors = () =>
  new Option('--max-errors <number>', 'stop after more bad records than this').argParser(wholeFrom(0, 2 ** 53))

export const placeOption = () =>
  new Option('--at <place>', 'an offset in UTF-16 code units, or LINE:COLUMN').argParser(placeIn).makeOptionMandatory()

function placeIn(value: string): number | Place {
  const [first, second, ...more] = value.split(':').map(whole)
  if (first === undefined || first === null || second === null || more.length > 0)
    throw new InvalidArgumentError('Give an offset such as 123, or LINE:COLUMN such as 4:17.')
  if (second === undefined) return first
  if (first === 0 || second === 0) throw new InvalidArgumentError('Lines and columns count from 1.')
  return { line: first, column: second }
}

function formsIn(value: string): ReadonlySet<Form> {
  const asked = value.split(',').map((form) => form.trim())
  const unknown = asked.find((form) => !FORMS.includes(form as Form))
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no form "${unknown}"; choose from ${FORMS.join(', ')}.`)
  return new Set(asked as Form[])
}

function numberFrom(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = value.trim() === '' ? Number.NaN : Number(value)
    if (!(number >= least && number <= most)) throw new InvalidArgumentError(`Give a number from ${least} to ${most}.`)
    return number
  }
}

export function wholeFrom(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = whole(value)
    if (number === null || number < least || number > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
    return number
  }
}

const UNITS: Readonly<Record<string, number>> = { k: 2 ** 10, K: 2 ** 10, M: 2 ** 20 }

function sizeIn(value: string): number {
  const unit = UNITS[value.at(-1) ?? '']
  const number = whole(unit ? value.slice(0, -1) : value)
  if (number === null || number === 0) throw new InvalidArgumentError('Give a number of bytes, such as 65536, 64k or 16M.')
  return number * (unit ?? 1)
}

function whole(value: string): number | null {
  return /^\d{1,15}$/.test(value) ? Number(value) : null
}
