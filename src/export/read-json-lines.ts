import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { OnrecordError } from '../errors.ts'
import type { Statement } from '../statements/index.ts'
import { documentIn, statementIn } from './checks.ts'
import type { Exported, KnownSpeaker } from './exported.ts'
import { SCHEMAS } from './json-lines.ts'
import { aString, having, listOf, mapOf, orNone, orNull } from './shape.ts'

/** A line without its line feed; `bytes` is null where it was longer than whoever split them holds. `number` counts from 1. */
type Line = { readonly number: number; readonly bytes: Uint8Array | null }

/** The items that the format `jsonl` wrote with a line for each document, one at a time. Throws `not-exported` at the first line that is none. */
export async function* readJsonl(lines: AsyncIterable<Line>): AsyncGenerator<Exported> {
  for await (const line of lines) yield readJsonLine(line)
}

/**
 * The item of one line, exactly as it was written. Every span is held against the text, and the text against its hash: throws `not-exported` where
 * one does not fit, or where the line is no such line at all.
 */
export function readJsonLine({ number, bytes }: Line): Exported {
  const refuse = (problem: string) => new OnrecordError('not-exported', { line: number, problem })
  if (bytes === null) throw refuse('it is longer than one line may be')
  const line = parsed(bytes)
  if (line === null) throw refuse('it is no JSON in UTF-8')
  const problem = problemOf(line)
  if (problem !== null) throw refuse(problem)
  const { doc, statements, name, speakers, corrected, kept } = line as Written
  return {
    doc,
    statements,
    ...(name !== undefined && { name }),
    ...(speakers && { speakers: new Map(Object.entries(speakers)) }),
    ...(corrected && { corrected: new Set(corrected) }),
    ...(kept !== undefined && { kept }),
  }
}

/** A line that was looked through. */
type Written = Omit<Exported, 'speakers' | 'corrected'> & {
  readonly speakers?: Readonly<Record<string, KnownSpeaker>>
  readonly corrected?: readonly string[]
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}

const KNOWN_SPEAKER = having({ id: aString, name: aString, wikidata: orNull(aString) })

const AROUND = { name: orNone(aString), speakers: orNone(mapOf(KNOWN_SPEAKER)), corrected: orNone(listOf(aString)) }

function problemOf(line: Readonly<Record<string, unknown>>): string | null {
  const { schema, doc, statements } = line
  if (schema !== SCHEMAS.document) return `its "schema" is ${JSON.stringify(schema) ?? 'left out'}, not "${SCHEMAS.document}"`
  const text = (doc as { readonly text?: unknown } | null)?.text
  if (typeof text !== 'string') return '"doc.text" is not a string'
  const problem =
    documentIn(text)(doc, 'doc') ?? listOf(statementIn(text))(statements, 'statements') ?? having(AROUND)(line, 'line')
  if (problem !== null) return problem
  if (bytesToHex(sha256(utf8ToBytes(text))) !== (doc as { readonly hash: string }).hash)
    return 'the text is not that of "doc.hash"'
  return nestingProblem(statements as readonly Statement[])
}

function nestingProblem(statements: readonly Statement[]): string | null {
  const ids = new Set(statements.map(({ id }) => id))
  if (ids.size < statements.length) return 'two statements have one "id"'
  const lost = statements.find(({ parent }) => parent !== null && !ids.has(parent))
  return lost ? `the "parent" of the statement ${JSON.stringify(lost.id)} is not among them` : null
}
