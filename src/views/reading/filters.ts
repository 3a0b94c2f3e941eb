import type { Reading } from '../../read.ts'
import { current, type Html, html, type Part } from '../html.ts'
import { apart, percent } from '../shown.ts'
import type { Cast } from './cast.ts'
import { addressOf, type ReadingState, toggled } from './state.ts'

/** More speakers than this are put away behind a line that opens. */
const SPEAKERS_SHOWN = 8

/** What can be narrowed, as links: who speaks (with how much of the article is theirs), in which form, of which kind. */
export function filtersOf({ statements, voices }: Reading, { members }: Cast, state: ReadingState): Html {
  if (statements.length === 0) return html``
  const speakers = members.toSorted((a, b) => b.share - a.share || b.statements - a.statements)
  const outlet = voices.find(({ speaker }) => speaker === null)?.share ?? 0
  const forms = countsOf(statements.map(({ form }) => form))
  const kinds = countsOf(statements.map(({ kind }) => kind))
  const narrowed = state.speakers.length + state.kinds.length + state.forms.length > 0
  const speaker = (member: (typeof speakers)[number]) =>
    html`<li>${link({
      on: state.speakers.includes(member.key),
      to: { ...state, chosen: null, speakers: toggled(state.speakers, member.key) },
      says: html`<span class="swatch v${member.tint}" aria-hidden="true">${member.initials}</span>${
        member.name === null ? html`<i>nobody named</i>` : apart(member.name)
      }<span class="amount"> ${member.statements}<span class="hidden"> statements,</span> · ${percent(member.share)}<span class="hidden"> of the article</span></span>`,
    })}</li>`
  const [shown, more] = [speakers.slice(0, SPEAKERS_SHOWN), speakers.slice(SPEAKERS_SHOWN)]
  return html`<nav class="filters toggles" aria-label="Show only some statements">
<ul class="speakers" aria-label="Speakers">${shown.map(speaker)}<li class="outlet"><span class="swatch outlet" aria-hidden="true"></span>the outlet itself<span class="amount"> ${percent(outlet)}</span></li></ul>
${more.length > 0 && html`<details><summary>${more.length} more speakers</summary><ul class="speakers" aria-label="More speakers">${more.map(speaker)}</ul></details>`}
<ul aria-label="Forms">${forms.map(
    ([form, amount]) =>
      html`<li>${link({
        on: state.forms.includes(form),
        to: { ...state, chosen: null, forms: toggled(state.forms, form) },
        says: html`<span class="line ${form}">${form}</span><span class="amount"> ${amount}</span>`,
      })}</li>`,
  )}</ul>
<ul aria-label="Kinds">${kinds.map(
    ([kind, amount]) =>
      html`<li>${link({
        on: state.kinds.includes(kind),
        to: { ...state, chosen: null, kinds: toggled(state.kinds, kind) },
        says: html`${kind}<span class="amount"> ${amount}</span>`,
      })}</li>`,
  )}</ul>
${narrowed && html`<p class="narrowed"><a href="${addressOf({ ...state, speakers: [], kinds: [], forms: [], chosen: null })}">Show all statements</a></p>`}
</nav>`
}

const link = ({ on, to, says }: { readonly on: boolean; readonly to: ReadingState; readonly says: Part }): Html =>
  html`<a href="${addressOf(to)}"${current(on)}>${says}</a>`

/** Values with how often each is there, the most frequent first. */
const countsOf = (values: readonly string[]): readonly (readonly [string, number])[] =>
  [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length] as const).sort((a, b) => b[1] - a[1])
