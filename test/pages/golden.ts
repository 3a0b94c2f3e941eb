import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OnrecordError } from '../../src/errors.ts'
import { type Doc, docFromBytes } from '../../src/documents/index.ts'

const FOLDER = import.meta.dirname

/** The names of all golden pages: each is a folder with `source.html`, `source.txt` or `make.ts`, and `expected.json`. */
export function pages(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

export const expectedFile = (page: string) => join(FOLDER, page, 'expected.json')

/** What is read from a golden page, in the shape of its `expected.json`. */
export async function readGolden(page: string): Promise<Record<string, unknown>> {
  const { bytes, name } = await sourceOf(join(FOLDER, page))
  try {
    return summary(await docFromBytes(bytes, { name }))
  } catch (error) {
    const { code, message } = error as OnrecordError
    if (code === undefined) throw error
    return { error: code, says: message }
  }
}

// Pages too large to keep, and bytes that are no text, are made by a script that exports `make(): Uint8Array | string`.
async function sourceOf(folder: string): Promise<{ bytes: Uint8Array; name: string }> {
  const file = ['source.html', 'source.txt'].find((name) => existsSync(join(folder, name)))
  if (file) return { bytes: readFileSync(join(folder, file)), name: file }
  const { make } = await import(pathToFileURL(join(folder, 'make.ts')).href)
  return { bytes: Buffer.from(make()), name: 'source' }
}

/** The document without what follows from its text; blocks as [kind, words] or [kind, words, label], with "bold" behind where all of it is. */
function summary(doc: Doc): Record<string, unknown> {
  const { title, byline, outlet, published, url, language, charset, unread, notes } = doc
  const blocks = doc.blocks.map(({ kind, from, to, label, bold }) => [
    kind,
    clipped(doc.text.slice(from, to)),
    ...(label ? [doc.text.slice(label.from, label.to)] : []),
    ...(bold ? ['bold'] : []),
  ])
  return {
    title,
    byline,
    outlet,
    published,
    url,
    language,
    charset: charset && `${charset.name}, ${charset.via}`,
    dateline: doc.dateline && [doc.dateline.text, doc.dateline.place.text, doc.dateline.agency?.text ?? null],
    unread,
    notes: notes.map(({ code, says }) => `${code}: ${says}`),
    blocks: blocks.length <= MOST_BLOCKS ? blocks : [...blocks.slice(0, 10), `… ${blocks.length - 20} more …`, ...blocks.slice(-10)],
  }
}

const clipped = (text: string) => (text.length <= 1000 ? text : `${text.slice(0, 500)} … ${text.length} … ${text.slice(-100)}`)
const MOST_BLOCKS = 100
