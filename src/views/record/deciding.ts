import type { RecordedDecision } from '../../record/index.ts'
import type { RecordSpeaker } from '../../speakers/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { apart, day } from '../shown.ts'

const SHOWN = 6

/** Who may be the same as a speaker, and why nobody can tell, with what a person may decide of it. */
export const mayBeView = ({ id, mayBe }: Pick<RecordSpeaker, 'id' | 'mayBe'>): Part =>
  mayBe.length > 0 &&
  html`<ul class="may-be">${mayBe
    .slice(0, SHOWN)
    .map(
      (other) =>
        html`<li><span>May be the same as <a href="/p/${other.id}">${apart(other.name)}</a>: <span dir="auto">${other.why}</span>.</span> ${deciding(
          id,
          html`<input type="hidden" name="other" value="${other.id}"><button name="change" value="merge">The same<span class="hidden"> as ${other.name}</span></button><button name="change" value="apart">Somebody else<span class="hidden"> than ${other.name}</span></button>`,
        )}</li>`,
    )}</ul>`

/** The forms to correct a speaker with, which work without scripts, and what people have decided of it. */
export function decidingForms({ id, name }: RecordSpeaker, decisions: readonly RecordedDecision[]): Html {
  return html`<section class="correct deciding"><details><summary>Correct it</summary>
${deciding(id, html`<label>Name <input name="name" value="${name}" required maxlength="1000" autocomplete="off"></label><button name="change" value="rename">Set<span class="hidden"> the name</span></button>`)}
${deciding(id, html`<label>The same as <input name="other" required maxlength="500" placeholder="a name, or the end of an address /p/…" autocomplete="off"></label><button name="change" value="merge">Make one</button>`)}
${deciding(id, html`<label>Not the same as <input name="other" required maxlength="500" autocomplete="off"></label><button name="change" value="apart">Keep apart</button>`)}
</details>${decisions.length > 0 && html`<ul class="history">${decisions.map((one) => html`<li>${decisionView(one, id)}</li>`)}</ul>`}</section>`
}

/** What stands at the address of a speaker who was made one with another: whom it leads to, who decided that, and the way back. */
export function mergedView(called: string, { id, name }: RecordSpeaker, decision: RecordedDecision): Html {
  return html`<section class="tombstone"><h1>Now <a href="/p/${id}">${apart(name)}</a></h1>
<p class="lead"><code>${called}</code> is the same: what was said under that name stands on one page with the rest.</p>
<div class="history">${decisionView(decision, called)}</div></section>`
}

const deciding = (speaker: string, inside: Html): Html =>
  html`<form method="post" action="/decide"><input type="hidden" name="speaker" value="${speaker}">${inside}</form>`

/** "made one with ola-brask-…, Ida, 3 May 2031", and a button to take it back. `speaker`: where that leads. */
function decisionView({ decision, author, made, undoneBy, idle }: RecordedDecision, speaker: string): Html {
  return html`${saidOf(decision, speaker)}, ${apart(author)}, <time datetime="${made}">${day(made)}</time>${idle && undoneBy === null && ' (does nothing any more)'}${
    undoneBy === null
      ? [
          ' ',
          deciding(
            speaker,
            html`<input type="hidden" name="decision" value="${decision.id}"><button class="linklike" name="change" value="undo">Undo</button>`,
          ),
        ]
      : ' (taken back)'
  }`
}

function saidOf(decision: RecordedDecision['decision'], speaker: string): Html {
  switch (decision.kind) {
    case 'merge':
      return html`made one with ${others(decision.speakers, speaker)}`
    case 'apart':
      return html`kept apart from ${others(decision.speakers, speaker)}`
    case 'rename':
      return html`named ${apart(decision.name)}`
    case 'alias':
      return html`also goes by ${apart(decision.name)}`
    case 'split':
      return html`split off`
    case 'undo':
      return html`took a decision back`
  }
}

const others = (ids: readonly string[], speaker: string): Part =>
  ids
    // A decision may hold on to several ids in the place of one.
    .map((id) => id.split(' '))
    .filter((some) => !some.includes(speaker))
    .map(([id], at) => [at > 0 && ', ', html`<code>${id}</code>`])
