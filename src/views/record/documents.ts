import type { DocumentLine, Extent, Failure } from '../../record/index.ts'
import { type Html, html } from '../html.ts'
import { apart, count, day, shown } from '../shown.ts'
import { addForm, emptyRecord, pagerOf, searchedIn } from './search.ts'

export type DocumentsShown = {
  readonly query: URLSearchParams
  readonly extent: Extent
  /** Of the whole record. */
  readonly all: number
  readonly items: readonly DocumentLine[]
  readonly next: string | null
  readonly failures: readonly Failure[]
  readonly outlets: readonly { readonly outlet: string | null; readonly documents: number }[]
}

/** What narrows the list. */
const FIELDS = ['title', 'outlet', 'from', 'to']

/** The documents on record, and what could not be added. */
export function documentsView({ query, extent, all, items, next, failures, outlets }: DocumentsShown): Html {
  return html`<section class="documents"><h1>Documents</h1>
${becameView(query)}
${
  all === 0
    ? emptyRecord()
    : html`<details class="narrow"${FIELDS.some((name) => query.get(name)) && html` open`}><summary>Show only some</summary><form action="/documents"><div class="fields">
<label>Words of the headline <input name="title" value="${query.get('title')}"></label>
<label>Outlet <input name="outlet" list="outlets" value="${query.get('outlet')}"></label>
<label>From <input name="from" type="date" value="${query.get('from')}"></label>
<label>To <input name="to" type="date" value="${query.get('to')}"></label>
</div><datalist id="outlets">${outlets.map(({ outlet }) => outlet !== null && html`<option value="${outlet}">`)}</datalist>
<div class="row"><button>Show these</button></div></form></details>
<p class="quiet">${searchedIn(extent)} ${count(extent.statements, 'statement')}.</p>
<div class="scroll" tabindex="0" role="region" aria-label="The documents"><table class="lines"><thead><tr><th scope="col">Document</th><th scope="col" class="number">Statements</th></tr></thead>
<tbody>${items.map(lineOf)}</tbody></table></div>
${pagerOf(query, next)}
<h2>Add files</h2><p class="quiet">Articles as text, HTML, PDF or Word; saved feeds, tables, archives. Choose them, or drop them anywhere on this page.</p>${addForm()}`
}
${failures.length > 0 && failuresView(failures)}
</section>`
}

/** What became of files that were added: the address says it. */
function becameView(query: URLSearchParams): Html | null {
  const [added, known, failed] = ['added', 'known', 'failed'].map((name) => Math.trunc(Number(query.get(name))) || 0) as [
    number,
    number,
    number,
  ]
  const parts = [
    added > 0 && `${count(added, 'document')} added.`,
    known > 0 && `${count(known, 'document')} on record already.`,
    failed > 0 && html`<a href="#failed">${count(failed, 'document')} could not be added.</a>`,
    added + known + failed === 0 && query.has('added') && 'Nothing was found in what was sent.',
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : html`<p class="became" role="status">${parts.map((part, at) => [at > 0 && ' ', part])}</p>`
}

function lineOf({ id, title, outlet, published, statements, versions, copies }: DocumentLine): Html {
  const facts = [
    outlet !== null && apart(outlet),
    published !== null && html`<time datetime="${published}">${day(published)}</time>`,
    versions > 1 && html`<a href="/d/${id}#versions">${count(versions, 'version')}</a>`,
    copies > 1 && html`<a href="/d/${id}#copies">${count(copies, 'copy', 'copies')}</a>`,
  ].filter((fact) => fact !== false)
  return html`<tr><th scope="row"><a href="/d/${id}">${title === null ? html`<i>without a headline</i>` : apart(title)}</a>${facts.length > 0 && html`<br><span class="of">${facts.map((fact, at) => [at > 0 && ' · ', fact])}</span>`}</th>
<td class="number">${statements}</td></tr>`
}

const failuresView = (failures: readonly Failure[]): Html => html`<h2 id="failed">What could not be added</h2>
<ul class="plain failures">${failures.map(({ place, says, seen }) => html`<li><code>${shown(place)}</code> ${shown(says)} <time class="of" datetime="${seen}">${day(seen)}</time></li>`)}</ul>`
