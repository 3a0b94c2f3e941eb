import type { Hit } from '../../record/index.ts'
import { current, type Html, html, type Part } from '../html.ts'
import { apart, count, day, shown } from '../shown.ts'

/** A statement found: who, what they do with the words, the words with what was looked for marked, and where it stands. */
export function hitView({ statement, document, marks, copies }: Hit): Html {
  const { id, who, speaker, kind, form, content, date, accepted } = statement
  const name = who?.name ?? speaker?.name ?? null
  const facts: Part[] = [
    document.outlet !== null && apart(document.outlet),
    document.published !== null && html`<time datetime="${document.published}">${day(document.published)}</time>`,
    date !== null &&
      date.value !== document.published?.slice(0, 10) && [
        'said ',
        html`<time datetime="${date.value}">${day(date.value)}</time>`,
      ],
    copies.length > 0 && count(copies.length, 'copy', 'copies'),
    accepted && 'checked by hand',
  ].filter((fact) => fact !== false)
  return html`<li class="hit">
<p class="hit-head">${
    who === null ? html`<i>${name ?? 'nobody named'}</i>` : html`<a class="name" href="/p/${who.id}">${apart(name ?? '')}</a>`
  }<span class="act">${kind}</span><span class="line ${form}">${form}</span></p>
<blockquote dir="auto">${content.map((span, at) => [at > 0 && ' … ', withMarks(span, marks)])}</blockquote>
<p class="source-line"><a href="/d/${document.id}?s=${id}#s-${id}">${document.title === null ? html`<i>without a headline</i>` : apart(document.title)}</a>${facts.map((fact) => html` · ${fact}`)}</p>
</li>`
}

/** The words of a span with the places marked that lie in it. */
export function withMarks({ from, text }: { readonly from: number; readonly text: string }, marks: Hit['marks']): Part {
  const parts: Part[] = []
  let done = 0
  for (const mark of marks) {
    const [start, end] = [Math.max(mark.from - from, done), Math.min(mark.to - from, text.length)]
    if (end <= start) continue
    parts.push(shown(text.slice(done, start)), html`<mark>${shown(text.slice(start, end))}</mark>`)
    done = end
  }
  return [...parts, shown(text.slice(done))]
}

/** Links that put what was found in another order. */
export const orderLinks = (orders: readonly (readonly [order: string, href: string, on: boolean])[]): Html =>
  html`<ul class="orders" aria-label="Order">${orders.map(([order, href, on]) => html`<li><a href="${href}"${current(on)}>${order}</a></li>`)}</ul>`
