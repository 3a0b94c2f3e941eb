import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const ROOT = join(import.meta.dirname, '..')

/** What is measured with: a name to print, and articles as raw text. */
export type Texts = { readonly name: string; readonly texts: readonly string[] }

/** Our own articles, and with `data` the development texts of PolNeAR as well. */
export function textsToRead(data: string | undefined): readonly Texts[] {
  const own = { name: 'examples/*.txt', texts: exampleFiles().map((file) => readFileSync(file, 'utf8')) }
  return data === undefined ? [own] : [own, { name: 'PolNeAR dev', texts: polnear(join(data, 'polnear/dev.jsonl.gz')) }]
}

export function exampleFiles(): readonly string[] {
  const folder = join(ROOT, 'examples')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name))
}

const polnear = (file: string): readonly string[] => linesOf(file).map(({ text }) => text)

/** The articles of PolNeAR, train and dev, with what is known of them. */
export const articlesIn = (data: string) =>
  ['train', 'dev']
    .flatMap((split) => linesOf(join(data, `polnear/${split}.jsonl.gz`)))
    .map(({ id, text, title, publisher, date }) => ({ id, text, title, outlet: publisher, published: date }))

type Line = Readonly<Record<'id' | 'text' | 'title' | 'publisher' | 'date', string>>

function linesOf(file: string): Line[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}
