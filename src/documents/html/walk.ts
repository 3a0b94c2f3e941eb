import type { BlockKind, Range } from '../../text/index.ts'
import { endsSentence, wordsOf } from '../plain/words.ts'
import { isAround, isByline, isPullQuote, isSpeaker } from './around.ts'
import { BLOCKS } from './elements.ts'
import { joinTerms, labelOf } from './labels.ts'
import { splitLines } from './lines.ts'
import { type Run, runs, type Styles } from './run.ts'
import { isFootnoteSign, isShown, isShownAsBlock } from './shown.ts'

/** A piece of the page that stands on lines of its own, as shown. */
export type PageBlock = {
  readonly text: string
  /** What its element says it is; null for a paragraph or what may be one. */
  readonly kind: BlockKind | null
  /** A name set off at the start, as a place in `text`. */
  readonly label: Range | null
  /** Whether all of it is bold. */
  readonly bold: boolean
  /** The share of its characters that are links. */
  readonly linked: number
  readonly words: number
  /** The number of the run it is of, and the text node that run begins with. */
  readonly run: number
  readonly first: Node
  readonly place: Place
}

/** What the elements say that a block stands in. */
type Place = {
  readonly element: Element
  readonly kind: BlockKind | null
  /** Around the article, not in it. */
  readonly around: boolean
  readonly pulled: boolean
  /** The outermost article element. */
  readonly article: Element | null
}

/** Every visible block of the page, in order. Recursion is safe: a tamed page is at most a hundred elements deep. */
export function walk(body: Element): PageBlock[] {
  const blocks: PageBlock[] = []
  const styles: Styles = { link: 0, bold: 0, time: 0, pre: 0 }
  const line = runs(styles)
  let quotes = 0
  let count = 0

  function flush(place: Place): void {
    const run = line.take()
    if (run) blocks.push(...blocksOf(run, count++, place))
  }

  function inside(element: Element, place: Place): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) line.add(node.nodeValue ?? '', node)
      else if (node.nodeType === ELEMENT) visit(node as Element, place)
    }
  }

  function visit(element: Element, place: Place): void {
    const name = element.localName
    if (name === 'br') line.newline()
    if (name === 'br' || !isShown(element) || isFootnoteSign(element)) return
    const styled = stylesOf(element)
    for (const style of styled) styles[style]++
    if (BLOCKS.has(name) || isShownAsBlock(element)) {
      flush(place)
      const own = enter(place, element)
      inside(element, own)
      flush(own)
    } else {
      if (isByline(element)) line.sign()
      if (name === 'q') line.add(quotes++ % 2 === 0 ? '“' : '‘', null)
      inside(element, place)
      if (name === 'q') line.add(--quotes % 2 === 0 ? '”' : '’', null)
    }
    for (const style of styled) styles[style]--
  }

  const place: Place = { element: body, kind: null, around: false, pulled: false, article: null }
  inside(body, place)
  flush(place)
  return joinTerms(blocks)
}

function enter(place: Place, element: Element): Place {
  const own = kindOf(element)
  return {
    element,
    kind: place.kind === 'quote' && own !== 'heading' ? 'quote' : (own ?? place.kind),
    around: place.around || isAround(element),
    pulled: place.pulled || isPullQuote(element),
    article: place.article ?? (element.localName === 'article' ? element : null),
  }
}

function kindOf(element: Element): BlockKind | null {
  const name = element.localName
  if (name === 'li') return [...element.children].filter((child) => child.localName === 'p').length > 1 ? null : 'item'
  if (isByline(element)) return 'byline'
  return (
    KINDS.get(name) ??
    (/(?:^|\s)(?:wp-caption-text|caption|image-caption|photo-caption)(?:$|\s)/.test(element.className) ? 'caption' : null)
  )
}

function stylesOf(element: Element): (keyof Styles)[] {
  const style = STYLES.get(element.localName)
  return style ? [style] : isSpeaker(element) ? ['bold'] : []
}

/** The blocks of one run: one for each of the lines that `<br>` makes. */
function blocksOf(run: Run, number: number, place: Place): PageBlock[] {
  const bold = new Map(run.lines.map((line) => [line.from, line.bold]))
  return splitLines(run.text).map(({ text, from }) => {
    const words = wordsOf(text).length
    const start = bold.get(from) ?? 0
    return {
      text,
      kind: kindOfRun(run, text, words, place),
      label: place.kind === 'heading' ? null : labelOf(text, start),
      bold: start >= text.length,
      linked: run.linked / run.text.length,
      words,
      run: number,
      first: run.first,
      place,
    }
  })
}

function kindOfRun(run: Run, text: string, words: number, place: Place): BlockKind | null {
  const { kind, element } = place
  if (run.timed === run.text.length && kind !== 'heading') return 'note'
  const sentence = endsSentence(text)
  if (kind === 'byline' || (run.signed && kind === null)) return text.length <= LONGEST_BYLINE && !sentence ? 'byline' : null
  // A short line that is all link, in a list or under a heading of links, leads to another article.
  if (kind === 'item' && words >= 4 && !sentence && run.linked >= 0.9 * run.text.length) return 'promotion'
  if (kind === null && CELLS.has(element.localName) && words < 20 && !sentence) return 'item'
  return kind
}

const TEXT = 3
const ELEMENT = 1
const LONGEST_BYLINE = 160
const CELLS = new Set(['td', 'th'])
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['h1', 'headline'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
])
const STYLES: ReadonlyMap<string, keyof Styles> = new Map([
  ['a', 'link'],
  ['b', 'bold'],
  ['strong', 'bold'],
  ['time', 'time'],
  ['pre', 'pre'],
])
