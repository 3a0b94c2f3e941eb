import { Readability } from '@mozilla/readability'
import type { Note } from '../doc.ts'
import { bylineIn } from '../plain/byline.ts'
import { isDateLine } from '../plain/dates.ts'
import { standingKind } from '../plain/standing.ts'
import { endsSentence, sameWords } from '../plain/words.ts'
import type { Tamed } from './tame.ts'
import type { PageBlock } from './walk.ts'

export type Choice = { readonly read: ReadonlySet<PageBlock>; readonly notes: readonly Note[] }

/**
 * Which blocks of the page are the article. Several long article elements are all read. Otherwise Readability finds the main text, and what
 * it drops inside it (block quotations, short answers) is taken back. Where it finds too little, all that does not stand around is read.
 */
export function mainText(
  document: Document,
  blocks: readonly PageBlock[],
  size: Pick<Tamed, 'elements' | 'pieces'>,
  title: string | null,
): Choice {
  const within = blocks.filter((block) => !block.place.around && !isBareLink(block))
  const several = severalArticles(within)
  if (several) {
    const says = `The page holds ${several.count} articles; all of them were read.`
    return { read: new Set(several.blocks), notes: [{ code: 'several-articles', says }] }
  }
  if (size.elements > MOST_ELEMENTS || size.pieces > MOST_PIECES) {
    const says = 'The page is too large to seek its main text; all but navigation and sidebars was read.'
    return { read: new Set(unlinked(within)), notes: [{ code: 'main-text-not-sought', says }] }
  }
  const kept = keptBlocks(document, blocks)
  const read = takeBack(within, kept, title)
  if (wordsIn(read) >= LEAST * wordsIn(within.filter(isLong))) return { read: new Set(read), notes: [] }
  const says = 'The main text of the page could not be told from the rest; all but navigation and sidebars was read.'
  return { read: new Set(unlinked(within)), notes: [{ code: 'main-text-unsure', says }] }
}

/**
 * The blocks of all outermost article elements, where at least two are long enough to be articles and not teasers. With them go the page's
 * own headline and short articles between them, unless they lead elsewhere.
 */
function severalArticles(blocks: readonly PageBlock[]): { count: number; blocks: PageBlock[] } | null {
  const articles = Map.groupBy(
    blocks.filter(({ place }) => place.article !== null),
    ({ place }) => place.article!,
  )
  const sizes = [...articles].map(([article, own]) => ({
    article,
    words: wordsIn(own),
    sentences: own.filter(isSentence).length,
  }))
  const longest = Math.max(0, ...sizes.map(({ words }) => words))
  const real = new Set(
    sizes.filter(({ words, sentences }) => words >= 50 && words >= longest / 8 && sentences >= 2).map(({ article }) => article),
  )
  if (real.size < 2) return null
  const parents = new Set([...real].map((article) => article.parentNode))
  for (const [article, own] of articles) if (parents.has(article.parentNode) && !own.some(leadsElsewhere)) real.add(article)
  const first = blocks.findIndex(({ place }) => real.has(place.article!))
  const read = blocks.filter((block, i) => real.has(block.place.article!) || (i < first && block.kind === 'headline'))
  return { count: real.size, blocks: read }
}

const leadsElsewhere = ({ kind, linked }: PageBlock) => (kind === 'heading' || kind === 'headline') && linked >= 0.9

/** The blocks Readability keeps. It rebuilds the page, so each run of words is marked before and looked for after. */
function keptBlocks(document: Document, blocks: readonly PageBlock[]): Set<PageBlock> {
  const marked = new Set<number>()
  for (const { run, first } of blocks) {
    if (marked.has(run)) continue
    marked.add(run)
    const mark = document.createElement('span')
    mark.setAttribute(MARK, String(run))
    first.parentNode?.insertBefore(mark, first)
  }
  const article = readable(document)
  const kept = new Set<number>()
  for (const mark of article?.querySelectorAll(`[${MARK}]`) ?? []) kept.add(Number(mark.getAttribute(MARK)))
  return new Set(blocks.filter(({ run }) => kept.has(run)))
}

// Neither Readability nor the tree it works on is ours; where one of them fails on a strange page, nothing has been found.
function readable(document: Document): Element | null {
  try {
    return (
      new Readability<Element>(document, { disableJSONLD: true, serializer: (element) => element as Element }).parse()?.content ??
      null
    )
  } catch {
    return null
  }
}

/** What was kept, and what was dropped from the midst of it. */
function takeBack(blocks: readonly PageBlock[], kept: ReadonlySet<PageBlock>, title: string | null): PageBlock[] {
  const first = blocks.findIndex((block) => kept.has(block))
  const last = blocks.findLastIndex((block) => kept.has(block))
  if (first < 0) return []
  const [opening, closing] = [blocks[first]!.place, blocks[last]!.place]
  const article = opening.article ?? closing.article
  return blocks.filter((block, i) => {
    if (kept.has(block)) return true
    const { place, kind } = block
    if (i < first && (kind === 'headline' || sameWords(block.text, title ?? ''))) return true
    const among = i > first && i < last
    const beside = place.element.parentNode === (i < first ? opening : closing).element.parentNode
    return (among || beside || (article !== null && place.article === article)) && block.linked < 0.5 && isArticleLike(block)
  })
}

function isArticleLike({ kind, label, words, text }: PageBlock): boolean {
  if (kind !== null) return kind !== 'promotion'
  return (
    label !== null ||
    words >= 8 ||
    endsSentence(text) ||
    isDateLine(text) ||
    standingKind(text) !== null ||
    bylineIn(text) !== null
  )
}

/** "Close window", "Back to top": something to press. */
function isBareLink({ kind, linked, words, text }: PageBlock): boolean {
  return (kind === null || kind === 'item') && linked >= 0.9 && words < 8 && !endsSentence(text)
}

const unlinked = (blocks: readonly PageBlock[]) => blocks.filter(({ linked, words }) => linked < 0.6 || words > 30)
const isLong = ({ words, kind }: PageBlock) => words >= 20 || kind === 'quote'
const isSentence = ({ words, text }: PageBlock) => words >= 8 && endsSentence(text)
const wordsIn = (blocks: readonly PageBlock[]) => blocks.reduce((sum, { words }) => sum + words, 0)

const MARK = 'data-run'
// Readability takes about half a second for so many; its time grows faster than their number.
const MOST_ELEMENTS = 8_000
const MOST_PIECES = 100_000
const LEAST = 0.25
