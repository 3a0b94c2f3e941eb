import type { Extent } from '../../record/index.ts'
import { changed } from '../address.ts'
import { type Html, html } from '../html.ts'
import { apart, count } from '../shown.ts'
import { emptyRecord } from './search.ts'

type Line = { readonly id: string; readonly name: string; readonly statements: number; readonly documents: number }

export type SpeakersShown = {
  readonly query: URLSearchParams
  readonly extent: Extent
  readonly speakers: readonly Line[]
  /** How many there are in all. */
  readonly of: number
  readonly limit: number
}

/** Who speaks in the articles on record. */
export function speakersView({ query, extent, speakers, of, limit }: SpeakersShown): Html {
  const most = Math.max(...speakers.map(({ statements }) => statements), 1)
  return html`<section class="statistics speakers"><h1>Speakers</h1>
${
  extent.documents === 0
    ? emptyRecord()
    : html`<form class="search-form" action="/speakers" role="search"><label class="hidden" for="name">Words of a name</label><input id="name" name="name" type="search" value="${query.get('name')}" data-main placeholder="A name, or its beginning" autocomplete="off" spellcheck="false"><button class="primary">Find</button></form>
<p class="quiet">${count(of, 'speaker')} ${query.get('name') ? 'of this name' : 'with a name, those with most statements first'}.</p>
<div class="scroll" tabindex="0" role="region" aria-label="The speakers"><table class="counts"><thead><tr><th scope="col">Speaker</th><th scope="col" class="number">Statements</th><td></td><th scope="col" class="number">Documents</th></tr></thead>
<tbody>${speakers.map((line) => rowOf(line, most))}</tbody></table></div>
${speakers.length < of && html`<nav class="pager" aria-label="More"><a href="${changed(query, { limit: String(limit * 4) })}">More</a></nav>`}`
}
</section>`
}

const rowOf = ({ id, name, statements, documents }: Line, most: number): Html =>
  html`<tr><th scope="row"><a href="/p/${id}">${apart(name)}</a></th><td class="number">${statements.toLocaleString('en')}</td><td class="bar"><svg width="100%" height="12" aria-hidden="true"><rect width="${((statements / most) * 100).toFixed(1)}%" height="12" rx="2" /></svg></td><td class="number">${documents.toLocaleString('en')}</td></tr>`

/** Several speakers of one name: which is meant. */
export const whichSpeaker = (called: string, speakers: readonly Line[]): Html =>
  html`<section class="statistics"><h1>Which ${apart(called)}?</h1><p class="lead">${count(speakers.length, 'speaker')} on record ${speakers.length === 1 ? 'is' : 'are'} called so.</p>
<ul class="plain">${speakers.map(({ id, name, statements, documents }) => html`<li><a href="/p/${id}">${apart(name)}</a>, ${count(statements, 'statement')} in ${count(documents, 'document')}, <code>${id}</code></li>`)}</ul></section>`
