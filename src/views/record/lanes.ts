import type { Position, Timeline } from '../../answers/index.ts'
import { type Html, html } from '../html.ts'
import { apart, day, joined } from '../shown.ts'
import { type Axis, axisOf } from './axis.ts'

/** Subjects that have a lane of their own. */
const MOST_LANES = 8
// So near in time (per cent of the width) marks stand above one another, in so many rows at most.
const NEAR = 1.6
const MOST_ROWS = 5
const ROW = 13
const EDGE = 12

/** A timeline drawn: a lane for each of the largest subjects, a mark for each position, a bar where words came to differ. Its table stands below it. */
export function lanesView({ positions, subjects }: Timeline, to: (position: number) => string): Html | null {
  const axis = axisOf(positions.flatMap(({ when }) => when?.value ?? []))
  if (axis === null) return null
  const lanes = subjects.slice(0, MOST_LANES)
  const rest = [...positions.keys()].filter((at) => (positions[at]!.subject ?? MOST_LANES) >= MOST_LANES)
  return html`<figure class="lanes" aria-labelledby="lanes"><figcaption id="lanes">When what was said</figcaption>
<div aria-hidden="true">${lanes.map((lane) => laneView(lane.words.join(', '), lane.positions, positions, axis, to))}
${rest.length > 0 && laneView(lanes.length > 0 ? 'all else' : 'all', rest, positions, axis, to)}
<div class="lane axis"><span></span><svg width="100%" height="22">${axis.ticks.map(({ at, says }) => html`<line x1="${at}%" x2="${at}%" y1="0" y2="5" /><text x="${at}%" y="18" text-anchor="${at < 10 ? 'start' : at > 90 ? 'end' : 'middle'}">${says}</text>`)}</svg></div>
<p class="legend">${(['direct', 'mixed', 'indirect'] as const).map((form) => html`<span><svg width="14" height="14">${markOf(form, '7', 7)}</svg> ${form}</span>`)}<span><svg width="28" height="14"><line class="otherwise" x1="0" x2="28" y1="7" y2="7" /></svg> said otherwise than before</span></p></div>
<details><summary>As a table</summary><div class="scroll" tabindex="0" role="region" aria-label="The lanes as a table"><table><thead><tr><th scope="col">Subject</th><th scope="col">First</th><th scope="col">Last</th><th scope="col" class="number">Positions</th><th scope="col" class="number">Otherwise than before</th></tr></thead><tbody>
${lanes.map((lane) => rowOf(lane.words.join(', '), lane.positions, positions))}${rest.length > 0 && rowOf(lanes.length > 0 ? 'all else' : 'all', rest, positions)}</tbody></table></div></details>
</figure>`
}

type Mark = { readonly position: number; readonly at: number; readonly row: number }

function laneView(
  name: string,
  among: readonly number[],
  positions: readonly Position[],
  axis: Axis,
  to: (position: number) => string,
): Html {
  const marks = marksIn(among, positions, axis)
  const byPosition = new Map(marks.map((mark) => [mark.position, mark]))
  const height = 2 * EDGE + Math.max(...marks.map(({ row }) => row), 0) * ROW
  const middle = (row: number) => EDGE + row * ROW
  const bars = marks.flatMap((mark) => {
    const { since } = positions[mark.position]!
    const before = since && isOtherwise(positions[mark.position]!) ? byPosition.get(since.position) : undefined
    return before
      ? [html`<line class="otherwise" x1="${before.at}%" x2="${mark.at}%" y1="${middle(before.row)}" y2="${middle(mark.row)}" />`]
      : []
  })
  return html`<div class="lane"><span class="lane-name">${apart(name)}</span><svg width="100%" height="${height}"><line class="time" x1="0" x2="100%" y1="${EDGE}" y2="${EDGE}" />${bars}
${marks.map(({ position, at, row }) => {
  const { statement, when } = positions[position]!
  return html`<a href="${to(position)}" tabindex="-1"><title>${day(when!.value)}: ${joined(statement.content)}</title>${markOf(statement.form, `${at}%`, middle(row))}</a>`
})}</svg></div>`
}

/** Where each is drawn; what nobody dates is not. */
function marksIn(among: readonly number[], positions: readonly Position[], axis: Axis): readonly Mark[] {
  const ends = new Array<number>(MOST_ROWS).fill(Number.NEGATIVE_INFINITY)
  return among.flatMap((position) => {
    const { when } = positions[position]!
    const at = when && axis.at(when.value)
    if (at === null) return []
    const free = ends.findIndex((end) => at - end >= NEAR)
    const row = free < 0 ? MOST_ROWS - 1 : free
    ends[row] = at
    return [{ position, at, row }]
  })
}

/** A full disc for words quoted, a ring with a point for some, a ring for none. */
const markOf = (form: Position['statement']['form'], x: string, y: number): Html =>
  html`<circle class="${form}" cx="${x}" cy="${y}" r="4.5" />${form === 'mixed' && html`<circle class="point" cx="${x}" cy="${y}" r="1.75" />`}`

const isOtherwise = ({ since }: Position): boolean => since !== null && since.differences.length > 0

function rowOf(name: string, among: readonly number[], positions: readonly Position[]): Html {
  const days = among.flatMap((at) => positions[at]!.when?.value ?? [])
  const otherwise = among.filter((at) => isOtherwise(positions[at]!)).length
  const [first, last] = [days[0], days.at(-1)]
  const cell = (value: string | undefined) => (value === undefined ? '–' : html`<time datetime="${value}">${day(value)}</time>`)
  return html`<tr><th scope="row">${apart(name)}</th><td>${cell(first)}</td><td>${cell(last)}</td><td class="number">${among.length}</td><td class="number">${otherwise}</td></tr>`
}
