import { readdirSync, readFileSync } from 'node:fs'
import { type ReadOptions, read } from '../src/read.ts'
import type { Range } from '../src/text/index.ts'
import { type Marked, readCases } from './notation.ts'
import type { ScoredArticle } from './score/score.ts'

const FOLDER = new URL('../test/news/', import.meta.url)

/** A kind of news and its file of test/news. */
export type KindOfNews = { readonly kind: string; readonly file: string }

/**
 * Passages of other kinds of news than the model learnt from. They were marked before anything had read them, and no rule is written for one of them: what is mended
 * for them no longer measures.
 */
export const kindsOfNews = (): readonly KindOfNews[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ kind: name.slice(0, -4), file: readFileSync(new URL(name, FOLDER), 'utf8') }))

/** What is marked in a file of passages beside what is read there. */
export const scoredNews = (file: string, options: ReadOptions): ScoredArticle[] =>
  readCases(file).map(({ text, attributions }) => ({
    text,
    gold: attributions.map(spansOf),
    found: read(text, { ...options, outermost: true }).statements.map(spansOf),
  }))

const spansOf = ({ source, cue, content }: Marked) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content) })
const pairs = (ranges: readonly Range[]) => ranges.map(({ from, to }) => [from, to] as const)
