import type { Doc } from '../../documents/index.ts'
import type { Statement } from '../../statements/index.ts'
import { type Html, html } from '../html.ts'
import { apart, day, shown } from '../shown.ts'
import type { Cast } from './cast.ts'
import { layersOver } from './layers.ts'
import { marksOf } from './marks.ts'
import type { ReadingState } from './state.ts'

type Shown = {
  readonly doc: Doc
  readonly statements: readonly Statement[]
  readonly cast: Cast
  readonly numbers: ReadonlyMap<string, number>
  readonly state: ReadingState
}

type Block = { readonly kind: Doc['blocks'][number]['kind']; readonly inside: Html }

const HEAD: ReadonlySet<string> = new Set(['headline', 'byline', 'dateline'])

/** The article as it was captured, with its statements marked: what stands before its first paragraph, and the rest. */
export function articleOf({ doc, statements, ...how }: Shown): { readonly head: Html; readonly body: Html } {
  const inside = layersOver(doc.text, marksOf(statements, how))
  const blocks = doc.blocks.map((block): Block => ({ kind: block.kind, inside: html`${inside(block)}` }))
  const first = blocks.findIndex(({ kind }) => !HEAD.has(kind))
  const cut = first < 0 ? blocks.length : first
  const headline = blocks.some(({ kind }) => kind === 'headline') ? null : titleOf(doc)
  return {
    head: html`${kickerOf(doc)}${headline}${blocks.slice(0, cut).map(elementOf)}`,
    body: html`${withLists(blocks.slice(cut))}`,
  }
}

const titleOf = ({ title }: Doc): Html =>
  title === null
    ? html`<h1 class="headline none">An article without a headline</h1>`
    : html`<h1 class="headline" dir="auto">${shown(title)}</h1>`

/** Where and when it was published, and by whom where the text itself does not say. */
function kickerOf({ outlet, published, byline, blocks }: Doc): Html | null {
  const facts = [
    outlet !== null && apart(outlet),
    published !== null && html`<time datetime="${published}">${day(published)}</time>`,
    byline !== null && !blocks.some(({ kind }) => kind === 'byline') && apart(byline),
  ].filter((fact) => fact !== false)
  if (facts.length === 0) return null
  return html`<p class="kicker">${facts.map((fact, at) => [at > 0 && html`<span class="dot"> · </span>`, fact])}</p>`
}

function elementOf({ kind, inside }: Block): Html {
  if (kind === 'headline') return html`<h1 class="headline" dir="auto">${inside}</h1>`
  if (kind === 'heading') return html`<h2 class="heading" dir="auto">${inside}</h2>`
  if (kind === 'quote') return html`<blockquote dir="auto"><p>${inside}</p></blockquote>`
  if (kind === 'item') return html`<li dir="auto">${inside}</li>`
  if (kind === 'paragraph') return html`<p dir="auto">${inside}</p>`
  return html`<p class="is-${kind}" dir="auto">${inside}</p>`
}

/** The elements of blocks, items that follow each other in one list. */
function withLists(blocks: readonly Block[]): Html[] {
  const elements: Html[] = []
  let items: Html[] = []
  const endList = () => {
    if (items.length > 0) elements.push(html`<ul>${items}</ul>`)
    items = []
  }
  for (const block of blocks) {
    if (block.kind === 'item') items.push(elementOf(block))
    else {
      endList()
      elements.push(elementOf(block))
    }
  }
  endList()
  return elements
}
