import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Model, modelOf, type ReadOptions, read } from '../../src/read.ts'
import { markText, readCases } from '../notation.ts'
import { kindsOfNews, scoredNews } from '../other-news.ts'
import { type ScoredArticle, score } from '../score/score.ts'

/** A pinned set and what the product must at least reach on it. Figures are shares, 0 to 1. */
export type Floors = Readonly<Record<string, { readonly sha256: string; readonly figures: Readonly<Record<string, number>> }>>
export type Measured = { readonly sha256: string; readonly figures: Readonly<Record<string, number>> }

const ROOT = new URL('../../', import.meta.url)

/** The model that comes with the package. */
export const model = (): Model => modelOf(readFileSync(new URL('models/en/en.model', ROOT)))

/** The cases of test/cases: the share read exactly as they are marked, by the model; the rules read all of them, which test/cases.test.ts holds. */
export function onCases(): Measured {
  const folder = new URL('test/cases/', ROOT)
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const options = { model: model(), outermost: true }
  const cases = files
    .flatMap((file) => readCases(file))
    .filter(({ expects }) => !expects.some(({ values }) => 'parent' in values))
  const marked = (text: string, list: Parameters<typeof markText>[1]) =>
    markText(
      text,
      [...list]
        .map(({ source, cue, content }) => ({ source, cue, content }))
        .sort((a, b) => first(a) - first(b) || (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0)),
    )
  const first = (one: Parameters<typeof markText>[1][number]) =>
    Math.min(...[...one.source, ...one.cue, ...one.content].map(({ from }) => from))
  const exact = cases.filter(
    ({ text, attributions }) => marked(text, read(text, options).statements) === marked(text, attributions),
  )
  return { sha256: sha256(files.join('\n')), figures: { exact: exact.length / cases.length } }
}

/** The passages of test/news, other kinds of news than the model learnt from. */
export function onNews(): Measured {
  const files = kindsOfNews().map(({ file }) => file)
  const by = (options: ReadOptions) => score(files.flatMap((file) => scoredNews(file, options)))
  const [learned, ruled] = [by({ model: model() }), by({})]
  return {
    sha256: sha256(files.join('\n')),
    figures: {
      'model: attribution': learned.attribution.f,
      'model: linked': learned.linked.f,
      'rules: attribution': ruled.attribution.f,
    },
  }
}

/** PolNeAR dev in the folder of the corpora, by the model and by the rules alone; null where it is not there. */
export function onDev(data: string): Measured | null {
  const file = join(data, 'polnear/dev.jsonl.gz')
  if (!existsSync(file)) return null
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  const articles = text
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line) as { text: string; attributions: ScoredArticle['gold'] })
  const by = (options: Parameters<typeof read>[1]) =>
    score(
      articles.map(({ text, attributions }): ScoredArticle => {
        const found = read(text, { ...options, outermost: true }).statements.map(({ source, cue, content }) => ({
          source: source.map(({ from, to }) => [from, to] as const),
          cue: cue.map(({ from, to }) => [from, to] as const),
          content: content.map(({ from, to }) => [from, to] as const),
        }))
        return { text, gold: attributions, found }
      }),
    )
  const [learned, ruled] = [by({ model: model() }), by({})]
  return {
    sha256: sha256(text),
    figures: {
      'model: attribution': learned.attribution.f,
      'model: linked': learned.linked.f,
      'model: whole': learned.whole.f,
      'model: source': learned.exact.source.f,
      'model: cue': learned.exact.cue.f,
      'model: content': learned.exact.content.f,
      'rules: attribution': ruled.attribution.f,
      'rules: precision': ruled.attribution.p,
    },
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
