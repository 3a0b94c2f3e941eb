import { quotationsIn } from '../../src/answers/index.ts'
import { docFromText } from '../../src/documents/index.ts'
import { type Reading, read } from '../../src/read.ts'
import { jsonLines } from '../corpora/files.ts'

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
export function marked(dataFolder: string, split: string): Material[] {
  return jsonLines<Line>(dataFolder, `polnear/${split}.jsonl.gz`).flatMap(({ text, publisher, date, attributions }) => {
    const article = read(docFromText(text, { outlet: publisher, published: date }))
    return attributions.flatMap(({ source, content }) => {
      const pieces = content.map(([from, to]) => text.slice(from, to))
      if (!pieces.every(isQuoted)) return []
      const words = pieces.map((piece) => piece.slice(1, -1).trim()).join(' ')
      const speaker = source.map(([from, to]) => text.slice(from, to)).join(' ')
      return words.split(/\s+/).length < LEAST_WORDS ? [] : [{ article, words, speaker: speaker === '' ? null : speaker }]
    })
  })
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
