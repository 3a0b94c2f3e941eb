import type { Correction, Recorded, RecordedStatement } from '../../record/index.ts'
import { KINDS, type Statement } from '../../statements/index.ts'
import { type Html, html } from '../html.ts'
import { apart, day } from '../shown.ts'
import { addressOf, type ReadingState } from './state.ts'

/** What a person can say of a statement on record, and what people have said of it. */
export function correctingOf(statement: Statement, recorded: Recorded, state: ReadingState): Html {
  const { doc, statements, corrections } = recorded
  const own = statements.find(({ id }) => id === statement.id)
  if (!own) return html``
  const back = `/d/${doc.id}${addressOf({ ...state, chosen: statement.id })}`
  const names = [...new Set(statements.flatMap(({ speaker }) => speaker?.name ?? []))]
  const made = corrections.filter(({ id }) => own.corrections.includes(id))
  return html`<div class="correct">${correctingForms(own, { document: doc.id, back, names })}
${made.length > 0 && html`<ul class="history">${made.map(({ id, what, author, made: when }) => html`<li>${saidOf(what)}, ${apart(author)}, <time datetime="${when}">${day(when)}</time> ${undoForm(id, back)}</li>`)}</ul>`}</div>`
}

type Where = {
  readonly document: string
  /** The page to come back to. */
  readonly back: string
  /** Speakers to choose from. */
  readonly names: readonly string[]
}

/** The forms to say it with; they work without scripts. */
export function correctingForms({ id, kind, speaker, accepted }: RecordedStatement, { document, back, names }: Where): Html {
  const form = (inside: Html) =>
    html`<form method="post" action="/correct"><input type="hidden" name="document" value="${document}"><input type="hidden" name="statement" value="${id}"><input type="hidden" name="back" value="${back}">${inside}</form>`
  return html`${form(html`<button name="change" value="accept" class="accept"${accepted && html` aria-pressed="true"`}>${accepted ? 'Right, as checked' : 'Right'}</button><button name="change" value="reject" class="reject">Not a statement</button>`)}
<details><summary>Correct it</summary>
${form(html`<label>Speaker <input name="name" value="${speaker?.name}" list="cast-${id}" autocomplete="off"></label><datalist id="cast-${id}">${names.map((name) => html`<option value="${name}">`)}</datalist><button name="change" value="speaker">Set<span class="hidden"> the speaker</span></button>`)}
${form(html`<label>Kind <select name="kind">${KINDS.map((each) => html`<option${each === kind && html` selected`}>${each}</option>`)}</select></label><button name="change" value="kind">Set<span class="hidden"> the kind</span></button>`)}
${form(html`<fieldset class="moves"><legend>Words</legend><input type="hidden" name="change" value="spans">${MOVES.map(([move, sign, says]) => html`<button name="move" value="${move}" aria-label="${says}" title="${says}">${sign}</button>`)}</fieldset>`)}
</details>`
}

/** The words made longer or shorter by one word at either end. */
const MOVES = [
  ['start-out', '⇤', 'One word more at the start'],
  ['start-in', '↦', 'One word less at the start'],
  ['end-in', '↤', 'One word less at the end'],
  ['end-out', '⇥', 'One word more at the end'],
] as const

export const undoForm = (correction: string, back: string): Html =>
  html`<form method="post" action="/undo"><input type="hidden" name="correction" value="${correction}"><input type="hidden" name="back" value="${back}"><button class="linklike">Undo</button></form>`

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
      return html`added${what.name !== null && html` for ${apart(what.name)}`}`
  }
}
