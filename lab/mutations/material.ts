import { quotationsIn } from '../../src/answers/index.ts'
import { docFromText } from '../../src/documents/index.ts'
import { type Reading, type ReadOptions, read } from '../../src/read.ts'
import { jsonLines } from '../corpora/files.ts'
import { readCases } from '../notation.ts'

/** A quotation that stands in an article word for word, and who said it, where that is known by name. */
export type Material = { readonly article: Reading; readonly words: string; readonly speaker: string | null }

type Pair = readonly [from: number, to: number]
type Line = {
  readonly text: string
  readonly publisher: string
  readonly date: string
  readonly attributions: readonly { readonly source: readonly Pair[]; readonly content: readonly Pair[] }[]
}

const LEAST_WORDS = 5

/** Every direct quotation people marked in a split of PolNeAR; the articles are read as the product reads them. */
export function marked(dataFolder: string, split: string, options: ReadOptions = {}): Material[] {
  return jsonLines<Line>(dataFolder, `polnear/${split}.jsonl.gz`).flatMap(({ text, publisher, date, attributions }) => {
    const article = read(docFromText(text, { outlet: publisher, published: date }), options)
    return attributions.flatMap(({ source, content }) => {
      const words = quoted(content.map(([from, to]) => text.slice(from, to)))
      const speaker = source.map(([from, to]) => text.slice(from, to)).join(' ')
      return words === null ? [] : [{ article, words, speaker: speaker === '' ? null : speaker }]
    })
  })
}

/** Every direct quotation of our own articles: `files` are in the notation of the cases, the lines under an article say who speaks. */
export function ofOurOwn(files: readonly string[], options: ReadOptions = {}): Material[] {
  return files.flatMap(readCases).flatMap(({ text, attributions, expects }) => {
    const article = read(docFromText(text), options)
    return attributions.flatMap(({ content }, n) => {
      const words = quoted(content.map(({ from, to }) => text.slice(from, to)))
      const speaker = expects.find(({ of }) => of === n + 1)?.values.speaker ?? null
      return words === null ? [] : [{ article, words, speaker }]
    })
  })
}

/** The words of a content that is all in quotation marks, without them; null where it is not, or too short to be changed. */
function quoted(pieces: readonly string[]): string | null {
  if (!pieces.every(isQuoted)) return null
  const words = pieces.map((piece) => piece.slice(1, -1).trim()).join(' ')
  return words.split(/\s+/).length < LEAST_WORDS ? null : words
}

/** Every quotation the product itself finds in articles. */
export function foundIn(articles: readonly Reading[]): Material[] {
  return articles.flatMap((article) =>
    quotationsIn(article)
      .filter(({ quotation, statement }) => statement !== null && quotation.words.split(/\s+/).length >= LEAST_WORDS)
      .map(({ quotation: { words, speaker } }) => ({ article, words, speaker })),
  )
}

const isQuoted = (piece: string) => /^["“]/.test(piece) && /["”]$/.test(piece) && !/["“”]/.test(piece.slice(1, -1))
