import type { Count, CountedBy, Extent } from '../../record/index.ts'
import { changed } from '../address.ts'
import { current, type Html, html } from '../html.ts'
import { apart } from '../shown.ts'
import { emptyRecord, searchedIn } from './search.ts'

export type StatisticsShown = {
  readonly query: URLSearchParams
  readonly by: readonly CountedBy[]
  readonly all: readonly CountedBy[]
  readonly record: Extent
  readonly counts: readonly Count[]
}

/** What each count is called on the page. */
const NAMES: Readonly<Record<CountedBy, string>> = {
  speaker: 'Speaker',
  outlet: 'Outlet',
  kind: 'Kind',
  form: 'Form',
  mode: 'Mode',
  verb: 'Verb',
  named: 'Named',
  language: 'Language',
  month: 'Month',
  year: 'Year',
}

/** Who is quoted how much, and how: a table in which each number is drawn as well. */
export function statisticsView({ query, by, all, record, counts }: StatisticsShown): Html {
  const [first, second] = by
  const most = Math.max(...counts.map(({ statements }) => statements), 1)
  return html`<section class="statistics"><h1>Statistics</h1>
${
  record.documents === 0
    ? emptyRecord()
    : html`<nav class="filters" aria-label="Count by"><ul>${all.map(
        (one) => html`<li><a href="${changed(query, { by: one })}"${current(first === one)}>${NAMES[one].toLowerCase()}</a></li>`,
      )}</ul><ul aria-label="And by">${all
        .filter((one) => one !== first)
        .map(
          (one) =>
            html`<li><a href="${changed(query, { by: second === one ? [first!] : [first!, one] })}"${current(second === one)}>and ${NAMES[one].toLowerCase()}</a></li>`,
        )}</ul></nav>
<div class="scroll" tabindex="0" role="region" aria-label="The counts"><table class="counts"><thead><tr>${by.map((one) => html`<th scope="col">${NAMES[one]}</th>`)}<th scope="col" class="number">Statements</th><td></td><th scope="col" class="number">Documents</th></tr></thead>
<tbody>${counts.map((count) => rowOf(count, by, most))}</tbody></table></div>
${counts.length === 0 && html`<p class="quiet">Nothing on record has this.</p>`}
<p class="quiet">${searchedIn(record)} The same words in copies of one report count once.</p>`
}
</section>`
}

function rowOf({ values, speaker, statements, documents }: Count, by: readonly CountedBy[], most: number): Html {
  const width = `${((statements / most) * 100).toFixed(1)}%`
  return html`<tr>${values.map((value, at) => {
    const says =
      value === null ? html`<i>none</i>` : by[at] === 'form' ? html`<span class="line ${value}">${value}</span>` : apart(value)
    const href = linkOf(by[at]!, value, speaker)
    return html`<th scope="row">${href === null ? says : html`<a href="${href}">${says}</a>`}</th>`
  })}<td class="number">${statements.toLocaleString('en')}</td><td class="bar"><svg width="100%" height="12" aria-hidden="true"><rect width="${width}" height="12" rx="2" /></svg></td><td class="number">${documents.toLocaleString('en')}</td></tr>`
}

/** What was counted, as a search; null where it cannot be searched for. */
function linkOf(by: CountedBy, value: string | null, speaker: string | null): string | null {
  if (value === null) return null
  if (by === 'speaker') return speaker && `/p/${speaker}`
  const query = ((): Readonly<Record<string, string>> | null => {
    if (by === 'outlet' || by === 'kind' || by === 'form' || by === 'mode' || by === 'language') return { [by]: value }
    if (by === 'month' || by === 'year') return { from: value, to: value }
    return null
  })()
  return query && `/search?${new URLSearchParams(query)}`
}
