import { languageName } from '../../documents/index.ts'
import type { Reading } from '../../read.ts'
import type { Recorded } from '../../record/index.ts'
import { type Html, html } from '../html.ts'
import { count, percent, shown } from '../shown.ts'
import { articleOf } from './article.ts'
import { cardOf } from './card.ts'
import { castOf } from './cast.ts'
import { filtersOf } from './filters.ts'
import { numbersOf } from './marks.ts'
import { railOf } from './rail.ts'
import { recordOf, standingOf } from './standing.ts'
import { type ReadingState, statementsShown } from './state.ts'
import { stripOf } from './strip.ts'

/** What is around a reading. */
export type Around = {
  /** Its address, or null where only this page has it. */
  readonly at: string | null
  /** What the record has of it, where it is shown from there. */
  readonly recorded?: Recorded
  /** Read, not kept: whether the record has it all the same. */
  readonly onRecord?: boolean
}

/** A reading as a page: the article with its statements marked, whose voices they are, and the list beside it. */
export function readingView(reading: Reading, state: ReadingState, around: Around): Html {
  const { doc, statements } = reading
  const cast = castOf(reading)
  const numbers = numbersOf(statements)
  const shownStatements = statementsShown(reading, state)
  const how = { doc, statements: shownStatements, all: statements.length, cast, numbers, state }
  const { head, body } = articleOf(how)
  return html`<div class="reading${statements.some(({ id }) => id === state.chosen) && ' lit'}" data-reading${around.at !== null && html` data-at="${around.at}"`}>
<article class="article ${doc.format}" lang="${doc.language}">
<header class="head">${head}${standingOf(reading, around)}</header>
<section class="voices" aria-label="Who speaks">${stripOf(reading, cast)}${filtersOf(reading, cast, state)}</section>
<div class="body">${body}</div>
<footer class="about">${aboutOf(reading)}${around.recorded && recordOf(around.recorded)}</footer>
</article>
<aside class="rail" aria-label="Statements">
<div class="card-place" aria-live="off">${cardFor(reading, state, around)}</div>
${statements.length > 0 ? railOf(how) : nothingSaid(reading)}
</aside>
</div>`
}

/** The card of the statement that is chosen, by itself; nothing where there is none. */
export function cardFor(reading: Reading, state: ReadingState, around: Around): Html {
  const statement = reading.statements.find(({ id }) => id === state.chosen)
  if (!statement) return html``
  const among = statementsShown(reading, state)
  return cardOf({ reading, statement, cast: castOf(reading), numbers: numbersOf(reading.statements), state, around, among })
}

function nothingSaid({ doc }: Reading): Html {
  const language = languageName(doc.language)
  return html`<h2 class="rail-title" id="statements">No statements</h2><p class="quiet">${
    doc.language === 'en' || doc.language === 'und'
      ? 'Nobody is quoted here, and nothing is reported as said.'
      : `This article is in ${language}. English is read; of other languages nothing is invented.`
  }</p>`
}

/** What is odd about the document, how much of it was read, and what exactly it was. */
function aboutOf({ doc }: Reading): Html {
  const { notes, unread, charset, hash, language, text } = doc
  const facts = [
    languageName(language),
    charset && `${charset.name.toUpperCase()}${charset.via === 'guessed' ? ' (guessed)' : ''}`,
    count(text.length, 'character'),
    `SHA-256 ${hash.slice(0, 12)}…`,
  ]
  return html`<h2>About this text</h2>
<p>${facts.filter((fact) => fact).join(' · ')}</p>
${notes.map(({ says }) => html`<p class="note-line">${shown(says)}</p>`)}
${unread && unreadOf(unread)}`
}

function unreadOf({ words, of, passages }: NonNullable<Reading['doc']['unread']>): Html {
  const read = of === 0 ? 1 : 1 - words / of
  return html`<div class="unread"><p><meter min="0" max="1" value="${read.toFixed(3)}" aria-label="Read as article">${percent(read)}</meter> ${percent(read)} of the page’s words were read as article.</p>
${passages.length > 0 && html`<details><summary>What was left out</summary><ul>${passages.map((passage) => html`<li dir="auto">${shown(passage)}</li>`)}</ul></details>`}</div>`
}
