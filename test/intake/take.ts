import type { Item, Source } from '../../src/intake/index.ts'
import { docOf, type IntakeOptions, itemsOf } from '../../src/intake/index.ts'

/** Bytes in pieces of a size, as a file or a network gives them. */
export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

export type Taken = { readonly items: readonly Item[]; readonly passed: readonly (readonly [where: string, what: string])[] }

/** Everything that is taken from a source, and what was passed over. */
export async function taken(source: Source, options: IntakeOptions = {}): Promise<Taken> {
  const passed: [string, string][] = []
  const items: Item[] = []
  for await (const item of itemsOf(source, { ...options, passed: (where, what) => passed.push([where, what]) })) items.push(item)
  return { items, passed }
}

/** The same for bytes, given in pieces of a few bytes and at once: it makes no difference. */
export const takenFrom = (bytes: Uint8Array | string, name: string, size?: number, options: IntakeOptions = {}) =>
  taken({ name, chunks: inPieces(Buffer.from(bytes as string), size) }, options)

/** What was found, in short: the text it makes, the code of its error, or the address to be fetched. */
export async function told({ items }: Taken): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const item of items)
    all[item.where] =
      'error' in item
        ? item.error.code
        : 'url' in item
          ? item.url
          : await docOf(item).then(
              ({ text }) => text,
              ({ code }) => code,
            )
  return all
}
