import type { Quotation, SearchedDocument } from '../answers/index.ts'
import { type LookedIn, type LookedInEach, lookedInFor, lookedInForEach, type Sought } from '../asking/index.ts'
import { OnrecordError } from '../errors.ts'
import type { Reading } from '../read.ts'
import type { Store } from '../record/index.ts'
import { readingsOf } from './readings.ts'
import { withRecord } from './record-options.ts'
import type { SearchOptions } from './verdict-options.ts'

/** What a command has looked in. */
export type Looked = LookedIn & {
  /** The articles named, each with its reading, or null where it could not be read; none where the record was asked. */
  readonly files: readonly { readonly name: string; readonly reading: Reading | null }[]
  /** The file of the record, where that was asked. */
  readonly record: string | null
}

/** The same for each quotation of a draft. */
export type LookedEach = LookedInEach & Pick<Looked, 'files' | 'record'>

/** What words are looked for in: the articles named after --in, or else the record. Throws `nowhere-to-look` where there is neither. */
export async function lookedIn(options: SearchOptions & { readonly timeout: number }, sought: Sought): Promise<Looked> {
  const { in: files = [], timeout } = options
  if (files.length === 0) return lookedInRecord(options, async () => sought)
  return lookedInFiles(files, await readingsOf(files, timeout), options)
}

export function lookedInFiles(
  names: readonly string[],
  readings: readonly (Reading | null)[],
  { after = null, before = null }: SearchOptions,
): Looked {
  const files = names.map((name, n) => ({ name, reading: readings[n] ?? null }))
  return { files, readings: readings.filter((reading) => reading !== null), limits: { after, before }, record: null }
}

/** `seek` says what is looked for, which the record itself may have to tell. */
export async function lookedInRecord(options: SearchOptions, seek: (store: Store) => Promise<Sought>): Promise<Looked> {
  const looked = await onRecord(options, async (store) => lookedInFor(store, await seek(store), options))
  return { ...looked, files: [], record: options.record }
}

export async function eachLookedInRecord(options: SearchOptions, quotations: readonly Quotation[]): Promise<LookedEach> {
  const looked = await onRecord(options, (store) => lookedInForEach(store, quotations, options))
  return { ...looked, files: [], record: options.record }
}

async function onRecord<Result>({ record }: SearchOptions, work: (store: Store) => Promise<Result>): Promise<Result> {
  try {
    return await withRecord({ record }, work)
  } catch (error) {
    if (error instanceof OnrecordError && error.code === 'record-missing')
      throw new OnrecordError('nowhere-to-look', { file: record })
    throw error
  }
}

/** The articles named, as they were read. */
export const searchedIn = ({ files }: Looked): SearchedDocument[] =>
  files.flatMap(({ name, reading }) => (reading ? [{ name, document: reading.doc.id, hash: reading.doc.hash }] : []))
