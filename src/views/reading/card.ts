import { textFragmentOf } from '../../export/index.ts'
import type { Reading } from '../../read.ts'
import type { Recorded } from '../../record/index.ts'
import type { Statement, StatementSpeaker } from '../../statements/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { apart, day, joined, percent, quoted, shown } from '../shown.ts'
import type { Cast } from './cast.ts'
import { citationText, quotationText } from './cite.ts'
import { correctingOf } from './correcting.ts'
import { FORMS } from './marks.ts'
import type { Around } from './page.ts'
import { addressOf, type ReadingState, speakerKey } from './state.ts'

/** How it was known who speaks, after "known". */
const VIA: Readonly<Record<StatementSpeaker['via'], string>> = {
  name: 'by name',
  alias: 'by a shorter name',
  title: 'by title',
  pronoun: 'by pronoun',
  'first-person': 'by “I” or “we”',
  carried: 'from the statement before',
  label: 'by whose turn it is',
  none: 'by these words alone',
}

type Shown = {
  readonly reading: Reading
  readonly statement: Statement
  readonly cast: Cast
  readonly numbers: ReadonlyMap<string, number>
  readonly state: ReadingState
  readonly around: Around
  /** The statements shown, among which there is one before and one after. */
  readonly among: readonly Statement[]
}

/** All that is known of one statement, and what can be done with it. */
export function cardOf(shownOf: Shown): Html {
  const { reading, statement, cast, numbers, state, among, around } = shownOf
  const { form, kind, content, confidence, speaker } = statement
  const { name, tint } = cast.of(statement)
  const role = speaker?.roles.find(({ text }) => text !== name)
  const place = among.indexOf(statement)
  return html`<section class="card v${tint}" id="card" aria-labelledby="card-title" tabindex="-1">
<div class="card-head"><h2 id="card-title"><span class="no">${numbers.get(statement.id)}</span>${
    name === null ? html`<i>Nobody named</i>` : apart(name)
  }</h2><span class="steps-to">${stepTo(among[place - 1], 'Statement before', '‹', shownOf)}${stepTo(among[place + 1], 'Next statement', '›', shownOf)}<a class="close" href="${addressOf({ ...state, chosen: null })}" aria-label="Close">✕</a></span></div>
${role && html`<p class="role" dir="auto">${shown(joined([role]))}</p>`}
<p class="what"><b>${kind}</b><span class="line ${form}">${form}</span><span class="sure">${percent(confidence)} sure</span></p>
<blockquote class="words" dir="auto">${shown(joined(content))}</blockquote>
<dl>${factsOf(shownOf)}</dl>
${actionsOf(reading, shownOf)}
${around.recorded && correctingOf(statement, around.recorded, state)}
</section>`
}

const stepTo = (other: Statement | undefined, says: string, sign: string, { numbers, state }: Shown): Html | null =>
  other
    ? html`<a href="${addressOf({ ...state, chosen: other.id })}" data-to="${numbers.get(other.id)}" aria-label="${says}">${sign}</a>`
    : null

/** A row for each thing the text says of the statement, none for what it does not. */
function factsOf({ reading, statement, numbers, state, around }: Shown): Part {
  const { addressee, date, place, conditions, deadlines, speaker, parent, why, kind, acts, source, id, form } = statement
  const inner = reading.statements.filter((other) => other.parent === id)
  const link = (to: string) =>
    html`<a href="${addressOf({ ...state, chosen: to })}" data-to="${numbers.get(to)}">${numbers.get(to)}</a>`
  const others = acts.filter((act) => act.kind !== kind)
  return [
    addressee && row('Said to', shown(joined([addressee]))),
    date &&
      row('When', [shown(joined([date])), !date.text.includes(date.value) && html` <span class="of">${day(date.value)}</span>`]),
    place && row('Where', shown(joined([place]))),
    conditions.map(({ clause }) => row('On condition', shown(joined([clause])))),
    deadlines.map((deadline) =>
      row('By', [shown(joined([deadline])), deadline.value !== null && html` <span class="of">${day(deadline.value)}</span>`]),
    ),
    row('Words', `${form}: ${FORMS[form]}`),
    row('Kind', [`${kind}: `, shown(why)]),
    others.length > 0 &&
      row(
        'Also',
        others.map((act, at) => [at > 0 && '; ', act.kind, ' ', quoted(joined([act]))]),
      ),
    speaker &&
      row('Speaker', [
        source.length > 0 && [quoted(joined(source)), ', '],
        isNamedByHand(id, around.recorded) ? 'set by hand' : `known ${VIA[speaker.via]}, ${percent(speaker.confidence)} sure`,
        speaker.others.length > 0 && ['; may also be ', speaker.others.map((other, at) => [at > 0 && ', ', apart(other)])],
      ]),
    parent !== null && numbers.has(parent) && row('Within', ['statement ', link(parent)]),
    inner.length > 0 &&
      row('Holds', [
        inner.length === 1 ? 'statement ' : 'statements ',
        inner.map((other, at) => [at > 0 && ', ', link(other.id)]),
      ]),
  ]
}

/** Whether a person has said who speaks, and that stands. */
const isNamedByHand = (statement: string, recorded?: Recorded): boolean =>
  recorded?.corrections.some(
    ({ on, what, undoneBy }) => on.statement === statement && what.change === 'speaker' && undoneBy === null,
  ) ?? false

const row = (name: string, value: Part): Html => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`

/** What can be copied, shown as it will be; where the article is kept by the server, also where it leads. */
function actionsOf({ doc }: Reading, { statement, around: { at, recorded }, state }: Shown): Html {
  const link = textFragmentOf(doc, statement)
  const copies: readonly (readonly [string, string])[] = [
    ['Quotation', quotationText(doc, statement)],
    ['Citation', citationText(doc, statement)],
    ...(link === null ? [] : [['Link', link] as const]),
    ['JSON', JSON.stringify(statement)],
  ]
  const words = joined(statement.content)
  const speaker = speakerKey(statement)
  const alone = state.speakers.length === 1 && state.speakers[0] === speaker
  const only = addressOf({ ...state, speakers: alone ? [] : [speaker], chosen: statement.id })
  const asked = new URLSearchParams({ words, ...(statement.speaker && { speaker: statement.speaker.name }) })
  // A statement on record has its like found by its id, which knows its speaker and its day.
  const comparing = recorded ? new URLSearchParams({ statement: statement.id }) : asked
  const who = recorded?.statements.find(({ id }) => id === statement.id)?.who ?? null
  return html`<div class="actions">
<ul class="copies" aria-label="Copy">${copies.map(([name, text]) => html`<li><button type="button" class="copy" data-copy="${text}">${name}</button></li>`)}</ul>
<details class="cite"><summary>Cite</summary>${copies
    .slice(0, -1)
    .map(([name, text]) => html`<h3>${name}</h3><p class="select" dir="auto">${shown(text)}</p>`)}</details>
<p class="onward">${who && html`<a class="all" href="/p/${who.id}">All they said</a>`}<a class="only" href="${only}">${alone ? 'All speakers' : 'Only this speaker'}</a>${
    at !== null &&
    html`<a class="verify" href="/verify?${asked.toString()}">Verify these words</a><a class="compare" href="/compare?${comparing.toString()}">Compare outlets</a><a class="why" href="${at}/explain?at=${statement.content[0]?.from ?? 0}">Why was this found?</a>`
  }</p>
</div>`
}
