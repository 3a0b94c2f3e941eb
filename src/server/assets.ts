import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Bundle } from './bundle.ts'

/** A file that pages load: its bytes, what it is, and a tag that changes when it does. */
export type Asset = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
  readonly forever: boolean
}

export type Assets = {
  /** The file of a name below /assets/, or null. */
  get(name: string): Promise<Asset | null>
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  model: 'application/octet-stream',
}

/** The sheets of the house style in the order they follow each other; one request brings them all. */
const SHEETS = ['tokens', 'base', 'layout', 'forms', 'reading', 'verdict', 'record', 'speaker', 'docs', 'print']

/**
 * What pages load: style, fonts and icon from `folder`, the trained model, and the modules of `bundle`. Names are looked up in lists made here: none
 * of a request becomes a path.
 */
export function assetsIn(folder: URL, model: URL, bundle: Bundle): Assets {
  const files = new Map<string, () => Buffer>([
    ['style.css', () => Buffer.concat(SHEETS.map((name) => readFileSync(new URL(`style/${name}.css`, folder))))],
    ['icon.svg', () => readFileSync(new URL('icon.svg', folder))],
    ['en.model', () => readFileSync(model)],
    ...readdirSync(new URL('fonts/', folder)).map(
      (name) => [`fonts/${name}`, () => readFileSync(new URL(`fonts/${name}`, folder))] as const,
    ),
  ])
  const known = new Map<string, Asset>()
  return {
    async get(name) {
      const held = known.get(name)
      if (held) return held
      const bytes = files.get(name)?.() ?? (name.endsWith('.js') ? await bundle.get(name) : null)
      if (!bytes) return null
      const asset: Asset = {
        bytes: new Uint8Array(bytes),
        type: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
        tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
        forever: name.startsWith('fonts/'),
      }
      known.set(name, asset)
      return asset
    },
  }
}
