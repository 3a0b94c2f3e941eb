import { chunksOf } from './bytes/file.ts'
import { headOf } from './bytes/head.ts'
import { type Line, linesOf } from './bytes/lines.ts'
import type { IntakeOptions, Item } from './item.ts'
import { itemsOf } from './items.ts'
import { layoutOf } from './json/records.ts'
import { kindOf, textOf } from './kind.ts'

/**
 * What one file or standard input ("-") holds: the lines of JSON lines as they are, for who reads them in threads of their own; of all else the documents.
 * Standard input is JSON lines unless its first bytes say that it cannot be: it is looked at no further, for a line must not wait for the next.
 * Throws the `file-…` error that fits.
 */
export async function* linesOrItems(path: string, longestLine: number, options: IntakeOptions): AsyncGenerator<Line | Item> {
  const isStream = path === '-'
  const chunks = chunksOf(path, options.signal ?? new AbortController().signal)
  const { head, whole } = await headOf(chunks, isStream ? 1 : undefined)
  if (isStream ? !isCollection(head) : isJsonLines(head, path)) yield* linesOf(whole, longestLine)
  else if (isStream) yield* itemsOf({ name: path, chunks: whole }, options)
  else {
    await whole.return(undefined)
    yield* itemsOf({ path }, options)
  }
}

function isCollection(head: Uint8Array): boolean {
  const kind = kindOf(head, '')
  if (kind === 'json') return /^\s*\[/.test(textOf(head))
  return kind !== 'document' || textOf(head).startsWith('%PDF-')
}

/** A first line that is spoilt does not make it something else. */
function isJsonLines(head: Uint8Array, name: string): boolean {
  const text = textOf(head)
  if (kindOf(head, name) === 'json') return layoutOf(text) === 'lines'
  const lines = text.split('\n', MOST_LINES)
  return (
    text.trim() === '' ||
    (kindOf(head, name) === 'document' && (/\.(?:jsonl|ndjson)$/i.test(name) || lines.some((line) => /^\{\s*"/.test(line))))
  )
}

const MOST_LINES = 20
