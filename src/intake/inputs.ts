import type { Dirent, Stats } from 'node:fs'
import { glob, readdir, realpath, stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ErrorCode, OnrecordError } from '../errors.ts'
import type { Failed, IntakeOptions } from './item.ts'
import { LIMITS } from './limits.ts'

/**
 * One thing that the user named, or that was found where they pointed: a file, with its size in bytes (null for a pipe), standard input, an address
 * of the web, or what could not be looked into.
 */
export type Input =
  | { readonly kind: 'file'; readonly path: string; readonly found: boolean; readonly size: number | null }
  | { readonly kind: 'standard-input' }
  | { readonly kind: 'address'; readonly url: string }
  | ({ readonly kind: 'failed' } & Failed)

type WalkOptions = Pick<IntakeOptions, 'passed' | 'signal'>

/**
 * What the names on a command line stand for, in their order: files; folders with all that is below them, in the order of the names; patterns such
 * as `articles/**` where no file has that very name; "-"; addresses. Hidden files, what a browser saved beside a page, and whatever is no plain file
 * are passed over below folders and told. Links are followed, and no folder is read twice.
 */
export async function* inputsOf(names: readonly string[], options: WalkOptions = {}): AsyncGenerator<Input> {
  for (const name of names) {
    options.signal?.throwIfAborted()
    if (name === '-') yield { kind: 'standard-input' }
    else if (/^https?:\/\//i.test(name)) yield { kind: 'address', url: name }
    else yield* below(/^file:\/\//i.test(name) ? pathOf(name) : name, options)
  }
}

async function* below(path: string, options: WalkOptions): AsyncGenerator<Input> {
  const stats = await lookedAt(path)
  if ('isFile' in stats) yield* named(path, stats, options)
  else if (stats.error.code === 'file-missing' && /[*?[{]/.test(path)) {
    let count = 0
    // The order in which a disk has them is nobody's order.
    const matches: string[] = []
    for await (const match of glob(path)) matches.push(match)
    for (const match of matches.sort()) {
      const stats = await lookedAt(match)
      const isHidden = match.split(/[\\/]/).some((part) => part.startsWith('.') && part !== '.' && part !== '..')
      // A folder stands for all below it only where it was named: "**" names what is below by itself.
      if ('isFile' in stats && (stats.isDirectory() || isHidden)) continue
      count++
      if ('isFile' in stats) yield { kind: 'file', path: match, found: true, size: sizeOf(stats) }
      else yield { kind: 'failed', ...stats }
    }
    if (count === 0) yield { kind: 'failed', where: path, error: new OnrecordError('nothing-matches') }
  } else yield { kind: 'failed', ...stats }
}

async function* named(path: string, stats: Stats, options: WalkOptions): AsyncGenerator<Input> {
  if (stats.isDirectory()) yield* walked(path, new Set(), 0, options)
  else yield { kind: 'file', path, found: false, size: sizeOf(stats) }
}

async function* walked(folder: string, seen: Set<string>, depth: number, options: WalkOptions): AsyncGenerator<Input> {
  options.signal?.throwIfAborted()
  if (depth > LIMITS.depth) return options.passed?.(folder, `a folder more than ${LIMITS.depth} deep`)
  let entries: Dirent[]
  try {
    const real = await realpath(folder)
    if (seen.has(real)) return options.passed?.(folder, 'a folder seen before')
    seen.add(real)
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield { kind: 'failed', where: folder, error: failureOf(error) }
    return
  }
  const pages = new Set(entries.map(({ name }) => /^(.+)\.x?html?$/i.exec(name)?.[1]).filter((name) => name !== undefined))
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, name)
    const stats = name.startsWith('.') ? null : await lookedAt(path)
    if (stats === null) options.passed?.(path, 'a hidden file')
    else if ('error' in stats) yield { kind: 'failed', ...stats }
    else if (stats.isDirectory() && pages.has(COMPANION.exec(name)?.[1] ?? ''))
      options.passed?.(path, 'what a browser saved beside a page')
    else if (stats.isDirectory()) yield* walked(path, seen, depth + 1, options)
    else if (!stats.isFile()) options.passed?.(path, 'no plain file')
    else if (ACCESSORY.test(name)) options.passed?.(path, 'a script or style sheet')
    else yield { kind: 'file', path, found: true, size: stats.size }
  }
}

async function lookedAt(path: string): Promise<Stats | Failed> {
  try {
    return await stat(path)
  } catch (error) {
    return { where: path, error: failureOf(error) }
  }
}

function failureOf(error: unknown): OnrecordError {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error)
  return new OnrecordError(CODES[reason] ?? 'file-unreadable', { reason })
}

const sizeOf = (stats: Stats) => (stats.isFile() ? stats.size : null)

function pathOf(url: string): string {
  try {
    return normalize(fileURLToPath(url))
  } catch {
    return url
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
}
/** The folder of pictures and scripts that a browser saves with "page.html", as it is called in several languages. */
const COMPANION = /^(.+)[ _-](?:files|file|dateien|fichiers|archivos|arquivos|bestanden|filer|tiedostot|pliki|soubory|dosyalar)$/i
const ACCESSORY = /\.(?:css|m?js|cjs|map|ts|py|sh|exe|dll)$/i
