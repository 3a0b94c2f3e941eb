import type { Reading } from '../../read.ts'
import type { Recorded, Source } from '../../record/index.ts'
import { type Html, html } from '../html.ts'
import { apart, count, day, joined, quoted, shown } from '../shown.ts'
import { undoForm } from './correcting.ts'
import type { Around } from './page.ts'

/** Under the headline: whether the article is on record, and the way there. */
export function standingOf({ doc }: Reading, { at, recorded, onRecord }: Around): Html | null {
  if (at === null) return null
  if (recorded) {
    const { added, versions, copies } = recorded
    return html`<p class="standing">On record since <time datetime="${added}">${day(added)}</time>${
      versions.length > 1 && html` · <a href="#versions">${count(versions.length, 'version')}</a>`
    }${copies.length > 0 && html` · <a href="#copies">${count(copies.length, 'copy', 'copies')}</a>`}</p>`
  }
  if (onRecord) return html`<p class="standing"><a href="/d/${doc.id}">This article is on record</a></p>`
  return html`<form class="standing" method="post" action="/add"><input type="hidden" name="id" value="${doc.id}"><button>Add to the record</button></form>`
}

/** What else the record knows of a document: where it came from, its versions and copies, and what could not be laid over it. */
export function recordOf(recorded: Recorded): Html {
  const { doc, places, versions, copies, orphans, rejected, corrections, readings, reader, made } = recorded
  return html`<h2>On record</h2>
<p>From ${places.map((place, at) => [at > 0 && ', ', html`<code>${shown(place)}</code>`])}. Read ${readings === 1 ? 'once' : `${readings} times`}, last on <time datetime="${made}">${day(made)}</time> by version ${reader.program}${reader.model === 'rules' && ', by the rules alone'}.</p>
${versions.length > 1 && html`<h3 id="versions">Versions of this address</h3>${sourcesOf(versions, doc.id)}`}
${copies.length > 0 && html`<h3 id="copies">Documents with nearly the same text</h3>${sourcesOf(copies, doc.id)}`}
${rejected.length > 0 && rejectedOf({ doc, rejected, corrections })}
${orphans.length > 0 && html`<p class="note-line">${count(orphans.length, 'correction')} ${orphans.length === 1 ? 'is' : 'are'} about words this reading does not have.</p>`}`
}

/** What people have taken out, with the way back. */
function rejectedOf({ doc, rejected, corrections }: Pick<Recorded, 'doc' | 'rejected' | 'corrections'>): Html {
  const back = `/d/${doc.id}#rejected`
  return html`<h3 id="rejected">Taken out by hand</h3><ul class="plain history">${rejected.map((statement) => {
    const made = corrections.filter(({ id, what }) => what.change === 'reject' && statement.corrections.includes(id))
    return html`<li dir="auto">${quoted(joined(statement.content))}${made.map(({ id, author, made: when }) => html`, ${apart(author)}, <time datetime="${when}">${day(when)}</time> ${undoForm(id, back)}`)}</li>`
  })}</ul>`
}

const sourcesOf = (sources: readonly Source[], here: string): Html =>
  html`<ul class="plain">${sources.map(({ id, title, outlet, published }) => {
    const says = html`${title === null ? html`<i>without a headline</i>` : apart(title)}${outlet !== null && [', ', apart(outlet)]}${published !== null && html`, <time datetime="${published}">${day(published)}</time>`}`
    return html`<li>${id === here ? html`${says} (this one)` : html`<a href="/d/${id}">${says}</a>`}</li>`
  })}</ul>`
