import type { Profile, Quotation, SearchedDocument, Verdict } from '../answers/index.ts'
import { MATCHES, PROFILES } from '../answers/index.ts'
import { OnrecordError } from '../errors.ts'
import { bytesOf } from '../intake/index.ts'

/** What is kept with a verdict so that it can be given again: what gave it, and which files, or which record, it was given on. */
export type RunRecord = {
  readonly program: string
  /** Null where a record was asked: each of its documents was read by what read it when it was added. */
  readonly model: string | null
  /** The file of the record that was asked; null, or not there, where articles were named. */
  readonly record?: string | null
  readonly documents: readonly SearchedDocument[]
  /** All files named, also those that could not be read. */
  readonly files: readonly string[]
}

/** A verdict as `verify --json` prints it. */
export type PrintedVerdict = Verdict & { readonly profile: Profile; readonly grade: string; readonly run: RunRecord }

/** The verdict a file holds. Throws the `file-…` error that fits, or `not-a-verdict`. */
export async function verdictIn(file: string): Promise<PrintedVerdict> {
  const text = new TextDecoder().decode(await bytesOf(file))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw unfit('it is no JSON')
  }
  const verdict = value as PrintedVerdict
  if (!isObject(value)) throw unfit('it is no object')
  if (!isQuotation(verdict.quotation)) throw unfit('it has no quotation')
  if (!MATCHES.includes(verdict.match) || typeof verdict.answer !== 'string') throw unfit('it has no match')
  if (!isObject(verdict.searched) || !isObject(verdict.attribution)) throw unfit('it does not say what was searched')
  if (!isList(verdict.flags) || !isList(verdict.standings) || !verdict.standings.every(({ document }) => isObject(document)))
    throw unfit('it lacks its flags or its standings')
  const { run } = verdict
  if (!isObject(run) || !isList(run.documents) || !isList(run.files) || !run.files.every((name) => typeof name === 'string'))
    throw unfit('it does not say on which files it was given')
  if (run.record != null && typeof run.record !== 'string') throw unfit('it does not say on which record it was given')
  return PROFILES.includes(verdict.profile) ? verdict : { ...verdict, profile: 'wire' }
}

const unfit = (problem: string) => new OnrecordError('not-a-verdict', { problem })
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
/** Every item of a list of what is made here is an object or a string. */
const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' || isObject(item))

function isQuotation(value: unknown): value is Quotation {
  if (!isObject(value)) return false
  const { words, speaker, form } = value as Quotation
  return (
    typeof words === 'string' && (speaker === null || typeof speaker === 'string') && (form === 'direct' || form === 'indirect')
  )
}
