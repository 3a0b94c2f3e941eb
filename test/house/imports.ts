import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** One import as it is written: by which file, of what, and whether it is gone once types are. Paths are relative to the root. */
export type Import = { readonly file: string; readonly of: string; readonly typeOnly: boolean }

export const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The files below a folder, with their paths from the root. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
}

// One statement at a time: from the word at the start of a line to its string. A dynamic import may stand anywhere.
const STATEMENT = /^(import|export)(\s+type)?(?:[\s{][^;'"]*?from)?\s*['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g

export function importsOf(file: string): Import[] {
  const source = read(file)
  const resolved = (of: string) => (of.startsWith('.') ? join(dirname(file), of) : of)
  return [
    ...source.matchAll(STATEMENT).map(([, , type, of]) => ({ file, of: resolved(of!), typeOnly: type !== undefined })),
    ...source.matchAll(DYNAMIC).map(([, of]) => ({ file, of: resolved(of!), typeOnly: false })),
  ]
}

/** The names a module exports, as its export lists give them. */
export function exportsOf(file: string): string[] {
  return read(file)
    .matchAll(/^export (?:type )?\{([^}]*)\}/gm)
    .flatMap(([, list]) => list!.split(','))
    .map((name) => name.replace(/^\s*type\s/, '').trim())
    .filter((name) => name !== '')
    .toArray()
    .sort()
}
