import type { Extent, Facets, Hit } from '../../record/index.ts'
import { changed, toggledIn } from '../address.ts'
import { problemBox } from '../forms.ts'
import { current, type Html, html, type Part } from '../html.ts'
import { apart, count, day } from '../shown.ts'
import { hitView, orderLinks } from './hit.ts'

export type SearchShown = {
  readonly query: URLSearchParams
  readonly items: readonly Hit[]
  /** Null where there are more than are counted. */
  readonly total: number | null
  readonly next: string | null
  readonly facets: Facets | null
  readonly extent: Extent
  /** Whether the best come first by themselves: where words are asked for. */
  readonly best: boolean
  readonly problem?: Part
}

/** Statements on record: the line that is asked, what was found, and links that narrow it. */
export function searchView(shown: SearchShown): Html {
  const { query, extent, problem } = shown
  return html`<div class="searching">
<h1 class="page-title">Search the record</h1>
${searchForm(query)}
${problem !== undefined && problemBox(problem)}
${extent.documents === 0 ? emptyRecord() : problem === undefined && foundView(shown)}
</div>`
}

/** The line to search with; what else narrows goes with it. */
function searchForm(query: URLSearchParams): Html {
  const others = [...query].filter(([name]) => name !== 'q' && name !== 'after')
  return html`<form class="search-form" action="/search" role="search"><label class="hidden" for="q">Words, and fields that narrow</label>
<input id="q" name="q" type="search" value="${query.get('q')}" data-main placeholder="ceasefire &quot;without agreement&quot; kind:refusal from:2024" autocomplete="off" spellcheck="false">
${others.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="primary">Search</button></form>`
}

/** What to do first where nothing is on record yet. */
export const emptyRecord = (): Html => html`<section class="empty"><h2>Nothing is on record yet</h2>
<p>A record keeps what was said: every article once, with every statement in it, to be searched, compared and verified against.</p>
<ul><li><a href="/">Paste an article</a>, read it, and add it from its page.</li>
<li>Add files: articles as text, HTML, PDF or Word, saved feeds, tables and archives. Choose them, or drop them on this page. ${addForm()}</li>
<li>Add a feed, and whatever it leads to, from the command line: <code>onrecord add --follow https://courier.example/feed.xml</code></li></ul></section>`

/** Files to be added; those dropped on the page are sent at once. */
export const addForm = (): Html =>
  html`<form class="add-files" method="post" action="/add" enctype="multipart/form-data" data-drop><label class="file"><span class="hidden">Files to add</span><input type="file" name="file" multiple required></label><button>Add to the record</button></form>`

function foundView({ query, items, total, next, facets, best, extent }: SearchShown): Html {
  const order = query.get('order') ?? (best ? 'best' : 'newest')
  const orders = (best ? ['best', 'newest', 'oldest'] : ['newest', 'oldest']).map(
    (each) => [each, changed(query, { order: each, after: null }), each === order] as const,
  )
  const narrowed = [...query.keys()].some((name) => NARROWING.includes(name))
  return html`<div class="found">
<section aria-labelledby="found"><div class="found-head"><h2 id="found">${total === null ? 'More than 10,000 statements' : count(total, 'statement')}</h2>${total !== 0 && orderLinks(orders)}</div>
${items.length === 0 ? html`<p class="quiet">Nothing on record has all of this.${narrowed && html` <a href="${changed(query, Object.fromEntries(NARROWING.map((name) => [name, null])))}">Search without what narrows it</a>.`}</p>` : html`<ol class="hits">${items.map(hitView)}</ol>`}
${pagerOf(query, next)}
<p class="quiet">${searchedIn(extent)}${items.length > 0 && [' ', filesOf(query)]}</p></section>
${facets && facetsView(facets, query)}
</div>`
}

/** The ways to the first part of a long list, and to the next. */
export const pagerOf = (query: URLSearchParams, next: string | null): Html =>
  html`<nav class="pager" aria-label="More">${query.has('after') && html`<a href="${changed(query, { after: null })}" rel="first">First page</a>`}${next !== null && html`<a href="${changed(query, { after: next })}" rel="next">More</a>`}</nav>`

const NARROWING: readonly string[] = [
  'speaker',
  'outlet',
  'kind',
  'form',
  'mode',
  'condition',
  'from',
  'to',
  'addressee',
  'language',
  'document',
  'minConfidence',
]

/** Links to all that was found, as files for other programs. */
function filesOf(query: URLSearchParams): Html {
  const asked = [...query].filter(([name, value]) => value.trim() !== '' && (name === 'q' || NARROWING.includes(name)))
  return html`All of it as a file: ${FILES.map(([as, says], at) => [
    at > 0 && ', ',
    html`<a href="/api/export?${new URLSearchParams([...asked, ...Object.entries(as)]).toString()}" download>${says}</a>`,
  ])}.`
}

const FILES = [
  [{ as: 'csv', excel: 'true' }, 'CSV for a spreadsheet'],
  [{ as: 'jsonl', per: 'statement' }, 'JSON lines'],
  [{ as: 'parquet' }, 'Parquet'],
  [{ as: 'schema-org' }, 'schema.org'],
] as const

/** "In 412 documents of 1 March 2026 to 14 April 2026, 3 without a date." */
export function searchedIn({ documents, from, to, undated }: Extent): string {
  const days =
    from === null || to === null ? '' : ` of ${day(from)}${from.slice(0, 10) === to.slice(0, 10) ? '' : ` to ${day(to)}`}`
  return `In ${count(documents, 'document')}${days}${undated > 0 && days !== '' ? `, ${undated.toLocaleString('en')} without a date` : ''}.`
}

/** How what was found is spread, each value a link that narrows to it, or no longer. */
function facetsView({ of, speakers, kinds, forms, outlets }: Facets, query: URLSearchParams): Html {
  const one = (name: string, value: string) => changed(query, { [name]: query.get(name) === value ? null : value, after: null })
  return html`<aside class="facets" aria-label="Narrow">
${group(
  'Speakers',
  speakers.map(({ value, name, count }) => [apart(name), count, one('speaker', value), query.get('speaker') === value]),
)}
${group(
  'Kinds',
  kinds.map(({ value, count }) => [value, count, toggledIn(query, 'kind', value), query.getAll('kind').includes(value)]),
)}
${group(
  'Forms',
  forms.map(({ value, count }) => [
    html`<span class="line ${value}">${value}</span>`,
    count,
    toggledIn(query, 'form', value),
    query.getAll('form').includes(value),
  ]),
)}
${group(
  'Outlets',
  outlets.map(({ value, count }) => [apart(value), count, one('outlet', value), query.get('outlet') === value]),
)}
${of >= 10_000 && html`<p class="quiet">Counted among the first 10,000.</p>`}
</aside>`
}

const SHOWN = 8

function group(title: string, values: readonly (readonly [Part, number, string, boolean])[]): Html | null {
  if (values.length === 0) return null
  const link = ([says, amount, href, on]: (typeof values)[number]) =>
    html`<li><a href="${href}"${current(on)}><span>${says}</span><span class="amount">${amount.toLocaleString('en')}</span></a></li>`
  const [first, more] = [values.slice(0, SHOWN), values.slice(SHOWN)]
  return html`<section><h3>${title}</h3><ul>${first.map(link)}</ul>${more.length > 0 && html`<details><summary>${more.length} more</summary><ul>${more.map(link)}</ul></details>`}</section>`
}
