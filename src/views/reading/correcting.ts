import type { Correction, Recorded, RecordedStatement } from '../../record/index.ts'
import { KINDS, type Statement } from '../../statements/index.ts'
import { type Html, html } from '../html.ts'
import { apart, day, shown } from '../shown.ts'
import { addressOf, type ReadingState } from './state.ts'

/** What a person can say of a statement on record, and what people have said of it. Each is a form, and works without scripts. */
export function correctingOf(statement: Statement, recorded: Recorded, state: ReadingState): Html {
  const { doc, statements, corrections } = recorded
  const own = statements.find(({ id }) => id === statement.id) as RecordedStatement
  const made = corrections.filter(({ id }) => own.corrections.includes(id))
  const back = `/d/${doc.id}${addressOf({ ...state, chosen: statement.id })}`
  const form = (inside: Html) =>
    html`<form method="post" action="/correct"><input type="hidden" name="document" value="${doc.id}"><input type="hidden" name="statement" value="${statement.id}"><input type="hidden" name="back" value="${back}">${inside}</form>`
  const names = [...new Set(statements.flatMap(({ speaker }) => speaker?.name ?? []))]
  return html`<div class="correct">
${form(html`<button name="change" value="accept" class="accept"${own.accepted && html` aria-pressed="true"`}>${own.accepted ? 'Right, as checked' : 'Right'}</button><button name="change" value="reject" class="reject">Not a statement</button>`)}
<details><summary>Correct it</summary>
${form(html`<label>Speaker <input name="name" value="${statement.speaker?.name ?? ''}" list="cast" autocomplete="off"></label><datalist id="cast">${names.map((name) => html`<option value="${name}">`)}</datalist><button name="change" value="speaker">Set</button>`)}
${form(html`<label>Kind <select name="kind">${KINDS.map((kind) => html`<option${kind === statement.kind && html` selected`}>${kind}</option>`)}</select></label><button name="change" value="kind">Set</button>`)}
${form(html`<fieldset class="moves"><legend>Words</legend>${MOVES.map(([move, sign, says]) => html`<button name="move" value="${move}" aria-label="${says}" title="${says}">${sign}</button>`)}<input type="hidden" name="change" value="spans"></fieldset>`)}
</details>
${made.length > 0 && html`<ul class="history">${made.map((correction) => historyOf(correction, back))}</ul>`}
</div>`
}

/** The words made longer or shorter by one word at either end. */
const MOVES = [
  ['start-out', '⇤', 'One word more at the start'],
  ['start-in', '↦', 'One word less at the start'],
  ['end-in', '↤', 'One word less at the end'],
  ['end-out', '⇥', 'One word more at the end'],
] as const

function historyOf({ id, what, author, made }: Correction, back: string): Html {
  return html`<li>${saidOf(what)}, ${apart(author)}, <time datetime="${made}">${day(made)}</time> <form method="post" action="/undo"><input type="hidden" name="correction" value="${id}"><input type="hidden" name="back" value="${back}"><button class="linklike">Undo</button></form></li>`
}

/** A correction in words. */
export function saidOf(what: Correction['what']): Html {
  switch (what.change) {
    case 'accept':
      return html`found right`
    case 'reject':
      return html`taken out`
    case 'speaker':
      return what.name === null ? html`speaker set to nobody known` : html`speaker set to ${apart(what.name)}`
    case 'kind':
      return html`kind set to ${what.kind}`
    case 'spans':
      return html`words moved`
    case 'add':
      return html`added${what.name !== null && html` for ${shown(what.name)}`}`
  }
}
