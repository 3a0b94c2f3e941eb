import type { Place, Position } from '../../answers/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { apart, count, day, joined, quoted } from '../shown.ts'
import { withMarks } from './hit.ts'

/** What a position is called in addresses. */
export const anchorOf = ({ statement }: Position): string => `p-${statement.id}`

const MOST_PLACES = 4

/** Positions in their order: when, what is done, the words, who has them, and what differs from the position before on the subject. */
export const positionsView = (list: readonly Position[], all: readonly Position[], to: (position: number) => string): Html =>
  html`<ol class="positions">${list.map((position) => positionView(position, all, to))}</ol>`

function positionView(position: Position, all: readonly Position[], to: (position: number) => string): Html {
  const { statement, when, places, since } = position
  const { kind, form, content, conditions } = statement
  const differences = since?.differences ?? []
  // Where all of it differs there is nothing to point at.
  const marks = differences
    .flatMap(({ after }) => after)
    .filter(({ from, to }) => !content.some((span) => span.from === from && span.to === to))
    .sort((a, b) => a.from - b.from)
  return html`<li class="position${differences.length > 0 && ' otherwise'}" id="${anchorOf(position)}">
<p class="hit-head">${when === null ? html`<span class="when">no day known</span>` : html`<time class="when" datetime="${when.value}">${day(when.value)}</time>`}${when?.by === 'published' && html`<span class="of">published</span>`}<span class="act">${kind}</span><span class="line ${form}">${form}</span></p>
<blockquote dir="auto">${content.map((span, at) => [at > 0 && ' … ', withMarks(span, marks)])}</blockquote>
${conditions.map(({ clause }) => html`<p class="term-of">Condition: ${quoted(joined([clause]))}</p>`)}
<p class="source-line">${placesView(places)}</p>
${
  since !== null &&
  differences.length > 0 &&
  html`<div class="since"><p>Beside <a href="${to(since.position)}">${dayOf(all[since.position]!)}</a>, both on ${apart(since.shared.join(', '))}:</p>
<ul>${differences.map(({ says, before }) => html`<li>${apart(says)}${before.some(({ text }) => !says.includes(text)) && html`<span class="before">, before: ${quoted(joined(before))}</span>`}</li>`)}</ul></div>`
}
</li>`
}

const dayOf = ({ when }: Position): string => (when === null ? 'what nobody dates' : day(when.value))

function placesView(places: readonly Place[]): Part {
  const copies = places.reduce((sum, place) => sum + place.copies.length, 0)
  const shown = places.slice(0, MOST_PLACES)
  const rest = places.slice(MOST_PLACES)
  const link = ({ document: { id, outlet, title }, statement }: Place) =>
    html`<a href="/d/${id}?s=${statement}#s-${statement}">${apart(outlet ?? title ?? 'an article')}</a>`
  return [
    shown.map((place, at) => [at > 0 && ', ', link(place)]),
    rest.length > 0 &&
      html` <details class="inline"><summary>and ${rest.length} more</summary>${rest.map((place, at) => [at > 0 && ', ', link(place)])}</details>`,
    copies > 0 && ` · ${count(copies, 'copy', 'copies')}`,
  ]
}
