import type { Correction, Extent, Hit, Recorded } from '../../record/index.ts'
import { changed } from '../address.ts'
import { type Html, html } from '../html.ts'
import { castOf } from '../reading/cast.ts'
import { correctingForms, saidOf, undoForm } from '../reading/correcting.ts'
import { layersOver } from '../reading/layers.ts'
import { marksOf, numbersOf } from '../reading/marks.ts'
import { EVERYTHING } from '../reading/state.ts'
import { apart, count, day, percent } from '../shown.ts'
import { emptyRecord, pagerOf } from './search.ts'

export type InboxShown = {
  readonly query: URLSearchParams
  readonly items: readonly Hit[]
  readonly total: number | null
  readonly next: string | null
  /** Those of the items, by their ids. */
  readonly documents: ReadonlyMap<string, Recorded>
  /** The latest. */
  readonly corrections: readonly Correction[]
  readonly extent: Extent
}

/** Statements nobody has looked at, the least sure first, each in its paragraph with what can be said of it. */
export function inboxView({ query, items, total, next, documents, corrections, extent }: InboxShown): Html {
  const back = `/inbox${changed(query, {})}`
  return html`<section class="inbox"><h1>Inbox</h1>
${
  extent.documents === 0
    ? emptyRecord()
    : html`<p class="lead">What was found with the least certainty, for a person to look at.</p>
<p class="quiet">${total === null ? 'More than 10,000 statements' : count(total, 'statement')} not looked at.<span class="needs-script"> <kbd>j</kbd> and <kbd>k</kbd> go on and back, <kbd>Enter</kbd> says it is right, <kbd>x</kbd> that it is no statement, <kbd>e</kbd> corrects it, <kbd>u</kbd> takes that back.</span></p>
<ol class="inbox-list" data-inbox>${items.map((hit) => itemOf(hit, documents.get(hit.document.id), back))}</ol>
${items.length === 0 && html`<p class="quiet">Nothing is left to look at.</p>`}
${pagerOf(query, next)}`
}
${
  corrections.length > 0 &&
  html`<h2>Said lately</h2><ul class="plain history">${corrections.map((correction) => saidView(correction, back))}</ul>
<p class="quiet">Articles in which every statement was looked at: <a href="/api/export?as=training" download>as the trainer of the model reads them</a>.</p>`
}
</section>`
}

function itemOf({ statement, document }: Hit, recorded: Recorded | undefined, back: string): Html {
  const { id, who, speaker, kind, form, confidence } = statement
  const name = who?.name ?? speaker?.name ?? null
  const names = [...new Set(recorded?.statements.flatMap((other) => other.speaker?.name ?? []))]
  return html`<li class="inbox-item" tabindex="-1" data-document="${document.id}" data-statement="${id}" aria-label="Statement of ${name ?? 'nobody named'}">
<p class="hit-head"><span class="name">${name === null ? html`<i>nobody named</i>` : apart(name)}</span><span class="act">${kind}</span><span class="line ${form}">${form}</span><span class="sure">${percent(confidence)} sure${speaker !== null && `, of the speaker ${percent(speaker.confidence)}`}</span></p>
${recorded && contextOf(recorded, id)}
<p class="source-line"><a href="/d/${document.id}?s=${id}#s-${id}">${document.title === null ? html`<i>without a headline</i>` : apart(document.title)}</a>${document.outlet !== null && html` · ${apart(document.outlet)}`}${document.published !== null && html` · <time datetime="${document.published}">${day(document.published)}</time>`}</p>
<div class="correct">${correctingForms(statement, { document: document.id, back, names })}</div>
<p class="outcome" role="status"></p>
</li>`
}

/** The paragraphs the statement stands in, with its words, source and verb marked. */
function contextOf({ doc, statements }: Recorded, id: string): Html {
  const own = statements.filter((statement) => statement.id === id)
  const spans = own.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))]
  const how = {
    cast: castOf({ doc, statements: own, voices: [] }),
    numbers: numbersOf(own),
    state: { ...EVERYTHING, chosen: id },
  }
  const inside = layersOver(doc.text, marksOf(own, how))
  return html`<div class="context lit"><div class="article"><div class="body">${doc.blocks
    .filter((block) => block.from < to && block.to > from)
    .map((block) => html`<p dir="auto">${inside(block)}</p>`)}</div></div></div>`
}

const saidView = (correction: Correction, back: string): Html =>
  html`<li><a href="/d/${correction.on.document}?s=${correction.on.statement}#s-${correction.on.statement}">${saidOf(correction.what)}</a>, ${apart(correction.author)}, <time datetime="${correction.made}">${day(correction.made)}</time>${
    correction.undoneBy === null ? [' ', undoForm(correction.id, back)] : ' (taken back)'
  }</li>`
