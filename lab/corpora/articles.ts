import type { Attribution } from '../../src/attributions/index.ts'
import { stretchOf } from '../../src/attributions/learned/index.ts'
import type { Passage } from '../../src/sentences/index.ts'
import { mapForward } from '../../src/text/index.ts'
import { type Damage, damaged } from '../damage.ts'
import { jsonLines } from './files.ts'
import { frontEnd } from './front-end.ts'

/** Tokens `first` up to but not including `end`. */
export type Stretch = { readonly first: number; readonly end: number }

/** One attribution as people marked it, over our tokens. */
export type Marked = {
  readonly source: readonly Stretch[]
  readonly cue: readonly Stretch[]
  readonly content: readonly Stretch[]
}

/** An article of PolNeAR, read as the product reads it, with what people marked. */
export type Article = {
  readonly id: string
  readonly publisher: string
  readonly date: string
  readonly text: string
  readonly passage: Passage
  /** From a place of the passage's text to the place it had in `text`. */
  readonly toGiven: (attribution: Attribution) => GoldSpans
  readonly gold: readonly GoldSpans[]
  readonly marked: readonly Marked[]
}

/** As the corpus has it: pairs of offsets into the given text. */
export type GoldSpans = { readonly source: readonly Pair[]; readonly cue: readonly Pair[]; readonly content: readonly Pair[] }
type Pair = readonly [from: number, to: number]

type Line = {
  readonly id: string
  readonly publisher: string
  readonly date: string
  readonly text: string
  readonly attributions: readonly GoldSpans[]
}

/** The articles of a split (`train` or `dev`). */
export function articlesOf(dataFolder: string, split: string): Article[] {
  return jsonLines<Line>(dataFolder, `polnear/${split}.jsonl.gz`).map((line) => articleOf(line))
}

/** The same article after a damage; what people marked goes with the words. */
export function damagedArticle({ id, publisher, date, text, gold }: Article, damage: Damage): Article {
  const { text: worse, edits } = damaged(text, damage)
  const moved = (pairs: readonly Pair[]) =>
    pairs.map(([from, to]): Pair => [mapForward(edits, from, 1), mapForward(edits, to, -1)])
  const attributions = gold.map((a) => ({ source: moved(a.source), cue: moved(a.cue), content: moved(a.content) }))
  return articleOf({ id, publisher, date, text: worse, attributions })
}

/** Reads one line of the corpus. */
export function articleOf(line: Line): Article {
  const { passage, toNormal, toGivenRange } = frontEnd(line.text)
  const stretches = (pairs: readonly Pair[]) =>
    pairs.map(([from, to]) => stretchOf(passage, { from: toNormal(from), to: toNormal(to) })).filter((s) => s.end > s.first)
  return {
    id: line.id,
    publisher: line.publisher,
    date: line.date,
    text: line.text,
    passage,
    toGiven: ({ source, cue, content }) => ({
      source: source.map(toGivenRange),
      cue: cue.map(toGivenRange),
      content: content.map(toGivenRange),
    }),
    gold: line.attributions,
    marked: line.attributions.map((a) => ({ source: stretches(a.source), cue: stretches(a.cue), content: stretches(a.content) })),
  }
}
