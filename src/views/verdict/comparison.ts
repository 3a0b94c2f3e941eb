import {
  type Comparison,
  type ComparisonPiece,
  type ComparisonRow,
  type ComparisonWord,
  firstPublished,
  type RowOrder,
} from '../../answers/index.ts'
import { current, type Html, html, type Part } from '../html.ts'
import { apart, count, day, joined, quoted, shown } from '../shown.ts'

/** What the page around a comparison knows: where documents are to be found, and the rows in another order. */
export type ComparisonAround = {
  readonly sort: RowOrder
  readonly orders: readonly RowOrder[]
  to(document: string, statement: string | null): string | null
  by(order: RowOrder): string
}

/** One utterance as every outlet gives it: the fullest words with how many have each, then a row for each outlet along them. */
export function comparisonView(comparison: Comparison, around: ComparisonAround): Html {
  const { answer, rows, line, beyond, elsewhere, searched } = comparison
  return html`<article class="comparison" aria-labelledby="answer">
<h2 class="answer" id="answer">${shown(answer)}</h2>
${
  rows.length > 0 &&
  html`<figure class="fullest"><blockquote dir="auto">${line.map((word, at) => wordOf(word, at, rows.length))}</blockquote>
<figcaption>The fullest words there are${rows.length > 1 ? `. The darker a word, the more of ${count(rows.length, 'report')} quote it.` : ', of the only report.'}${beyond.before + beyond.after > 0 && [' They are part of a speech: ', count(beyond.before, 'word'), ' before them and ', String(beyond.after), ' behind are left out', beyond.reports > 0 && [', and ', count(beyond.reports, 'report'), ' with only those'], '.']}</figcaption>
<details><summary>Each word with how many have it</summary>${wordTable(line)}</details></figure>`
}
${rows.length > 1 && html`<nav class="filters" aria-label="Order of the reports"><ul>${around.orders.map((order) => html`<li><a href="${around.by(order)}"${current(order === around.sort)}>${ORDERS[order]}</a></li>`)}</ul></nav>`}
<ol class="rows">${rows.map((row) => rowView(row, comparison, around))}</ol>
${
  elsewhere.length > 0 &&
  html`<section class="elsewhere"><h3>Words like these that are not counted</h3><ul class="plain">${elsewhere.map(
    ({ document, words, speaker, day: when, why }) =>
      html`<li>${why === 'other-speaker' ? 'Somebody else' : 'Another day'}: ${speaker !== null && [apart(speaker), ', ']}${document.outlet !== null && [apart(document.outlet), ', ']}${when !== null && html`<time datetime="${when}">${day(when)}</time>, `}${quoted(joined([words]))}</li>`,
  )}</ul></section>`
}
<p class="quiet">Searched: ${searched.says}.</p>
</article>`
}

const ORDERS: Readonly<Record<RowOrder, string>> = {
  time: 'the earliest first',
  fidelity: 'the most faithful first',
  outlet: 'by outlet',
}

/** How dark a word is: none quote it, some do, all do. */
const SHADES = 4

function wordOf({ text, after, step, quoted: times, paraphrased }: ComparisonWord, at: number, rows: number): Part {
  const sign = at === 0 ? '' : step === 'gap' ? '… ' : step === 'start' ? '/ ' : ''
  const shade = Math.ceil((times / rows) * SHADES)
  const says = `quoted by ${times} of ${rows}${paraphrased > 0 ? `, in other reports’ own words ${paraphrased}` : ''}`
  return [sign, html`<span class="shade${shade}" title="${says}">${shown(text)}</span>`, after]
}

const wordTable = (line: readonly ComparisonWord[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="Each word"><table><thead><tr><th scope="col">Word</th><th scope="col" class="number">Quoted</th><th scope="col" class="number">In own words</th></tr></thead><tbody>${line.map(
    ({ text, quoted: times, paraphrased }) =>
      html`<tr><th scope="row">${shown(text)}</th><td class="number">${times}</td><td class="number">${paraphrased}</td></tr>`,
  )}</tbody></table></div>`

function rowView(row: ComparisonRow, { line, conditions, rows, speaker }: Comparison, { to }: ComparisonAround): Html {
  const { document, copies, statements, pieces, quoted: times, paraphrased, reordered } = row
  const verbs = [...new Set(statements.flatMap(({ cue }) => cue.map(({ text }) => text)))]
  const others = [...new Set(statements.flatMap((one) => (one.speaker !== null && one.speaker !== speaker ? [one.speaker] : [])))]
  const href = to(document.id, statements[0]?.id ?? null)
  const name = document.outlet ?? document.title ?? 'An outlet without a name'
  const facts: Part[] = [
    document.published !== null && html`<time datetime="${document.published}">${day(document.published)}</time>`,
    later(firstPublished(rows), document.published),
    verbs.length > 0 && ['verb: ', apart(verbs.join(', '))],
    `quotes ${times} of ${count(line.length, 'word')}`,
    paraphrased > 0 && `has ${paraphrased} in its own words`,
    reordered && 'in another order',
    ...others.map((other) => ['given to ', apart(other)]),
  ].filter((fact) => fact !== false && fact !== null)
  return html`<li class="row-item"><h3>${href === null ? apart(name) : html`<a href="${href}">${apart(name)}</a>`}</h3>
<blockquote dir="auto">${pieces.map((piece, at) => [at > 0 && ' ', pieceOf(piece, line)])}</blockquote>
<p class="source-line">${facts.map((fact, at) => [at > 0 && ' · ', fact])}</p>
${conditions.map(({ clause }, at) => row.conditions[at] === 'lost' && html`<p class="lost">Without the condition ${quoted(joined([clause]))}.</p>`)}
${conditions.map(({ clause }, at) => row.conditions[at] === 'apart' && html`<p class="source-line">The condition ${quoted(joined([clause]))} stands apart from the words.</p>`)}
${copies.length > 0 && html`<p class="source-line">Also in ${copies.map((copy, at) => [at > 0 && ', ', apart(copy.outlet ?? copy.title ?? 'an outlet without a name')])}.</p>`}
</li>`
}

function pieceOf(
  { kind, spans, quoted: isQuoted, line: range, disclosed }: ComparisonPiece,
  line: readonly ComparisonWord[],
): Part {
  const theirs = shown(joined(spans))
  const fullest = line
    .slice(range.from, range.to)
    .map(({ text, after }) => text + after)
    .join('')
    .trim()
  switch (kind) {
    case 'kept':
      return isQuoted ? html`<b class="kept">${theirs}</b>` : html`<span class="own">${theirs}</span>`
    case 'put-in':
      return isQuoted
        ? html`<ins><span class="label">put in</span> <span class="words">${theirs}</span></ins>`
        : html`<span class="own">${theirs}</span>`
    case 'changed':
      return html`<span class="changed${!isQuoted && ' own'}">${theirs} <span class="label">for ${quoted(fullest)}</span></span>`
    case 'left-out':
      return html`<span class="gap" title="${fullest}"><span class="label">${count(range.to - range.from, 'word')} left out${disclosed && ', as marked'}</span></span>`
  }
}

/** "2 hours later", where both are given to the minute; "3 days later". */
function later(first: string | null, then: string | null): string | null {
  if (first === null || then === null) return null
  const exact = first.length > 10 && then.length > 10
  const minutes = Math.round(
    (Date.parse(exact ? then : then.slice(0, 10)) - Date.parse(exact ? first : first.slice(0, 10))) / 60_000,
  )
  if (!(minutes > 0)) return null
  if (minutes < 60) return `${count(minutes, 'minute')} later`
  if (minutes < 48 * 60) return `${count(Math.round(minutes / 60), 'hour')} later`
  return `${count(Math.round(minutes / 60 / 24), 'day')} later`
}
